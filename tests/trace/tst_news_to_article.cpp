// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/StoreViews.h"
#include "reader/core/FeedSync.h"
#include "reader/gui/ArticleHtml.h"
#include "reader/gui/FeedPropertiesDialog.h"
#include "support/HttpServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// Feeds from the web, as Prosody's own module brings them into nodes, are read as they were meant.
class tst_news_to_article : public TestSupport::StrictTest
{
    Q_OBJECT

    HttpServer m_web;
    std::unique_ptr<ProsodyServer> m_server;
    TestClient m_client;
    QTemporaryDir m_folder;
    std::unique_ptr<FeedStore> m_store;
    Common::ServiceDirectory m_services { &m_client };
    std::unique_ptr<FeedSync> m_sync;

    static QByteArray contentOf(const QString &name)
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/feeds/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    PubSub::NodeAddress node(const QString &name) const
    {
        return { *PubSub::Jid::fromString(m_server->pubSubService()), name };
    }
    Feed feed(const QString &name) const { return m_store->feed(node(name)); }
    // The entry whose atom:id, which is the item's id, ends with \a id.
    ArticleHead head(const QString &id) const
    {
        for (const ArticleHead &one : headsOf(*m_store)) {
            if (one.itemId.endsWith(u':' + id))
                return one;
        }
        return {};
    }
    std::optional<Article> article(const QString &id)
    {
        std::optional<std::optional<Article>> loaded;
        m_store->loadArticle(
            head(id).id, this, [&loaded](const std::optional<Article> &found) { loaded = found; });
        waitFor([&loaded] { return loaded.has_value(); });
        return loaded.value_or(std::nullopt);
    }
    // What the page shows, made safe.
    static Common::SafeArticle shown(const Article &article)
    {
        return Common::makeSafe(ArticleHtml::document(article, Common::RemoteImages::Allow), {});
    }
    static QDateTime time(const QString &text) { return QDateTime::fromString(text, Qt::ISODate); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_web.setPage("/rss.xml", "application/rss+xml", contentOf(u"rss.xml"_s));
        m_web.setPage("/atom.xml", "application/atom+xml", contentOf(u"atom.xml"_s));
        XmppServerOptions options;
        options.feeds = { { u"rss"_s, m_web.address() + u"rss.xml"_s },
            { u"atom"_s, m_web.address() + u"atom.xml"_s } };
        m_server = std::make_unique<ProsodyServer>(options);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
        m_store = std::make_unique<FeedStore>(m_folder.filePath(u"reader.sqlite"_s));
        m_sync = std::make_unique<FeedSync>(m_services, m_store.get());
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
        QVERIFY(m_client.connectTo(*m_server, u"ada"_s));
        for (const QString &name : { u"rss"_s, u"atom"_s })
            m_sync->wishes().subscribe(node(name), {}, this, [](const FeedWishes::Outcome &) { });
        const auto isThere = [this] {
            return feed(u"rss"_s).counters.total == 3 && feed(u"atom"_s).counters.total == 2;
        };
        QVERIFY2(
            waitFor(isThere, std::chrono::seconds(30)), m_server->log().right(2000).constData());
    }

    void listShowsWhatWasMeant_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("date");
        const auto row = [](const QString &id, const QString &title, const QString &author,
                             const QString &date) {
            QTest::newRow(qPrintable(id)) << id << title << author << date;
        };
        row(u"open"_s, u"Fish & chips: it’s open"_s, {}, u"2024-11-13T09:00:00Z"_s);
        row(u"mathematics"_s, u"if a < b then x <y> z"_s, {}, u"2024-11-12T10:00:00Z"_s);
        row(u"crane"_s, u"A crane lifts"_s, u"Ed"_s, u"2024-11-11T09:00:00Z"_s);
        // Prosody has written that it was published just now.
        row(u"updated"_s, u"Only updated"_s, {}, u"2024-03-04T10:00:00Z"_s);
        row(u"published"_s, u"Published and updated"_s, u"Jo"_s, u"2024-03-01T10:00:00Z"_s);
    }

    void listShowsWhatWasMeant()
    {
        QFETCH(QString, id);
        QFETCH(QString, title);
        QFETCH(QString, date);
        const ArticleHead head = this->head(id);
        QCOMPARE(head.title, title);
        QCOMPARE(head.date, time(date));
        QTEST(head.author, "author");
        QVERIFY(!head.status.read && !head.revised);
        // The page says the same above its text.
        const auto article = this->article(id);
        QVERIFY(article);
        QCOMPARE(article->headline, title);
        QVERIFY(shown(*article).header.contains(u"<h1>"_s));
    }

    void pageOfMarkup()
    {
        const auto article = this->article(u"crane"_s);
        QVERIFY(article);
        QCOMPARE(article->categories, QStringList { u"Ships"_s });
        QCOMPARE(article->originalAddress, u"https://harbour.example/2024/crane"_s);
        const Common::SafeArticle page = shown(*article);
        const QString &html = page.body.html;
        for (const QString &part :
            { u"<b>crane</b> lifts"_s, u"href=\"https://harbour.example/2024/more\""_s,
                u"https://harbour.example/crane.png"_s })
            QVERIFY2(html.contains(part), qPrintable(html));
        QVERIFY2(!html.contains(u"alert"_s) && !html.contains(u"&lt;"_s), qPrintable(html));
        QVERIFY(page.header.contains(u"https://harbour.example/crane.mp3"_s));
    }

    void pageOfMathematics()
    {
        const auto article = this->article(u"mathematics"_s);
        QVERIFY(article);
        const QString html = shown(*article).body.html;
        QVERIFY2(html.contains(u"if a &lt; b and b &gt; c then x &lt;y&gt; z"_s), qPrintable(html));
    }

    void pageWithoutAText()
    {
        const auto article = this->article(u"open"_s);
        QVERIFY(article);
        const Common::SafeArticle page = shown(*article);
        QVERIFY2(page.footer.html.contains(u"href=\"https://harbour.example/2024/open\""_s),
            qPrintable(page.footer.html));
        QVERIFY(page.footer.html.contains(u"Read this entry at"_s));
        QVERIFY2(page.body.html.isEmpty(), qPrintable(page.body.html));
    }

    void pagesOfAtom()
    {
        const auto updated = article(u"updated"_s);
        QVERIFY(updated);
        QVERIFY(shown(*updated).body.html.contains(u"href=\"https://port.example/tide\""_s));
        const auto published = article(u"published"_s);
        QVERIFY(published);
        const QString html = shown(*published).body.html;
        QVERIFY2(html.contains(u"In <b>short</b>."_s), qPrintable(html));
        QVERIFY(!shown(*published).footer.html.contains(u"Read this entry"_s));
    }

    void feedsSayWhatTheyAre()
    {
        QCOMPARE(feed(u"rss"_s).displayTitle(), u"rss"_s);
        QCOMPARE(feed(u"atom"_s).displayTitle(), u"The port"_s);
        const FeedPropertiesDialog rss(m_store.get(), feed(u"rss"_s).id);
        const FeedPropertiesDialog atom(m_store.get(), feed(u"atom"_s).id);
        QVERIFY(!rss.findChild<QLabel *>(u"datesLabel"_s));
        QVERIFY(atom.findChild<QLabel *>(u"datesLabel"_s));
    }
};

QTEST_MAIN(tst_news_to_article)
#include "tst_news_to_article.moc"
