// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Steps.h"

namespace PubSub
{

Steps::Steps(Requester *requester, Request *outer)
    : QObject(outer), m_requester(requester), m_outer(outer)
{
    if (!this->outer()->hasOwnTimeout)
        this->outer()->timer.stop();
    connect(outer, &Request::finished, this, [this] {
        if (m_current)
            m_current->abort();
    });
}

void Steps::fail(const Error &error)
{
    outer()->fail(error);
}

void Steps::refuse(Error::Refusal reason, const QString &why)
{
    fail(ErrorMaker::refusal(reason, why));
}

bool Steps::isOver() const
{
    return outer()->isDecided();
}

} // namespace PubSub
