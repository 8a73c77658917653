// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/ServiceXml.h"
#include "browser/gui/MainWindow.h"
#include "browser/gui/NodeTreeView.h"
#include "common/core/Profile.h"
#include "common/core/SecretStore.h"
#include "common/gui/MessageBox.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"
#include "support/WaitFor.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>

namespace BrowserTest
{

using namespace Qt::StringLiterals;
using namespace TestSupport;

enum Tab { Overview, Items, Configuration, Affiliations, Subscribers, Events };

/// The real window with a scripted service: pubsub.localhost with the nodes a, b and c.
struct BrowserDesk {
    ScriptedServer server;
    QTemporaryDir folder;
    Common::Profile profile { u"browser"_s, folder.path() };
    Common::AccountSession session { profile, std::make_unique<Common::MemorySecretStore>() };
    Browser::BrowserSession browser { profile, session };
    Browser::MainWindow window { browser };

    BrowserDesk()
    {
        server.reply({ .xmlns = Ns::discoInfo, .to = service() },
            "<query xmlns='http://jabber.org/protocol/disco#info'>"
            "<identity category='pubsub' type='service' name='Test service'/>"
            "<feature var='http://jabber.org/protocol/pubsub'/></query>"_ba);
        server.reply({ .xmlns = Ns::discoItems, .to = service() }, nodeList({ "a", "b", "c" }));
        for (const char *node : { "a", "b", "c" }) {
            const QString id = QString::fromLatin1(node);
            server.reply({ .xmlns = Ns::discoInfo, .to = service(), .node = id }, nodeInfo());
            server.reply(
                { .xmlns = Ns::pubSub, .element = u"items"_s, .node = id }, items(node, 2));
        }
        server.reply({ .xmlns = Ns::pubSub, .element = u"subscriptions"_s },
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/></pubsub>"_ba);
        window.show();
    }
    ~BrowserDesk() { Common::MessageBox::setAnswerForTests({}); }

    [[nodiscard]] QString service() const { return server.pubSubService(); }

    bool open()
    {
        PubSub::Account account;
        account.jid = *PubSub::Jid::fromString(u"ada@localhost"_s);
        account.host = server.host();
        account.port = server.port();
        account.pinnedCertificate = server.certificate().fingerprint();
        session.setAccount(account, u"secret"_s, Common::AccountSession::KeepPassword::ForSession);
        window.openAddress(service());
        return waitFor([&] { return view()->currentAddress().service.toString() == service(); })
            && waitFor([&] { return hasRow(u"c"_s); });
    }

    template <typename T> T *find(const QString &name)
    {
        auto *found = window.findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }

    Browser::NodeTreeView *view() { return window.findChild<Browser::NodeTreeView *>(); }
    PubSub::NodeAddress address(const QString &node)
    {
        return { *PubSub::Jid::fromString(service()), node };
    }
    bool hasRow(const QString &node)
    {
        const auto *model = view()->model();
        return !model
                    ->match(model->index(0, 0), Qt::DisplayRole, node, 1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                    .isEmpty();
    }
    bool choose(const QString &node) { return view()->choose(address(node)); }
    void showTab(Tab tab) { find<QTabWidget>(u"pageTabs"_s)->setCurrentIndex(tab); }
    QWidget *page(const QString &name) { return find<QWidget>(name); }
    /// The title in the form of the configuration; empty if no form is on view.
    QString configuredTitle()
    {
        const auto *edit = window.findChild<QLineEdit *>(u"pubsub#title"_s);
        return edit && edit->isVisible() ? edit->text() : QString();
    }
    QString message(const QString &page_)
    {
        const auto labels
            = page(page_)->findChild<QWidget *>(u"pageMessage"_s)->findChildren<QLabel *>();
        QStringList texts;
        for (const auto *label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    }
};

} // namespace BrowserTest
