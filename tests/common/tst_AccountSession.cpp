// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/AccountSession.h"
#include "support/ScriptedServer.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Common;
using namespace Qt::StringLiterals;
using namespace TestSupport;
using Keep = AccountSession::KeepPassword;
using State = PubSub::Client::State;

namespace
{

PubSub::Account accountOn(const ScriptedServer &server)
{
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(u"ada@"_s + server.domain()).value();
    account.host = server.host();
    account.port = server.port();
    account.pinnedCertificate = server.certificate().fingerprint();
    return account;
}

} // namespace

/// The session as a window uses it, against a server that runs inside the test.
class tst_AccountSession : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void asksForTheAccount();
    void connectsAndRemembers();
    void asksForAPasswordThatIsNotKnown();
    void asksAgainAfterAWrongPassword();
    void keepsPasswordsOnceAccepted();
    void forgetsPasswordsOnWish();
    void needsNoKeychainToForget();
    void asksWhetherToTrustACertificate();
    void worksOffline();
    void changesTheAccountWithoutPassword();
    void comesBackAfterALoss();
    void ignoresBadSettings();

private:
    void setUp() override;
    std::unique_ptr<AccountSession> makeSession();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    // Belongs to the session that was made last.
    MemorySecretStore *m_secrets = nullptr;
};

void tst_AccountSession::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(u"reader"_s, m_folder->path());
}

void tst_AccountSession::cleanup()
{
    m_profile.reset();
    m_folder.reset();
}

std::unique_ptr<AccountSession> tst_AccountSession::makeSession()
{
    auto secrets = std::make_unique<MemorySecretStore>();
    m_secrets = secrets.get();
    return std::make_unique<AccountSession>(*m_profile, std::move(secrets));
}

void tst_AccountSession::asksForTheAccount()
{
    const auto session = makeSession();
    const SignalWaiter needed(session.get(), &AccountSession::accountNeeded);
    QVERIFY(!session->hasAccount());
    session->start();
    QCOMPARE(needed.count(), 1);
}

void tst_AccountSession::connectsAndRemembers()
{
    const ScriptedServer server;
    const PubSub::Account account = accountOn(server);
    {
        const auto session = makeSession();
        const SignalWaiter changed(session.get(), &AccountSession::accountChanged);
        session->setAccount(account, u"secret"_s, Keep::ForSession);
        QCOMPARE(changed.count(), 1);
        QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
        QVERIFY(session->hasPassword());
    }
    const auto later = makeSession();
    QCOMPARE(later->account(), account);
    m_secrets->write(u"ada@localhost"_s, u"secret"_s);
    later->start();
    QVERIFY(waitFor([&] { return later->client()->state() == State::Online; }));

    QFile settings(m_folder->filePath(u"account.ini"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("secret"));
}

void tst_AccountSession::asksForAPasswordThatIsNotKnown()
{
    const ScriptedServer server;
    makeSession()->setAccount(accountOn(server), u"secret"_s, Keep::ForSession);
    const auto session = makeSession();
    const SignalWaiter needed(session.get(), &AccountSession::passwordNeeded);
    session->start();
    QVERIFY(needed.waitForCount(1));
    QVERIFY(!std::get<0>(needed.last()));
    session->providePassword(u"secret"_s, Keep::ForSession);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    QCOMPARE(needed.count(), 1);
}

void tst_AccountSession::asksAgainAfterAWrongPassword()
{
    const ScriptedServer server;
    const auto session = makeSession();
    const SignalWaiter needed(session.get(), &AccountSession::passwordNeeded);
    const SignalWaiter failed(session.get(), &AccountSession::connectionFailed);
    session->setAccount(accountOn(server), u"wrong"_s, Keep::InKeychain);
    QVERIFY(needed.waitForCount(1));
    QVERIFY(std::get<0>(needed.last()));
    QCOMPARE(std::get<0>(failed.last()).kind, PubSub::ConnectionError::Kind::AuthenticationFailed);
    QCOMPARE(session->client()->state(), State::Offline);
    session->providePassword(u"secret"_s, Keep::InKeychain);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
}

void tst_AccountSession::keepsPasswordsOnceAccepted()
{
    const ScriptedServer server;
    const auto session = makeSession();
    const SignalWaiter written(static_cast<SecretStore *>(m_secrets), &SecretStore::secretWritten);
    const SignalWaiter needed(session.get(), &AccountSession::passwordNeeded);
    session->setAccount(accountOn(server), u"wrong"_s, Keep::InKeychain);
    QVERIFY(needed.waitForCount(1));
    QCOMPARE(written.count(), 0);
    session->providePassword(u"secret"_s, Keep::InKeychain);
    QVERIFY(written.waitForCount(1));
    QCOMPARE(std::get<0>(written.last()), u"ada@localhost"_s);
}

void tst_AccountSession::forgetsPasswordsOnWish()
{
    const ScriptedServer server;
    const auto session = makeSession();
    m_secrets->write(u"ada@localhost"_s, u"old"_s);
    const SignalWaiter removed(static_cast<SecretStore *>(m_secrets), &SecretStore::secretRemoved);
    session->setAccount(accountOn(server), u"secret"_s, Keep::ForSession);
    QVERIFY(removed.waitForCount(1));
    QCOMPARE(session->client()->state(), State::Online);
}

// Where nothing can be kept nothing has to be taken away, and nobody is told of a failure.
void tst_AccountSession::needsNoKeychainToForget()
{
    KeychainSecretStore keychain;
    if (!waitFor([&] { return !keychain.isLasting(); }))
        QSKIP("There is a keychain here.");
    const SecretStore *store = &keychain;
    const SignalWaiter removed(store, &SecretStore::secretRemoved);
    const SignalWaiter failed(store, &SecretStore::failed);
    keychain.remove(u"ada@localhost"_s);
    QVERIFY(waitFor([&] { return removed.count() + failed.count() > 0; }));
    QCOMPARE(failed.count(), 0);
    QCOMPARE(std::get<0>(removed.last()), u"ada@localhost"_s);
}

void tst_AccountSession::asksWhetherToTrustACertificate()
{
    const ScriptedServer server;
    PubSub::Account account = accountOn(server);
    account.pinnedCertificate.clear();
    const auto session = makeSession();
    const SignalWaiter asked(session.get(), &AccountSession::certificateNeedsDecision);
    session->setAccount(account, u"secret"_s, Keep::ForSession);
    QVERIFY(asked.waitForCount(1));
    const PubSub::CertificateFacts facts = std::get<0>(asked.last());
    QCOMPARE(facts.fingerprint, server.certificate().fingerprint());
    QVERIFY(!facts.faults.isEmpty());
    QCOMPARE(server.sessionCount(), 0);

    session->pinCertificate(facts.fingerprint);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    QCOMPARE(makeSession()->account().pinnedCertificate, facts.fingerprint);
}

void tst_AccountSession::worksOffline()
{
    const ScriptedServer server;
    const auto session = makeSession();
    const SignalWaiter changed(session.get(), &AccountSession::workingOfflineChanged);
    session->setWorkingOffline(true);
    session->setAccount(accountOn(server), u"secret"_s, Keep::ForSession);
    session->start();
    QVERIFY(!waitFor([&] { return server.connectionCount() > 0; }, std::chrono::milliseconds(200)));
    session->setWorkingOffline(false);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    session->setWorkingOffline(true);
    QVERIFY(waitFor([&] { return server.clients().isEmpty(); }));
    QCOMPARE(session->client()->state(), State::Offline);
    session->reconnectNow();
    QVERIFY(!session->isWorkingOffline());
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    QCOMPARE(changed.count(), 4);
}

void tst_AccountSession::changesTheAccountWithoutPassword()
{
    const ScriptedServer server;
    const ScriptedServer other;
    const auto session = makeSession();
    session->setAccount(accountOn(server), u"secret"_s, Keep::ForSession);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    session->changeAccount(accountOn(other));
    QVERIFY(waitFor([&] { return other.client() && other.client()->hasSession(); }));
    QVERIFY(waitFor([&] { return server.clients().isEmpty(); }));
}

void tst_AccountSession::comesBackAfterALoss()
{
    ScriptedServer server;
    const auto session = makeSession();
    session->setAccount(accountOn(server), u"secret"_s, Keep::ForSession);
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    server.stopListening();
    server.dropConnection();
    QVERIFY(waitFor([&] { return session->client()->state() == State::Waiting; }));
    server.startListening();
    session->reconnectNow();
    QVERIFY(waitFor([&] { return session->client()->state() == State::Online; }));
    QCOMPARE(server.sessionCount(), 2);
}

void tst_AccountSession::ignoresBadSettings()
{
    QSettings &settings = m_profile->sharedSettings();
    settings.setValue(u"account/jid"_s, u"ada@localhost"_s);
    settings.setValue(u"account/port"_s, 70000);
    settings.setValue(u"account/security"_s, u"none"_s);
    const PubSub::Account account = makeSession()->account();
    QCOMPARE(account.port, quint16(5222));
    QCOMPARE(account.security, PubSub::Account::Security::TlsRequired);
    settings.setValue(u"account/jid"_s, u"@@"_s);
    QVERIFY(!makeSession()->hasAccount());
}

PUBSUB_TEST(tst_AccountSession, QCoreApplication)
#include "tst_AccountSession.moc"
