// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Future.h>

#include <QObject>
#include <chrono>
#include <concepts>
#include <coroutine>
#include <optional>
#include <type_traits>
#include <utility>

namespace Common
{

template <typename T> class SubFlow;

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

/// What a flow and its parts can wait for.
class FlowPromise
{
public:
    /// Gives a PubSub::Outcome. A request that is deleted by hand tells nobody.
    template <std::derived_from<PubSub::Request> R> [[nodiscard]] auto await_transform(R *request)
    {
        return FlowAnswer<R>(m_life, request);
    }
    /// A time of 0 is the next turn of the event loop.
    [[nodiscard]] auto await_transform(std::chrono::milliseconds time)
    {
        return FlowPause(m_life, time);
    }
    template <typename T> [[nodiscard]] auto await_transform(SubFlow<T> part)
    {
        return typename SubFlow<T>::Wait(m_life, std::move(part));
    }
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }

    void setLife(FlowLife *life) { m_life = life; }

private:
    FlowLife *m_life = nullptr;
};

/// What a member function of a QObject returns that waits: it runs at once until its first
/// `co_await`, goes on from the event loop, and frees itself at its end. If the object is deleted
/// while it waits, it ends there, and what it holds is destroyed. Parameters are values, since it
/// outlives the call; that, and that it belongs to a QObject, the compiler sees to.
///
/// \code
/// Common::Flow Page::show(PubSub::NodeAddress node)
/// {
///     const auto page = co_await m_client->node(node).items();
///     if (!page)
///         co_return tell(page.error());
///     …
/// }
/// \endcode
///
/// As after any signal, nothing of the object may be used where a receiver may have deleted it.
class Flow
{
public:
    class promise_type : public FlowPromise
    {
    public:
        template <std::derived_from<QObject> Context, typename... Arguments>
        explicit promise_type(Context &context, const Arguments &...)
            : m_life(context, std::coroutine_handle<promise_type>::from_promise(*this))
        {
            setLife(&m_life);
        }
        [[nodiscard]] Flow get_return_object() const noexcept { return {}; }
        [[nodiscard]] std::suspend_never initial_suspend() const noexcept { return {}; }
        [[nodiscard]] std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept { }

    private:
        FlowLife m_life;
    };
};

/// A part of a flow, in a function of its own that ends with a value: it runs when it is awaited,
/// once, and is over with the flow.
///
/// \code
/// const std::optional<Form> form = co_await readForm();
/// \endcode
template <typename T> class [[nodiscard]] SubFlow
{
public:
    class promise_type : public FlowPromise
    {
        struct Return {
            [[nodiscard]] bool await_ready() const noexcept { return false; }
            [[nodiscard]] std::coroutine_handle<> await_suspend(
                std::coroutine_handle<promise_type> ended) const noexcept
            {
                return ended.promise().m_caller;
            }
            void await_resume() const noexcept { }
        };

    public:
        [[nodiscard]] SubFlow get_return_object()
        {
            return SubFlow(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
        [[nodiscard]] Return final_suspend() const noexcept { return {}; }
        template <typename Value> void return_value(Value &&value)
        {
            m_value.emplace(std::forward<Value>(value));
        }

    private:
        friend class SubFlow;
        std::coroutine_handle<> m_caller;
        std::optional<T> m_value;
    };

    SubFlow(SubFlow &&other) noexcept : m_frame(std::exchange(other.m_frame, {})) { }
    SubFlow &operator=(SubFlow &&) = delete;
    ~SubFlow()
    {
        if (m_frame)
            m_frame.destroy();
    }

    class Wait
    {
    public:
        Wait(FlowLife *life, SubFlow part) : m_part(std::move(part))
        {
            m_part.m_frame.promise().setLife(life);
        }
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        [[nodiscard]] std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller)
        {
            m_part.m_frame.promise().m_caller = caller;
            return m_part.m_frame;
        }
        [[nodiscard]] T await_resume() { return std::move(*m_part.m_frame.promise().m_value); }

    private:
        SubFlow m_part;
    };

private:
    explicit SubFlow(std::coroutine_handle<promise_type> frame) : m_frame(frame) { }

    std::coroutine_handle<promise_type> m_frame;
};

} // namespace Common

/// The first is the object, the others are the parameters.
template <typename Context, typename... Arguments>
struct std::coroutine_traits<Common::Flow, Context, Arguments...> {
    static_assert(
        (!std::is_reference_v<Arguments> && ...), "A flow outlives what its parameters refer to.");
    using promise_type = Common::Flow::promise_type;
};

template <typename T, typename Context, typename... Arguments>
struct std::coroutine_traits<Common::SubFlow<T>, Context, Arguments...> {
    static_assert(
        (!std::is_reference_v<Arguments> && ...), "A flow outlives what its parameters refer to.");
    using promise_type = typename Common::SubFlow<T>::promise_type;
};
