// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/ServiceXml.h"
#include "common/gui/MessageBox.h"
#include "support/BrowserDesk.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"

#include <QLabel>
#include <QTemporaryDir>

namespace BrowserTest
{

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// What has to be there before the window, and for longer.
struct ScriptedPlace {
    ScriptedServer server;
    QTemporaryDir folder;
};

/// The window with a scripted service: pubsub.localhost with the nodes a, b and c.
struct ScriptedBrowser : ScriptedPlace, BrowserDesk {
    ScriptedBrowser() : BrowserDesk(folder.path())
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
    }
    ~ScriptedBrowser() { Common::MessageBox::setAnswerForTests({}); }

    [[nodiscard]] QString service() const { return server.pubSubService(); }
    [[nodiscard]] PubSub::NodeAddress address(const QString &node) const
    {
        return { *PubSub::Jid::fromString(service()), node };
    }

    bool open()
    {
        PubSub::Account account;
        account.jid = *PubSub::Jid::fromString(u"ada@localhost"_s);
        account.host = server.host();
        account.port = server.port();
        account.pinnedCertificate = server.certificate().fingerprint();
        connectTo(account, u"secret"_s);
        window().openAddress(service());
        return waitFor([&] { return tree()->currentAddress().service.toString() == service(); })
            && waitFor([&] { return hasRow(u"c"_s); });
    }

    bool hasRow(const QString &node) const
    {
        const auto *model = tree()->model();
        return !model
                    ->match(model->index(0, 0), Qt::DisplayRole, node, 1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                    .isEmpty();
    }
    using BrowserDesk::choose;
    bool choose(const QString &node) const { return choose(address(node)); }
    QWidget *page(const QString &name) const { return find<QWidget>(name); }
    /// The title in the form of the configuration; empty if no form is on view.
    QString configuredTitle() const
    {
        const auto *edit = window().findChild<QLineEdit *>(u"pubsub#title"_s);
        return edit && edit->isVisible() ? edit->text() : QString();
    }
    QString message(const QString &page_) const
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
