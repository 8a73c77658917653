// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Stage.h"

#include "demo/SignalWatch.h"
#include "support/Await.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QEventLoop>

using namespace Qt::StringLiterals;
using PubSub::Affiliation;
using TestSupport::await;

namespace Demo
{

namespace
{

/// Requests under way at a time while the nodes are filled.
constexpr int inFlight = 16;

TestSupport::XmppServerOptions serverOptions()
{
    TestSupport::XmppServerOptions options;
    options.domain = Stage::domain();
    options.certificate = TestSupport::Certificate(
        { options.domain, u"pubsub."_s + options.domain, u"127.0.0.1"_s });
    options.accounts
        = { { u"ada"_s, u"secret"_s }, { u"bruno"_s, u"secret"_s }, { u"yuki"_s, u"secret"_s } };
    options.admins = { u"ada"_s };
    return options;
}

std::unexpected<QString> failure(const QString &what, const PubSub::Error &error)
{
    return std::unexpected(what + u": "_s + error.toString());
}

} // namespace

Stage::Stage(Content content, QObject *parent)
    : QObject(parent), m_content(std::move(content)), m_server(serverOptions())
{
}

Stage::~Stage() = default;

QString Stage::domain()
{
    return u"agora.example"_s;
}

Stage::Done Stage::setUp()
{
    if (!m_server.start())
        return std::unexpected(m_server.errorString());
    for (const QString &user : m_server.options().accounts.keys()) {
        if (const auto done = logIn(user); !done)
            return done;
    }
    for (const Node &node : m_content.nodes()) {
        if (SignalWatch::endIsWanted())
            return std::unexpected(u"Ended before everything was published."_s);
        if (const auto done = createNode(node); !done)
            return done;
        if (const auto done = publishAll(node); !done)
            return done;
    }
    return {};
}

PubSub::Account Stage::accountOf(const QString &user) const
{
    return TestSupport::accountFor(m_server, user);
}

PubSub::NodeAddress Stage::address(const QString &host, const QString &id) const
{
    return { *PubSub::Jid::fromString(m_content.serviceOf(host)), id };
}

PubSub::Node Stage::node(const QString &user, const QString &host, const QString &id)
{
    return client(user).node(address(host, id));
}

Stage::Done Stage::logIn(const QString &user)
{
    auto client = std::make_unique<PubSub::Client>();
    client->connectToServer(accountOf(user), m_server.password(user));
    const auto isOnline = [&] { return client->state() == PubSub::Client::State::Online; };
    if (!TestSupport::waitFor(isOnline, std::chrono::seconds(30)))
        return std::unexpected(u"%1 could not log in: %2"_s.arg(user, client->lastError().text));
    m_clients[user] = std::move(client);
    return {};
}

Stage::Done Stage::createNode(const Node &node)
{
    const auto host = *PubSub::Jid::fromString(m_content.serviceOf(node.host));
    const auto service = client(node.owner).service(host);
    if (const auto made = await(service.createNode(node.id, configurationOf(node))); !made)
        return failure(u"The node %1 was not created"_s.arg(node.id), made.error());
    const auto affiliations = affiliationsOf(node);
    if (affiliations.isEmpty())
        return {};
    const auto target = this->node(node.owner, node.host, node.id);
    if (const auto set = await(target.setAffiliations(affiliations)); !set)
        return failure(u"Publishers of %1"_s.arg(node.id), set.error());
    return {};
}

PubSub::Form Stage::configurationOf(const Node &node) const
{
    auto form = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.setValue(u"pubsub#title"_s, node.title);
    form.setValue(u"pubsub#description"_s, node.description);
    form.setValue(u"pubsub#access_model"_s, node.access);
    form.setValue(u"pubsub#publish_model"_s, node.publishModel);
    form.setValue(u"pubsub#persist_items"_s, u"true"_s);
    form.setValue(u"pubsub#max_items"_s, QString::number(m_server.options().maxItems));
    form.setValue(u"pubsub#notify_retract"_s, u"true"_s);
    if (!node.posts.isEmpty() && node.posts.first().payload.startsWith("<entry"))
        form.setValue(u"pubsub#type"_s, u"http://www.w3.org/2005/Atom"_s);
    return form;
}

QList<Affiliation> Stage::affiliationsOf(const Node &node) const
{
    QList<Affiliation> affiliations;
    const auto add = [&](const QString &user, Affiliation::Role role) {
        if (user != node.owner)
            affiliations += Affiliation { {}, *PubSub::Jid::fromString(m_server.jid(user)), role };
    };
    for (const QString &user : node.members)
        add(user, Affiliation::Role::Member);
    for (const QString &user : node.publishers)
        add(user, Affiliation::Role::Publisher);
    return affiliations;
}

// Several at a time, but in the order of the posts: a stream keeps it.
Stage::Done Stage::publishAll(const Node &node)
{
    QString error;
    qsizetype answered = 0;
    for (qsizetype sent = 0; sent < node.posts.size(); ++sent) {
        const Post &post = node.posts[sent];
        PubSub::Item item;
        item.id = post.id;
        item.payload = post.payload;
        auto *request = this->node(post.author, node.host, node.id).publish(item);
        connect(request, &PubSub::Request::finished, this, [&answered] { ++answered; });
        connect(request, &PubSub::Request::failed, this, [&](const PubSub::Error &reason) {
            error = u"%1 in %2: %3"_s.arg(post.id, node.id, reason.toString());
        });
        TestSupport::waitFor([&] { return sent - answered < inFlight; }, std::chrono::minutes(1));
    }
    const auto allAnswered = [&] { return answered == node.posts.size(); };
    if (!TestSupport::waitFor(allAnswered, std::chrono::minutes(1)) && error.isEmpty())
        error = u"The server stopped answering while %1 was filled."_s.arg(node.id);
    return error.isEmpty() ? Done() : std::unexpected(error);
}

} // namespace Demo
