// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/FlowLife.h"

namespace Common
{

/// What a flow waits for where there is no request, but a function that calls back, or a signal:
/// a value, or nothing where there is none. Once.
///
/// \code
/// Common::FlowCallback<ArticleChanges> stored;
/// m_store->storeItems(feed, items, stored.context(), stored.done(), stored.failed());
/// const std::optional<ArticleChanges> changes = co_await stored;
/// \endcode
template <typename T> class FlowCallback
{
public:
    /// Goes with the flow: nobody is called any more.
    [[nodiscard]] QObject *context() { return &m_context; }
    [[nodiscard]] auto done()
    {
        return [this](const auto &...value) { end(T { value... }); };
    }
    [[nodiscard]] auto failed()
    {
        return [this] { end(std::nullopt); };
    }

    class Wait : public FlowWait
    {
    public:
        Wait(FlowLife *life, FlowCallback *callback) : FlowWait(life), m_callback(callback) { }
        [[nodiscard]] bool await_ready() const { return m_callback->m_hasEnded; }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            if (begin(coroutine))
                m_callback->m_wait = this;
        }
        [[nodiscard]] std::optional<T> await_resume() { return std::move(m_callback->m_value); }

    private:
        friend class FlowCallback;
        FlowCallback *m_callback;
    };

private:
    void end(std::optional<T> value)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        m_value = std::move(value);
        if (m_wait)
            m_wait->end();
    }

    QObject m_context;
    Wait *m_wait = nullptr;
    std::optional<T> m_value;
    bool m_hasEnded = false;
};

} // namespace Common
