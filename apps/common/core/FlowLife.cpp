// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/FlowLife.h"

#include <QTimer>

namespace Common
{

FlowLife::FlowLife(const QObject &context, std::coroutine_handle<> frame) : m_frame(frame)
{
    QObject::connect(&context, &QObject::destroyed, &m_receiver, [this] { end(); });
}

// What runs can't be destroyed: a receiver of its own signal has deleted the context.
void FlowLife::end()
{
    m_isContextGone = true;
    if (m_isWaiting)
        m_frame.destroy();
}

bool FlowLife::beginWaiting()
{
    m_isWaiting = true;
    // Later: compilers have gone wrong where a frame is destroyed by what it begins to wait for.
    if (m_isContextGone)
        QTimer::singleShot(0, &m_receiver, [frame = m_frame] { frame.destroy(); });
    return !m_isContextGone;
}

void FlowLife::goOn(std::coroutine_handle<> coroutine)
{
    m_isWaiting = false;
    coroutine.resume();
}

bool FlowWait::begin(std::coroutine_handle<> coroutine)
{
    m_coroutine = coroutine;
    return m_life->beginWaiting();
}

void FlowWait::end()
{
    m_life->goOn(m_coroutine);
}

void FlowPause::await_suspend(std::coroutine_handle<> coroutine)
{
    if (begin(coroutine))
        QTimer::singleShot(m_time, &m_receiver, [this] { end(); });
}

} // namespace Common
