// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "UploadReplies.h"

#include "Replies.h"

#include <pubsub/FormKey.h>
#include <pubsub/base/Loopback.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

namespace PubSub::Upload
{

using namespace Qt::StringLiterals;

namespace
{

bool isAllowed(const QUrl &url, HttpUpload::PlainHttp plainHttp)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1
        || (plainHttp == HttpUpload::PlainHttp::OnLoopback && url.scheme() == "http"_L1
            && isLoopback(url.host()));
}

QUrl urlOf(const XmlElement &slot, QLatin1StringView name)
{
    const XmlElement element = Xml::child(slot, Ns::upload, name);
    return QUrl(element.attribute(u"url"_s), QUrl::StrictMode);
}

// XEP-0363 §5: no others, and no line that they could break.
QList<std::pair<QByteArray, QByteArray>> headersOf(const XmlElement &put)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const XmlElement &e : Xml::children(put, Ns::upload, "header"_L1)) {
        const QString name = e.attribute(u"name"_s);
        const auto isName = [&](const char *allowed) {
            return name.compare(QLatin1StringView(allowed), Qt::CaseInsensitive) == 0;
        };
        const QByteArray value
            = e.text().remove(u'\r').remove(u'\n').remove(QChar(u'\0')).trimmed().toUtf8();
        if ((isName("Authorization") || isName("Cookie") || isName("Expires"))
            && value.size() <= maxHeaderBytes && headers.size() < maxHeaders)
            headers.append({ name.toLatin1(), value });
    }
    return headers;
}

void writePurpose(const UploadPurpose &purpose, QXmlStreamWriter &writer)
{
    using Kind = UploadPurpose::Kind;
    static const QHash<Kind, QString> names { { Kind::Message, u"message"_s },
        { Kind::Profile, u"profile"_s }, { Kind::Ephemeral, u"ephemeral"_s },
        { Kind::Permanent, u"permanent"_s } };
    const QString name = names.value(purpose.kind);
    if (name.isEmpty())
        return;
    writer.writeStartElement(name);
    writer.writeDefaultNamespace(Ns::uploadPurpose);
    if (purpose.kind == Kind::Ephemeral && purpose.expireBefore.isValid())
        writer.writeAttribute(
            "expire-before"_L1, FormValue<QDateTime>::write(purpose.expireBefore).first());
    writer.writeEndElement();
}

} // namespace

// XEP-0363 §5, §6
void writeRequest(const UploadFile &file, QXmlStreamWriter &writer)
{
    writer.writeStartElement("request"_L1);
    writer.writeDefaultNamespace(Ns::upload);
    writer.writeAttribute("filename"_L1, file.name);
    writer.writeAttribute("size"_L1, QString::number(file.size()));
    if (!file.contentType.isEmpty())
        writer.writeAttribute("content-type"_L1, file.contentType);
    writePurpose(file.purpose, writer);
    writer.writeEndElement();
}

// XEP-0363 §5
Parsed<UploadSlot> slotOf(const XmlElement &iq, HttpUpload::PlainHttp plainHttp)
{
    const XmlElement element = Xml::child(iq, Ns::upload, "slot"_L1);
    if (element.isNull())
        return Replies::missing("slot"_L1);
    UploadSlot slot;
    slot.put = urlOf(element, "put"_L1);
    slot.get = urlOf(element, "get"_L1);
    if (!isAllowed(slot.put, plainHttp) || !isAllowed(slot.get, plainHttp))
        return std::unexpected(
            ParseError { u"The service names an address that is not encrypted, or none."_s });
    slot.headers = headersOf(Xml::child(element, Ns::upload, "put"_L1));
    return slot;
}

} // namespace PubSub::Upload
