// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/ServiceXml.h"
#include "browser/core/ItemAdmin.h"
#include "browser/core/NodeAdmin.h"
#include "browser/core/OwnSubscriptions.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"
#include "support/TestClient.h"

#include <QSettings>
#include <QTemporaryDir>

namespace BrowserTest
{

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// A scripted service with the node "a", what administrates it, and a person without a window.
struct AdminStage {
    ScriptedServer server;
    TestClient client;
    QTemporaryDir folder;
    QSettings settings { folder.filePath(u"settings.ini"_s), QSettings::IniFormat };
    Common::ServiceDirectory services { &client, &settings };
    Browser::ConfirmedChanges changes { &client };
    Browser::NodeAdmin nodes { services, changes };
    Browser::ItemAdmin items { services, changes };
    Browser::OwnSubscriptions own { services, changes };
    /// What the person says to each question, what was asked, and what was told.
    bool answer = true;
    QList<Browser::Question> asked;
    QStringList done;
    QStringList warned;
    QStringList failed;

    AdminStage()
    {
        using Browser::Administration;
        for (const Administration *one : QList<const Administration *> { &nodes, &items, &own }) {
            QObject::connect(one, &Administration::asked, one, [this](Browser::Question *question) {
                asked.append(*question);
                question->isAllowed = answer;
            });
            QObject::connect(
                one, &Administration::done, one, [this](const QString &text) { done += text; });
            QObject::connect(
                one, &Administration::warned, one, [this](const QString &text) { warned += text; });
            QObject::connect(one, &Administration::requestFailed, one,
                [this](const QString &what) { failed += what; });
        }
    }

    bool start()
    {
        return client.connectTo(server)
            && services.add(node().service, Common::ServiceDirectory::Origin::Entered);
    }
    [[nodiscard]] PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(server.pubSubService()), u"a"_s };
    }
    [[nodiscard]] PubSub::Jid self() const { return client.jid().bare(); }
    /// What the service has confirmed of the node.
    [[nodiscard]] QList<Browser::ConfirmedChanges::Kind> confirmed()
    {
        QList<Browser::ConfirmedChanges::Kind> kinds;
        for (const auto &change : changes.changes()) {
            if (change.node == node())
                kinds += change.kind;
        }
        return kinds;
    }
};

} // namespace BrowserTest
