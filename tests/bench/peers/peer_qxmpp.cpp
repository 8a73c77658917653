// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QXmpp's own publish-subscribe manager.

#include "bench/peers/QtTurns.h"

#include <QXmppClient.h>
#include <QXmppConfiguration.h>
#include <QXmppError.h>
#include <QXmppPubSubEvent.h>
#include <QXmppPubSubEventHandler.h>
#include <QXmppPubSubItem.h>
#include <QXmppPubSubManager.h>

#include <QCoreApplication>
#include <QDomElement>
#include <QXmlStreamWriter>

namespace
{

/// An item with its payload as XML, since QXmpp has no class for an Atom entry.
class EntryItem : public QXmppPubSubBaseItem
{
public:
    QDomElement payload;
    QByteArray xml;

protected:
    void parsePayload(const QDomElement &element) override { payload = element; }
    void serializePayload(QXmlStreamWriter *writer) const override
    {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartDocument
                && reader.tokenType() != QXmlStreamReader::EndDocument)
                writer->writeCurrentToken(reader);
        }
    }
};

size_t sizeOf(const EntryItem &item)
{
    return size_t(item.payload.text().size());
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
class EventDoor final : public QXmppClientExtension, public QXmppPubSubEventHandler
{
public:
    std::function<void(const EntryItem &)> onItem;

    bool handlePubSubEvent(const QDomElement &element, const QString &, const QString &) override
    {
        QXmppPubSubEvent<EntryItem> event;
        event.parse(element);
        const auto items = event.items();
        for (const EntryItem &item : items)
            onItem(item);
        return true;
    }
};

#pragma GCC diagnostic pop

class Peer : public QObject
{
public:
    explicit Peer(const Task &task) : m_task(task), m_turns(m_measure)
    {
        m_manager = m_client.addNewExtension<QXmppPubSubManager>();
        m_door = m_client.addNewExtension<EventDoor>();
        m_door->onItem = [this](const EntryItem &item) {
            m_measure.add(sizeOf(item));
            endIfDone();
        };
        connect(&m_client, &QXmppClient::connected, this, &Peer::begin);
        connect(&m_client, &QXmppClient::errorOccurred, this, [](const QXmppError &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.description));
            std::exit(1);
        });
        QXmppConfiguration configuration;
        configuration.setJid(QString::fromStdString(task.jid));
        configuration.setPassword(QString::fromStdString(task.password));
        configuration.setHost(QString::fromStdString(task.host));
        configuration.setPort(task.port);
        configuration.setStreamSecurityMode(
            task.tls ? QXmppConfiguration::TLSRequired : QXmppConfiguration::TLSDisabled);
        configuration.setIgnoreSslErrors(true);
        configuration.setAutoReconnectionEnabled(false);
        configuration.setKeepAliveInterval(0);
        m_client.connectToServer(configuration);
    }

private:
    QString service() const { return QString::fromStdString(m_task.service); }
    QString node() const { return QString::fromStdString(m_task.node); }

    static void fail(const QXmppError &error)
    {
        std::fprintf(stderr, "%s\n", qPrintable(error.description));
        std::exit(1);
    }

    void begin()
    {
        if (m_task.work == "pages")
            cannot("no paging of items");
        if (m_task.work == "events")
            m_manager->subscribeToNode(service(), node(), m_client.configuration().jidBare());
        m_measure.begin();
        m_turns.begin();
        if (m_task.work == "items")
            fetch();
        else if (m_task.work == "nodes")
            list();
        else if (m_task.work == "publish")
            for (int i = 0; i < Task::window; ++i)
                publish();
    }

    void fetch()
    {
        m_manager->requestItems<EntryItem>(service(), node()).then(this, [this](auto &&result) {
            if (const auto *error = std::get_if<QXmppError>(&result))
                fail(*error);
            for (const EntryItem &item :
                std::get<QXmppPubSubManager::Items<EntryItem>>(result).items)
                m_measure.add(sizeOf(item));
            m_measure.end();
        });
    }

    void list()
    {
        m_manager->requestNodes(service()).then(this, [this](auto &&result) {
            if (const auto *error = std::get_if<QXmppError>(&result))
                fail(*error);
            for (const QString &name : std::get<QVector<QString>>(result))
                m_measure.add(size_t(name.size()));
            m_measure.end();
        });
    }

    void publish()
    {
        if (m_sent == m_task.count)
            return;
        EntryItem item;
        item.setId(QString::number(m_sent));
        item.xml = QByteArray::fromStdString(entry(m_sent++));
        m_manager->publishItem(service(), node(), item).then(this, [this](auto &&result) {
            if (const auto *error = std::get_if<QXmppError>(&result))
                fail(*error);
            m_measure.add(size_t(std::get<QString>(result).size()));
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
    QXmppClient m_client { QXmppClient::NoExtensions };
    QXmppPubSubManager *m_manager = nullptr;
    EventDoor *m_door = nullptr;
    int m_sent = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Peer peer(Task::fromArguments(argc, argv));
    return QCoreApplication::exec();
}
