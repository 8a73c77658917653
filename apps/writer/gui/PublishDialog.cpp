// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/PublishDialog.h"

#include "common/gui/DialogGrower.h"
#include "common/gui/WarningLabel.h"
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
    new Common::DialogGrower(this);
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
    const auto warn = [&](const QString &name, const QString &text) {
        auto *label = new Common::WarningLabel(name, this);
        column->addWidget(label);
        label->setWarning(text);
    };
    warn(u"keepingHint"_s, questions.keepsNothing ? keepingHint() : QString());
    if (questions.size > 0)
        column->addWidget(wrapped(u"sizeHint"_s, sizeHint(questions), this));
    warn(u"limitHint"_s, questions.limitWarning);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->setObjectName(u"buttons"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    auto *publish = buttons->addButton(tr("&Publish"), QDialogButtonBox::AcceptRole);
    publish->setObjectName(u"confirmPublish"_s);
    publish->setDefault(true);
    const bool isPossible = !questions.isTooLarge(questions.size);
    publish->setEnabled(isPossible && !questions.access);
    if (questions.access) {
        for (QRadioButton *choice : { m_open, m_contacts })
            connect(choice, &QRadioButton::toggled, publish,
                [publish, isPossible] { publish->setEnabled(isPossible); });
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PublishDialog::onAccepted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString PublishDialog::keepingHint()
{
    return tr("This node keeps no posts: who is not subscribed when a post is published never sees "
              "it, and you can’t change it later. Its owner can let it keep them: in PubSub "
              "Browser, on the page “Configuration”, “Keep items”.");
}

QString PublishDialog::sizeHint(const Questions &questions) const
{
    const QString size = locale().formattedDataSize(questions.size);
    if (questions.isTooLarge(questions.size))
        return tr("This post takes %1, and your server takes no more than %2 at a time. Make it "
                  "shorter, or split it into several posts.")
            .arg(size, locale().formattedDataSize(questions.limit));
    return tr("This post takes %1. Many servers refuse posts of more than %2; yours may too.")
        .arg(size, locale().formattedDataSize(EntryComposer::largePayload));
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
