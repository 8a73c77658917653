// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/Administration.h"

namespace Browser
{

Administration::Administration(
    Common::ServiceDirectory &services, ConfirmedChanges &changes, QObject *parent)
    : QObject(parent), m_services(services), m_changes(changes)
{
}

bool Administration::isAllowed(Question question)
{
    Q_EMIT asked(&question);
    return question.isAllowed;
}

void Administration::tellFailure(PubSub::Request *request, const QString &what)
{
    connect(request, &PubSub::Request::failed, this,
        [this, what](const PubSub::Error &error) { Q_EMIT requestFailed(what, error); });
}

} // namespace Browser
