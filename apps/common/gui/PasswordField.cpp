// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/PasswordField.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Common
{

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_reveal(new QToolButton(this))
{
    m_edit->setObjectName(u"passwordEdit"_s);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText
        | Qt::ImhSensitiveData);
    m_reveal->setObjectName(u"passwordReveal"_s);
    m_reveal->setCheckable(true);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    onRevealToggled(false);
    setFocusProxy(m_edit);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    layout->addWidget(m_reveal);
    connect(m_edit, &QLineEdit::textChanged, this, &PasswordField::passwordChanged);
    connect(m_reveal, &QToolButton::toggled, this, &PasswordField::onRevealToggled);
}

QString PasswordField::password() const
{
    return m_edit->text();
}

void PasswordField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void PasswordField::setAccessibleFieldName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void PasswordField::onRevealToggled(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(QIcon::fromTheme(revealed ? u"password-show-off"_s : u"password-show-on"_s));
    m_reveal->setToolTip(revealed ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
}

} // namespace Common
