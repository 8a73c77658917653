// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every operation, in every way in which a request can end: it says what became of it exactly
// once, and then that it is over; or nothing at all to those who are gone.

#include "support/Figures.h"
#include "support/Operations.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <QPointer>
#include <QRegularExpression>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// A client, online, and its server, which answers everything with what the test says.
struct Scene {
    explicit Scene(const Answer &answer, const StreamLimits &most = {})
        : server(options()), limits(most)
    {
        server.reply({ .to = server.pubSubService() }, answer);
        connectClient();
    }

    static ScriptedOptions options()
    {
        ScriptedOptions options;
        options.encryption = ScriptedOptions::Encryption::None;
        return options;
    }

    void connectClient()
    {
        client = std::make_unique<TestClient>();
        client->setLimits(limits);
        Account account = accountFor(server);
        account.security = Account::Security::PlainOnLoopback;
        client->connectToServer(account, u"secret"_s);
        if (!client->waitForState(Client::State::Online))
            qFatal("no session");
        // The roster and the like are over.
        client->flush();
        server.clearReceived();
    }

    StartedRequest start(const Operation &operation) const
    {
        return operation.start(*client, *Jid::fromString(server.pubSubService()));
    }

    /// All that was on its way has come, and all that is to be deleted later is deleted.
    void settle() const
    {
        client->flush();
        waitFor([] { return true; });
    }

    ScriptedServer server;
    StreamLimits limits;
    std::unique_ptr<TestClient> client;
};

const Answer good = Answer::result(answerToAll());

/// The answer twice, in one piece.
Answer goodTwice()
{
    const QByteArray one
        = "<iq type='result' id='{id}' from='pubsub.localhost'>" + answerToAll() + "</iq>";
    return Answer::raw(one + one);
}

} // namespace

class tst_RequestLifetime : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // Whoever adds an operation adds it to the table.
    void theTableHasAllOperations()
    {
        static const QRegularExpression declaration(
            u"^    \\w+Request \\*(\\w+)\\("_s, QRegularExpression::MultilineOption);
        QSet<QString> declared;
        for (const QString &name : { u"Node"_s, u"Service"_s, u"Client"_s }) {
            QFile header(u"libpubsub/pubsub/%1.h"_s.arg(name));
            QVERIFY(header.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(header.readAll());
            for (const auto &match : declaration.globalMatch(text))
                declared.insert(name + u"::"_s + match.captured(1));
        }
        QSet<QString> known;
        for (const Operation &operation : allOperations())
            known.insert(operation.name);
        QCOMPARE(declared - known, QSet<QString>());
        QVERIFY(declared.size() > 30);
    }

    void succeeds()
    {
        Scene scene(good);
        forEach("success", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            const QPointer<Request> alive(started.request);
            waitFor([&] { return !alive; });
            return !alive && started.ending.isOneSuccess();
        });
    }

    void fails()
    {
        Scene scene(Answer::error("forbidden", "auth"));
        forEach("error", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            const QPointer<Request> alive(started.request);
            waitFor([&] { return !alive; });
            return !alive && started.ending.isOneFailure(Error::Kind::Stanza);
        });
    }

    void anEmptyAnswerIsAnOutcome()
    {
        Scene scene(Answer::result());
        forEach("empty answer", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            waitFor([&] { return started.ending.hasEnded(); });
            scene.settle();
            return started.ending.isOnce();
        });
    }

    void aSecondAnswerIsIgnored()
    {
        Scene scene(goodTwice());
        forEach("second answer", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            waitFor([&] { return started.ending.hasEnded(); });
            scene.settle();
            return started.ending.isOneSuccess();
        });
    }

    void anAnswerAfterTheTimeoutIsIgnored()
    {
        Scene scene(Answer(good).after(30ms));
        forEach("answer after timeout", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            started.request->setTimeout(5ms);
            waitFor([&] { return started.ending.hasEnded(); });
            QTest::qWait(35);
            scene.settle();
            return started.ending.isOneFailure(Error::Kind::Timeout);
        });
    }

    void anAnswerOfSomebodyElseIsIgnored()
    {
        Scene scene(Answer::raw(
            "<iq type='result' id='{id}' from='evil.localhost'>" + answerToAll() + "</iq>"));
        forEach("answer of somebody else", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            started.request->setTimeout(30ms);
            waitFor([&] { return started.ending.hasEnded(); });
            return started.ending.isOneFailure(Error::Kind::Timeout);
        });
    }

    void theAnswerIsTooLarge()
    {
        StreamLimits limits;
        limits.stanzaBytes = 2000;
        Scene scene(Answer::result("<x>" + QByteArray(3000, 'x') + "</x>"), limits);
        forEach("answer too large", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            waitFor([&] { return started.ending.hasEnded(); });
            return started.ending.isOneFailure(Error::Kind::TooLarge);
        });
        forEach("client deleted for an answer too large", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            started.onOutcome(this, [&] { scene.client.reset(); });
            waitFor([&] { return !scene.client; });
            scene.connectClient();
            return started.ending.outcomes() == 1 && !started.ending.hasEnded();
        });
    }

    void isAbortedBeforeItIsSent()
    {
        Scene scene(good);
        forEach("aborted at once", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            started.request->abort();
            started.request->abort();
            const bool isLater = !started.ending.hasEnded();
            waitFor([&] { return started.ending.hasEnded(); });
            scene.settle();
            return isLater && started.ending.isOneFailure(Error::Kind::Aborted);
        });
    }

    void isAbortedOnItsWay()
    {
        Scene scene(Answer(good).after(10ms));
        forEach("aborted on its way", [&](const Operation &operation) {
            scene.server.clearReceived();
            const StartedRequest started = scene.start(operation);
            scene.server.waitForIq({});
            started.request->abort();
            waitFor([&] { return started.ending.hasEnded(); });
            QTest::qWait(15);
            scene.settle();
            return started.ending.isOneFailure(Error::Kind::Aborted);
        });
    }

    void isAbortedInItsOutcome()
    {
        Scene scene(good);
        forEach("aborted in its outcome", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            started.onOutcome(this, [request = started.request] { request->abort(); });
            connect(started.request, &Request::finished, this,
                [request = started.request] { request->abort(); });
            waitFor([&] { return started.ending.hasEnded(); });
            scene.settle();
            return started.ending.isOneSuccess();
        });
    }

    void theReceiverIsGone()
    {
        Scene scene(Answer(good).after(5ms));
        forEach("receiver deleted", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            auto *receiver = new QObject;
            bool isTold = false;
            started.onOutcome(receiver, [&isTold] { isTold = true; });
            delete receiver;
            const QPointer<Request> alive(started.request);
            waitFor([&] { return !alive; });
            return !alive && !isTold && started.ending.isOneSuccess();
        });
    }

    void isDeletedOnItsWay()
    {
        Scene scene(Answer(good).after(5ms));
        forEach("deleted on its way", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            delete started.request;
            QTest::qWait(10);
            scene.settle();
            return started.ending.outcomes() == 0 && !started.ending.hasEnded();
        });
    }

    void isDeletedInItsOutcome()
    {
        Scene scene(good);
        forEach("deleted in its outcome", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            const QPointer<Request> alive(started.request);
            started.onOutcome(this, [alive] { delete alive.data(); });
            waitFor([&] { return !alive; });
            scene.settle();
            return started.ending.outcomes() == 1 && !started.ending.hasEnded();
        });
    }

    void theConnectionIsLost()
    {
        Scene scene(Answer::never());
        forEach("connection lost", [&](const Operation &operation) {
            scene.server.clearReceived();
            const StartedRequest started = scene.start(operation);
            scene.server.waitForIq({});
            scene.server.dropConnection();
            waitFor([&] { return started.ending.hasEnded(); });
            const bool isRight = started.ending.isOneFailure(Error::Kind::Disconnected);
            scene.connectClient();
            return isRight && started.ending.isOnce();
        });
    }

    void thereIsNoConnection()
    {
        Scene scene(good);
        scene.client->disconnectFromServer();
        forEach("not connected", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            const bool isLater = !started.ending.hasEnded();
            waitFor([&] { return started.ending.hasEnded(); });
            return isLater && started.ending.isOneFailure(Error::Kind::Disconnected);
        });
    }

    void theClientIsDeletedOnItsWay()
    {
        Scene scene(Answer::never());
        forEach("client deleted", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            scene.client.reset();
            const bool isRight = started.ending.isOneFailure(Error::Kind::Disconnected);
            scene.connectClient();
            return isRight && started.ending.isOnce();
        });
    }

    // There is nobody left who could say that it is over.
    void theClientIsDeletedInItsOutcome()
    {
        Scene scene(good);
        forEach("client deleted in the outcome", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            const Ending other = scene.start(allOperations().first()).ending;
            started.onOutcome(this, [&] { scene.client.reset(); });
            waitFor([&] { return !scene.client; });
            const bool isRight = started.ending.outcomes() == 1 && other.isOnce();
            scene.connectClient();
            return isRight && started.ending.outcomes() == 1 && !started.ending.hasEnded();
        });
    }

    void theClientIsDeletedInItsEnd()
    {
        Scene scene(good);
        forEach("client deleted in the end", [&](const Operation &operation) {
            const StartedRequest started = scene.start(operation);
            connect(started.request, &Request::finished, this, [&] { scene.client.reset(); });
            waitFor([&] { return !scene.client; });
            scene.connectClient();
            return started.ending.isOnce();
        });
    }

    void cleanupTestCase()
    {
        QVERIFY(Figures::write(u"request-lifetime"_s,
            { u"request lifetime: %1 operations, %2 ways to end, %3 of %4 ended once"_s
                    .arg(allOperations().size())
                    .arg(m_ways)
                    .arg(m_right)
                    .arg(m_tried) }));
    }

private:
    /// \a endsOnce says whether the operation did as it should.
    void forEach(const char *way, const std::function<bool(const Operation &)> &endsOnce)
    {
        QStringList wrong;
        for (const Operation &operation : allOperations()) {
            ++m_tried;
            if (endsOnce(operation))
                ++m_right;
            else
                wrong.append(operation.name);
        }
        ++m_ways;
        QVERIFY2(wrong.isEmpty(),
            qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(way), wrong.join(u", "_s))));
    }

    int m_ways = 0;
    int m_tried = 0;
    int m_right = 0;
};

PUBSUB_TEST(tst_RequestLifetime, QCoreApplication)
#include "tst_RequestLifetime.moc"
