// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Content.h"
#include "support/ProsodyServer.h"

#include <pubsub/Client.h>

#include <QObject>
#include <map>

namespace Demo
{

/// The server of the demo with its people logged in, filled with the demo's content.
class Stage : public QObject
{
    Q_OBJECT
public:
    explicit Stage(Content content, QObject *parent = nullptr);
    ~Stage() override;

    static QString domain();

    /// Starts the server, logs the three people in, creates the nodes and publishes what is
    /// in them. The error says in words what could not be done.
    [[nodiscard]] std::expected<void, QString> setUp();

    [[nodiscard]] TestSupport::ProsodyServer &server() { return m_server; }
    [[nodiscard]] Content &content() { return m_content; }
    /// The account as a program needs it.
    [[nodiscard]] PubSub::Account accountOf(const QString &user) const;
    [[nodiscard]] PubSub::Client &client(const QString &user) { return *m_clients.at(user); }
    [[nodiscard]] PubSub::Node node(const QString &user, const QString &host, const QString &id);
    [[nodiscard]] PubSub::NodeAddress address(const QString &host, const QString &id) const;

private:
    using Done = std::expected<void, QString>;

    [[nodiscard]] Done logIn(const QString &user);
    [[nodiscard]] Done createNode(const Node &node);
    [[nodiscard]] Done publishAll(const Node &node);
    [[nodiscard]] PubSub::Form configurationOf(const Node &node) const;
    [[nodiscard]] QList<PubSub::Affiliation> affiliationsOf(const Node &node) const;

    Content m_content;
    TestSupport::ProsodyServer m_server;
    std::map<QString, std::unique_ptr<PubSub::Client>> m_clients;
};

} // namespace Demo
