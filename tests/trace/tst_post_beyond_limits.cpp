// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/WriterOnServer.h"
#include "writer/gui/StateText.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Failure = OutboxEntry::Failure;
using State = OutboxEntry::State;

namespace
{

/// The default of both servers.
constexpr int stanzaLimit = 262'144;

XmppServerOptions asPackaged()
{
    XmppServerOptions options;
    options.maxStanzaSize = stanzaLimit;
    options.storage = XmppServerOptions::Storage::Files;
    return options;
}

} // namespace

/// What a server will never take ends in the outbox with a reason, and stays there until the
/// person decides: nothing is sent again and again, and all else goes on.
class tst_post_beyond_limits : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void tooLongForAStanza_data()
    {
        QTest::addColumn<bool>("onProsody");
        QTest::newRow("Prosody") << true;
        QTest::newRow("ejabberd") << false;
    }

    // The text stands twice in an entry.
    void tooLongForAStanza()
    {
        QFETCH(const bool, onProsody);
        ProsodyServer prosody(asPackaged());
        EjabberdServer ejabberd(asPackaged());
        XmppServer &server = onProsody ? static_cast<XmppServer &>(prosody) : ejabberd;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        WriterOnServer writer;
        QVERIFY(writer.connectTo(server));
        QSignalSpy lost(&writer.client(), &PubSub::Client::connectionFailed);
        const Draft tooLong = writer.publish(
            writer.microblog(), u"Long"_s, u"Ten letters. "_s.repeated(200'000 / 13));
        QVERIFY(waitFor([&] { return failed(writer, tooLong); }, 20s));
        const OutboxEntry entry = *writer.session.store().entryOfDraft(tooLong.key);
        QCOMPARE(entry.error.reason, OutboxError::Reason::TooLarge);
        QVERIFY(entry.error.requestBytes > 400'000);
        const QLocale locale;
        const QString told = StateText::full(entry);
        QVERIFY2(told.contains(locale.formattedDataSize(entry.error.requestBytes))
                && told.contains(locale.formattedDataSize(stanzaLimit)),
            qPrintable(told));

        QVERIFY(waitFor([&] { return writer.session.isOnline(); }, 20s));
        writer.publish(writer.microblog(), u"Short"_s, u"Few words."_s);
        QVERIFY(waitFor([&] { return writer.session.store().entries().size() == 1; }, 20s));
        QVERIFY(failed(writer, tooLong));
        // What is known by now costs no connection.
        const auto lostBefore = lost.size();
        writer.session.outbox().retry(entry.key);
        QVERIFY(waitFor([&] {
            const auto now = writer.session.store().entryOfDraft(tooLong.key);
            return now && now->key != entry.key && now->state == State::Failed;
        }));
        QCOMPARE(lost.size(), lostBefore);
        QVERIFY(lost.size() <= 1);
    }

    // Prosody creates the node and then can't store an item of it: its name is too long for a file.
    void refusedForEver()
    {
        ProsodyServer server(asPackaged());
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        WriterOnServer writer;
        QVERIFY(writer.connectTo(server));
        const PubSub::NodeAddress node { *PubSub::Jid::fromString(server.pubSubService()),
            u"港"_s.repeated(27) };
        QVERIFY(await(writer.client().service(node.service).createNode(node.node)).has_value());
        const Draft draft = writer.publish(node, u"Never"_s, u"Words."_s);
        QVERIFY(waitFor([&] { return failed(writer, draft); }, 20s));
        const OutboxEntry entry = *writer.session.store().entryOfDraft(draft.key);
        QCOMPARE(entry.failure, Failure::SameAnswer);
        QCOMPARE(entry.attempts, OutboxEntry::mostSameAnswers);
        QVERIFY(writer.session.store().draft(draft.key));
        writer.publish(writer.microblog(), u"Another"_s, u"Few words."_s);
        QVERIFY(waitFor([&] { return writer.session.store().entries().size() == 1; }, 20s));
    }

private:
    static bool failed(WriterOnServer &writer, const Draft &draft)
    {
        const auto entry = writer.session.store().entryOfDraft(draft.key);
        return entry && entry->state == State::Failed;
    }
};

QTEST_MAIN(tst_post_beyond_limits)
#include "tst_post_beyond_limits.moc"
