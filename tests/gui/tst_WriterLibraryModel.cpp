// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Section = LibraryModel::Section;

/// The list of drafts, outbox and posts while things happen to them.
class tst_WriterLibraryModel : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void followsTheDrafts();
    void movesAPostThroughItsSections();
    void showsPostsOfTheServer();
    void followsEvents();
    void loadsOlderPosts();

private:
    void setUp() override;
    [[nodiscard]] QStringList titles(Section section) const;
    [[nodiscard]] static QByteArray entry(const QString &title, int minute);

    std::unique_ptr<WriterHouse> m_house;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_WriterLibraryModel::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_house->session->library(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_WriterLibraryModel::cleanup()
{
    m_tester.reset();
    m_house.reset();
}

QStringList tst_WriterLibraryModel::titles(Section section) const
{
    const LibraryModel &model = m_house->session->library();
    const QModelIndex top = model.index(int(section), 0);
    QStringList titles;
    for (int row = 0; row < model.rowCount(top); ++row)
        titles += model.index(row, 0, top).data().toString();
    return titles;
}

QByteArray tst_WriterLibraryModel::entry(const QString &title, int minute)
{
    const QDateTime time
        = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC).addSecs(60 * minute);
    return "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + title.toUtf8()
        + "</title><published>" + time.toString(Qt::ISODate).toUtf8() + "</published></entry>";
}

void tst_WriterLibraryModel::followsTheDrafts()
{
    const Draft first = m_house->draft(u"First"_s);
    m_house->draft({}, u"Second one\nwithout title"_s);
    QCOMPARE(titles(Section::Drafts), (QStringList { u"Second one without title"_s, u"First"_s }));
    m_house->session->store().save(first);
    m_house->settle();
    QCOMPARE(titles(Section::Drafts).first(), u"First"_s);
    m_house->session->store().remove(first.key);
    m_house->settle();
    QCOMPARE(titles(Section::Drafts).size(), 1);
}

void tst_WriterLibraryModel::movesAPostThroughItsSections()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Post"_s);
    m_house->publish(draft);
    QTRY_COMPARE(titles(Section::Outbox), QStringList { u"Post"_s });
    QVERIFY(titles(Section::Drafts).isEmpty());
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(titles(Section::Published), QStringList { u"Post"_s });
    QVERIFY(titles(Section::Outbox).isEmpty());
}

void tst_WriterLibraryModel::showsPostsOfTheServer()
{
    m_house->createBlog();
    const QString service = m_house->microblog().service.toString();
    for (int i = 0; i < 3; ++i)
        m_house->nodes.put(
            service, m_house->microblog().node, u"id%1"_s.arg(i), entry(u"Post %1"_s.arg(i), i));
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(
        titles(Section::Published), (QStringList { u"Post 2"_s, u"Post 1"_s, u"Post 0"_s }));
    m_house->nodes.take(service, m_house->microblog().node, u"id1"_s);
    m_house->session->posts().refresh();
    QTRY_COMPARE(titles(Section::Published), (QStringList { u"Post 2"_s, u"Post 0"_s }));
    m_house->session->posts().setNode({});
    m_house->settle();
    QVERIFY(titles(Section::Published).isEmpty());
}

void tst_WriterLibraryModel::followsEvents()
{
    m_house->createBlog();
    QVERIFY(m_house->goOnline());
    const QByteArray head = "<message from='{bare}' to='{jid}' type='headline'>"
                            "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                            "<items node='urn:xmpp:microblog:0'>";
    const QByteArray tail = "</items></event></message>";
    m_house->nodes.put(m_house->microblog().service.toString(), m_house->microblog().node, u"e"_s,
        entry(u"From elsewhere"_s, 1));
    m_house->server.sendStanza(
        head + "<item id='e'>" + entry(u"From elsewhere"_s, 1) + "</item>" + tail);
    QTRY_COMPARE(titles(Section::Published), QStringList { u"From elsewhere"_s });
    m_house->nodes.take(m_house->microblog().service.toString(), m_house->microblog().node, u"e"_s);
    m_house->server.sendStanza(head + "<retract id='e'/>" + tail);
    QTRY_VERIFY(titles(Section::Published).isEmpty());
}

void tst_WriterLibraryModel::loadsOlderPosts()
{
    m_house->createBlog();
    const QString service = m_house->microblog().service.toString();
    for (int i = 0; i < 70; ++i)
        m_house->nodes.put(
            service, m_house->microblog().node, u"id%1"_s.arg(i), entry(u"Post %1"_s.arg(i), i));
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(titles(Section::Published).size(), PublishedPosts::firstCount);
    QVERIFY(m_house->session->posts().hasOlder());
    m_house->session->posts().loadOlder();
    QTRY_COMPARE(titles(Section::Published).size(), 70);
    QVERIFY(!m_house->session->posts().hasOlder());
}

PUBSUB_TEST(tst_WriterLibraryModel, QApplication)
#include "tst_WriterLibraryModel.moc"
