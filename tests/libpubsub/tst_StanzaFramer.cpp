// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/stream/StanzaFramer.h>

#include <QTest>

using namespace PubSub;
using Kind = StanzaFramer::Frame::Kind;

namespace
{

QList<StanzaFramer::Frame> framesOf(
    const QList<QByteArray> &pieces, const StreamLimits &limits = {})
{
    StanzaFramer framer(limits);
    QList<StanzaFramer::Frame> frames;
    for (const QByteArray &piece : pieces) {
        framer.feed(piece);
        while (auto frame = framer.next())
            frames.append(*frame);
    }
    return frames;
}

QByteArray nested(int depth)
{
    return "<message>" + QByteArray("<a>").repeated(depth - 1)
        + QByteArray("</a>").repeated(depth - 1) + "</message>";
}

StreamLimits smallLimits()
{
    StreamLimits limits;
    limits.stanzaBytes = 2000;
    limits.depth = 20;
    limits.nameBytes = 50;
    limits.children = 100;
    limits.attributes = 10;
    return limits;
}

const QByteArray good = "<message from='a@b'><body>grüß 世界 😀</body></message>";

} // namespace

class tst_StanzaFramer : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsStanzasHoweverTheyAreCut_data()
    {
        QTest::addColumn<QList<QByteArray>>("stanzas");
        QTest::newRow("one") << QList { good };
        QTest::newRow("two") << QList { good, QByteArray("<iq type='get' id='1'/>") };
        QTest::newRow("quotes") << QList<QByteArray> { "<a b='>' c=\"'/>\"><d e=\"<\"/></a>" };
        QTest::newRow("CDATA") << QList<QByteArray> { "<a><![CDATA[</a>]]]]><b/></a>" };
        QTest::newRow("spaces in tags") << QList<QByteArray> { "<a  b = 'c' ><d /></a  >" };
        QTest::newRow("prefix") << QList<QByteArray> { "<s:a xmlns:s='u'><s:b/></s:a>" };
    }
    void findsStanzasHoweverTheyAreCut()
    {
        QFETCH(QList<QByteArray>, stanzas);
        const QByteArray all = stanzas.join(" \n");
        for (qsizetype cut = 0; cut <= all.size(); ++cut) {
            const auto frames = framesOf({ all.first(cut), all.sliced(cut) });
            QCOMPARE(frames.size(), stanzas.size());
            for (qsizetype i = 0; i < stanzas.size(); ++i) {
                QCOMPARE(frames[i].kind, Kind::Stanza);
                QCOMPARE(frames[i].bytes, stanzas[i]);
            }
        }
    }

    void handsAStanzaOnWhileTheNextIsUnfinished()
    {
        const auto frames = framesOf({ good + good.first(10) });
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0].bytes, good);
    }

    void seesTheStreamEnd()
    {
        const auto frames = framesOf({ good + "</stream:stream>" + good });
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames[1].kind, Kind::Closed);
    }

    void breaksOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("wrong end tag") << QByteArray("<a><b></a>");
        QTest::newRow("DTD") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]>");
        QTest::newRow("DTD inside") << QByteArray("<a><!DOCTYPE a></a>");
        QTest::newRow("comment") << QByteArray("<a><!-- b --></a>");
        QTest::newRow("comment between") << QByteArray("<!-- b --><a/>");
        QTest::newRow("CDATA between") << QByteArray("<![CDATA[b]]><a/>");
        QTest::newRow("processing instruction") << QByteArray("<a><?b c?></a>");
        QTest::newRow("text between") << QByteArray("<a/>b<c/>");
        QTest::newRow("no name") << QByteArray("<a>< b/></a>");
    }
    void breaksOn()
    {
        QFETCH(QByteArray, bytes);
        const auto frames = framesOf({ bytes, good });
        QVERIFY(!frames.isEmpty());
        QCOMPARE(frames.last().kind, Kind::Broken);
        QVERIFY(!frames.last().reason.isEmpty());
    }

    void refusesBeyondTheLimitsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("stanza");
        QTest::addColumn<QByteArray>("largest");
        const StreamLimits limits = smallLimits();
        const auto around = [](QByteArray before, int count, QByteArray piece, QByteArray after) {
            return before + piece.repeated(count) + after;
        };
        const auto row = [&](const char *name, QByteArray before, qsizetype limit, QByteArray piece,
                             QByteArray after) {
            QTest::newRow(name) << around(before, int(limit) + 1, piece, after)
                                << around(before, int(limit), piece, after);
        };
        QTest::newRow("depth") << nested(limits.depth + 1) << nested(limits.depth);
        row("element name", "<a><", limits.nameBytes, "n", "/></a>");
        row("attribute name", "<a ", limits.nameBytes, "n", "='1'/>");
        row("children", "<a>", limits.children, "<b/>", "</a>");
        row("attributes", "<a ", limits.attributes, "b='1' ", "/>");
        row("size in text", "<a>", limits.stanzaBytes - 7, "t", "</a>");
        row("size in an attribute", "<a b='", limits.stanzaBytes - 9, "t", "'/>");
        row("size in CDATA", "<a><![CDATA[", limits.stanzaBytes - 19, "t", "]]></a>");
    }
    void refusesBeyondTheLimitsAndGoesOn()
    {
        QFETCH(QByteArray, stanza);
        QFETCH(QByteArray, largest);
        const QByteArray all = good + stanza + largest + good;
        for (qsizetype piece : { qsizetype(1), qsizetype(7), all.size() }) {
            QList<QByteArray> pieces;
            for (qsizetype at = 0; at < all.size(); at += piece)
                pieces.append(all.mid(at, piece));
            const auto frames = framesOf(pieces, smallLimits());
            QCOMPARE(frames.size(), 4);
            QCOMPARE(frames[0].kind, Kind::Stanza);
            QCOMPARE(frames[1].kind, Kind::Refused);
            QVERIFY(!frames[1].reason.isEmpty());
            QVERIFY(stanza.startsWith(frames[1].bytes.first(2)));
            QCOMPARE(frames[2].kind, Kind::Stanza);
            QCOMPARE(frames[2].bytes, largest);
            QCOMPARE(frames[3].bytes, good);
        }
    }

    void givesUpOnATagThatDoesNotEnd()
    {
        const auto frames
            = framesOf({ "<a b='", QByteArray(3 * smallLimits().stanzaBytes, 'x') }, smallLimits());
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0].kind, Kind::Broken);
    }

    void keepsTheBeginningOfWhatItRefuses()
    {
        StreamLimits limits;
        limits.stanzaBytes = 100000;
        const QByteArray start = "<message from='x@y'><event/>";
        const auto frames = framesOf({ start, QByteArray(200000, 't'), "</message>" }, limits);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0].kind, Kind::Refused);
        QVERIFY(frames[0].bytes.startsWith(start));
        QVERIFY(frames[0].bytes.size() <= StanzaFramer::headBytes);
    }
};

PUBSUB_TEST(tst_StanzaFramer, QCoreApplication)
#include "tst_StanzaFramer.moc"
