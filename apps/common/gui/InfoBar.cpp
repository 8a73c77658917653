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
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, &InfoBar::onActionClicked);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    hide();
}

void InfoBar::showMessage(
    Severity severity, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_severity = severity;
    m_action = std::move(action);
    m_text->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    updateColors();
    show();
    announce(this, text);
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
    own.setColor(QPalette::Window, ground(own, m_severity));
    setPalette(own);
    m_icon->setPixmap(QIcon::fromTheme(iconName(m_severity))
            .pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void InfoBar::onActionClicked()
{
    // The action may show another message here, so this one goes first.
    hide();
    if (const auto action = m_action)
        action();
}

} // namespace Common
