// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/core/PostComments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

const QByteArray atom = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                        "<link rel='alternate' href='xmpp:ada@localhost?;node=n;item=i'/>"
                        "<link rel='enclosure' href='https://e.example/a.png'/>"
                        "<x xmlns='urn:example:x'/>@LINK@</entry>";

QByteArray entry(const QByteArray &link = {})
{
    return QByteArray(atom).replace("@LINK@", link);
}

} // namespace

class tst_PostComments : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // Clients cut the address by position, so nothing stands before or behind the node.
    void addsTheLink()
    {
        const QByteArray made = PostComments::with(entry(), blog(), u"i"_s);
        QVERIFY2(made.contains("rel=\"replies\" title=\"comments\" "
                               "href=\"xmpp:ada@localhost?;node=urn:xmpp:microblog:0:comments/i\""),
            made.constData());
        QVERIFY(made.contains("urn:example:x"));
        QVERIFY(made.indexOf("alternate") < made.indexOf("replies"));
        QVERIFY(made.indexOf("replies") < made.indexOf("enclosure"));
        QVERIFY(PostComments::areAllowed(made));
        QVERIFY(PostComments::areAtOurNode(made, blog(), u"i"_s));
        QCOMPARE(PostComments::with(made, blog(), u"i"_s), made);
    }

    void leavesForeignPlacesAlone()
    {
        const QByteArray foreign = entry("<link rel='replies' title='comments' href='xmpp:comments."
                                         "e.example?;node=urn:xmpp:microblog:0:comments/i'/>");
        QVERIFY(PostComments::areAllowed(foreign));
        QVERIFY(!PostComments::areAtOurNode(foreign, blog(), u"i"_s));
        QCOMPARE(PostComments::with(foreign, blog(), u"i"_s), foreign);
    }

    void takesTheLinkAway()
    {
        const QByteArray made = PostComments::with(
            entry("<link rel='replies' href='https://e.example/thread'/>"), blog(), u"i"_s);
        const QByteArray bare = PostComments::without(made);
        QVERIFY2(!PostComments::areAllowed(bare), bare.constData());
        QVERIFY(bare.contains("https://e.example/thread") && bare.contains("urn:example:x"));
        QCOMPARE(PostComments::without(bare), bare);
    }

    void doesWhatThePersonDecided()
    {
        Draft draft;
        draft.node = blog();
        draft.itemId = u"i"_s;
        QVERIFY(draft.allowsComments);
        auto made = PubSub::AtomEntry::fromXml(entry()).value();
        PostComments::apply(made, draft);
        QCOMPARE(made.toXml(), PostComments::with(entry(), blog(), u"i"_s));
        QVERIFY(PostComments::areAllowed(made));
        PostComments::apply(made, draft);
        QCOMPARE(made.toXml(), PostComments::with(entry(), blog(), u"i"_s));
        draft.allowsComments = false;
        PostComments::apply(made, draft);
        QVERIFY(!PostComments::areAllowed(made));
        Draft other = draft;
        QVERIFY(other.hasContentOf(draft));
        other.allowsComments = true;
        QVERIFY(!other.hasContentOf(draft));
    }

    void leavesAloneWhatIsNoEntry()
    {
        const QByteArray note = "<note xmlns='urn:example:n'/>";
        QCOMPARE(PostComments::with(note, blog(), u"i"_s), note);
        QCOMPARE(PostComments::without(note), note);
        QVERIFY(!PostComments::areAllowed(note));
    }

private:
    static PubSub::NodeAddress blog()
    {
        return { *PubSub::Jid::fromString(u"ada@localhost"_s), u"urn:xmpp:microblog:0"_s };
    }
};

PUBSUB_TEST(tst_PostComments, QCoreApplication)
#include "tst_PostComments.moc"
