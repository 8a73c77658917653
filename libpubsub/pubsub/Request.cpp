// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Request.h"

#include <pubsub/base/ErrorMaker.h>
#include <pubsub/requests/RequestPrivate.h>
#include <pubsub/requests/RequestTable.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

Request::Request(std::unique_ptr<RequestPrivate> dd, QObject *parent)
    : QObject(parent), d(std::move(dd))
{
    d->q = this;
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        d->hasRunOut = true;
        d->fail(ErrorMaker::make(Error::Kind::Timeout, u"No answer came in time."_s));
    });
    d->timer.start(defaultTimeout);
}

Request::~Request() = default;

void Request::abort()
{
    d->failLater(ErrorMaker::make(Error::Kind::Aborted, u"Aborted."_s));
}

void Request::setTimeout(std::chrono::milliseconds timeout)
{
    d->hasOwnTimeout = true;
    if (!d->hasEnded)
        d->timer.start(timeout);
}

void Request::setPriority(Priority priority)
{
    d->priority = priority;
    if (d->onPriority)
        d->onPriority(priority);
}

void Request::setSubidLookup(bool isWanted)
{
    d->looksUpSubid = isWanted;
}

} // namespace PubSub
