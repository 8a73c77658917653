// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/AccountSession.h"

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

const QString jidKey = u"account/jid"_s;
const QString hostKey = u"account/host"_s;
const QString portKey = u"account/port"_s;
const QString securityKey = u"account/security"_s;
const QString certificateKey = u"account/pinnedCertificate"_s;
const QString plainOnLoopback = u"plain-on-loopback"_s;
const QString tlsRequired = u"tls-required"_s;

} // namespace

AccountSession::AccountSession(
    Profile &profile, std::unique_ptr<SecretStore> secrets, QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(std::move(secrets)),
      m_client(new PubSub::Client(this))
{
    connect(m_client, &PubSub::Client::stateChanged, this, &AccountSession::onStateChanged);
    connect(m_client, &PubSub::Client::connectionFailed, this, &AccountSession::onConnectionFailed);
    connect(m_secrets.get(), &SecretStore::secretRead, this, &AccountSession::onSecretRead);
    connect(m_secrets.get(), &SecretStore::failed, this, &AccountSession::onSecretFailed);
    loadAccount();
}

AccountSession::~AccountSession() = default;

void AccountSession::start()
{
    if (!hasAccount())
        Q_EMIT accountNeeded();
    else if (m_workOffline)
        Q_EMIT stateChanged(m_client->state());
    else if (!m_password.isEmpty())
        connectWith(m_password);
    else
        readPassword();
}

void AccountSession::setAccount(
    const PubSub::Account &account, const QString &password, KeepPassword keep)
{
    m_account = account;
    saveAccount();
    Q_EMIT accountChanged();
    providePassword(password, keep);
}

void AccountSession::changeAccount(const PubSub::Account &account)
{
    if (account.jid.bare() != m_account.jid.bare())
        m_password.clear();
    m_account = account;
    saveAccount();
    Q_EMIT accountChanged();
    start();
}

void AccountSession::providePassword(const QString &password, KeepPassword keep)
{
    m_keep = keep;
    m_isReadingPassword = false;
    connectWith(password);
}

void AccountSession::pinCertificate(const QByteArray &fingerprint)
{
    m_account.pinnedCertificate = fingerprint;
    saveAccount();
    start();
}

void AccountSession::setWorkingOffline(bool offline)
{
    if (m_workOffline == offline)
        return;
    m_workOffline = offline;
    Q_EMIT workingOfflineChanged(offline);
    if (offline)
        m_client->disconnectFromServer();
    else
        start();
}

void AccountSession::reconnectNow()
{
    if (m_workOffline)
        setWorkingOffline(false);
    else if (m_client->state() == PubSub::Client::State::Waiting)
        m_client->reconnectNow();
    else if (m_client->state() == PubSub::Client::State::Offline)
        start();
}

void AccountSession::connectWith(const QString &password)
{
    m_password = password;
    if (!m_workOffline)
        m_client->connectToServer(m_account, password);
}

void AccountSession::onStateChanged(PubSub::Client::State state)
{
    if (state == PubSub::Client::State::Online)
        keepPassword();
    Q_EMIT stateChanged(state);
}

void AccountSession::onConnectionFailed(const PubSub::ConnectionError &error)
{
    using Kind = PubSub::ConnectionError::Kind;
    Q_EMIT connectionFailed(error);
    if (error.kind == Kind::AuthenticationFailed) {
        m_password.clear();
        Q_EMIT passwordNeeded(true);
    } else if (error.kind == Kind::CertificateRefused) {
        Q_EMIT certificateNeedsDecision(error.certificate);
    }
}

void AccountSession::readPassword()
{
    m_isReadingPassword = true;
    m_secrets->read(secretKey());
}

void AccountSession::onSecretRead(const QString &account, const QString &password)
{
    // The person may have been faster than the keychain.
    if (!m_isReadingPassword || account != secretKey())
        return;
    m_isReadingPassword = false;
    if (password.isEmpty())
        Q_EMIT passwordNeeded(false);
    else
        connectWith(password);
}

void AccountSession::onSecretFailed(const QString &account, const QString &message)
{
    if (account != secretKey())
        return;
    Q_EMIT secretFailed(message);
    // Goes on waiting all the same: the keychain may be about to be unlocked.
    if (m_isReadingPassword)
        Q_EMIT passwordNeeded(false);
}

void AccountSession::keepPassword()
{
    if (m_keep == KeepPassword::InKeychain)
        m_secrets->write(secretKey(), m_password);
    else if (m_keep == KeepPassword::ForSession)
        m_secrets->remove(secretKey());
    m_keep.reset();
}

void AccountSession::saveAccount()
{
    QSettings &settings = m_profile.sharedSettings();
    settings.setValue(jidKey, m_account.jid.toString());
    settings.setValue(hostKey, m_account.host);
    settings.setValue(portKey, m_account.port);
    const bool isPlain = m_account.security == PubSub::Account::Security::PlainOnLoopback;
    settings.setValue(securityKey, isPlain ? plainOnLoopback : tlsRequired);
    settings.setValue(certificateKey, QString::fromLatin1(m_account.pinnedCertificate.toHex()));
    settings.sync();
}

void AccountSession::loadAccount()
{
    const QSettings &settings = m_profile.sharedSettings();
    const auto jid = PubSub::Jid::fromString(settings.value(jidKey).toString());
    if (!jid)
        return;
    m_account.jid = *jid;
    m_account.host = settings.value(hostKey).toString();
    const uint port = settings.value(portKey, m_account.port).toUInt();
    if (port > 0 && port <= 65535)
        m_account.port = quint16(port);
    // Anything but the very word means TLS.
    if (settings.value(securityKey).toString() == plainOnLoopback)
        m_account.security = PubSub::Account::Security::PlainOnLoopback;
    m_account.pinnedCertificate
        = QByteArray::fromHex(settings.value(certificateKey).toString().toLatin1());
}

QString AccountSession::secretKey() const
{
    return m_account.jid.bare().toString();
}

} // namespace Common
