// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ExposureQuestion.h"

#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"
#include "common/gui/MessageBox.h"

#include <QWidget>

using namespace Qt::StringLiterals;

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

} // namespace

bool ExposureQuestion::isAllowed(QWidget *parent, const PubSub::NodeAddress &changed,
    const QList<PubSub::NodeAddress> &exposed, const std::optional<PubSub::Error> &error)
{
    if (exposed.isEmpty() && !error)
        return true;
    const QString rule = tr("Whoever may read a collection gets what is published in its nodes.");
    const QString name = nameOf(changed, *parent);
    if (exposed.isEmpty()) {
        return Common::MessageBox::confirmDestructive(parent, tr("Apply without checking?"),
            rule + u' '
                + tr("Whether the change of “%1” shows closed nodes to more people can't be found "
                     "out.")
                    .arg(name)
                + u"\n\n"_s + reasonOf(*error),
            tr("Apply all the same"));
    }
    QStringList lines;
    for (const PubSub::NodeAddress &node : exposed.first(qMin(exposed.size(), mostNamed)))
        lines.append(u"• "_s + nameOf(node, *parent));
    if (exposed.size() > mostNamed)
        lines.append(tr("and %n more", nullptr, int(exposed.size() - mostNamed)));
    if (error)
        lines.append(tr("There may be others that could not be looked at."));
    return Common::MessageBox::confirmDestructive(parent, tr("Show closed nodes to more people?"),
        rule + u' '
            + tr("After the change of “%1” that holds for nodes which let fewer people read, or "
                 "don't say who may:")
                .arg(name)
            + u"\n\n"_s + lines.join(u'\n'),
        tr("Apply all the same"));
}

QString ExposureQuestion::reasonOf(const PubSub::Error &error)
{
    if (error.kind == PubSub::Error::Kind::Timeout)
        return tr("The service does not answer.");
    return Common::ErrorText::of(error);
}

} // namespace Browser
