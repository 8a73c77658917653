// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/FlowCallback.h"
#include "common/core/FlowLife.h"

#include <concepts>

namespace Common
{

template <typename T> class SubFlow;

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
    template <typename T> [[nodiscard]] auto await_transform(FlowCallback<T> &callback)
    {
        return typename FlowCallback<T>::Wait(m_life, &callback);
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
        void return_value(T value) { m_value.emplace(std::move(value)); }

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

namespace std
{

/// The first is the object, the others are the parameters.
template <typename Context, typename... Arguments>
struct coroutine_traits<Common::Flow, Context, Arguments...> {
    static_assert(
        (!is_reference_v<Arguments> && ...), "A flow outlives what its parameters refer to.");
    using promise_type = Common::Flow::promise_type;
};

template <typename T, typename Context, typename... Arguments>
struct coroutine_traits<Common::SubFlow<T>, Context, Arguments...> {
    static_assert(
        (!is_reference_v<Arguments> && ...), "A flow outlives what its parameters refer to.");
    using promise_type = typename Common::SubFlow<T>::promise_type;
};

} // namespace std
