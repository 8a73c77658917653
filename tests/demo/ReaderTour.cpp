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

const QString mainWindow = u"PubSub Reader"_s;
const QString dialog = u"Subscribe to a node"_s;

} // namespace

void ReaderTour::run()
{
    QProcess *reader = m_kit.programs.start(
        u"reader"_s, { u"--language"_s, u"en"_s, u"--color-scheme"_s, u"light"_s });
    m_kit.desk.toWindow(mainWindow);
    m_kit.desk.fillScreen();
    m_kit.desk.picture(u"reader-first-start"_s);
    subscribe();
    read();
    seeNews();
    Programs::end(reader);
    readOffline();
}

// All that has entries in it.
void ReaderTour::subscribe()
{
    int count = 0;
    for (const Node &node : m_kit.stage.content().nodes()) {
        if (node.posts.isEmpty() || !node.posts.first().payload.startsWith("<entry")
            || node.publishModel == "open"_L1)
            continue;
        const auto address = m_kit.stage.address(node.host, node.id);
        m_kit.desk.press({ u"ctrl+n"_s });
        m_kit.desk.toWindow(dialog);
        m_kit.desk.type(address.toUri());
        m_kit.desk.press({ u"Return"_s });
        m_kit.desk.pause();
        if (count == 0)
            m_kit.desk.picture(u"reader-subscribe"_s);
        m_kit.desk.press({ u"alt+s"_s });
        m_kit.desk.await(u"the subscription to "_s + node.id, [&] {
            const auto all = await(m_kit.stage.client(u"ada"_s).service(address.service).subscriptions());
            return all && std::ranges::any_of(*all, [&](const PubSub::Subscription &one) {
                return one.node == address;
            });
        });
        m_kit.desk.waitForNoWindow(dialog);
        m_kit.desk.toWindow(mainWindow);
        if (++count == 9)
            break;
    }
}

void ReaderTour::read()
{
    m_kit.desk.pause(std::chrono::seconds(3));
    m_kit.desk.press({ u"Home"_s });
    m_kit.desk.picture(u"reader-all-entries"_s);
    for (int i = 0; i < 5; ++i) {
        m_kit.desk.press({ u"n"_s });
        m_kit.desk.picture(u"reader-entry"_s);
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
    QProcess *reader = m_kit.programs.start(u"reader"_s,
        { u"--language"_s, u"de"_s, u"--color-scheme"_s, u"dark"_s, u"--offline"_s });
    m_kit.desk.toWindow(mainWindow);
    m_kit.desk.pause(std::chrono::seconds(2));
    m_kit.desk.press({ u"n"_s });
    m_kit.desk.picture(u"reader-offline-dark-german"_s);
    Programs::end(reader);
}

} // namespace Demo
