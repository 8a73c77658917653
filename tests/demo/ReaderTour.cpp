// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/ReaderTour.h"

#include "support/Await.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using TestSupport::await;

namespace Demo
{

namespace
{

const QString dialog = u"Subscribe to a node"_s;

} // namespace

void ReaderTour::run()
{
    QProcess *reader = m_kit.open(u"reader"_s, u"en"_s, u"light"_s);
    m_kit.desk.toProgram(u"reader"_s);
    m_kit.desk.fillScreen();
    m_kit.desk.picture(u"reader-first-start"_s);
    subscribe();
    read();
    seeNews();
    Programs::end(reader);
    readOffline();
}

void ReaderTour::subscribe()
{
    const QList<std::pair<QString, QString>> wanted { { u"service"_s, u"news/agora"_s },
        { u"ada"_s, u"urn:xmpp:microblog:0"_s }, { u"yuki"_s, u"urn:xmpp:microblog:0"_s },
        { u"service"_s, u"news/fr"_s }, { u"service"_s, u"news/de"_s },
        { u"service"_s, u"news/zh"_s }, { u"service"_s, u"news/ja"_s },
        { u"service"_s, u"news/ar"_s }, { u"service"_s, u"news/he"_s },
        { u"service"_s, u"sky/tonight"_s }, { u"service"_s, u"town/council/internal"_s } };
    for (const auto &[host, id] : wanted)
        subscribeTo(m_kit.stage.address(host, id));
}

void ReaderTour::subscribeTo(const PubSub::NodeAddress &node)
{
    m_kit.desk.press({ u"ctrl+n"_s });
    m_kit.desk.toWindow(dialog);
    m_kit.desk.type(node.toUri());
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.pause();
    if (node.node == "news/agora"_L1)
        m_kit.desk.picture(u"reader-subscribe"_s);
    m_kit.desk.press({ u"alt+s"_s });
    m_kit.desk.await(u"the subscription to "_s + node.node, [&] {
        const auto all = await(m_kit.stage.client(u"ada"_s).service(node.service).subscriptions());
        return all && std::ranges::contains(*all, node, &PubSub::Subscription::node);
    });
    m_kit.desk.waitForNoWindow(dialog);
    m_kit.desk.toProgram(u"reader"_s);
}

// The newest unread entry of each feed: one after the other, all scripts come.
void ReaderTour::read()
{
    m_kit.desk.pause(std::chrono::seconds(3));
    for (int feed = 1; feed <= 11; ++feed) {
        m_kit.desk.press({ u"shift+n"_s });
        m_kit.desk.pause();
        m_kit.desk.press({ u"n"_s });
        // The one with a picture in it stands for all.
        m_kit.desk.picture(feed == 9 ? u"reader-main"_s : u"reader-feed-%1"_s.arg(feed));
    }
}

void ReaderTour::seeNews()
{
    Text text;
    text.author = u"bruno"_s;
    text.title = u"Ferry back in service"_s;
    text.markdown = u"The morning ferry runs again from **Friday**, with room for 40 bicycles."_s;
    text.tags = { u"harbour"_s };
    text.language = u"en"_s;
    m_kit.agent.publish(u"service"_s, u"news/agora"_s, text);
    m_kit.desk.picture(u"reader-something-new"_s);
}

void ReaderTour::readOffline()
{
    QProcess *reader = m_kit.open(u"reader"_s, u"de"_s, u"dark"_s, { u"--offline"_s });
    m_kit.desk.toProgram(u"reader"_s);
    m_kit.desk.pause(std::chrono::seconds(2));
    m_kit.desk.press({ u"n"_s });
    m_kit.desk.picture(u"reader-offline-dark-german"_s);
    Programs::end(reader);
}

} // namespace Demo
