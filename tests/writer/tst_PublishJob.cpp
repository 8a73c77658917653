// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptedSession.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/core/PublishJob.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

namespace
{

/// What is asked for, in a word or two, by which a row of the table has its answers.
using Answers = QHash<QString, QList<Answer>>;

Answer form(const QByteArray &access)
{
    return Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='blog'>"
                  "<x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE' type='hidden'>"
                  "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
                  "<field var='pubsub#access_model' type='list-single'><value>"
        + access
        + "</value></field><field var='pubsub#max_items'><value>1</value></field></x>"
          "</configure></pubsub>");
}

Answer refusal(const QByteArray &condition, const QByteArray &pubSubCondition = {})
{
    return Answer::error(condition, "cancel",
        pubSubCondition.isEmpty()
            ? QByteArray()
            : "<" + pubSubCondition + " xmlns='http://jabber.org/protocol/pubsub#errors'/>");
}

/// How far a post's preconditions, or a configuration, go: the name of a field that is alone.
QString extentOf(const QDomElement &parent)
{
    QStringList names;
    bool isMax = false;
    for (auto field = parent.firstChildElement(u"x"_s).firstChildElement(u"field"_s);
        !field.isNull(); field = field.nextSiblingElement(u"field"_s)) {
        const QString name = field.attribute(u"var"_s).section(u'#', 1);
        if (!name.isEmpty())
            names.append(name);
        isMax = isMax || (name == "max_items"_L1 && field.text() == "max"_L1);
    }
    if (names.isEmpty())
        return {};
    return u' ' + (isMax ? u"max"_s : names.size() == 1 ? names.first() : u"all"_s);
}

QString wordsFor(const QDomElement &iq)
{
    const QDomElement pubSub = iq.firstChildElement(u"pubsub"_s);
    const QDomElement first = pubSub.firstChildElement();
    const QString name = first.tagName();
    if (pubSub.isNull())
        return u"info"_s;
    if (name == "publish"_L1)
        return name + extentOf(pubSub.firstChildElement(u"publish-options"_s));
    if (name == "create"_L1)
        return name + extentOf(pubSub.firstChildElement(u"configure"_s));
    if (name == "configure"_L1)
        return iq.attribute(u"type"_s) == "get"_L1 ? u"read"_s : name + extentOf(first);
    return name;
}

} // namespace

/// What one attempt to publish asks for, step by step, whatever the service answers.
class tst_PublishJob : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void goesStepByStep_data();
    void goesStepByStep();
    void endsWithItsOwner();

private:
    static void addWaysThatEndWell();
    static void addWaysThatEndOtherwise();
    static OutboxEntry entry(const PubSub::Jid &service);
};

OutboxEntry tst_PublishJob::entry(const PubSub::Jid &service)
{
    OutboxEntry entry;
    entry.node = { service, u"blog"_s };
    entry.itemId = u"post"_s;
    entry.payload = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Post</title></entry>";
    entry.access = PubSub::AccessModel::Presence;
    return entry;
}

void tst_PublishJob::goesStepByStep_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QString>("end");
    addWaysThatEndWell();
    addWaysThatEndOtherwise();
}

void tst_PublishJob::addWaysThatEndWell()
{
    const Answer missing = refusal("item-not-found");
    const Answer otherwise = refusal("conflict", "precondition-not-met");
    const QList<Answer> kept { form("presence") };
    QTest::newRow("taken") << Answers() << QStringList { u"info"_s, u"publish all"_s }
                           << u"confirmed"_s;
    QTest::newRow("no node") << Answers { { u"publish all"_s, { missing } }, { u"read"_s, kept } }
                             << QStringList { u"info"_s, u"publish all"_s, u"create all"_s,
                                    u"read"_s, u"publish access_model"_s }
                             << u"confirmed"_s;
    QTest::newRow("made by another meanwhile")
        << Answers { { u"publish all"_s, { missing } },
               { u"create all"_s, { refusal("conflict") } },
               { u"read"_s, { form("open"), form("presence") } } }
        << QStringList { u"info"_s, u"publish all"_s, u"create all"_s, u"read"_s,
               u"configure all"_s, u"read"_s, u"publish access_model"_s }
        << u"confirmed"_s;
    QTest::newRow("deleted by another meanwhile")
        << Answers { { u"publish all"_s, { otherwise } },
               { u"read"_s, { missing, form("presence") } } }
        << QStringList { u"info"_s, u"publish all"_s, u"read"_s, u"create all"_s, u"read"_s,
               u"publish access_model"_s }
        << u"confirmed"_s;
    QTest::newRow("takes no preconditions")
        << Answers { { u"publish all"_s, { refusal("bad-request") } },
               { u"publish access_model"_s, { refusal("bad-request") } },
               { u"read"_s, { form("presence"), form("presence") } } }
        << QStringList { u"info"_s, u"publish all"_s, u"read"_s, u"configure max_items"_s,
               u"read"_s, u"publish access_model"_s, u"publish"_s }
        << u"confirmed"_s;
    const QList<Answer> sayingMax { Answer("<query xmlns='http://jabber.org/protocol/disco#info'>"
                                           "<feature var='http://jabber.org/protocol/"
                                           "pubsub#config-node-max'/></query>") };
    QTest::newRow("creates with a number after max")
        << Answers { { u"info"_s, sayingMax }, { u"publish max"_s, { missing } },
               { u"create max"_s, { refusal("not-acceptable") } }, { u"read"_s, kept } }
        << QStringList { u"info"_s, u"publish max"_s, u"create max"_s, u"create all"_s, u"read"_s,
               u"publish access_model"_s }
        << u"confirmed"_s;
    QTest::newRow("configures with a number after max")
        << Answers { { u"info"_s, sayingMax }, { u"publish max"_s, { otherwise } },
               { u"configure max"_s, { refusal("not-acceptable") } },
               { u"read"_s, { form("open"), form("presence") } } }
        << QStringList { u"info"_s, u"publish max"_s, u"read"_s, u"configure max"_s,
               u"configure all"_s, u"read"_s, u"publish access_model"_s }
        << u"confirmed"_s;
}

void tst_PublishJob::addWaysThatEndOtherwise()
{
    const Answer missing = refusal("item-not-found");
    const Answer otherwise = refusal("conflict", "precondition-not-met");
    const Answer forbidden = refusal("forbidden");
    const QStringList once { u"info"_s, u"publish all"_s };
    QTest::newRow("refused") << Answers { { u"publish all"_s, { forbidden } } } << once
                             << u"Forbidden"_s;
    QTest::newRow("not to be created")
        << Answers { { u"publish all"_s, { missing } }, { u"create all"_s, { forbidden } } }
        << once + QStringList { u"create all"_s } << u"Forbidden"_s;
    QTest::newRow("there and not there")
        << Answers { { u"publish all"_s, { missing } },
               { u"create all"_s, { refusal("conflict"), refusal("conflict") } },
               { u"read"_s, { missing } } }
        << once + QStringList { u"create all"_s, u"read"_s, u"create all"_s } << u"Conflict"_s;
    QTest::newRow("not to be configured")
        << Answers { { u"publish all"_s, { otherwise } }, { u"read"_s, { form("open") } },
               { u"configure all"_s, { forbidden } } }
        << once + QStringList { u"read"_s, u"configure all"_s } << u"Forbidden"_s;
    QTest::newRow("open all the same")
        << Answers { { u"publish all"_s, { otherwise } },
               { u"read"_s, { form("open"), form("open") } } }
        << once + QStringList { u"read"_s, u"configure all"_s, u"read"_s } << u"access not kept"_s;
    QTest::newRow("not to be read back")
        << Answers { { u"publish all"_s, { otherwise } },
               { u"read"_s, { form("open"), forbidden } } }
        << once + QStringList { u"read"_s, u"configure all"_s, u"read"_s } << u"Forbidden"_s;
    QTest::newRow("refused in the end") << Answers { { u"publish all"_s, { otherwise } },
        { u"publish access_model"_s, { otherwise } },
        { u"read"_s, { form("open"), form("presence") } } }
                                        << once
            + QStringList { u"read"_s, u"configure all"_s, u"read"_s, u"publish access_model"_s }
                                        << u"Conflict, precondition-not-met"_s;
}

void tst_PublishJob::goesStepByStep()
{
    QFETCH(Answers, answers);
    ScriptedSession session;
    QVERIFY(session.start());
    QStringList asked;
    session.server.reply({ .to = session.server.pubSubService() }, [&](const QDomElement &iq) {
        const QString words = wordsFor(iq);
        asked.append(words);
        QList<Answer> &left = answers[words];
        return left.isEmpty() ? Answer() : left.takeFirst();
    });
    auto *job = new PublishJob(&session.client, entry(session.serviceJid()), this);
    QStringList ends;
    connect(job, &PublishJob::confirmed, this, [&] { ends.append(u"confirmed"_s); });
    connect(job, &PublishJob::failed, this, [&](const OutboxError &error) {
        ends.append(error.answer ? error.answer->toString() : u"access not kept"_s);
        QVERIFY(!job->wasSent());
    });
    const QPointer<PublishJob> alive(job);
    job->start();
    QVERIFY(waitFor([&] { return alive.isNull(); }));
    QTEST(asked, "asked");
    QCOMPARE(ends.size(), 1);
    QTEST(ends.first(), "end");
}

// With the window, in the middle of it.
void tst_PublishJob::endsWithItsOwner()
{
    ScriptedSession session;
    QVERIFY(session.start());
    auto owner = std::make_unique<QObject>();
    auto *job = new PublishJob(&session.client, entry(session.serviceJid()), owner.get());
    const SignalWaiter failed(job, &PublishJob::failed);
    job->start();
    QVERIFY(session.server.waitForIq({ .to = session.server.pubSubService() }));
    owner.reset();
    session.server.dropConnection();
    QVERIFY(waitFor([&] { return session.client.state() != PubSub::Client::State::Online; }));
    QCOMPARE(failed.count(), 0);
}

PUBSUB_TEST(tst_PublishJob, QCoreApplication)
#include "tst_PublishJob.moc"
