// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/AccountDialog.h"

#include "common/gui/DialogButtons.h"
#include "common/gui/KeepPasswordBox.h"
#include "common/gui/PasswordField.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

using Security = PubSub::Account::Security;

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isHostName(const QString &host)
{
    return !host.contains(u' ') && !host.contains(u'/') && !host.contains(u'@');
}

} // namespace

AccountDialog::AccountDialog(AccountSession &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_address(new QLineEdit(this)),
      m_password(new PasswordField(this)), m_keep(KeepPasswordBox::create(session, this)),
      m_advancedButton(new QToolButton(this)), m_advanced(makeAdvanced()),
      m_problem(new QLabel(this))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(tr("Account"));
    makeFields();
    arrange();
    fill(session.account());
    validate();
}

void AccountDialog::makeFields()
{
    m_address->setObjectName(u"addressEdit"_s);
    m_address->setPlaceholderText(tr("name@example.org"));
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_password->setObjectName(u"passwordField"_s);
    m_password->setAccessibleFieldName(tr("Password"));
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setAccessibleName(tr("What is missing"));
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    // Two lines, so that the dialog keeps its size while a person types.
    m_problem->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_advancedButton->setObjectName(u"advancedButton"_s);
    m_advancedButton->setText(tr("&Advanced"));
    m_advancedButton->setCheckable(true);
    m_advancedButton->setAutoRaise(true);
    m_advancedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::validate);
    connect(m_password, &PasswordField::passwordChanged, this, &AccountDialog::validate);
    connect(m_host, &QLineEdit::textChanged, this, &AccountDialog::validate);
    connect(m_plain, &QCheckBox::toggled, this, &AccountDialog::validate);
    connect(m_advancedButton, &QToolButton::toggled, this, &AccountDialog::onAdvancedToggled);
}

QWidget *AccountDialog::makeAdvanced()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"advancedBox"_s);
    m_host = new QLineEdit(box);
    m_host->setObjectName(u"hostEdit"_s);
    m_host->setPlaceholderText(tr("Found by itself"));
    m_port = new QSpinBox(box);
    m_port->setObjectName(u"portBox"_s);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_plain = new QCheckBox(tr("&Unencrypted connection, only to this machine"), box);
    m_plain->setObjectName(u"plainBox"_s);
    m_plain->setToolTip(tr("For a test server on this machine. Other hosts are refused."));

    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(QString(), m_plain);
    return box;
}

void AccountDialog::arrange()
{
    auto *buttons = new DialogButtons(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"okButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->addRow(tr("A&ddress:"), m_address);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(QString(), m_keep);
    if (!m_session.canKeepPassword())
        form->addRow(QString(), KeepPasswordBox::createNote(m_session, this));

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_advancedButton, 0, Qt::AlignLeading);
    layout->addWidget(m_advanced);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
}

void AccountDialog::fill(const PubSub::Account &account)
{
    m_address->setText(account.jid.toString());
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_plain->setChecked(account.security == Security::PlainOnLoopback);
    const bool isSpecial = account
        != PubSub::Account {
               .jid = account.jid, .host = {}, .pinnedCertificate = account.pinnedCertificate
           };
    m_advancedButton->setChecked(isSpecial);
    onAdvancedToggled(isSpecial);
}

void AccountDialog::onAdvancedToggled(bool shown)
{
    m_advanced->setVisible(shown);
    m_advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

PubSub::Account AccountDialog::account() const
{
    PubSub::Account result;
    result.jid = PubSub::Jid::fromString(m_address->text().trimmed()).value_or(PubSub::Jid());
    result.host = m_host->text().trimmed();
    result.port = quint16(m_port->value());
    result.security = security();
    // Trust in a certificate was given for one server: another one has to earn its own.
    const PubSub::Account before = m_session.account();
    if (result.jid.domain() == before.jid.domain() && result.host == before.host)
        result.pinnedCertificate = before.pinnedCertificate;
    return result;
}

PubSub::Account::Security AccountDialog::security() const
{
    return m_plain->isChecked() ? Security::PlainOnLoopback : Security::TlsRequired;
}

bool AccountDialog::knowsPassword() const
{
    return m_session.hasPassword() && account().jid.bare() == m_session.account().jid.bare();
}

QString AccountDialog::problem() const
{
    const QString address = addressProblem();
    if (!address.isEmpty())
        return address;
    if (m_password->password().isEmpty() && !knowsPassword())
        return tr("Enter the password of this account.");
    return hostProblem();
}

QString AccountDialog::addressProblem() const
{
    const QString text = m_address->text().trimmed();
    if (text.isEmpty())
        return tr("Enter the address of your account, for example name@example.org.");
    const auto jid = PubSub::Jid::fromString(text);
    if (!jid)
        return tr("This is not an address. It looks like name@example.org.");
    if (jid->local().isEmpty())
        return tr("The name in front of the @ is missing.");
    return {};
}

QString AccountDialog::hostProblem() const
{
    const QString host = m_host->text().trimmed();
    if (!isHostName(host))
        return tr("The host is a name or a number only, for example xmpp.example.org.");
    if (security() == Security::PlainOnLoopback && !isLoopback(host)) {
        return tr("Without encryption only a host on this machine is possible: enter localhost, "
                  "127.0.0.1 or ::1.");
    }
    return {};
}

void AccountDialog::validate()
{
    const QString text = problem();
    m_problem->setText(text);
    m_ok->setEnabled(text.isEmpty());
    m_password->setPlaceholderText(knowsPassword() ? tr("Unchanged") : QString());
}

void AccountDialog::accept()
{
    if (!problem().isEmpty())
        return;
    const PubSub::Account account = this->account();
    if (m_password->password().isEmpty())
        m_session.changeAccount(account);
    else
        m_session.setAccount(account, m_password->password(), KeepPasswordBox::choiceOf(*m_keep));
    QDialog::accept();
}

} // namespace Common
