// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/QuestionBox.h"

#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"
#include "common/gui/MessageBox.h"

#include <QWidget>

using namespace Qt::StringLiterals;
using Common::MessageBox;

namespace Browser
{

namespace
{

constexpr qsizetype mostNamed = 10;
constexpr int longestName = 60;

/// An id as one line: it is a stranger's text.
QString nameOf(const PubSub::NodeAddress &node, const QWidget &widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    return Common::isolated(metrics.elidedText(
        node.node.simplified(), Qt::ElideMiddle, longestName * metrics.averageCharWidth()));
}

/// Those that are named, one in a line.
QStringList firstOf(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names.first(qMin(names.size(), mostNamed)))
        lines.append(u"• "_s + name);
    return lines;
}

int moreThanNamed(const QStringList &names)
{
    return int(names.size() - mostNamed);
}

} // namespace

bool QuestionBox::isAllowed(QWidget *parent, const Question &question)
{
    switch (question.kind) {
    case Question::Kind::GiveUpOwnership:
        return mayGiveUpOwnership(parent, question);
    case Question::Kind::ShowClosedNodes:
        return question.exposed.isEmpty() ? mayApplyUnchecked(parent, question)
                                          : mayShowClosedNodes(parent, question);
    case Question::Kind::RemoveSubscriptions:
        return mayRemoveSubscriptions(parent, question);
    case Question::Kind::DeleteItems:
        return mayDeleteItems(parent, question);
    }
    return false;
}

bool QuestionBox::mayGiveUpOwnership(QWidget *parent, const Question &question)
{
    return MessageBox::confirmDestructive(parent, tr("Give up your own rights?"),
        tr("You will no longer be an owner of “%1” and can't take that back yourself.")
            .arg(question.node.node),
        tr("Give up"));
}

bool QuestionBox::mayApplyUnchecked(QWidget *parent, const Question &question)
{
    return MessageBox::confirmDestructive(parent, tr("Apply without checking?"),
        ruleOfCollections() + u' '
            + tr("Whether the change of “%1” shows closed nodes to more people can't be found "
                 "out.")
                .arg(nameOf(question.node, *parent))
            + u"\n\n"_s + reasonOf(*question.error),
        tr("Apply all the same"));
}

bool QuestionBox::mayShowClosedNodes(QWidget *parent, const Question &question)
{
    QStringList names;
    for (const PubSub::NodeAddress &node : question.exposed)
        names.append(nameOf(node, *parent));
    QStringList lines = firstOf(names);
    if (const int more = moreThanNamed(names); more > 0)
        lines.append(tr("and %n more", "nodes", more));
    if (question.error)
        lines.append(tr("There may be others that could not be looked at."));
    return MessageBox::confirmDestructive(parent, tr("Show closed nodes to more people?"),
        ruleOfCollections() + u' '
            + tr("After the change of “%1” that holds for nodes which let fewer people read, or "
                 "don't say who may:")
                .arg(nameOf(question.node, *parent))
            + u"\n\n"_s + lines.join(u'\n'),
        tr("Apply all the same"));
}

bool QuestionBox::mayRemoveSubscriptions(QWidget *parent, const Question &question)
{
    const auto count = int(question.subscriptions.size());
    QStringList names;
    for (const PubSub::Subscription &one : question.subscriptions)
        names.append(Common::isolated(one.jid.simplified()));
    QStringList lines = firstOf(names);
    if (const int more = moreThanNamed(names); more > 0)
        lines.append(tr("and %n more", "subscriptions", more));
    return MessageBox::confirmDestructive(parent, tr("Remove %n subscription(s)?", nullptr, count),
        tr("%n subscriber(s) may not read “%1” any more. Services often go on sending them what "
           "is published, until their subscriptions are removed:",
            nullptr, count)
                .arg(Common::isolated(question.node.node.simplified()))
            + u"\n\n"_s + lines.join(u'\n'),
        tr("Remove"));
}

bool QuestionBox::mayDeleteItems(QWidget *parent, const Question &question)
{
    const QStringList &ids = question.itemIds;
    const auto count = int(ids.size());
    QStringList sentences { count == 1
            ? tr("The item “%1” will be deleted from the node “%2”. This can't be undone.")
                  .arg(ids.first(), question.node.node)
            : tr("%n item(s) will be deleted from the node “%1”. This can't be undone.", nullptr,
                  count)
                  .arg(question.node.node) };
    if (question.mayBeRefused)
        sentences += tr("Maybe the service refuses: on this node it lets only publishers and "
                        "owners delete items, their own too.");
    return MessageBox::confirmDestructive(
        parent, tr("Delete %n item(s)?", nullptr, count), sentences.join(u' '), tr("Delete"));
}

QString QuestionBox::ruleOfCollections()
{
    return tr("Whoever may read a collection gets what is published in its nodes.");
}

QString QuestionBox::reasonOf(const PubSub::Error &error)
{
    if (error.kind == PubSub::Error::Kind::Timeout)
        return tr("The service does not answer.");
    return Common::ErrorText::of(error);
}

} // namespace Browser
