// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/DialogGrower.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace Common
{

DialogGrower::DialogGrower(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

// A layout request comes when a text or a row has changed, and before the layout is made anew.
bool DialogGrower::eventFilter(QObject *watched, QEvent *event)
{
    const bool mayNeedMore = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
        || event->type() == QEvent::FontChange;
    if (mayNeedMore)
        QMetaObject::invokeMethod(this, &DialogGrower::grow, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DialogGrower::grow()
{
    QLayout *layout = m_dialog->layout();
    if (!layout || !m_dialog->isVisible())
        return;
    layout->activate();
    const int width = m_dialog->width();
    const int needed = qMin(
        layout->totalMinimumHeightForWidth(width), m_dialog->screen()->availableSize().height());
    if (m_dialog->height() < needed)
        m_dialog->resize(width, needed);
}

} // namespace Common
