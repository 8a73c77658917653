// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"

#include "common/gui/Announcement.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int iconSize = 22;

QString iconName(InfoBar::Severity severity)
{
    switch (severity) {
    case InfoBar::Severity::Error:
        return u"dialog-error"_s;
    case InfoBar::Severity::Warning:
        return u"dialog-warning"_s;
    case InfoBar::Severity::Information:
        break;
    }
    return u"dialog-information"_s;
}

// The ground, mixed a little with the colour of the message, so that the text on it keeps
// the contrast that it has elsewhere.
QColor ground(const QPalette &palette, InfoBar::Severity severity)
{
    QColor accent = palette.color(QPalette::Highlight);
    if (severity == InfoBar::Severity::Warning)
        accent = QColor(0xf6, 0x74, 0x00);
    else if (severity == InfoBar::Severity::Error)
        accent = QColor(0xda, 0x44, 0x53);
    const QColor window = palette.color(QPalette::Window);
    constexpr float part = 0.22F;
    const auto mix = [](float a, float b) { return a * part + b * (1 - part); };
    return QColor::fromRgbF(mix(accent.redF(), window.redF()),
        mix(accent.greenF(), window.greenF()), mix(accent.blueF(), window.blueF()));
}

} // namespace

InfoBar::InfoBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_button(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(u"infoBar"_s);
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_icon->setObjectName(u"infoBarIcon"_s);
    m_text->setObjectName(u"infoBarText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(u"infoBarAction"_s);
    m_close->setObjectName(u"infoBarClose"_s);
    m_close->setIcon(QIcon::fromTheme(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_messages.removeLast();
        showNewest();
    });
    connect(m_button, &QPushButton::clicked, this, &InfoBar::onActionClicked);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    hide();
}

void InfoBar::showMessage(const Message &message)
{
    m_messages.removeIf([&](const Message &old) { return old.topic == message.topic; });
    if (m_messages.size() == maxMessages)
        m_messages.removeFirst();
    m_messages.append(message);
    showNewest();
    announce(this, message.text);
}

void InfoBar::showMessage(
    Severity severity, const QString &text, const QString &actionText, std::function<void()> action)
{
    showMessage({ text, severity, text, actionText, std::move(action) });
}

void InfoBar::withdraw(const QString &topic)
{
    if (m_messages.removeIf([&](const Message &old) { return old.topic == topic; }) > 0)
        showNewest();
}

void InfoBar::clear()
{
    m_messages.clear();
    showNewest();
}

void InfoBar::showNewest()
{
    const Message message = m_messages.value(m_messages.size() - 1);
    m_text->setText(message.text);
    m_button->setText(message.actionText);
    m_button->setVisible(!message.actionText.isEmpty());
    updateColors();
    setVisible(!m_messages.isEmpty());
}

QString InfoBar::text() const
{
    return m_text->text();
}

void InfoBar::changeEvent(QEvent *event)
{
    // The palette of the parent, not our own, which this very function changes.
    if (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange)
        updateColors();
    QFrame::changeEvent(event);
}

void InfoBar::updateColors()
{
    QPalette own = parentWidget() ? parentWidget()->palette() : QPalette();
    const Severity severity = m_messages.value(m_messages.size() - 1).severity;
    own.setColor(QPalette::Window, ground(own, severity));
    setPalette(own);
    m_icon->setPixmap(
        QIcon::fromTheme(iconName(severity)).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void InfoBar::onActionClicked()
{
    // The action may show another message here, so this one goes first.
    const auto action = m_messages.takeLast().action;
    showNewest();
    if (action)
        action();
}

} // namespace Common
