// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptedConnection.h"

#include "support/Namespaces.h"
#include "support/ResetConnection.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

using Encryption = ScriptedOptions::Encryption;

QSslConfiguration tlsConfiguration(const ScriptedOptions &options)
{
    const Certificate &certificate
        = options.certificate.isNull() ? Certificate::standard() : options.certificate;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate.certificate());
    configuration.setPrivateKey(certificate.key());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QByteArray newId()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

} // namespace

ScriptedConnection::ScriptedConnection(qintptr descriptor, const ScriptedOptions &options,
    const std::shared_ptr<StreamManagementTable> &resumable, QObject *parent)
    : QObject(parent), m_options(options), m_socket(new QSslSocket(this)), m_sasl(options),
      m_resumable(resumable)
{
    m_socket->setSslConfiguration(tlsConfiguration(m_options));
    m_socket->setSocketDescriptor(descriptor);
    // Every piece that a script sends is to reach the client by itself.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QSslSocket::readyRead, this, &ScriptedConnection::onReadyRead);
    connect(m_socket, &QSslSocket::disconnected, this, [this] {
        m_session = false;
        Q_EMIT closed();
    });
    if (m_options.encryption == Encryption::DirectTls)
        m_socket->startServerEncryption();
}

bool ScriptedConnection::isEncrypted() const
{
    return m_socket->isEncrypted();
}

void ScriptedConnection::onReadyRead()
{
    if (m_silence == Silence::Deaf)
        return;
    const QByteArray bytes = m_socket->readAll();
    Q_EMIT bytesReceived(bytes);
    m_parser.addData(bytes);
    parse();
}

void ScriptedConnection::parse()
{
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        switch (m_parser.next()) {
        case StreamParser::Event::NeedMoreData:
            return;
        case StreamParser::Event::StreamOpened:
            openStream();
            break;
        case StreamParser::Event::Stanza:
            handle(m_parser.stanza());
            break;
        case StreamParser::Event::StreamClosed:
            if (m_management)
                m_resumable->remove(m_management->id);
            closeStream();
            return;
        case StreamParser::Event::BrokenXml:
            Q_EMIT brokenXmlReceived(m_parser.errorString());
            streamError("not-well-formed", {});
            return;
        }
    }
}

// RFC 6120 §4.7
void ScriptedConnection::openStream()
{
    answer("<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
           "xmlns:stream='http://etherx.jabber.org/streams' version='1.0' id='"
        + newId() + "' from='" + m_options.domain.toUtf8() + "'>" + unaskedSuccess()
        + "<stream:features>" + features() + "</stream:features>");
}

bool ScriptedConnection::asksNoLogin() const
{
    return m_options.authentication == ScriptedOptions::Authentication::Skipped
        || m_options.authentication == ScriptedOptions::Authentication::Unasked;
}

QByteArray ScriptedConnection::unaskedSuccess() const
{
    const bool isTurn = m_options.encryption == Encryption::None || isEncrypted();
    return isTurn && m_options.authentication == ScriptedOptions::Authentication::Unasked
        ? "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"_ba
        : QByteArray();
}

QByteArray ScriptedConnection::features() const
{
    const bool tlsFirst
        = m_options.encryption != Encryption::None && m_options.encryption != Encryption::DirectTls;
    if (tlsFirst && !isEncrypted())
        return "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
    if (isAuthenticated() || asksNoLogin())
        return sessionFeatures();
    QByteArray mechanisms;
    for (const QString &mechanism : m_options.mechanisms)
        mechanisms += "<mechanism>" + mechanism.toUtf8() + "</mechanism>";
    return "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + mechanisms + "</mechanisms>"
        + limits();
}

QByteArray ScriptedConnection::sessionFeatures() const
{
    QByteArray features = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
    if (m_options.streamManagement != ScriptedOptions::StreamManagement::Absent)
        features += "<sm xmlns='urn:xmpp:sm:3'/>";
    return features + limits() + m_options.streamFeatures;
}

// XEP-0478 §2
QByteArray ScriptedConnection::limits() const
{
    QByteArray limits;
    if (m_options.tellsMaxStanzaBytes)
        limits += "<max-bytes>" + QByteArray::number(m_options.maxStanzaBytes) + "</max-bytes>";
    if (m_options.idleSeconds > 0)
        limits += "<idle-seconds>" + QByteArray::number(m_options.idleSeconds) + "</idle-seconds>";
    return limits.isEmpty() ? limits
                            : "<limits xmlns='urn:xmpp:stream-limits:0'>" + limits + "</limits>";
}

bool ScriptedConnection::isTooLarge() const
{
    return m_options.maxStanzaBytes > 0 && stanzaText().toUtf8().size() > m_options.maxStanzaBytes;
}

void ScriptedConnection::handle(const QDomDocument &document)
{
    const QDomElement element = document.documentElement();
    const QString xmlns = element.namespaceURI();
    if (xmlns == Ns::tls)
        startTls();
    else if (xmlns == Ns::sasl)
        authenticate(element);
    else if (xmlns == Ns::streamManagement)
        handleStreamManagement(element);
    else if (xmlns == Ns::client && !m_session && bindResource(element))
        return;
    else if (xmlns == Ns::client && m_session && isTooLarge())
        streamError(m_options.tooLargeCondition,
            "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>XML stanza is too big</text>");
    else if (xmlns == Ns::client && m_session) {
        if (m_management)
            ++m_management->received;
        Q_EMIT stanzaReceived(document);
    } else {
        streamError("not-authorized", {});
    }
}

// RFC 6120 §5.4
void ScriptedConnection::startTls()
{
    if (m_options.encryption == Encryption::ProceedWithheld)
        return;
    if (m_options.encryption != Encryption::StartTls || isEncrypted()) {
        sendRaw("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
        m_socket->disconnectFromHost();
        return;
    }
    sendRaw("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" + m_options.injectedAfterProceed);
    m_parser.restart();
    m_socket->startServerEncryption();
}

void ScriptedConnection::authenticate(const QDomElement &element)
{
    answer(m_sasl.answer(element));
    if (isAuthenticated())
        m_parser.restart();
}

// RFC 6120 §7.6
bool ScriptedConnection::bindResource(const QDomElement &iq)
{
    const QDomElement bind = iq.firstChildElement(u"bind"_s);
    if (bind.namespaceURI() != Ns::bind || m_parser.openTag().isEmpty())
        return false;
    if (!isAuthenticated() && !asksNoLogin())
        return false;
    const QString wanted = bind.firstChildElement(u"resource"_s).text();
    const QString resource = wanted.isEmpty() ? QString::fromLatin1(newId()) : wanted;
    const QString user = isAuthenticated() ? m_sasl.user() : u"anonymous"_s;
    const QString jid = user + u'@' + m_options.domain + u'/' + resource;
    // A new session in place of one that was interrupted (RFC 6120 §7.7.2.2).
    m_resumable->removeIf([&jid](const auto &entry) { return entry.value()->jid == jid; });
    answer("<iq type='result' id=\"" + iq.attribute(u"id"_s).toHtmlEscaped().toUtf8()
        + "\"><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>" + jid.toHtmlEscaped().toUtf8()
        + "</jid></bind></iq>");
    startSession(jid);
    return true;
}

void ScriptedConnection::startSession(const QString &jid)
{
    m_jid = jid;
    m_session = true;
    Q_EMIT sessionStarted();
}

// XEP-0198 §3, §4, §5
void ScriptedConnection::handleStreamManagement(const QDomElement &element)
{
    const QString name = element.localName();
    if (name == "enable"_L1)
        enableStreamManagement(element);
    else if (name == "resume"_L1)
        resumeSession(element);
    else if (name == "r"_L1 && m_management)
        answer("<a xmlns='urn:xmpp:sm:3' h='" + QByteArray::number(m_management->received) + "'/>");
    else if (name == "a"_L1 && m_management)
        m_management->acknowledge(element.attribute(u"h"_s).toUInt());
}

void ScriptedConnection::enableStreamManagement(const QDomElement &enable)
{
    using StreamManagement = ScriptedOptions::StreamManagement;
    if (!m_session || m_options.streamManagement == StreamManagement::Absent) {
        answer("<failed xmlns='urn:xmpp:sm:3'><unexpected-request "
               "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>");
        return;
    }
    QByteArray enabled = "<enabled xmlns='urn:xmpp:sm:3'";
    auto state = std::make_shared<StreamManagementState>();
    state->jid = m_jid;
    const bool wanted = QStringList { u"true"_s, u"1"_s }.contains(enable.attribute(u"resume"_s));
    if (wanted && m_options.streamManagement == StreamManagement::WithResumption) {
        state->id = QString::fromLatin1(newId());
        m_resumable->insert(state->id, state);
        enabled += " resume='true' id='" + state->id.toLatin1() + '\'';
    }
    answer(enabled + "/>");
    m_management = state;
}

void ScriptedConnection::resumeSession(const QDomElement &resume)
{
    const auto state = m_resumable->value(resume.attribute(u"previd"_s));
    if (!state || !isAuthenticated() || m_session) {
        answer("<failed xmlns='urn:xmpp:sm:3'><item-not-found "
               "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>");
        return;
    }
    state->acknowledge(resume.attribute(u"h"_s).toUInt());
    answer("<resumed xmlns='urn:xmpp:sm:3' previd='" + state->id.toLatin1() + "' h='"
        + QByteArray::number(state->received) + "'/>");
    for (const QByteArray &stanza : std::as_const(state->pending))
        answer(stanza);
    m_management = state;
    startSession(state->jid);
}

void ScriptedConnection::sendRaw(const QByteArray &bytes)
{
    write(bytes);
}

void ScriptedConnection::sendStanza(const QByteArray &stanza)
{
    if (m_management)
        m_management->pending += stanza;
    write(stanza);
}

void ScriptedConnection::reply(const QByteArray &stanza)
{
    if (m_management)
        m_management->pending += stanza;
    answer(stanza);
}

void ScriptedConnection::answer(const QByteArray &bytes)
{
    if (m_silence == Silence::None)
        write(bytes);
    else
        m_heldBack += bytes;
}

void ScriptedConnection::write(const QByteArray &bytes)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(bytes);
    m_socket->flush();
    Q_EMIT bytesSent(bytes.size());
}

void ScriptedConnection::sendRawInChunks(
    const QByteArray &bytes, const QList<qsizetype> &cuts, std::chrono::milliseconds pause)
{
    QByteArrayList chunks;
    qsizetype begin = 0;
    for (const qsizetype cut : cuts) {
        chunks += bytes.sliced(begin, cut - begin);
        begin = cut;
    }
    chunks += bytes.sliced(begin);
    sendNextChunk(chunks, pause);
}

void ScriptedConnection::sendNextChunk(QByteArrayList chunks, std::chrono::milliseconds pause)
{
    if (chunks.isEmpty()) {
        Q_EMIT chunksSent();
        return;
    }
    sendRaw(chunks.takeFirst());
    QTimer::singleShot(pause, this, [this, chunks, pause] { sendNextChunk(chunks, pause); });
}

void ScriptedConnection::drop()
{
    resetConnection(*m_socket);
}

void ScriptedConnection::closeStream()
{
    sendRaw("</stream:stream>");
    m_socket->disconnectFromHost();
}

void ScriptedConnection::streamError(const QByteArray &condition, const QByteArray &extra)
{
    sendRaw("<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>" + extra
        + "</stream:error>");
    closeStream();
}

void ScriptedConnection::setSilence(Silence silence)
{
    m_silence = silence;
    // Qt would go on to empty the kernel's buffer into its own.
    m_socket->setReadBufferSize(silence == Silence::Deaf ? 1024 : 0);
    if (silence == Silence::Deaf)
        return;
    if (silence == Silence::None) {
        for (const QByteArray &stanza : std::exchange(m_heldBack, {}))
            write(stanza);
    }
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
}

} // namespace TestSupport
