// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/BrowserTour.h"

#include "support/Await.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using PubSub::Affiliation;
using TestSupport::await;

namespace Demo
{

namespace
{

const QString nodeId = u"town/harbour-festival"_s;
const QString itemXml
    = u"<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>The programme is out</title>"
      "<updated>2026-11-20T18:00:00Z</updated></entry>"_s;

} // namespace

void BrowserTour::run()
{
    QProcess *browser = m_kit.open(u"browser"_s, u"en"_s, u"light"_s);
    m_kit.desk.toProgram(u"browser"_s);
    m_kit.desk.fillScreen();
    m_kit.agent.start(std::chrono::seconds(2));
    lookAround();
    watchEvents();
    createNode();
    publishItem();
    givePublisher();
    configure();
    deleteNode();
    Programs::end(browser);
    lookAtNight();
    m_kit.agent.stop();
}

void BrowserTour::open(const QString &address)
{
    m_kit.desk.press({ u"ctrl+l"_s });
    m_kit.desk.type(address);
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.pause();
}

void BrowserTour::lookAround()
{
    m_kit.desk.pause(std::chrono::seconds(2));
    m_kit.desk.picture(u"browser-services"_s);
    open(m_kit.stage.address(u"service"_s, u"news/agora"_s).toUri());
    m_kit.desk.press({ u"alt+t"_s });
    m_kit.desk.pause(std::chrono::seconds(4));
    m_kit.desk.picture(u"browser-main"_s);
}

void BrowserTour::watchEvents()
{
    const auto news = m_kit.stage.address(u"service"_s, u"news/agora"_s);
    m_kit.desk.press({ u"alt+o"_s });
    m_kit.desk.picture(u"browser-overview"_s);
    m_kit.desk.press({ u"alt+c"_s });
    m_kit.desk.await(u"the subscription on the server"_s, [&] { return isSubscribedTo(news); });
    m_kit.desk.press({ u"alt+s"_s });
    for (const QString &title : { u"Fog in the harbour"_s, u"Fog gone again"_s }) {
        Text text;
        text.author = u"ada"_s;
        text.title = title;
        text.markdown = title + u'.';
        m_kit.agent.publish(u"service"_s, news.node, text);
    }
    m_kit.desk.pause(std::chrono::seconds(2));
    m_kit.desk.picture(u"browser-events"_s);
    m_kit.desk.press({ u"alt+o"_s });
    m_kit.desk.pause();
    m_kit.desk.press({ u"alt+u"_s });
    m_kit.desk.await(u"its end on the server"_s, [&] { return !isSubscribedTo(news); });
}

bool BrowserTour::isSubscribedTo(const PubSub::NodeAddress &node)
{
    const auto all = await(m_kit.stage.client(u"ada"_s).service(node.service).subscriptions());
    return all && std::ranges::contains(*all, node, &PubSub::Subscription::node);
}

void BrowserTour::createNode()
{
    m_kit.desk.press({ u"ctrl+n"_s });
    m_kit.desk.toWindow(u"New node"_s);
    m_kit.desk.type(u"Harbour festival"_s);
    m_kit.desk.press({ u"alt+i"_s, u"ctrl+a"_s });
    m_kit.desk.type(nodeId);
    m_kit.desk.picture(u"browser-new-node"_s);
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.await(u"the new node on the server"_s, [this] {
        return await(m_kit.stage.node(u"bruno"_s, u"service"_s, nodeId).info()).has_value();
    });
    m_kit.desk.waitForNoWindow(u"New node"_s);
    m_kit.desk.toProgram(u"browser"_s);
}

void BrowserTour::publishItem()
{
    m_kit.desk.press({ u"ctrl+shift+n"_s });
    m_kit.desk.toWindow(u"Publish new item"_s);
    m_kit.desk.type(itemXml);
    m_kit.desk.press({ u"alt+t"_s });
    m_kit.desk.picture(u"browser-new-item"_s);
    m_kit.desk.press({ u"alt+p"_s });
    m_kit.desk.await(u"the new item on the server"_s, [this] {
        const auto page = await(m_kit.stage.node(u"bruno"_s, u"service"_s, nodeId).items());
        return page && page->items.size() == 1;
    });
    m_kit.desk.waitForNoWindow(u"Publish new item"_s);
    m_kit.desk.toProgram(u"browser"_s);
}

void BrowserTour::givePublisher()
{
    const QString bruno = m_kit.stage.server().jid(u"bruno"_s);
    m_kit.desk.press({ u"alt+l"_s });
    m_kit.desk.pause();
    m_kit.desk.press({ u"alt+a"_s });
    m_kit.desk.toWindow(u"Add an address"_s);
    m_kit.desk.type(bruno);
    m_kit.desk.press({ u"alt+r"_s });
    m_kit.desk.type(u"Publisher"_s);
    m_kit.desk.picture(u"browser-add-publisher"_s);
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.await(u"Bruno among the publishers"_s, [&] {
        const auto all = await(m_kit.stage.node(u"ada"_s, u"service"_s, nodeId).affiliations());
        return all && std::ranges::any_of(*all, [&](const Affiliation &one) {
            return one.jid.toString() == bruno && one.role == Affiliation::Role::Publisher;
        });
    });
    m_kit.desk.toProgram(u"browser"_s);
    m_kit.desk.picture(u"browser-affiliations"_s);
}

void BrowserTour::configure()
{
    m_kit.desk.press({ u"alt+g"_s });
    m_kit.desk.picture(u"browser-configuration"_s);
}

void BrowserTour::deleteNode()
{
    m_kit.desk.press({ u"alt+n"_s, u"d"_s });
    m_kit.desk.toWindow(u"Delete node"_s);
    m_kit.desk.type(nodeId);
    m_kit.desk.picture(u"browser-delete-node"_s);
    m_kit.desk.press({ u"alt+d"_s });
    m_kit.desk.await(u"the end of the node on the server"_s, [this] {
        return !await(m_kit.stage.node(u"ada"_s, u"service"_s, nodeId).info()).has_value();
    });
    m_kit.desk.toProgram(u"browser"_s);
}

void BrowserTour::lookAtNight()
{
    QProcess *browser = m_kit.open(u"browser"_s, u"de"_s, u"dark"_s);
    m_kit.desk.toProgram(u"browser"_s);
    m_kit.desk.pause(std::chrono::seconds(2));
    open(m_kit.stage.address(u"ada"_s, u"urn:xmpp:microblog:0"_s).toUri());
    m_kit.desk.picture(u"browser-dark-german"_s);
    Programs::end(browser);
}

} // namespace Demo
