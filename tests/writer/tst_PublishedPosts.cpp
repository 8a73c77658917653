// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

namespace
{

QByteArray minute(int minute)
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC)
        .addSecs(60 * minute)
        .toString(Qt::ISODate)
        .toUtf8();
}

QByteArray entry(const QByteArray &author, int published, int updated)
{
    return "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title><author><uri>xmpp:" + author
        + "</uri></author><published>" + minute(published) + "</published><updated>"
        + minute(updated) + "</updated></entry>";
}

} // namespace

/// The list of one's own posts against what the server has. It may show too much for a while,
/// but never too little.
class tst_PublishedPosts : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void staysBelowManyForeignPosts();
    void staysBesideAnEditedOldPost();
    void staysWhenTheServerGivesLessThanItHas();
    void forgetsWhatWasDeletedElsewhere();
    void endsWhereTheDiskRefuses();

private:
    void setUp() override;
    void put(const QString &id, const QByteArray &payload);
    /// Opens the node anew, as the next start of the program does.
    void startOnline();
    [[nodiscard]] QStringList listed() const;

    std::unique_ptr<WriterHouse> m_house;
    PubSub::NodeAddress m_node;
};

void tst_PublishedPosts::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_node = { PubSub::Jid::fromString(u"pubsub.localhost"_s).value(), u"news"_s };
}

void tst_PublishedPosts::put(const QString &id, const QByteArray &payload)
{
    m_house->nodes.put(m_node.service.toString(), m_node.node, id, payload);
}

void tst_PublishedPosts::startOnline()
{
    m_house->start();
    m_house->session->posts().setNode(m_node);
    QVERIFY(m_house->goOnline());
    m_house->session->posts().setNode(m_node);
    QVERIFY(waitFor([this] { return !m_house->session->posts().isLoading(); }));
    m_house->settle();
}

QStringList tst_PublishedPosts::listed() const
{
    QStringList ids;
    for (const Post &post : m_house->session->store().posts())
        ids += post.itemId;
    return ids;
}

void tst_PublishedPosts::staysBelowManyForeignPosts()
{
    put(u"mine-1"_s, entry("ada@localhost", 1, 1));
    put(u"mine-2"_s, entry("ada@localhost", 2, 2));
    startOnline();
    const QStringList mine { u"mine-2"_s, u"mine-1"_s };
    QTRY_COMPARE(listed(), mine);
    for (int i = 0; i < PublishedPosts::firstCount; ++i)
        put(u"theirs-%1"_s.arg(i), entry("bob@localhost", 10 + i, 10 + i));
    startOnline();
    QCOMPARE(listed(), mine);
}

void tst_PublishedPosts::staysBesideAnEditedOldPost()
{
    constexpr int count = PublishedPosts::firstCount + 10;
    for (int i = 0; i < count; ++i)
        put(u"p%1"_s.arg(i), entry("ada@localhost", i, i));
    startOnline();
    m_house->session->posts().loadOlder();
    QTRY_COMPARE(listed().size(), count);
    put(u"p0"_s, entry("ada@localhost", 0, 1000));
    startOnline();
    QCOMPARE(listed().size(), count);
}

// XEP-0059 §2.1: a service may give fewer than were asked for, and say how many there are.
void tst_PublishedPosts::staysWhenTheServerGivesLessThanItHas()
{
    put(u"old"_s, entry("ada@localhost", 1, 1));
    put(u"new"_s, entry("ada@localhost", 2, 2));
    startOnline();
    QTRY_COMPARE(listed().size(), 2);
    m_house->server.reply({ .xmlns = u"http://jabber.org/protocol/pubsub"_s,
                              .element = u"items"_s,
                              .type = u"get"_s },
        Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>"
                       "<item id='new'>"
            + entry("ada@localhost", 2, 2)
            + "</item></items><set xmlns='http://jabber.org/protocol/rsm'>"
              "<first index='0'>new</first><last>new</last><count>2</count></set></pubsub>"));
    startOnline();
    QCOMPARE(listed().size(), 2);
    QVERIFY(m_house->session->posts().hasOlder());
}

void tst_PublishedPosts::forgetsWhatWasDeletedElsewhere()
{
    constexpr int count = PublishedPosts::firstCount + 10;
    for (int i = 0; i < count; ++i)
        put(u"p%1"_s.arg(i), entry("ada@localhost", i, i));
    startOnline();
    QTRY_COMPARE(listed().size(), PublishedPosts::firstCount);
    m_house->nodes.take(m_node.service.toString(), m_node.node, u"p30"_s);
    startOnline();
    QVERIFY(!listed().contains(u"p30"_s));
    QVERIFY(listed().contains(u"p31"_s));
}

void tst_PublishedPosts::endsWhereTheDiskRefuses()
{
    put(u"mine"_s, entry("ada@localhost", 1, 1));
    m_house->start();
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->session->database().runAndWait([](QSqlDatabase &db) {
        Common::SqlQuery::run(db,
            u"CREATE TRIGGER full BEFORE INSERT ON post BEGIN SELECT raise(ABORT, 'full'); END"_s);
    }));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"full"_s));
    m_house->session->posts().setNode(m_node);
    QVERIFY(m_house->session->posts().isLoading());
    QVERIFY(waitFor([this] { return !m_house->session->posts().isLoading(); }));
    QVERIFY(listed().isEmpty());
}

PUBSUB_TEST(tst_PublishedPosts, QCoreApplication)
#include "tst_PublishedPosts.moc"
