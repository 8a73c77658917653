// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ConfirmedChanges.h"
#include "browser/core/ServiceSession.h"

#include <QSettings>
#include <memory>
#include <vector>

namespace Browser
{

/// The services that the window shows: the account's own nodes, those found on its domain, and
/// those that the person entered, which are remembered. Tells each what the events say.
class ServiceList : public QObject
{
    Q_OBJECT
public:
    using Origin = ServiceSession::Origin;

    /// \a settings keeps the services that were entered.
    ServiceList(PubSub::Client *client, QSettings &settings, QObject *parent = nullptr);
    ~ServiceList() override;

    [[nodiscard]] PubSub::Client *client() const { return m_client; }
    /// What the services have confirmed to the person.
    [[nodiscard]] ConfirmedChanges &changes() { return m_changes; }
    [[nodiscard]] int count() const { return int(m_sessions.size()); }
    [[nodiscard]] ServiceSession *at(int index) const { return m_sessions.at(size_t(index)).get(); }
    /// The session of \a jid, or null.
    [[nodiscard]] ServiceSession *find(const PubSub::Jid &jid) const;
    [[nodiscard]] int indexOf(const ServiceSession *session) const;

    /// Shows \a jid; one that is there already is given back as it is.
    ServiceSession *add(const PubSub::Jid &jid, Origin origin);
    void remove(const PubSub::Jid &jid);
    /// Shows the account's own nodes and looks for services on its domain.
    void discover();
    [[nodiscard]] bool isDiscovering() const { return m_discovering; }

Q_SIGNALS:
    /// A session will be put at \a index, was put there.
    void aboutToAdd(int index);
    void added(int index);
    void aboutToRemove(int index);
    void removed(int index);
    void discoveryFinished();
    void discoveryFailed(const PubSub::Error &error);

private:
    /// The account may have been changed to another one.
    void removeOtherAccounts(const PubSub::Jid &account);
    [[nodiscard]] int placeFor(Origin origin, const PubSub::Jid &jid) const;
    void connectEvents();
    void load();
    void save();
    void onServiceFound(const PubSub::ServiceInfo &info);

    PubSub::Client *m_client;
    ConfirmedChanges m_changes;
    QSettings &m_settings;
    std::vector<std::unique_ptr<ServiceSession>> m_sessions;
    bool m_discovering = false;
};

} // namespace Browser
