// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/WarningLabel.h"

#include "common/gui/Announcement.h"

namespace Common
{

WarningLabel::WarningLabel(const QString &name, QWidget *parent) : QLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

// With each letter that is typed the text may be another one: it is said once.
void WarningLabel::setWarning(const QString &warning)
{
    const bool isNew = !hasWarning() && !warning.isEmpty();
    setText(warning);
    setVisible(hasWarning());
    if (isNew)
        announce(this, warning);
}

} // namespace Common
