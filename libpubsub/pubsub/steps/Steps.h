// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/requests/Requester.h>

namespace PubSub
{

/// Carries out a request that takes several stanzas, one after another.
///
/// A child of the request that it works for, and gone with it. Each step has its own timeout;
/// the request as a whole has one only if the user sets it. Aborting the request aborts the
/// step that is under way, and no later one is made.
class Steps : public QObject
{
    Q_OBJECT
protected:
    using OnError = std::function<void(const Error &)>;

    Steps(Requester *requester, Request *outer);

    /// Waits for \a step. \a onValue hears of success, \a onError (by default fail()) of failure.
    template <typename R, typename OnValue>
    void ask(R *step, OnValue onValue, const OnError &onError = {});
    void fail(const Error &error);
    /// Ends with Error::Kind::RefusedLocally.
    void refuse(Error::Refusal reason, const QString &why);
    /// True if the request has ended, or was aborted.
    [[nodiscard]] bool isOver() const;

    Requester *m_requester;

private:
    RequestPrivate *outer() const { return RequestPrivate::of(m_outer); }

    Request *m_outer;
    QPointer<Request> m_current;
};

template <typename R, typename OnValue>
void Steps::ask(R *step, OnValue onValue, const OnError &onError)
{
    m_current = step;
    step->setPriority(outer()->priority);
    connect(step, &R::succeeded, this, [this, onValue](const auto &...value) {
        if (!isOver())
            onValue(value...);
    });
    connect(step, &Request::failed, this, [this, onError](const Error &error) {
        if (onError && !isOver())
            onError(error);
        else
            fail(error);
    });
}

} // namespace PubSub
