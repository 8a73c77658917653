// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/Ejabberd.h"

#include "bench/peers/Measure.h"
#include "support/Await.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using TestSupport::await;

namespace Bench
{

namespace
{

constexpr int authors = 20;

QString author(int number)
{
    return u"author"_s + QString::number(number);
}

QMap<QString, QString> accounts()
{
    QMap<QString, QString> all { { u"ada"_s, u"secret"_s }, { u"bob"_s, u"secret"_s } };
    for (int i = 0; i < authors; ++i)
        all.insert(author(i), u"secret"_s);
    return all;
}

template <typename Result> void orEnd(const Result &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
}

/// Sends `count` requests, so many at a time that the server has always something to do, and waits
/// for the answers.
void sendAll(int count, int window, const std::function<PubSub::Request *(int)> &send)
{
    QObject receiver;
    int done = 0;
    for (int sent = 0; sent < count;) {
        for (; sent < count && sent - done < window; ++sent) {
            PubSub::Request *request = send(sent);
            QObject::connect(request, &PubSub::Request::failed, &receiver,
                [](const PubSub::Error &error) { qFatal("%s", qPrintable(error.toString())); });
            QObject::connect(request, &PubSub::Request::finished, &receiver, [&done] { ++done; });
        }
        TestSupport::waitFor([&] { return sent - done < window / 2 || done == count; }, 60s);
    }
    TestSupport::waitFor([&] { return done == count; }, 60s);
}

} // namespace

Ejabberd::Ejabberd(int mostItems)
    : m_mostItems(mostItems),
      m_server({ .accounts = accounts(), .maxItems = mostItems, .maxStanzaSize = 1'000'000'000 })
{
    if (!m_server.start())
        qFatal("%s", qPrintable(m_server.errorString()));
    if (!m_client.connectTo(m_server, u"ada"_s))
        qFatal("no session");
    m_publisher.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

Ejabberd::~Ejabberd()
{
    m_publisher.kill();
    m_publisher.waitForFinished();
}

Target Ejabberd::target(const QString &user, const QString &node) const
{
    Target target { m_server.host(), m_server.port(), true, m_server.jid(user),
        m_server.password(user), m_server.pubSubService(), node };
    const auto certificate = m_server.certificate();
    target.environment.insert(
        u"PUBSUB_BENCH_FINGERPRINT"_s, QString::fromLatin1(certificate.fingerprint().toHex()));
    target.environment.insert(u"PUBSUB_BENCH_CERTIFICATE"_s, certificate.certificatePath());
    return target;
}

QString Ejabberd::makeNode(const QString &name)
{
    using namespace PubSub;
    Form form = Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(NodeConfig::maxItems, { m_mostItems });
    form.set(NodeConfig::publishModel, PublishModel::Open);
    form.set(NodeConfig::sendLastPublishedItem, SendLastItem::Never);
    orEnd(await(service(m_client).createNode(name, form)));
    return name;
}

void Ejabberd::fill(const QString &node, int count)
{
    std::vector<std::unique_ptr<TestSupport::TestClient>> clients;
    for (int i = 0; i < authors; ++i) {
        clients.push_back(std::make_unique<TestSupport::TestClient>());
        if (!clients.back()->connectTo(m_server, author(i)))
            qFatal("no session");
    }
    sendAll(count, authors, [&](int number) {
        PubSub::Item item;
        item.id = QString::number(number);
        item.payload = QByteArray::fromStdString(entry(number));
        return service(*clients[size_t(number % authors)]).node(node).publish(item);
    });
}

void Ejabberd::makeNodes(int count)
{
    sendAll(count, 200, [this](int number) {
        return service(m_client).createNode(u"nodes/"_s + QString::number(number));
    });
}

void Ejabberd::listNodes()
{
    orEnd(await(service(m_client).nodes()));
}

void Ejabberd::subscribe(const QString &node)
{
    orEnd(await(service(m_client).node(node).subscribe()));
}

void Ejabberd::publish(const QString &program, const QString &node, int count)
{
    const Target bob = target(u"bob"_s, node);
    m_publisher.setProcessEnvironment(bob.environment);
    m_publisher.start(program,
        { bob.host, QString::number(bob.port), u"tls"_s, bob.jid, bob.password, bob.service, node,
            u"publish"_s, QString::number(count) });
}

PubSub::Service Ejabberd::service(PubSub::Client &client)
{
    return client.service(*PubSub::Jid::fromString(m_server.pubSubService()));
}

} // namespace Bench
