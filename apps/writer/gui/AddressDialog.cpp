// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/AddressDialog.h"

#include "writer/markdown/SafeLink.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Writer
{

AddressDialog::AddressDialog(Kind kind, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_address(new QLineEdit(this)),
      m_description(new QLineEdit(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const bool isImage = kind == Kind::Image;
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"addressDialog"_s);
    setWindowTitle(isImage ? tr("Insert image") : tr("Insert link"));
    setMinimumWidth(440);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_description->setObjectName(u"description"_s);
    m_description->setPlaceholderText(tr("Read where the picture can’t be seen"));
    m_buttons->setObjectName(u"buttons"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    QPushButton *insert = m_buttons->button(QDialogButtonBox::Ok);
    insert->setObjectName(u"insert"_s);
    insert->setText(tr("Insert"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("&Description:"), m_description);
    form->addRow(m_buttons);
    form->setRowVisible(m_description, isImage);
    insert->setEnabled(false);
    connect(m_address, &QLineEdit::textChanged, insert,
        [this, insert] { insert->setEnabled(!address().isEmpty()); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddressDialog::onAccepted);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// "example.org/page" is meant as a page of the web.
QString AddressDialog::address() const
{
    const QString text = m_address->text().trimmed();
    const QString full = text.contains(u':') || !text.contains(u'.') ? text : "https://"_L1 + text;
    return m_kind == Kind::Image ? SafeLink::image(full) : SafeLink::link(full);
}

void AddressDialog::onAccepted()
{
    const QString given = address();
    accept();
    if (!given.isEmpty())
        Q_EMIT addressGiven(given, m_description->text().simplified());
}

} // namespace Writer
