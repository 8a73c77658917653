// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "UploadTransfer.h"

#include <QBuffer>
#include <QFile>
#include <QHttpHeaders>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

QIODevice *opened(const UploadFile &file, QObject *parent)
{
    QIODevice *device = nullptr;
    if (file.data.isEmpty()) {
        device = new QFile(file.path, parent);
    } else {
        auto *buffer = new QBuffer(parent);
        buffer->setData(file.data);
        device = buffer;
    }
    return device->open(QIODevice::ReadOnly) ? device : nullptr;
}

// XEP-0363 §9: what one server sets is sent to no other, and nobody is followed elsewhere.
QNetworkRequest requestTo(const UploadSlot &slot, const UploadFile &file)
{
    QNetworkRequest request(slot.put);
    QHttpHeaders headers;
    for (const auto &[name, value] : slot.headers)
        headers.append(name, value);
    if (!file.contentType.isEmpty())
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentType, file.contentType);
    headers.replaceOrAppend(
        QHttpHeaders::WellKnownHeader::ContentLength, QByteArray::number(file.size()));
    request.setHeaders(headers);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

} // namespace

UploadRequest *UploadTransfer::start(
    Requester *requester, UploadSlotRequest *slot, const UploadFile &file)
{
    auto *request = requester->compose<UploadRequest>();
    auto *transfer = new UploadTransfer(requester, file, request);
    transfer->ask(slot, [transfer](const UploadSlot &granted) { transfer->put(granted); });
    return request;
}

UploadTransfer::UploadTransfer(Requester *requester, const UploadFile &file, UploadRequest *request)
    : Steps(requester, request), m_file(file), m_request(request)
{
}

void UploadTransfer::put(const UploadSlot &slot)
{
    // Before the device, so that it is gone before it: the manager reads from it.
    auto *manager = new QNetworkAccessManager(this);
    QIODevice *device = opened(m_file, this);
    if (!device || device->size() != m_file.size())
        return refuse(Error::Refusal::FileChanged, u"The file can't be read any more."_s);
    QNetworkRequest request = requestTo(slot, m_file);
    request.setTransferTimeout(idleTimeout);
    QNetworkReply *reply = manager->put(request, device);
    connect(m_request, &Request::finished, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (!isOver() && total > 0)
            Q_EMIT m_request->progressed(sent, total);
    });
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > maxAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
        [this, reply, address = slot.get] { onFinished(reply, address); });
}

// 201 says the specification; stores behind some services say 200 or 204.
void UploadTransfer::onFinished(const QNetworkReply *reply, const QUrl &address)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 201 || status == 200 || status == 204) {
        RequestPrivate::of(m_request)->succeed(
            [request = m_request, address] { Q_EMIT request->succeeded(address); });
        return;
    }
    const bool isSilent = status == 0
        && (reply->error() == QNetworkReply::OperationCanceledError
            || reply->error() == QNetworkReply::TimeoutError);
    Error error = ErrorMaker::make(
        isSilent ? Error::Kind::Timeout : Error::Kind::Transfer, reply->errorString());
    error.httpStatus = status;
    if (status >= 300 && status < 400)
        error.text = u"The server wants the file elsewhere; that is not followed."_s;
    fail(error);
}

} // namespace PubSub
