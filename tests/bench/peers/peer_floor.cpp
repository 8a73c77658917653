// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor: a socket is drained and what comes in is cut into tokens by QXmlStreamReader; the
// tokens are thrown away. A client can't read XMPP with Qt for less, unless it looks at the bytes
// itself.

#include "bench/peers/QtTurns.h"

#include <QCoreApplication>
#include <QSslSocket>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

class Floor : public QObject
{
public:
    explicit Floor(const Task &task) : m_task(task), m_turns(m_measure)
    {
        if (task.work != "items" && task.work != "nodes" && task.work != "pages")
            cannot("only fetches have a floor");
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHost(QString::fromStdString(task.host), quint16(task.port));
        login();
        connect(&m_socket, &QIODevice::readyRead, this, &Floor::onReadyRead);
        m_reader.addData("<stream:stream xmlns='jabber:client' "
                         "xmlns:stream='http://etherx.jabber.org/streams'>");
        m_measure.begin();
        m_turns.begin();
        ask({});
    }

private:
    void say(const QByteArray &bytes, const QByteArray &until)
    {
        m_socket.write(bytes);
        QByteArray heard;
        while (!heard.contains(until)) {
            if (!m_socket.waitForReadyRead(10000)) {
                std::fprintf(stderr, "no %s in: %s\n", until.constData(), heard.constData());
                std::exit(1);
            }
            heard += m_socket.readAll();
        }
    }

    void login()
    {
        const QByteArray jid = QByteArray::fromStdString(m_task.jid);
        const QByteArray open = "<stream:stream xmlns='jabber:client' version='1.0' "
                                "xmlns:stream='http://etherx.jabber.org/streams' to='"
            + jid.mid(jid.indexOf('@') + 1) + "'>";
        m_socket.waitForConnected();
        say(open, "</stream:features>");
        if (m_task.tls) {
            say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "proceed");
            m_socket.startClientEncryption();
            m_socket.waitForEncrypted();
            say(open, "</stream:features>");
        }
        const QByteArray plain = QByteArray(1, '\0') + jid.left(jid.indexOf('@'))
            + QByteArray(1, '\0') + QByteArray::fromStdString(m_task.password);
        say("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain.toBase64()
                + "</auth>",
            "success");
        say(open, "</stream:features>");
        say("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>", "</iq>");
    }

    void ask(const QString &after)
    {
        const QByteArray service = QByteArray::fromStdString(m_task.service);
        QByteArray child = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
        if (m_task.work != "nodes")
            child = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='"
                + QByteArray::fromStdString(m_task.node) + "'/>" + set(after) + "</pubsub>";
        m_socket.write("<iq type='get' id='q' to='" + service + "'>" + child + "</iq>");
    }

    QByteArray set(const QString &after) const
    {
        if (m_task.work != "pages")
            return {};
        return "<set xmlns='http://jabber.org/protocol/rsm'><max>"
            + QByteArray::number(Task::pageSize) + "</max>"
            + (after.isEmpty() ? QByteArray() : "<after>" + after.toUtf8() + "</after>") + "</set>";
    }

    void onReadyRead()
    {
        m_reader.addData(m_socket.readAll());
        while (m_reader.readNext() != QXmlStreamReader::Invalid)
            take();
        if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
            std::fprintf(stderr, "%s\n", qPrintable(m_reader.errorString()));
            std::exit(1);
        }
    }

    // Nothing but what it takes to know the end.
    void take()
    {
        if (m_reader.isCharacters() && m_inLast)
            m_last += m_reader.text();
        if (m_reader.isStartElement() && m_reader.name() == "item"_L1)
            m_measure.add(0);
        if (m_reader.isStartElement() && m_reader.name() == "last"_L1) {
            m_inLast = true;
            m_last.clear();
        }
        if (m_reader.isEndElement() && m_reader.name() == "last"_L1)
            m_inLast = false;
        if (m_reader.isEndElement() && m_reader.name() == "iq"_L1) {
            if (m_task.work == "pages" && m_measure.count() < m_task.count)
                ask(m_last);
            else
                m_measure.end();
        }
    }

    Task m_task;
    Measure m_measure;
    QtTurns m_turns;
    QSslSocket m_socket;
    QXmlStreamReader m_reader;
    QString m_last;
    bool m_inLast = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Floor floor(Task::fromArguments(argc, argv));
    return QCoreApplication::exec();
}
