// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Await.h"
#include "support/TestClient.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTimeZone>

/// A node on a real server whose owner remembers what is on it. The owner is an account of the same
/// server, so what comes of each request is known whatever happens between servers.
class WalkNode
{
public:
    WalkNode(TestSupport::TestClient *owner, const PubSub::NodeAddress &address, QString name)
        : m_owner(owner), m_address(address), m_name(std::move(name))
    {
    }

    [[nodiscard]] const PubSub::NodeAddress &address() const { return m_address; }
    /// By the ids of the items.
    [[nodiscard]] const QHash<QString, QString> &titles() const { return m_titles; }
    [[nodiscard]] bool isReachable() const
    {
        return m_owner->state() == PubSub::Client::State::Online;
    }
    [[nodiscard]] QString errorString() const { return m_error; }

    bool create()
    {
        PubSub::Form form;
        form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 10000 });
        form.set(PubSub::NodeConfig::persistItems, true);
        form.set(PubSub::NodeConfig::accessModel, PubSub::AccessModel::Open);
        form.set(PubSub::NodeConfig::notifyRetract, true);
        return isDone(m_owner->service(m_address.service).createNode(m_address.node, form));
    }
    bool publish(int count)
    {
        for (int i = 0; i < count; ++i) {
            const QString id = QStringLiteral("%1-%2").arg(m_name).arg(m_made++);
            m_ids.append(id);
            if (!put(id, 1))
                return false;
        }
        return true;
    }
    /// One of the newest \a among.
    bool edit(quint32 choice, qsizetype among)
    {
        return m_ids.isEmpty() || put(pick(choice, among), ++m_version);
    }
    bool retract(quint32 choice, qsizetype among)
    {
        if (m_ids.isEmpty())
            return true;
        const QString id = pick(choice, among);
        m_ids.removeOne(id);
        m_titles.remove(id);
        return isDone(m_owner->node(m_address).retract(id));
    }
    /// Whether the node holds what it should.
    bool isAsItShouldBe()
    {
        QHash<QString, QString> found;
        auto *request = m_owner->node(m_address).allItems();
        QObject::connect(request, &PubSub::ItemsWalkRequest::pageReceived, request,
            [&found](const PubSub::ItemsPage &page) {
                for (const PubSub::Item &item : page.items)
                    found.insert(item.id,
                        PubSub::AtomEntry::fromXml(item.payload)
                            .value_or(PubSub::AtomEntry())
                            .title());
            });
        return isDone(request) && found == m_titles;
    }

private:
    QString pick(quint32 choice, qsizetype among) const
    {
        return m_ids[m_ids.size() - 1 - choice % std::min(among, m_ids.size())];
    }
    bool put(const QString &id, int version)
    {
        const QString title = QStringLiteral("%1, version %2").arg(id).arg(version);
        const QDateTime date = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC)
                                   .addSecs(60 * id.section(u'-', 1).toInt());
        m_titles.insert(id, title);
        return isDone(m_owner->node(m_address).publish({ .id = id,
            .publisher = {},
            .payload = QStringLiteral("<entry xmlns='http://www.w3.org/2005/Atom'><title>%1</title>"
                                      "<published>%2</published></entry>")
                .arg(title, date.toString(Qt::ISODate))
                .toUtf8(),
            .delay = {} }));
    }
    template <typename R> bool isDone(R *request)
    {
        const auto outcome = TestSupport::await(request);
        if (!outcome)
            m_error = m_name + QStringLiteral(": ") + outcome.error().toString();
        return outcome.has_value();
    }

    TestSupport::TestClient *m_owner;
    PubSub::NodeAddress m_address;
    QString m_name;
    QString m_error;
    QHash<QString, QString> m_titles;
    /// The oldest first.
    QStringList m_ids;
    int m_made = 0;
    int m_version = 1;
};
