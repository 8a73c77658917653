// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "HttpUpload.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/Discovery.h>
#include <pubsub/steps/Steps.h>
#include <pubsub/steps/UploadTransfer.h>
#include <pubsub/wire/UploadReplies.h>
#include <pubsub/xml/Xml.h>

#include <QFileInfo>
#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// Looks for upload services among what a domain lists.
class UploadDiscovery : public Steps
{
public:
    UploadDiscovery(Requester *requester, const Jid &domain, UploadServicesRequest *request)
        : Steps(requester, request)
    {
        const auto isUpload
            = [](const ServiceInfo &info) { return UploadService::fromInfo(info).has_value(); };
        ask(Discovery::start(requester, domain, isUpload),
            [request](const QList<ServiceInfo> &infos) {
                QList<UploadService> services;
                for (const ServiceInfo &info : infos)
                    services.append(*UploadService::fromInfo(info));
                RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(services); });
            });
    }
};

/// The child \a name of \a error's `<error/>`, in the namespace of XEP-0363.
XmlElement detailOf(const Error &error, QLatin1StringView name)
{
    const XmlElement stanza = XmlElement::parseStanza(error.stanza).value_or(XmlElement());
    return Xml::child(Xml::child(stanza, Ns::client, "error"_L1), Ns::upload, name);
}

} // namespace

// XEP-0363 §4, §6
std::optional<UploadService> UploadService::fromInfo(const ServiceInfo &info)
{
    using Kind = UploadPurpose::Kind;
    if (!info.features.contains(Ns::upload))
        return {};
    UploadService service { info.jid, info.name, -1, {} };
    bool isNumber = false;
    const qint64 size
        = info.extension(Ns::upload, u"max-file-size"_s).trimmed().toLongLong(&isNumber);
    if (isNumber && size >= 0)
        service.maxFileSize = size;
    for (const auto &[kind, name] :
        { std::pair { Kind::Message, u"message"_s }, { Kind::Profile, u"profile"_s },
            { Kind::Ephemeral, u"ephemeral"_s }, { Kind::Permanent, u"permanent"_s } }) {
        if (info.features.contains(Ns::uploadPurpose + u'#' + name))
            service.purposes.append(kind);
    }
    return service;
}

qint64 UploadFile::size() const
{
    return data.isEmpty() && !path.isEmpty() ? QFileInfo(path).size() : data.size();
}

HttpUpload::HttpUpload(Client *client, const UploadService &service, PlainHttp plainHttp)
    : m_client(client), m_service(service), m_plainHttp(plainHttp)
{
}

// XEP-0363 §4
UploadServicesRequest *HttpUpload::discover(Client *client, const Jid &domain)
{
    Requester *requester = Requester::of(client);
    auto *request = requester->compose<UploadServicesRequest>();
    new UploadDiscovery(requester, domain, request);
    return request;
}

// XEP-0363 §5. A purpose that the service does not know is not sent.
UploadSlotRequest *HttpUpload::requestSlot(const UploadFile &file) const
{
    Requester *requester = Requester::of(m_client);
    if (file.size() <= 0)
        return requester->refuse<UploadSlotRequest>(
            Error::Refusal::EmptyFile, u"There is nothing in the file."_s);
    if (m_service.maxFileSize >= 0 && file.size() > m_service.maxFileSize)
        return requester->refuse<UploadSlotRequest>(Error::Refusal::FileTooLarge,
            u"The file is larger than the %1 bytes that the service takes."_s.arg(
                m_service.maxFileSize));
    UploadFile asked = file;
    if (!m_service.purposes.contains(file.purpose.kind))
        asked.purpose = {};
    return requester->send<UploadSlotRequest>(
        { m_service.jid, Iq::Type::Get,
            [asked](QXmlStreamWriter &writer) { Upload::writeRequest(asked, writer); },
            Iq::Trust::No },
        [plainHttp = m_plainHttp](const XmlElement &iq) { return Upload::slotOf(iq, plainHttp); });
}

UploadRequest *HttpUpload::upload(const UploadFile &file) const
{
    return UploadTransfer::start(Requester::of(m_client), requestSlot(file), file);
}

// XEP-0363 §5
qint64 HttpUpload::sizeLimit(const Error &error)
{
    const XmlElement detail = detailOf(error, "file-too-large"_L1);
    bool isNumber = false;
    const qint64 size
        = Xml::child(detail, Ns::upload, "max-file-size"_L1).text().trimmed().toLongLong(&isNumber);
    return isNumber && size >= 0 ? size : -1;
}

// XEP-0363 §5
QDateTime HttpUpload::retryTime(const Error &error)
{
    const QString stamp = detailOf(error, "retry"_L1).attribute(u"stamp"_s);
    return FormValue<QDateTime>::read({ stamp }).value_or(QDateTime());
}

} // namespace PubSub
