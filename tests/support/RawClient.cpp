// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RawClient.h"

#include "support/Namespaces.h"
#include "support/WaitFor.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QSslConfiguration>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

using Hash = QCryptographicHash;

QByteArray signature(const QByteArray &key, const QByteArray &message, Hash::Algorithm hash)
{
    return QMessageAuthenticationCode::hash(message, key, hash);
}

QByteArray textOf(const QDomElement &saslElement)
{
    return QByteArray::fromBase64(saslElement.text().toLatin1());
}

} // namespace

RawClient::RawClient(const QString &domain, const Certificate &trusted, QObject *parent)
    : QObject(parent), m_domain(domain)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({ trusted.certificate() });
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(domain);
    connect(&m_socket, &QSslSocket::readyRead, this, &RawClient::onReadyRead);
}

bool RawClient::login(
    const QString &host, quint16 port, const QString &user, const QString &password)
{
    return connectTo(host, port) && startTls() && authenticate(user, password, strongest())
        && bind();
}

QString RawClient::strongest() const
{
    QStringList offered;
    const QDomNodeList list = features().elementsByTagName(u"mechanism"_s);
    for (int i = 0; i < list.size(); ++i)
        offered += list.at(i).toElement().text();
    const QStringList known { u"SCRAM-SHA-256"_s, u"SCRAM-SHA-1"_s, u"PLAIN"_s };
    const auto isOffered = [&offered](const QString &name) { return offered.contains(name); };
    const auto found = std::ranges::find_if(known, isOffered);
    return found == known.end() ? known.first() : *found;
}

bool RawClient::connectTo(const QString &host, quint16 port)
{
    m_socket.connectToHost(host, port);
    if (!waitFor([this] { return isConnected(); }))
        return fail(m_socket.errorString());
    return openStream();
}

bool RawClient::connectWithTls(const QString &host, quint16 port)
{
    m_socket.connectToHostEncrypted(host, port, m_domain);
    if (!waitFor([this] { return isEncrypted(); }))
        return fail(m_socket.errorString());
    return openStream();
}

bool RawClient::openStream()
{
    m_parser.restart();
    send("<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
         "xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='"
        + m_domain.toUtf8() + "'>");
    const QDomElement features = take(u"features"_s);
    m_features = m_taken;
    return !features.isNull() || fail(u"no stream features"_s);
}

bool RawClient::startTls()
{
    send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    const QDomElement answer
        = take([](const QDomElement &e) { return e.namespaceURI() == Ns::tls; });
    if (answer.localName() != "proceed"_L1)
        return fail(u"no permission to start TLS"_s);
    m_socket.startClientEncryption();
    if (!waitFor([this] { return isEncrypted() || !isConnected(); }) || !isEncrypted())
        return fail(m_socket.errorString());
    return openStream();
}

bool RawClient::authenticate(const QString &user, const QString &password, const QString &mechanism)
{
    if (mechanism != "PLAIN"_L1)
        return authenticateWithScram(user, password, mechanism) && openStream();
    sendSasl("auth mechanism='PLAIN'", '\0' + user.toUtf8() + '\0' + password.toUtf8());
    const QDomElement answer
        = take([](const QDomElement &e) { return e.namespaceURI() == Ns::sasl; });
    if (answer.localName() != "success"_L1)
        return fail(answer.firstChildElement().localName());
    return openStream();
}

// RFC 5802 §3, §5
bool RawClient::authenticateWithScram(
    const QString &user, const QString &password, const QString &mechanism)
{
    const auto isSasl = [](const QDomElement &e) { return e.namespaceURI() == Ns::sasl; };
    const auto hash = mechanism == "SCRAM-SHA-1"_L1 ? Hash::Sha1 : Hash::Sha256;
    const QByteArray clientFirst
        = "n=" + user.toUtf8() + ",r=" + QUuid::createUuid().toByteArray(QUuid::Id128);
    sendSasl("auth mechanism='" + mechanism.toUtf8() + '\'', "n,," + clientFirst);

    const QDomElement challenge = take(isSasl);
    const QByteArray serverFirst = textOf(challenge);
    const QList<QByteArray> parts = serverFirst.split(',');
    if (challenge.localName() != "challenge"_L1 || parts.size() < 3)
        return fail(challenge.firstChildElement().localName());
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(hash, password.toUtf8(),
        QByteArray::fromBase64(parts.at(1).mid(2)), parts.at(2).mid(2).toInt(),
        Hash::hashLength(hash));
    const QByteArray finalBare = "c=biws," + parts.at(0);
    const QByteArray message = clientFirst + ',' + serverFirst + ',' + finalBare;
    QByteArray proof = signature(salted, "Client Key", hash);
    const QByteArray mask = signature(Hash::hash(proof, hash), message, hash);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = char(proof[i] ^ mask[i]);
    sendSasl("response", finalBare + ",p=" + proof.toBase64());

    const QDomElement answer = take(isSasl);
    if (answer.localName() != "success"_L1)
        return fail(answer.firstChildElement().localName());
    const QByteArray expected = signature(signature(salted, "Server Key", hash), message, hash);
    return textOf(answer) == "v=" + expected.toBase64() || fail(u"forged signature"_s);
}

void RawClient::sendSasl(const QByteArray &element, const QByteArray &data)
{
    send('<' + element + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + data.toBase64() + "</"
        + element.split(' ').first() + '>');
}

bool RawClient::bind(const QString &resource)
{
    const QByteArray wanted = resource.isEmpty()
        ? QByteArray()
        : "<resource>" + resource.toHtmlEscaped().toUtf8() + "</resource>";
    const QDomElement answer = request(
        u"set"_s, {}, "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>" + wanted + "</bind>");
    m_jid = answer.firstChildElement(u"bind"_s).firstChildElement(u"jid"_s).text();
    return !m_jid.isEmpty() || fail(u"no resource was bound"_s);
}

QDomElement RawClient::request(const QString &type, const QString &to, const QByteArray &child)
{
    const QString id = u"raw-%1"_s.arg(++m_lastId);
    const QByteArray address
        = to.isEmpty() ? QByteArray() : " to=\"" + to.toHtmlEscaped().toUtf8() + '"';
    send("<iq type='" + type.toUtf8() + "' id='" + id.toUtf8() + '\'' + address + '>' + child
        + "</iq>");
    return take([&id](const QDomElement &element) {
        return element.localName() == "iq"_L1 && element.attribute(u"id"_s) == id;
    });
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

QDomElement RawClient::take(const Predicate &fits, std::chrono::milliseconds timeout)
{
    m_taken = QDomDocument();
    const auto found = [this, &fits] {
        for (qsizetype i = 0; i < m_inbox.size() && m_taken.isNull(); ++i) {
            if (fits(m_inbox.at(i).documentElement()))
                m_taken = m_inbox.takeAt(i);
        }
        return !m_taken.isNull();
    };
    // A server that hung up will send no more.
    if (!waitFor([this, &found] { return found() || !isConnected(); }, timeout))
        fail(u"no answer"_s);
    return m_taken.documentElement();
}

QDomElement RawClient::take(const QString &localName)
{
    return take([&localName](const QDomElement &e) { return e.localName() == localName; });
}

bool RawClient::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

void RawClient::onReadyRead()
{
    m_parser.addData(m_socket.readAll());
    for (auto event = m_parser.next(); event != StreamParser::Event::NeedMoreData;
        event = m_parser.next()) {
        if (event == StreamParser::Event::Stanza)
            m_inbox += m_parser.stanza();
        if (event == StreamParser::Event::BrokenXml || event == StreamParser::Event::StreamClosed)
            return;
    }
}

} // namespace TestSupport
