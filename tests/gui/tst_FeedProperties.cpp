// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/Entries.h"
#include "reader/gui/FeedPropertiesDialog.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// What the properties of a feed say of where its entries come from.
class tst_FeedProperties : public TestSupport::StrictTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FeedStore> m_store;

    // The feed `news` with an entry of \a inner.
    qint64 addFeed(const QByteArray &inner)
    {
        Feed feed;
        feed.node = Entries::node();
        m_store->addFeed(feed);
        waitFor([&] { return m_store->feed(feed.node).id != 0; });
        const qint64 id = m_store->feed(feed.node).id;
        m_store->storeItems(id,
            { { u"a"_s, {}, "<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>",
                {} } });
        waitFor([&] { return m_store->feed(id).counters.total == 1; });
        return id;
    }

    void setUp() override
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<FeedStore>(m_folder->filePath(u"reader.sqlite"_s));
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
    }

private Q_SLOTS:
    void cleanup() { m_store.reset(); }

    void sayThatTheServerDatesByFetching_data()
    {
        QTest::addColumn<QByteArray>("published");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("fetched") << QByteArray("2026-11-20T10:00:00Z") << true;
        QTest::newRow("published") << QByteArray("2026-11-01T10:00:00Z") << false;
    }

    void sayThatTheServerDatesByFetching()
    {
        QFETCH(QByteArray, published);
        QFETCH(bool, isSaid);
        const qint64 feed = addFeed("<title>T</title><updated>2026-11-02T10:00:00Z</updated>"
                                    "<published>"
            + published + "</published>");
        const FeedPropertiesDialog dialog(m_store.get(), feed);
        const auto *label = dialog.findChild<QLabel *>(u"datesLabel"_s);
        QCOMPARE(label != nullptr, isSaid);
        QVERIFY(!isSaid || label->text().contains(u"last change"_s));
    }

    // What a feed is called that the person gives no title.
    void showTheTitleOfTheSource()
    {
        const qint64 feed = addFeed("<title>T</title><source><title>The harbour</title></source>");
        const FeedPropertiesDialog dialog(m_store.get(), feed);
        QCOMPARE(
            dialog.findChild<QLineEdit *>(u"titleEdit"_s)->placeholderText(), u"The harbour"_s);
    }
};

PUBSUB_TEST(tst_FeedProperties, QApplication)
#include "tst_FeedProperties.moc"
