// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/PublishDialog.h"

#include "writer/core/EntryComposer.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using PubSub::AccessModel;

namespace Writer
{

namespace
{

QLabel *wrapped(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

PublishDialog::PublishDialog(
    const Draft &draft, const QString &nodeTitle, const Questions &questions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"publishDialog"_s);
    setWindowTitle(tr("Publish"));
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(wrapped(u"destination"_s,
        tr("“%1” goes to %2.").arg(EntryComposer::titleOf(draft), nodeTitle), this));
    if (questions.access) {
        auto *group = new QGroupBox(tr("Who may read your microblog?"), this);
        group->setObjectName(u"access"_s);
        m_open = new QRadioButton(tr("&Everyone"), group);
        m_open->setObjectName(u"accessOpen"_s);
        m_contacts = new QRadioButton(tr("Only my &contacts"), group);
        m_contacts->setObjectName(u"accessPresence"_s);
        auto *choices = new QVBoxLayout(group);
        choices->addWidget(m_open);
        choices->addWidget(m_contacts);
        choices->addWidget(wrapped(u"accessHint"_s,
            tr("This counts for all posts of your microblog, the earlier ones too. You are "
               "asked once."),
            group));
        column->addWidget(group);
    }
    if (questions.size > 0)
        column->addWidget(wrapped(u"sizeHint"_s,
            tr("This post takes %1. Many servers refuse posts of more than %2; yours may too.")
                .arg(locale().formattedDataSize(questions.size),
                    locale().formattedDataSize(EntryComposer::largePayload)),
            this));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setObjectName(u"buttons"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    auto *publish = buttons->addButton(tr("&Publish"), QDialogButtonBox::AcceptRole);
    publish->setObjectName(u"confirmPublish"_s);
    publish->setDefault(true);
    publish->setEnabled(!questions.access);
    if (questions.access) {
        connect(m_open, &QRadioButton::toggled, publish, [publish] { publish->setEnabled(true); });
        connect(
            m_contacts, &QRadioButton::toggled, publish, [publish] { publish->setEnabled(true); });
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PublishDialog::onAccepted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PublishDialog::onAccepted()
{
    std::optional<AccessModel> access;
    if (m_open)
        access = m_open->isChecked() ? AccessModel::Open : AccessModel::Presence;
    accept();
    Q_EMIT publishConfirmed(access);
}

} // namespace Writer
