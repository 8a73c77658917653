// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/ServiceNodes.h"

#include <QPointer>
#include <memory>
#include <vector>

class QSettings;

namespace Common
{

/// The services that a program knows: the account itself, those found on its domain, and those
/// that the person entered. Tells each what the events say.
class ServiceDirectory : public QObject
{
    Q_OBJECT
public:
    using Origin = ServiceNodes::Origin;

    /// \a settings, if there are some, keep the services that were entered. All have to outlive
    /// it.
    explicit ServiceDirectory(
        PubSub::Client *client, QSettings *settings = nullptr, QObject *parent = nullptr);
    ~ServiceDirectory() override;

    [[nodiscard]] PubSub::Client *client() const { return m_client; }
    [[nodiscard]] int count() const { return int(m_services.size()); }
    [[nodiscard]] ServiceNodes *at(int index) const { return m_services.at(size_t(index)).get(); }
    /// What is known of \a jid, or null.
    [[nodiscard]] ServiceNodes *find(const PubSub::Jid &jid) const;
    [[nodiscard]] int indexOf(const ServiceNodes *service) const;

    /// Takes in \a jid; one that is there already is given back as it is.
    ServiceNodes *add(const PubSub::Jid &jid, Origin origin);
    void remove(const PubSub::Jid &jid);
    /// Takes in the account itself and looks for services on its domain: the request for them,
    /// which may be on its way already; null without an account. XEP-0060 §5.1.
    PubSub::ServicesRequest *discover();
    [[nodiscard]] bool isDiscovering() const { return m_discovery; }

Q_SIGNALS:
    /// A service will be put at \a index, was put there.
    void aboutToAdd(int index);
    void added(int index);
    void aboutToRemove(int index);
    void removed(int index);
    /// \a service has said that it is one.
    void found(const PubSub::ServiceInfo &service);
    /// All have answered that will.
    void discovered();
    /// Whether it succeeded or not.
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
    QSettings *m_settings;
    std::vector<std::unique_ptr<ServiceNodes>> m_services;
    QPointer<PubSub::ServicesRequest> m_discovery;
};

} // namespace Common
