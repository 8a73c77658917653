// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/Request.h>

#include <QUrl>

namespace PubSub
{

class Client;

/// What a file is uploaded for, and so how long it is kept. XEP-0363 §6.
struct UploadPurpose {
    /// What the file is for. XEP-0363 §6.
    enum class Kind {
        /// Not said; the only one that every service takes.
        Unspecified,
        Message, ///< for a message
        Profile, ///< for a profile, e.g. an avatar
        /// Not needed any more after expireBefore: a story (XEP-0501).
        Ephemeral,
        /// Kept for ever: the picture of a blog.
        Permanent,
    };

    /// What for.
    Kind kind = Kind::Unspecified;
    /// With Kind::Ephemeral: when it may be deleted.
    QDateTime expireBefore = {};

    bool operator==(const UploadPurpose &) const = default;
};

/// A service that files can be uploaded to. XEP-0363 §4.
struct PUBSUB_EXPORT UploadService {
    /// The service's address.
    Jid jid;
    /// Its name; empty if not said.
    QString name;
    /// In bytes, -1 if not said.
    qint64 maxFileSize = -1;
    /// Purposes that it tells apart.
    QList<UploadPurpose::Kind> purposes;

    /// Nothing if \a info is of another kind of service.
    [[nodiscard]] static std::optional<UploadService> fromInfo(const ServiceInfo &info);

    bool operator==(const UploadService &) const = default;
};

/// A file to upload: with \a data, or, if that is empty, at \a path.
struct PUBSUB_EXPORT UploadFile {
    /// The name that is shown to the service, without a folder.
    QString name;
    /// Media type, e.g. "image/jpeg".
    QString contentType;
    /// The content, if there is no path.
    QByteArray data = {};
    /// Where the content is read from.
    QString path = {};
    /// What it is for, if the service asks.
    UploadPurpose purpose = {};

    /// In bytes.
    [[nodiscard]] qint64 size() const;
};

/// Where a file may be put, for some minutes, and where it will be then. XEP-0363 §5.
struct UploadSlot {
    /// Where the file is to be put.
    QUrl put;
    /// Where everybody gets it.
    QUrl get;
    /// To be sent along with the file: only those that the specification allows.
    QList<std::pair<QByteArray, QByteArray>> headers;

    bool operator==(const UploadSlot &) const = default;
};

/// Ends with the services that take files.
class PUBSUB_EXPORT UploadServicesRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<UploadService>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::UploadService> &services);
};

/// Ends with a place for one file.
class PUBSUB_EXPORT UploadSlotRequest : public Request
{
    Q_OBJECT
public:
    using Value = UploadSlot;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::UploadSlot &slot);
};

/// Ends with the address of the file. It may have arrived all the same if this fails with
/// Error::Kind::Timeout or Kind::Transfer.
class PUBSUB_EXPORT UploadRequest : public Request
{
    Q_OBJECT
public:
    using Value = QUrl;
    using Request::Request;
Q_SIGNALS:
    /// Bytes that were sent.
    void progressed(qint64 sent, qint64 total);
    void succeeded(const QUrl &address);
};

/// Uploads files over HTTPS by way of one service; valid as long as its Client lives. XEP-0363.
///
/// Whoever has a file's address can read it. Nothing is sent to addresses without encryption, no
/// redirection is followed, no cookie is kept.
class PUBSUB_EXPORT HttpUpload
{
public:
    /// Whether addresses without encryption will do.
    enum class PlainHttp {
        Refused, ///< never
        /// On this machine only, for tests.
        OnLoopback,
    };

    /// Uploads of \a client's account to \a service.
    HttpUpload(
        Client *client, const UploadService &service, PlainHttp plainHttp = PlainHttp::Refused);

    /// The upload services of \a domain.
    [[nodiscard]] static UploadServicesRequest *discover(Client *client, const Jid &domain);

    /// The service that it was made with.
    [[nodiscard]] UploadService service() const { return m_service; }
    /// Asks for a place for \a file. Fails with Error::Refusal::FileTooLarge or
    /// Error::Refusal::EmptyFile where that is so.
    UploadSlotRequest *requestSlot(const UploadFile &file) const;
    /// Asks for a place and puts \a file there.
    UploadRequest *upload(const UploadFile &file) const;

    /// The most bytes that the service takes, out of an error that says so; -1 if it doesn't.
    [[nodiscard]] static qint64 sizeLimit(const Error &error);
    /// When to try again, out of an error that says so; invalid if it doesn't.
    [[nodiscard]] static QDateTime retryTime(const Error &error);

private:
    Client *m_client;
    UploadService m_service;
    PlainHttp m_plainHttp;
};

} // namespace PubSub
