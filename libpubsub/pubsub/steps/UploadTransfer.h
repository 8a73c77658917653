// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/HttpUpload.h>

class QIODevice;
class QNetworkReply;

namespace PubSub
{

/// Waits for a slot and puts the file there. XEP-0363 §5.
class UploadTransfer : public Steps
{
    Q_OBJECT
public:
    static UploadRequest *start(
        Requester *requester, UploadSlotRequest *slot, const UploadFile &file);

private:
    /// Ends a transfer in which nothing moves.
    static constexpr std::chrono::seconds idleTimeout { 30 };
    /// Most bytes of an answer that are waited for; nobody reads them.
    static constexpr qint64 maxAnswer = 65536;

    UploadTransfer(Requester *requester, const UploadFile &file, UploadRequest *request);

    void put(const UploadSlot &slot);
    void onFinished(const QNetworkReply *reply, const QUrl &address);

    UploadFile m_file;
    UploadRequest *m_request;
};

} // namespace PubSub
