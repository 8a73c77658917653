// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/RemovalDialog.h"

#include "common/gui/DialogButtons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

RemovalDialog::RemovalDialog(
    Removal removal, PubSub::Client *client, const PubSub::NodeAddress &node, QWidget *parent)
    : QDialog(parent), m_removal(removal), m_node(node), m_loss(new NodeLoss(client, node, this)),
      m_lossText(new QLabel), m_nameLabel(new QLabel(tr("Type the id to confirm:"))),
      m_name(new QLineEdit)
{
    setObjectName(u"removalDialog"_s);
    setWindowTitle(removal == Removal::Node ? tr("Delete node") : tr("Delete all items"));
    build();
    connect(m_loss, &NodeLoss::changed, this, &RemovalDialog::onChanged);
    onChanged();
}

void RemovalDialog::build()
{
    auto *icon = new QLabel;
    icon->setObjectName(u"removalIcon"_s);
    const int side = style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    icon->setPixmap(QIcon::fromTheme(u"dialog-warning"_s).pixmap(side, side));
    icon->setAlignment(Qt::AlignTop);
    auto *question = new QLabel(m_removal == Removal::Node
            ? tr("Delete the node “%1” on %2?").arg(m_node.node, m_node.service.toString())
            : tr("Delete all items of the node “%1” on %2?")
                  .arg(m_node.node, m_node.service.toString()));
    question->setObjectName(u"removalQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    m_lossText->setObjectName(u"lossLabel"_s);
    m_lossText->setWordWrap(true);
    m_name->setObjectName(u"removalNameEdit"_s);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_nameLabel->setBuddy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &RemovalDialog::onChanged);

    auto *box = new Common::DialogButtons(QDialogButtonBox::Cancel);
    m_remove
        = box->addButton(m_removal == Removal::Node ? tr("&Delete node") : tr("&Delete all items"),
            QDialogButtonBox::DestructiveRole);
    m_remove->setObjectName(u"removeButton"_s);
    connect(m_remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->addWidget(question);
    texts->addWidget(m_lossText);
    texts->addWidget(m_nameLabel);
    texts->addWidget(m_name);
    texts->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(icon);
    row->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row, 1);
    layout->addWidget(box);
    box->button(QDialogButtonBox::Cancel)->setDefault(true);
}

void RemovalDialog::onChanged()
{
    m_lossText->setText(lossText());
    const bool nothingToLose = m_loss->isNothing();
    m_nameLabel->setVisible(!nothingToLose);
    m_name->setVisible(!nothingToLose);
    m_remove->setEnabled(nothingToLose || m_name->text().trimmed() == m_node.node.trimmed());
}

QString RemovalDialog::lossText() const
{
    QStringList sentences;
    if (!m_loss->items())
        sentences.append(tr("It is not known how many items will be lost."));
    else if (m_loss->isNothing())
        sentences.append(tr("There are no items in it."));
    else if (m_loss->certainty() == NodeLoss::Certainty::AtLeast)
        sentences.append(tr("At least %n item(s) will be lost.", nullptr, *m_loss->items()));
    else
        sentences.append(tr("%n item(s) will be lost.", nullptr, *m_loss->items()));
    if (const int count = m_loss->subscribers().value_or(0);
        m_removal == Removal::Node && count > 0)
        sentences.append(tr("%n subscription(s) will end.", nullptr, count));
    sentences.append(tr("This can't be undone."));
    return sentences.join(u' ');
}

} // namespace Browser
