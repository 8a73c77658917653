// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// This library.

#include "bench/peers/QtTurns.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QCoreApplication>
#include <QTimer>

using namespace PubSub;

namespace
{

class Peer : public QObject
{
public:
    Peer(const Task &task, const QByteArray &fingerprint) : m_task(task), m_turns(m_measure)
    {
        StreamLimits limits;
        limits.stanzaBytes = 1'000'000'000;
        m_client.setLimits(limits);
        connect(&m_client, &Client::stateChanged, this, [this](Client::State state) {
            if (state == Client::State::Online)
                begin();
        });
        connect(&m_client, &Client::connectionFailed, this, [](const ConnectionError &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.text));
            std::exit(1);
        });
        Account account;
        account.jid = *Jid::fromString(QString::fromStdString(task.jid));
        account.host = QString::fromStdString(task.host);
        account.port = quint16(task.port);
        account.security
            = task.tls ? Account::Security::TlsRequired : Account::Security::PlainOnLoopback;
        account.pinnedCertificate = fingerprint;
        m_client.connectToServer(account, QString::fromStdString(task.password));
    }

private:
    Node node()
    {
        return m_client.node({ *Jid::fromString(QString::fromStdString(m_task.service)),
            QString::fromStdString(m_task.node) });
    }

    void begin()
    {
        if (m_task.work == "events") {
            connect(&m_client, &Client::itemPublished, this,
                [this](const NodeAddress &, const Item &item) {
                    m_measure.add(size_t(item.payload.size()));
                    endIfDone();
                });
            watch(node().subscribe());
        }
        m_measure.begin();
        m_turns.begin();
        if (m_task.work == "items")
            fetch(Page::all());
        else if (m_task.work == "pages")
            fetch(Page::first(Task::pageSize));
        else if (m_task.work == "nodes")
            list();
        else if (m_task.work == "publish")
            for (int i = 0; i < Task::window; ++i)
                publish();
    }

    template <typename R> R *watch(R *request)
    {
        connect(request, &Request::failed, this, [](const Error &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.toString()));
            std::exit(1);
        });
        request->setTimeout(std::chrono::minutes(10));
        return request;
    }

    void fetch(const Page &page)
    {
        connect(watch(node().items(page)), &ItemsRequest::succeeded, this,
            [this](const ItemsPage &answer) {
                for (const Item &item : answer.items)
                    m_measure.add(size_t(item.payload.size()));
                if (m_task.work == "pages" && answer.hasMore())
                    fetch(Page::next(Task::pageSize, answer.set.last));
                else
                    m_measure.end();
            });
    }

    void list()
    {
        connect(watch(m_client.service(node().address().service).nodes()), &NodesRequest::succeeded,
            this, [this](const NodesPage &answer) {
                for (const NodeRef &one : answer.nodes)
                    m_measure.add(size_t(one.address.node.size()));
                m_measure.end();
            });
    }

    void publish()
    {
        if (m_sent == m_task.count)
            return;
        Item item;
        item.id = QString::number(m_sent);
        item.payload = QByteArray::fromStdString(entry(m_sent++));
        connect(watch(node().publish(item)), &PublishRequest::succeeded, this,
            [this](const QString &id) {
                m_measure.add(size_t(id.size()));
                publish();
                endIfDone();
            });
    }

    void endIfDone()
    {
        if (m_measure.count() >= m_task.count)
            m_measure.end();
    }

    Task m_task;
    Measure m_measure;
    QtTurns m_turns;
    Client m_client;
    int m_sent = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Peer peer(
        Task::fromArguments(argc, argv), QByteArray::fromHex(qgetenv("PUBSUB_BENCH_FINGERPRINT")));
    return QCoreApplication::exec();
}
