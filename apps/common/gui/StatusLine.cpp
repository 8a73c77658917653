// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/StatusLine.h"

#include "common/gui/Announcement.h"
#include "common/gui/DetailsDialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr std::chrono::seconds textDuration { 8 };
// Long enough to be found by somebody who looked away.
constexpr std::chrono::seconds errorDuration { 60 };

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_button(new QToolButton(this))
{
    setObjectName(u"statusLine"_s);
    m_label->setObjectName(u"statusText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setObjectName(u"statusDetails"_s);
    m_button->setText(tr("Details"));
    m_button->setToolTip(tr("Show all that is known about this error"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, &StatusLine::openDetails);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2, 0, 0, 0);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { setText({}, {}, {}); });
}

void StatusLine::showText(const QString &text)
{
    setText(text, {}, textDuration);
}

void StatusLine::showError(const QString &text, const QString &details)
{
    setText(text, details, errorDuration);
}

void StatusLine::setText(const QString &text, const QString &details, std::chrono::seconds duration)
{
    m_text = text;
    m_details = details;
    m_button->setVisible(!details.isEmpty());
    m_label->setToolTip(text);
    elide();
    announce(this, text);
    if (duration.count() > 0)
        m_timer.start(duration);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void StatusLine::elide()
{
    m_label->setText(m_label->fontMetrics().elidedText(m_text, Qt::ElideRight, m_label->width()));
    m_label->setAccessibleName(m_text);
}

void StatusLine::openDetails()
{
    auto *dialog = new DetailsDialog(m_text, m_details, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Common
