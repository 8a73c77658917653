// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/StateBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Writer
{

StateBar::StateBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_buttonRow(new QHBoxLayout)
{
    setObjectName(u"stateBar"_s);
    setAutoFillBackground(true);
    m_icon->setObjectName(u"stateIcon"_s);
    m_text->setObjectName(u"stateText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttonRow);
    hide();
}

void StateBar::showState(Tone tone, const QString &text, const QList<Button> &buttons)
{
    m_tone = tone;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    while (QLayoutItem *item = m_buttonRow->takeAt(0)) {
        item->widget()->setObjectName({});
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Button &button : buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setObjectName(button.objectName);
        connect(widget, &QPushButton::clicked, this, button.action);
        m_buttonRow->addWidget(widget);
        // At once, not when the layout comes to it: it can be used already.
        widget->show();
    }
    updateColors();
    show();
}

QString StateBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void StateBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        updateColors();
}

void StateBar::updateColors()
{
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor window = base.color(QPalette::Window);
    const QColor tint
        = m_tone == Tone::Attention ? QColor(0xf6, 0x74, 0x00) : base.color(QPalette::Highlight);
    constexpr double share = 0.16;
    const auto mix = [&](int a, int b) { return int(a * (1 - share) + b * share); };
    QPalette colors = base;
    colors.setColor(QPalette::Window,
        QColor(mix(window.red(), tint.red()), mix(window.green(), tint.green()),
            mix(window.blue(), tint.blue())));
    setPalette(colors);
    const QString name = m_tone == Tone::Attention ? u"dialog-warning"_s : u"dialog-information"_s;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(QIcon::fromTheme(name).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace Writer
