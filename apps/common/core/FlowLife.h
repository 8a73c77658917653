// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Future.h>

#include <QObject>
#include <chrono>
#include <coroutine>
#include <optional>
#include <type_traits>
#include <utility>

namespace Common
{

/// The life of a flow, which ends with that of its context.
class FlowLife
{
public:
    /// \a frame is destroyed when \a context is.
    FlowLife(const QObject &context, std::coroutine_handle<> frame);

    /// False if the context is gone: then nothing resumes it any more.
    [[nodiscard]] bool beginWaiting();
    /// Resumes \a coroutine, which is the flow or a part of it.
    void goOn(std::coroutine_handle<> coroutine);

private:
    void end();

    QObject m_receiver;
    std::coroutine_handle<> m_frame;
    bool m_isWaiting = false;
    bool m_isContextGone = false;
};

/// Something that a flow waits for. It is part of the frame and goes with it, so that nothing is
/// told to a flow that is over.
class FlowWait
{
public:
    explicit FlowWait(FlowLife *life) : m_life(life) { }
    [[nodiscard]] bool await_ready() const { return false; }

protected:
    [[nodiscard]] bool begin(std::coroutine_handle<> coroutine);
    /// Goes on with the flow; this object may be gone then.
    void end();

    QObject m_receiver;

private:
    FlowLife *m_life;
    std::coroutine_handle<> m_coroutine;
};

/// The answer to a request. The flow goes on while the request tells of it, so what it asks next is
/// asked before the request is over.
template <typename R> class FlowAnswer : public FlowWait
{
    using Outcome = PubSub::Outcome<typename R::Value>;

public:
    FlowAnswer(FlowLife *life, R *request) : FlowWait(life), m_request(request) { }

    void await_suspend(std::coroutine_handle<> coroutine)
    {
        if (!begin(coroutine))
            return;
        if constexpr (std::is_void_v<typename R::Value>) {
            QObject::connect(m_request, &R::succeeded, &m_receiver, [this] { take(Outcome()); });
        } else {
            QObject::connect(m_request, &R::succeeded, &m_receiver,
                [this](const typename R::Value &value) { take(Outcome(value)); });
        }
        QObject::connect(m_request, &PubSub::Request::failed, &m_receiver,
            [this](const PubSub::Error &error) { take(std::unexpected(error)); });
    }
    [[nodiscard]] Outcome await_resume() { return std::move(*m_outcome); }

private:
    void take(Outcome outcome)
    {
        m_outcome.emplace(std::move(outcome));
        end();
    }

    R *m_request;
    std::optional<Outcome> m_outcome;
};

/// Some time that passes.
class FlowPause : public FlowWait
{
public:
    FlowPause(FlowLife *life, std::chrono::milliseconds time) : FlowWait(life), m_time(time) { }

    void await_suspend(std::coroutine_handle<> coroutine);
    void await_resume() const { }

private:
    std::chrono::milliseconds m_time;
};

} // namespace Common
