// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/DetailsDialog.h"

#include "common/gui/DialogButtons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

DetailsDialog::DetailsDialog(const QString &text, const QString &details, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"detailsDialog"_s);
    setWindowTitle(tr("Details of the error"));
    auto *label = new QLabel(text, this);
    label->setObjectName(u"detailsSummary"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto *view = new QPlainTextEdit(details, this);
    view->setObjectName(u"detailsText"_s);
    view->setAccessibleName(windowTitle());
    view->setReadOnly(true);
    view->setTabChangesFocus(true);

    auto *buttons = new DialogButtons(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyButton"_s);
    connect(copy, &QPushButton::clicked, this,
        [text, details] { QGuiApplication::clipboard()->setText(text + u"\n\n"_s + details); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(560, 320);
}

} // namespace Common
