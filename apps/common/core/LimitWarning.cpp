// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/LimitWarning.h"

#include <pubsub/FormKeys.h>

#include <QLocale>

using PubSub::ServiceLimits;

namespace Common
{

namespace
{

bool isAbove(const QString &text, const std::optional<qsizetype> &limit)
{
    return limit && text.size() > *limit;
}

/// \a sentence with the name of the software and the length of \a text.
QString filledIn(const QString &sentence, const ServiceLimits &limits, const QString &text)
{
    return sentence.arg(limits.software, QLocale().toString(text.size()));
}

} // namespace

QString LimitWarning::nodeId(const QString &id, const ServiceLimits &limits)
{
    if (!limits.losesNode(id))
        return {};
    return filledIn(tr("%1 loses nodes whose id is longer than %n character(s); this one has %2. "
                       "It makes the node, and forgets it with all its items at its next start.",
                        nullptr, int(*limits.nodeId)),
        limits, id);
}

QString LimitWarning::title(const QString &title, const ServiceLimits &limits)
{
    if (!isAbove(title, limits.title))
        return {};
    return filledIn(tr("%1 loses nodes whose title is longer than %n character(s); this one has "
                       "%2. It takes the title, and forgets the node with all its items at its "
                       "next start.",
                        nullptr, int(*limits.title)),
        limits, title);
}

QString LimitWarning::description(const QString &description, const ServiceLimits &limits)
{
    if (!isAbove(description, limits.description))
        return {};
    return filledIn(tr("%1 loses nodes whose description is longer than %n character(s); this one "
                       "has %2. It takes the description, and forgets the node with all its items "
                       "at its next start.",
                        nullptr, int(*limits.description)),
        limits, description);
}

QString LimitWarning::itemId(const QString &id, const ServiceLimits &limits)
{
    if (!isAbove(id, limits.itemId))
        return {};
    return filledIn(tr("%1 loses items whose id is longer than %n character(s); this one has %2. "
                       "It takes the item, and loses it together with others that were published "
                       "to the node at about the same time.",
                        nullptr, int(*limits.itemId)),
        limits, id);
}

bool LimitWarning::isDoubtful(const QString &nodeId, const QString &itemId)
{
    const ServiceLimits lowest = ServiceLimits::lowest();
    return lowest.losesNode(nodeId) || isAbove(itemId, lowest.itemId);
}

QString LimitWarning::field(
    const QString &name, const QStringList &values, const ServiceLimits &limits)
{
    const QString text = values.join(u'\n');
    if (name == PubSub::NodeConfig::title.name)
        return title(text, limits);
    if (name == PubSub::NodeConfig::description.name)
        return description(text, limits);
    return {};
}

} // namespace Common
