// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/ConflictView.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

QString fullText(const Draft &draft)
{
    return draft.title + u"\n\n"_s + draft.text
        + (draft.tags.isEmpty() ? QString() : u"\n\n"_s + draft.tags.join(u", "_s));
}

void markDifferences(QPlainTextEdit *view, const QString &other)
{
    const QStringList lines = other.split(u'\n');
    const QSet<QString> known(lines.begin(), lines.end());
    QColor color = view->palette().color(QPalette::Highlight);
    color.setAlphaF(0.25F);
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        if (known.contains(block.text()))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(color);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += mark;
    }
    view->setExtraSelections(marks);
}

} // namespace

ConflictView::ConflictView(const Draft &mine, const Draft &theirs, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"conflictView"_s);
    setWindowTitle(tr("Compare versions"));
    resize(900, 560);
    auto *grid = new QGridLayout(this);
    auto *mineView = version(u"mine"_s, mine, theirs);
    auto *theirsView = version(u"theirs"_s, theirs, mine);
    auto *mineLabel = new QLabel(tr("&Your version"), this);
    mineLabel->setBuddy(mineView);
    auto *theirsLabel = new QLabel(tr("Version on the &server"), this);
    theirsLabel->setBuddy(theirsView);
    grid->addWidget(mineLabel, 0, 0);
    grid->addWidget(theirsLabel, 0, 1);
    grid->addWidget(mineView, 1, 0);
    grid->addWidget(theirsView, 1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"buttons"_s);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    auto *keep = buttons->addButton(tr("Keep &mine"), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"compareKeepMine"_s);
    auto *take = buttons->addButton(tr("&Take theirs"), QDialogButtonBox::ActionRole);
    take->setObjectName(u"compareTakeTheirs"_s);
    grid->addWidget(buttons, 2, 0, 1, 2);
    connect(keep, &QPushButton::clicked, this, &ConflictView::mineKept);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(take, &QPushButton::clicked, this, &ConflictView::theirsTaken);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QPlainTextEdit *ConflictView::version(const QString &name, const Draft &draft, const Draft &other)
{
    auto *view = new QPlainTextEdit(fullText(draft), this);
    view->setObjectName(name);
    view->setReadOnly(true);
    markDifferences(view, fullText(other));
    return view;
}

} // namespace Writer
