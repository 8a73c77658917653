// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/DialogButtons.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Common
{

DialogButtons::DialogButtons(StandardButtons buttons, QWidget *parent)
    : QDialogButtonBox(buttons, parent)
{
    setObjectName(u"dialogButtons"_s);
    const auto dress = [this](StandardButton which, const QString &name, const QString &text) {
        if (QPushButton *standard = button(which)) {
            standard->setObjectName(name);
            standard->setText(text);
        }
    };
    dress(Ok, u"okButton"_s, tr("OK"));
    dress(Cancel, u"cancelButton"_s, tr("Cancel"));
    dress(Close, u"closeButton"_s, tr("Close"));
}

} // namespace Common
