// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of event, one file a case in tests/data/events: a message as a service sends it,
// then, behind `>`, the signals that it has to make. E-NN is the kind's number. A message with
// `{query}` in it comes while the archive of the node "news" is asked, as a result of that query.

#include "support/EventBench.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kindCount = 26;

struct Case {
    QByteArray message;
    QStringList lines;
};

Case load(const QString &path)
{
    Case result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("> "))
            result.lines += QString::fromUtf8(line.mid(2));
        else if (!line.startsWith('#'))
            result.message += line.trimmed();
    }
    return result;
}

} // namespace

class tst_Events : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }

    void becomeSignals_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TEST_DATA_DIR "/events"));
        const QStringList names = folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name);
        for (const QString &name : names)
            QTest::newRow(qUtf8Printable(name)) << folder.filePath(name);
    }

    void becomeSignals()
    {
        QFETCH(const QString, path);
        Case wanted = load(path);
        QVERIFY(!wanted.message.isEmpty());
        static const QRegularExpression kind(u"/E-(\\d\\d)-"_s);
        const int number = kind.match(path).captured(1).toInt();
        files[number]++;
        wanted.message.replace("{service}", "pubsub.localhost");
        QCOMPARE(wanted.message.contains("{query}") ? toldByTheArchive(wanted.message)
                                                    : bench.told({ wanted.message }),
            wanted.lines);
        passed[number]++;
    }

    // XEP-0060 §12.4: the service would take it for the end of the subscription.
    void areNeverAnsweredWithAnError()
    {
        bench.server.clearReceived();
        bench.server.sendEvent("<items node='news'><item id='1'/></items>");
        bench.server.sendStanza("<message from='evil@attacker.example'>"
                                "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                                "<purge node='news'/></event></message>");
        QVERIFY(bench.client.flush());
        for (const QDomElement &stanza : bench.server.received())
            QVERIFY(stanza.attribute(u"type"_s) != "error"_L1);
    }

    void cleanupTestCase()
    {
        QStringList missing;
        for (int kind = 1; kind <= kindCount; ++kind) {
            if (passed.value(kind) == 0 || passed.value(kind) < files.value(kind))
                missing += u"  E-%1 %2"_s.arg(kind, 2, 10, QChar(u'0'))
                               .arg(files.contains(kind) ? u"failed"_s : u"has no file"_s);
        }
        const QString total = u"events: %1/%2"_s.arg(kindCount - missing.size()).arg(kindCount);
        const QStringList lines = QStringList { total } + missing;
        QVERIFY(Figures::write(u"events"_s, lines));
    }

private:
    /// Asks for the archive of a node, and lets \a message come before the answer. XEP-0442.
    QStringList toldByTheArchive(const QByteArray &message)
    {
        bench.server.reply(
            { .xmlns = "urn:xmpp:mam:2"_L1, .element = u"query"_s },
            [&](const QDomElement &iq) {
                const QString id = iq.firstChildElement().attribute(u"queryid"_s);
                bench.server.sendStanza(QByteArray(message).replace("{query}", id.toUtf8()));
                return Answer::result("<fin xmlns='urn:xmpp:mam:2' complete='true'/>");
            },
            1);
        EventLines lines(&bench.client);
        const auto page = await(bench.node().archive());
        if (!page)
            return { page.error().toString() };
        for (const ArchivedEvent &event : page->events)
            lines.add(event);
        return lines.lines();
    }

    EventBench bench;
    /// How many files a kind has, and how many of them did what they should.
    QMap<int, int> files;
    QMap<int, int> passed;
};

PUBSUB_TEST(tst_Events, QCoreApplication)
#include "tst_Events.moc"
