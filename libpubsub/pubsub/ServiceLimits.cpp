// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ServiceLimits.h"

#include <pubsub/steps/LimitsSteps.h>

#include <QVersionNumber>
#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

struct KnownSoftware {
    QLatin1StringView name;
    /// The first version that has these limits; all later ones have them, as far as is known.
    QVersionNumber from;
    ServiceLimits limits;
};

/// All that is known.
///
/// Openfire: observed on 5.2.0 alpha, with its embedded database and all settings as they come.
/// Nodes with a longer id, title or description are answered with a result, work, and are gone with
/// all their items at the next start. One item with a longer id takes the other unsaved items of
/// its node with it. Ids of exactly 100 survive. The figures are the widths of the columns
/// ofPubsubNode.nodeID, .name, .description and ofPubsubItem.id, the same in the public sources'
/// database schemas 21 and 38; the embedded database counts UTF-16 code units.
///
/// Prosody and ejabberd keep what they confirm, as far as is known. How long a name Prosody can
/// make a file of depends on its letters; it refuses the publication, if not the node, when that
/// fails.
const QList<KnownSoftware> &knownSoftware()
{
    static const QList<KnownSoftware> table {
        { "Openfire"_L1, QVersionNumber(4, 0),
            { .software = u"Openfire"_s,
                .nodeId = 100,
                .title = 50,
                .description = 255,
                .itemId = 100 } },
    };
    return table;
}

void lower(std::optional<qsizetype> &limit, const std::optional<qsizetype> &other)
{
    if (other)
        limit = limit ? std::min(*limit, *other) : *other;
}

} // namespace

ServiceLimits ServiceLimits::of(const QString &software, const QString &version)
{
    const QString name = software.trimmed();
    const QVersionNumber number = QVersionNumber::fromString(version.trimmed());
    for (const KnownSoftware &known : knownSoftware()) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0
            && (number.isNull() || number >= known.from))
            return known.limits;
    }
    return {};
}

ServiceLimits ServiceLimits::lowest()
{
    ServiceLimits lowest;
    QStringList names;
    for (const KnownSoftware &known : knownSoftware()) {
        names.append(known.limits.software);
        lower(lowest.nodeId, known.limits.nodeId);
        lower(lowest.title, known.limits.title);
        lower(lowest.description, known.limits.description);
        lower(lowest.itemId, known.limits.itemId);
    }
    lowest.software = names.join(u", "_s);
    return lowest;
}

LimitsRequest *limitsOf(Client *client, const Jid &service)
{
    return LimitsSteps::start(Requester::of(client), service);
}

} // namespace PubSub
