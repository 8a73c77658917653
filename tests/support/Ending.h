// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Errors.h"

#include <pubsub/Request.h>

#include <memory>

namespace TestSupport
{

/// What one request said of its end. Copies look at the same request, which may be gone.
class Ending
{
public:
    template <typename R> explicit Ending(R *request) : d(std::make_shared<Data>())
    {
        Data *data = d.get();
        QObject::connect(request, &R::succeeded, &d->context, [data] { data->succeed(); });
        QObject::connect(request, &PubSub::Request::failed, &d->context,
            [data](const PubSub::Error &error) { data->fail(error); });
        QObject::connect(request, &PubSub::Request::finished, &d->context, [data] {
            ++data->finished;
            data->outcomeCameLast = false;
        });
    }

    [[nodiscard]] int succeeded() const { return d->succeeded; }
    [[nodiscard]] int failed() const { return d->failed; }
    [[nodiscard]] int finished() const { return d->finished; }
    /// How often it said what became of it.
    [[nodiscard]] int outcomes() const { return d->succeeded + d->failed; }
    [[nodiscard]] bool hasEnded() const { return d->finished > 0; }
    /// Of the last failure.
    [[nodiscard]] PubSub::Error error() const { return d->error; }

    /// One outcome, then the end, once each.
    [[nodiscard]] bool isOnce() const
    {
        return outcomes() == 1 && d->finished == 1 && !d->outcomeCameLast;
    }
    [[nodiscard]] bool isOneSuccess() const { return isOnce() && d->succeeded == 1; }
    [[nodiscard]] bool isOneFailure() const { return isOnce() && d->failed == 1; }
    [[nodiscard]] bool isOneFailure(PubSub::Error::Kind kind) const
    {
        return isOneFailure() && d->error.kind == kind;
    }
    /// For a message of the test's.
    [[nodiscard]] QString toString() const
    {
        return QStringLiteral("succeeded %1, failed %2 (%3), finished %4")
            .arg(d->succeeded)
            .arg(d->failed)
            .arg(d->error.toString())
            .arg(d->finished);
    }

private:
    struct Data {
        void succeed()
        {
            ++succeeded;
            outcomeCameLast = true;
        }
        void fail(const PubSub::Error &why)
        {
            ++failed;
            error = why;
            outcomeCameLast = true;
        }

        QObject context;
        PubSub::Error error = errorOf(PubSub::Error::Kind::Stanza);
        int succeeded = 0;
        int failed = 0;
        int finished = 0;
        bool outcomeCameLast = false;
    };

    std::shared_ptr<Data> d;
};

} // namespace TestSupport
