// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/ScriptedBrowser.h"
#include "common/gui/InfoBar.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace BrowserTest;

/// What an administrator clicks on, from the action of a row to what is read back: the action, the
/// request, the list or the form, and what is read back. The service takes its time, and the
/// person looks at another node meanwhile.
class tst_BrowserClicks : public TestSupport::StrictTest
{
    Q_OBJECT

    static constexpr auto late = 250ms;
    static inline const IqPattern deletion { .xmlns = Ns::pubSubOwner, .element = u"delete"_s };
    static inline const IqPattern reading {
        .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s
    };
    static inline const IqPattern writing {
        .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s
    };

    // Of the pubsub child's child: what the request is about.
    static QString nodeOf(const QDomElement &iq)
    {
        return iq.firstChildElement().firstChildElement().attribute(u"node"_s);
    }
    static IqPattern of(IqPattern pattern, const QString &node)
    {
        pattern.node = node;
        return pattern;
    }
    static QString status(ScriptedBrowser &desk)
    {
        return desk.find<QLabel>(u"statusText"_s)->accessibleName();
    }
    /// What the program says, as news and as a warning.
    static QString told(ScriptedBrowser &desk)
    {
        return status(desk) + desk.window().findChild<Common::InfoBar *>()->text();
    }

private Q_SLOTS:
    void deletes()
    {
        ScriptedBrowser desk;
        QVERIFY(desk.open());
        desk.server.reply(
            { .xmlns = Ns::pubSub, .element = u"items"_s, .node = u"a"_s }, items("a", 0));
        desk.server.reply(of(deletion, u"a"_s), Answer().after(late));
        QVERIFY(desk.choose(u"a"_s));
        desk.find<QAction>(u"deleteNodeAction"_s)->trigger();
        // Chosen while the question is open, and again while the service works.
        QVERIFY(desk.choose(u"c"_s));
        auto *remove = desk.find<QPushButton>(u"removeButton"_s);
        QTRY_VERIFY(remove->isEnabled());
        remove->click();
        QVERIFY(desk.server.waitForIq(deletion));
        QVERIFY(desk.choose(u"b"_s));
        QVERIFY(desk.hasRow(u"a"_s));

        QTRY_VERIFY(!desk.hasRow(u"a"_s));
        QVERIFY(desk.hasRow(u"b"_s) && desk.hasRow(u"c"_s));
        QCOMPARE(desk.tree()->currentAddress().node, u"b"_s);
        QVERIFY2(status(desk).contains(u"“a”"_s), qPrintable(status(desk)));
        const auto sent = desk.server.received(deletion);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(nodeOf(sent.first()), u"a"_s);
    }

    void configures_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as asked") << configuration("a", "After", "99") << u"“a” configured"_s;
        QTest::newRow("the service ignores one") << configuration("a", "After",
            "10") << u"“Most items to keep” was to be “\u206899\u2069” and is “\u206810\u2069”."_s;
    }

    void configures()
    {
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        ScriptedBrowser desk;
        QVERIFY(desk.open());
        desk.server.reply(of(reading, u"a"_s), configuration("a", "Before", "10"));
        desk.server.reply(of(reading, u"b"_s), configuration("b", "Title of b", "7"));
        desk.server.reply(writing, Answer().after(late));
        desk.showTab(BrowserDesk::Configuration);
        QVERIFY(desk.choose(u"a"_s));
        QTRY_COMPARE(desk.configuredTitle(), u"Before"_s);
        desk.find<QLineEdit>(u"pubsub#title"_s)->setText(u"After"_s);
        desk.find<QLineEdit>(u"pubsub#max_items"_s)->setText(u"99"_s);
        desk.find<QPushButton>(u"applyButton"_s)->click();
        QVERIFY(desk.server.waitForIq(writing));
        QVERIFY(desk.choose(u"b"_s));
        QTRY_COMPARE(desk.configuredTitle(), u"Title of b"_s);

        // From here on the service has carried it out, and says so late.
        desk.server.reply(of(reading, u"a"_s), after);
        desk.server.clearReceived();
        QVERIFY(desk.server.waitForIq(of(reading, u"a"_s)));
        QTRY_VERIFY2(told(desk).contains(expected), qPrintable(told(desk)));
        QCOMPARE(desk.configuredTitle(), u"Title of b"_s);
        QVERIFY(!desk.page(u"configurationOutcome"_s)->isVisible());
        QVERIFY(desk.server.received(of(reading, u"b"_s)).isEmpty());
        QVERIFY(desk.choose(u"a"_s));
        QTRY_COMPARE(desk.configuredTitle(), u"After"_s);
        QVERIFY(!desk.find<QPushButton>(u"applyButton"_s)->isEnabled());
    }
};

PUBSUB_TEST(tst_BrowserClicks, QApplication)
#include "tst_BrowserClicks.moc"
