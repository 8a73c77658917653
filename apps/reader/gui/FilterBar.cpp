// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/FilterBar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds typingPause { 200 };

QToolButton *makeButton(
    const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)),
      m_unread(makeButton(u"unreadFilter"_s, u"mail-mark-unread"_s, tr("Unread"), this)),
      m_starred(makeButton(u"starredFilter"_s, u"starred-symbolic"_s, tr("Starred"), this))
{
    setObjectName(u"filterBar"_s);
    m_text->setObjectName(u"filterEdit"_s);
    m_text->setAccessibleName(tr("Filter entries"));
    m_text->setPlaceholderText(tr("Filter entries"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_unread->setToolTip(tr("Only unread entries"));
    m_starred->setToolTip(tr("Only starred entries"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_unread);
    layout->addWidget(m_starred);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::filterChanged);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::left);
    connect(m_unread, &QToolButton::toggled, this, &FilterBar::filterChanged);
    connect(m_starred, &QToolButton::toggled, this, &FilterBar::filterChanged);
    auto *escape = new QShortcut(Qt::Key_Escape, m_text, {}, {}, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_text->clear();
        Q_EMIT left();
    });
}

QString FilterBar::text() const
{
    return m_text->text().trimmed();
}

ArticleQuery::Conditions FilterBar::conditions() const
{
    ArticleQuery::Conditions conditions;
    conditions.setFlag(ArticleQuery::Unread, m_unread->isChecked());
    conditions.setFlag(ArticleQuery::Starred, m_starred->isChecked());
    return conditions;
}

void FilterBar::focusText()
{
    m_text->setFocus();
    m_text->selectAll();
}

} // namespace Reader
