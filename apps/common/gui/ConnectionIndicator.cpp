// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ConnectionIndicator.h"

#include "common/gui/Appearance.h"
#include "common/gui/ErrorText.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

using State = PubSub::Client::State;

QColor colorOf(State state)
{
    const bool dark = Appearance::isDark();
    switch (state) {
    case State::Online:
        return dark ? QColor(0x4c, 0xc3, 0x7a) : QColor(0x1c, 0x87, 0x4a);
    case State::Connecting:
    case State::Waiting:
        return dark ? QColor(0xf5, 0xa8, 0x3c) : QColor(0xb3, 0x62, 0x00);
    case State::Offline:
        break;
    }
    return dark ? QColor(0xa0, 0xa0, 0xa0) : QColor(0x70, 0x70, 0x70);
}

} // namespace

ConnectionIndicator::ConnectionIndicator(AccountSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_state(new QToolButton(this)),
      m_retry(new QToolButton(this))
{
    setObjectName(u"connectionIndicator"_s);
    m_state->setObjectName(u"connectionState"_s);
    m_state->setAutoRaise(true);
    m_state->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_state->setFocusPolicy(Qt::TabFocus);
    m_retry->setObjectName(u"connectionRetry"_s);
    m_retry->setText(tr("Try now"));
    m_retry->setToolTip(tr("Connect without waiting any longer"));
    m_retry->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    layout->addWidget(m_retry);

    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionIndicator::refresh);
    connect(m_state, &QToolButton::clicked, this, &ConnectionIndicator::accountRequested);
    connect(m_retry, &QToolButton::clicked, &m_session, &AccountSession::reconnectNow);
    connect(&m_session, &AccountSession::stateChanged, this, &ConnectionIndicator::refresh);
    connect(&m_session, &AccountSession::connectionFailed, this, &ConnectionIndicator::refresh);
    connect(&m_session, &AccountSession::accountChanged, this, &ConnectionIndicator::refresh);
    connect(
        &m_session, &AccountSession::workingOfflineChanged, this, &ConnectionIndicator::refresh);
    refresh();
}

QString ConnectionIndicator::text() const
{
    return m_state->text();
}

void ConnectionIndicator::refresh()
{
    const State state = m_session.client()->state();
    const PubSub::ConnectionError error = m_session.client()->lastError();
    const bool hasError
        = state != State::Online && error.kind != PubSub::ConnectionError::Kind::None;
    m_state->setText(describe());
    m_state->setIcon(dot());
    m_state->setToolTip(hasError ? ErrorText::of(error) : tr("Show the account"));
    m_state->setAccessibleDescription(m_state->toolTip());
    m_retry->setVisible(canRetry());
    if (state == State::Waiting)
        m_countdown.start();
    else
        m_countdown.stop();
}

bool ConnectionIndicator::canRetry() const
{
    const State state = m_session.client()->state();
    return m_session.hasAccount() && !m_session.isWorkingOffline()
        && (state == State::Waiting || state == State::Offline);
}

QString ConnectionIndicator::describe() const
{
    if (!m_session.hasAccount())
        return tr("No account");
    if (m_session.isWorkingOffline())
        return tr("Working offline");
    switch (m_session.client()->state()) {
    case State::Connecting:
        return tr("Connecting…");
    case State::Online:
        return tr("Online as %1").arg(m_session.account().jid.bare().toString());
    case State::Waiting: {
        const qint64 seconds
            = QDateTime::currentDateTimeUtc().secsTo(m_session.client()->nextAttempt());
        return tr("Trying again in %n s", nullptr, int(std::max<qint64>(seconds, 0)));
    }
    case State::Offline:
        break;
    }
    return tr("Offline");
}

// Shape as well as colour tells the states apart: full, half, ring.
QIcon ConnectionIndicator::dot() const
{
    constexpr int size = 12;
    const State state = m_session.client()->state();
    const QColor color = colorOf(state);
    const qreal ratio = devicePixelRatio();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(1.5, 1.5, size - 3, size - 3);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(state == State::Online ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (state == State::Connecting || state == State::Waiting) {
        painter.setBrush(color);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    return QIcon(pixmap);
}

void ConnectionIndicator::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace Common
