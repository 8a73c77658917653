// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/EmptyState.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int textWidth = 420;
constexpr int iconSize = 64;

QLabel *addLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMaximumWidth(textWidth);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(addLabel(this, u"emptyStateIcon"_s)),
      m_title(addLabel(this, u"emptyStateTitle"_s)), m_text(addLabel(this, u"emptyStateText"_s)),
      m_action(new QPushButton(this))
{
    m_action->setObjectName(u"emptyStateAction"_s);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.25);
    titleFont.setBold(true);
    m_title->setFont(titleFont);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *> { m_icon, m_title, m_text, m_action }) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(part, part == m_action ? 0 : 100);
        row->addStretch();
        layout->addLayout(row);
    }
    layout->addStretch(3);
}

void EmptyState::setContent(
    const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_iconName = iconName;
    updateIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    const QIcon icon = QIcon::fromTheme(m_iconName);
    m_icon->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatio(), QIcon::Disabled));
    m_icon->setVisible(!icon.isNull());
}

} // namespace Common
