// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Requests.h>

#include <QByteArrayList>

namespace TestSupport
{

/// What the library told a test, in words: values as a person can read and compare them.
struct Told {
    QStringList lines;
    /// Of items, in their order; the lines only hint at them.
    QByteArrayList payloads;

    // One overload for each kind of result.
    void add(const PubSub::ServiceInfo &info);
    void add(const PubSub::NodeInfo &info);
    void add(const PubSub::NodesPage &page);
    void add(const PubSub::ItemIdsPage &page);
    void add(const PubSub::ItemsPage &page);
    void add(const PubSub::NodeAddress &node);
    void add(const PubSub::Subscription &subscription);
    void add(const QList<PubSub::Subscription> &subscriptions);
    void add(const PubSub::Affiliation &affiliation);
    void add(const QList<PubSub::Affiliation> &affiliations);
    void add(const PubSub::Form &form);
    void add(const PubSub::CommandStep &step);
    void add(const QString &text);
    void add(const QStringList &texts);
    /// With the data that some errors carry.
    void add(const PubSub::Error &error);

    /// A line for an item; its payload goes to the others.
    QString wordsFor(const PubSub::Item &item);

private:
    void add(const PubSub::ResultSet &set);
    void add(const QList<PubSub::Identity> &identities, const QSet<QString> &features);
};

} // namespace TestSupport
