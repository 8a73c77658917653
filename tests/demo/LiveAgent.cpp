// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/LiveAgent.h"

#include "demo/Readings.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Node.h>

using namespace Qt::StringLiterals;

namespace Demo
{

LiveAgent::LiveAgent(Stage &stage, QObject *parent) : QObject(parent), m_stage(stage)
{
    for (const Node &node : stage.content().nodes()) {
        if (node.posts.isEmpty())
            continue;
        if (node.posts.first().payload.startsWith("<reading"))
            m_stations += node;
        else if (m_news.posts.size() < node.posts.size())
            m_news = node;
    }
    m_news.posts.clear();
    connect(&m_timer, &QTimer::timeout, this, &LiveAgent::publishNext);
}

void LiveAgent::start(std::chrono::milliseconds pause)
{
    m_timer.start(pause);
}

void LiveAgent::publish(const QString &host, const QString &node, Text text)
{
    text.published = QDateTime::currentDateTimeUtc();
    if (text.id.isEmpty())
        text.id = PubSub::AtomEntry::createItemId(text.title);
    PubSub::Item item;
    item.id = text.id;
    item.payload
        = m_stage.content().entries().entry(text, { m_stage.content().serviceOf(host), node });
    send(text.author, host, node, item);
}

void LiveAgent::publishNext()
{
    const int turn = m_turn++;
    const auto &posts = m_stage.content().livePosts();
    if (turn % 3 == 2 && !m_stations.isEmpty())
        publishReading();
    else if (const int number = turn - turn / 3; number < posts.size())
        publish(posts[number].host, posts[number].node, posts[number].text);
    else
        publishNews();
}

void LiveAgent::publishNews()
{
    Text report = m_stage.content().newswire().next();
    report.author = m_news.owner;
    publish(m_news.host, m_news.id, report);
}

void LiveAgent::publishReading()
{
    const Node &station = m_stations[m_turn / 3 % m_stations.size()];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    PubSub::Item item;
    item.id = Readings::idAt(now);
    item.payload = Readings::at(station.id, now);
    send(station.owner, station.host, station.id, item);
}

void LiveAgent::send(
    const QString &user, const QString &host, const QString &node, const PubSub::Item &item)
{
    auto *request = m_stage.node(user, host, node).publish(item);
    connect(request, &PubSub::PublishRequest::succeeded, this, [this] { ++m_confirmed; });
    // A person at the windows may delete the very node, or kill the server: the show goes on.
    connect(request, &PubSub::Request::failed, this, [node](const PubSub::Error &error) {
        qWarning("%ls: %ls", qUtf16Printable(node), qUtf16Printable(error.toString()));
    });
}

} // namespace Demo
