// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/LeftoverQuestion.h"

#include "common/core/BidiText.h"
#include "common/gui/MessageBox.h"

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

constexpr qsizetype mostNamed = 10;

} // namespace

void LeftoverQuestion::start(NodePage *page, PubSub::Client *client,
    const PubSub::NodeAddress &node, PubSub::AccessModel access)
{
    auto *self = new LeftoverQuestion(page, client, node);
    auto *search = new LeftoverSubscriptions(client, node, access, self);
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        search, &LeftoverSubscriptions::found, self, &LeftoverQuestion::ask, Qt::QueuedConnection);
    connect(search, &LeftoverSubscriptions::failed, self, [self](const PubSub::Error &error) {
        Q_EMIT self->m_page->requestFailed(
            tr("Not known who still gets what is published to “%1”").arg(self->m_node.node), error);
        self->deleteLater();
    });
}

LeftoverQuestion::LeftoverQuestion(
    NodePage *page, PubSub::Client *client, const PubSub::NodeAddress &node)
    : QObject(page), m_page(page), m_client(client), m_node(node)
{
}

void LeftoverQuestion::ask(const QList<PubSub::Subscription> &leftovers)
{
    if (leftovers.isEmpty())
        return deleteLater();
    const auto count = int(leftovers.size());
    QStringList lines;
    for (const PubSub::Subscription &one : leftovers.first(qMin(leftovers.size(), mostNamed)))
        lines.append(u"• "_s + Common::isolated(one.jid.simplified()));
    if (leftovers.size() > mostNamed)
        lines.append(tr("and %n more", nullptr, int(leftovers.size() - mostNamed)));
    const bool isWanted = Common::MessageBox::confirmDestructive(m_page,
        tr("Remove %n subscription(s)?", nullptr, count),
        tr("%n subscriber(s) may not read “%1” any more. Services often go on sending them what "
           "is published, until their subscriptions are removed:",
            nullptr, count)
                .arg(Common::isolated(m_node.node.simplified()))
            + u"\n\n"_s + lines.join(u'\n'),
        tr("Remove"));
    if (isWanted)
        remove(leftovers);
    else
        deleteLater();
}

// XEP-0060 §8.8.2
void LeftoverQuestion::remove(QList<PubSub::Subscription> leftovers)
{
    const auto count = int(leftovers.size());
    for (PubSub::Subscription &one : leftovers)
        one.state = PubSub::Subscription::State::None;
    auto *request = m_client->node(m_node).setSubscriptions(leftovers);
    connect(request, &PubSub::VoidRequest::succeeded, this,
        [this, count] { Q_EMIT m_page->done(tr("%n subscription(s) removed", nullptr, count)); });
    connect(request, &PubSub::Request::failed, this, [this](const PubSub::Error &error) {
        Q_EMIT m_page->requestFailed(
            tr("Subscriptions to “%1” not removed").arg(m_node.node), error);
    });
    connect(request, &PubSub::Request::finished, this, &QObject::deleteLater);
}

} // namespace Browser
