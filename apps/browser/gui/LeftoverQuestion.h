// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/LeftoverSubscriptions.h"
#include "browser/gui/NodePage.h"

namespace Browser
{

/// Offers to remove the subscriptions of people who may not read a node any more; what came of it
/// is told by the page.
class LeftoverQuestion : public QObject
{
    Q_OBJECT
public:
    /// Looks at \a node, whose access model is now \a access, for \a page.
    static void start(NodePage *page, PubSub::Client *client, const PubSub::NodeAddress &node,
        PubSub::AccessModel access);

private:
    LeftoverQuestion(NodePage *page, PubSub::Client *client, const PubSub::NodeAddress &node);

    void ask(const QList<PubSub::Subscription> &leftovers);
    void remove(QList<PubSub::Subscription> leftovers);

    NodePage *m_page;
    PubSub::Client *m_client;
    PubSub::NodeAddress m_node;
};

} // namespace Browser
