// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "common/web/ArticleScheme.h"
#include "reader/ReaderDesk.h"
#include "reader/gui/ArticleHtml.h"
#include "support/StrictTest.h"
#include "support/WidgetNames.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Reader::ArticleListModel;

/// The reader's window, driven as a person would: by its widgets and keys.
class tst_ReaderWindow : public TestSupport::StrictTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<NodeHost> m_host;
    std::unique_ptr<ReaderDesk> m_desk;

    void setUp() override
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_host = std::make_unique<NodeHost>(m_server.get());
    }

    void openDesk() { m_desk = std::make_unique<ReaderDesk>(m_folder->path()); }
    // Opens the window for an account that follows `news`, with that many entries.
    void openWithNews(int count)
    {
        m_host->addNode(u"news"_s, count, u"The news"_s);
        m_host->nodes[u"news"_s].subscribed = true;
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->rows() == count; }, std::chrono::seconds(20)));
    }
    int unread() const { return m_desk->store().counters().unread; }
    QList<QUrl> m_opened;

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanup()
    {
        Common::MessageBox::setAnswerForTests({});
        m_desk.reset();
        m_host.reset();
        m_server.reset();
    }

    void subscribesAndShowsWhatIsPublished()
    {
        m_host->addNode(u"news"_s, 3, u"The news"_s);
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        m_desk->action(u"subscribeAction"_s)->trigger();
        auto *dialog = m_desk->find<QDialog>(u"subscribeDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"addressEdit"_s)
            ->setText(u"xmpp:pubsub.localhost?;node=news"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"lookButton"_s), Qt::LeftButton);
        auto *title = dialog->findChild<QLabel *>(u"probeTitle"_s);
        QVERIFY(waitFor([&] { return title->text() == u"The news"_s; }));
        const QString facts = dialog->findChild<QLabel *>(u"probeFacts"_s)->text();
        QVERIFY2(facts.contains(u"Everybody may read"_s), qPrintable(facts));
        QVERIFY2(facts.contains(u"Newest entry: \u2068Title of 2\u2069"_s), qPrintable(facts));
        auto *subscribe = dialog->findChild<QPushButton *>(u"subscribeButton"_s);
        QVERIFY(subscribe->isEnabled());
        QTest::mouseClick(subscribe, Qt::LeftButton);
        QVERIFY(waitFor([&] { return m_desk->rows() == 3; }));
        QCOMPARE(m_desk->tree()->currentIndex().data().toString(), u"The news"_s);

        m_host->publish(u"news"_s, Entries::item(u"hot"_s, 50, u"Hot from the press"_s));
        QVERIFY(m_desk->shows(0, u"Hot from the press"_s));
    }

    // Nobody knows what the program behind a scheme does with an address.
    void otherProgramsAreAskedFor()
    {
        openWithNews(1);
        for (const QString &scheme : { u"gemini"_s, u"https"_s })
            QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
        QStringList questions;
        bool answer = false;
        Common::MessageBox::setAnswerForTests([&](const QString &, const QString &text) {
            questions.append(text);
            return answer;
        });
        auto *pane = m_desk->find<Reader::ArticlePane>(u"articlePane"_s);
        const QUrl gemini(u"gemini://g.example/a"_s);
        Q_EMIT pane->linkActivated(gemini);
        QCOMPARE(m_opened, QList<QUrl>());
        QVERIFY(questions.value(0).contains(gemini.toString()));
        answer = true;
        Q_EMIT pane->linkActivated(gemini);
        QCOMPARE(m_opened, QList<QUrl> { gemini });
        Q_EMIT pane->linkActivated(QUrl(u"https://example.org/"_s));
        QCOMPARE(questions.size(), 2);
        QCOMPARE(m_opened.size(), 2);
        for (const QString &scheme : { u"gemini"_s, u"https"_s })
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void filesCanBeSaved()
    {
        m_host->addNode(u"news"_s, 0, u"The news"_s);
        m_host->nodes[u"news"_s].subscribed = true;
        m_host->keep(u"news"_s,
            { u"svg"_s, {},
                "<entry xmlns='http://www.w3.org/2005/Atom'><title>Drawing</title>"
                "<content type='image/svg+xml'><svg xmlns='http://www.w3.org/2000/svg'/></content>"
                "</entry>",
                {} });
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(m_desk->shows(0, u"Drawing"_s));
        m_desk->list()->setCurrentIndex(m_desk->list()->model()->index(0, 0));
        auto *bar = m_desk->find<Common::InfoBar>(u"articleBar"_s);
        QVERIFY(waitFor([&] { return bar->text().contains(u"image/svg+xml"_s); }));
        bar->findChild<QPushButton *>()->click();
        auto *dialog = m_desk->find<QFileDialog>(u"saveFileDialog"_s);
        QVERIFY(dialog);
        const QString path = m_folder->filePath(u"drawing.svg"_s);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QVERIFY(waitFor([&] { return bar->text().contains(u"drawing.svg"_s); }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    void dialogExplainsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no such node") << u"xmpp:pubsub.localhost?;node=nowhere"_s;
        QTest::newRow("web address") << u"https://example.org"_s;
        QTest::newRow("nothing") << QString();
    }

    void dialogExplainsWhatIsWrong()
    {
        QFETCH(QString, address);
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        m_desk->window().openAddress(address);
        if (address.isEmpty())
            QTest::mouseClick(m_desk->find<QPushButton>(u"lookButton"_s), Qt::LeftButton);
        auto *bar = m_desk->find<Common::InfoBar>(u"subscribeBar"_s);
        QVERIFY(waitFor([&] { return bar->isVisible() && !bar->text().isEmpty(); }));
        QVERIFY(!m_desk->find<QPushButton>(u"subscribeButton"_s)->isEnabled());
    }

    void browsesTheServicesOfTheServer()
    {
        m_host->addNode(u"news"_s, 1, u"The news"_s);
        m_host->addNode(u"other"_s, 1, u"Other things"_s);
        m_host->nodes[u"other"_s].subscribed = true;
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->rows() == 1; }));
        m_desk->action(u"subscribeAction"_s)->trigger();
        auto *nodes = m_desk->find<QAbstractItemView>(u"nodeTree"_s);
        const auto list = [&] {
            QStringList titles;
            const QModelIndex service = nodes->model()->index(0, 0);
            for (int row = 0; row < nodes->model()->rowCount(service); ++row)
                titles.append(nodes->model()->index(row, 0, service).data().toString());
            return titles;
        };
        QVERIFY(
            waitFor([&] { return list() == QStringList({ u"The news"_s, u"Other things"_s }); }));
        auto *already = m_desk->find<QLabel>(u"probeSubscriptions"_s);
        QVERIFY(waitFor([&] { return already->text().contains(u"pubsub.localhost"_s); }));
    }

    // The row that brings the next page does so once, however often it is come by.
    void fetchesEachPageOfNodesOnce()
    {
        const auto page = [](const QByteArray &first, const QByteArray &second) {
            return "<query xmlns='http://jabber.org/protocol/disco#items'>"
                   "<item jid='pubsub.localhost' node='"
                + first
                + "'/>"
                  "<item jid='pubsub.localhost' node='"
                + second
                + "'/>"
                  "<set xmlns='http://jabber.org/protocol/rsm'><first index='"
                + QByteArray(first == "n0" ? "0" : "2") + "'>" + first + "</first><last>" + second
                + "</last><count>4</count></set></query>";
        };
        m_server->reply({ .xmlns = Ns::discoItems, .to = m_server->pubSubService() },
            [page](const QDomElement &iq) {
                const bool isLater = !iq.elementsByTagName(u"after"_s).isEmpty();
                return isLater ? Answer(page("n2", "n3")).after(std::chrono::milliseconds(100))
                               : Answer(page("n0", "n1"));
            });
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        m_desk->action(u"subscribeAction"_s)->trigger();
        auto *nodes = m_desk->find<QAbstractItemView>(u"nodeTree"_s);
        const auto row = [&](int number) {
            return nodes->model()->index(number, 0, nodes->model()->index(0, 0));
        };
        const auto count = [&] { return nodes->model()->rowCount(nodes->model()->index(0, 0)); };
        QVERIFY(waitFor([&] { return count() == 3; }));
        nodes->setCurrentIndex(row(2));
        nodes->setCurrentIndex(row(1));
        nodes->setCurrentIndex(row(2));
        QVERIFY(waitFor([&] { return count() == 4; }));
        QTest::qWait(200);
        QCOMPARE(count(), 4);
        QCOMPARE(row(3).data().toString(), u"n3"_s);
    }

    // The row that brings the next page is the current one when that is there.
    void fetchesOnePageOfNodesAfterTheOther()
    {
        m_server->reply({ .xmlns = Ns::discoItems, .to = m_server->pubSubService() },
            [](const QDomElement &iq) {
                const QString after = iq.elementsByTagName(u"after"_s).item(0).toElement().text();
                const int first = after.isEmpty() ? 0 : after.sliced(1).toInt() + 1;
                const QString page
                    = u"<query xmlns='http://jabber.org/protocol/disco#items'>"
                      "<item jid='pubsub.localhost' node='n%1'/>"
                      "<item jid='pubsub.localhost' node='n%2'/>"
                      "<set xmlns='http://jabber.org/protocol/rsm'><first index='%1'>n%1</first>"
                      "<last>n%2</last><count>6</count></set></query>"_s;
                return Answer(page.arg(first).arg(first + 1).toUtf8());
            });
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        m_desk->action(u"subscribeAction"_s)->trigger();
        auto *nodes = m_desk->find<QAbstractItemView>(u"nodeTree"_s);
        const auto row = [&](int number) {
            return nodes->model()->index(number, 0, nodes->model()->index(0, 0));
        };
        const auto count = [&] { return nodes->model()->rowCount(nodes->model()->index(0, 0)); };
        for (const int more : { 2, 4 }) {
            QVERIFY(waitFor([&] { return count() == more + 1; }));
            QTest::mouseClick(nodes->viewport(), Qt::LeftButton, {},
                nodes->visualRect(row(more)).center());
        }
        QVERIFY(waitFor([&] { return count() == 6; }));
        QCOMPARE(row(5).data().toString(), u"n5"_s);
    }

    // ejabberd lists 100 nodes at most and does not say that there are more.
    void saysThatAListMayBeCut()
    {
        QByteArray list = "<query xmlns='http://jabber.org/protocol/disco#items'>";
        for (int i = 0; i < 100; ++i)
            list += "<item jid='pubsub.localhost' node='n" + QByteArray::number(i) + "'/>";
        m_server->reply(
            { .xmlns = Ns::discoItems, .to = m_server->pubSubService() }, list + "</query>");
        openDesk();
        m_desk->connectTo(*m_server);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        m_desk->action(u"subscribeAction"_s)->trigger();
        const auto *nodes = m_desk->find<QAbstractItemView>(u"nodeTree"_s)->model();
        QVERIFY(waitFor([&] { return nodes->rowCount(nodes->index(0, 0)) == 101; }));
        const QModelIndex note = nodes->index(100, 0, nodes->index(0, 0));
        QVERIFY(note.data(Qt::ToolTipRole).toString().contains("not listed"_L1));
        QVERIFY(!note.flags().testFlag(Qt::ItemIsEnabled));
    }

    // What the web engine goes by to keep strangers' articles apart.
    void articlesOfAFeedHaveOneSource()
    {
        openWithNews(2);
        const auto *pane = m_desk->find<Reader::ArticlePane>(u"articlePane"_s);
        for (int row : { 0, 1 }) {
            m_desk->list()->selectRow(row);
            QVERIFY(waitFor([&] { return pane->article().head.id == pane->articleId(); }));
            QCOMPARE(
                Reader::ArticleHtml::document(pane->article(), Common::RemoteImages::Block).source,
                Entries::node().toUri());
        }
    }

    // XEP-0277 §9.1, §2.6
    void tellsWhoWroteIt_data()
    {
        using PubSub::Authorship;
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<Authorship>("authorship");
        QTest::addColumn<QString>("byline");
        const QString juliet = u"juliet@localhost"_s;
        const QStringList two { u"Juliet"_s, u"Romeo"_s };
        QTest::newRow("verified") << two.first(1) << juliet << Authorship::Verified
                                  << u"Juliet ✓"_s;
        QTest::newRow("the first of two")
            << two << juliet << Authorship::Verified << u"Juliet ✓, Romeo"_s;
        QTest::newRow("another published it")
            << two << u"tybalt@localhost"_s << Authorship::NotVerified
            << u"Juliet, Romeo (published by tybalt@localhost)"_s;
        QTest::newRow("not known who published it")
            << two << QString() << Authorship::NotVerified << u"Juliet, Romeo"_s;
        QTest::newRow("repeated") << two.first(1) << u"romeo@localhost"_s << Authorship::Repeated
                                  << u"Juliet (repeated by romeo@localhost)"_s;
        QTest::newRow("repeated, not known by whom") << two.first(
            1) << QString() << Authorship::Repeated << u"Juliet (repeated by somebody)"_s;
        QTest::newRow("publisher only")
            << QStringList() << juliet << Authorship::NotStated << juliet;
        QTest::newRow("nobody") << QStringList() << QString() << Authorship::NotStated << QString();
    }

    void tellsWhoWroteIt()
    {
        QFETCH(QStringList, authors);
        QFETCH(QString, publisher);
        QFETCH(PubSub::Authorship, authorship);
        QFETCH(QString, byline);
        Reader::Article article;
        article.head.date = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
        article.authors = authors;
        article.publisher = publisher;
        article.authorship = authorship;
        QString html
            = Reader::ArticleHtml::document(article, Common::RemoteImages::Block).headerHtml;
        html.remove(QChar(0x2068)).remove(QChar(0x2069));
        const QString end = byline.isEmpty() ? u">"_s : u">"_s + byline + u" · "_s;
        QVERIFY2(html.contains(end), qPrintable(html));
        QCOMPARE(html.contains(u"✓"_s), authorship == PubSub::Authorship::Verified);
    }

    void readsAnEntry()
    {
        openWithNews(3);
        QCOMPARE(m_desk->window().windowTitle(), u"(3) All entries"_s);
        m_desk->list()->selectRow(0);
        QVERIFY(waitFor([&] { return m_desk->articleText().contains(u"Title of 2"_s); }));
        QVERIFY(m_desk->articleText().contains(u"Text"_s));
        QVERIFY(waitFor([&] { return unread() == 2; }));
        QVERIFY(!m_desk->isUnread(0));
        QCOMPARE(m_desk->window().windowTitle(), u"(2) All entries"_s);
    }

    void keysDoWhatTheyAlwaysDid()
    {
        openWithNews(3);
        m_desk->press(Qt::Key_N);
        QCOMPARE(m_desk->list()->currentIndex().row(), 0);
        QVERIFY(waitFor([&] { return unread() == 2; }));
        m_desk->press(Qt::Key_N);
        QCOMPARE(m_desk->list()->currentIndex().row(), 1);
        QVERIFY(waitFor([&] { return unread() == 1; }));
        m_desk->press(Qt::Key_M);
        QVERIFY(waitFor([&] { return unread() == 2; }));
        m_desk->press(Qt::Key_S);
        QVERIFY(waitFor([&] { return m_desk->store().counters().starred == 1; }));
        m_desk->press(Qt::Key_P);
        QCOMPARE(m_desk->list()->currentIndex().row(), 2);
        QVERIFY(waitFor([&] { return unread() == 1; }));
        m_desk->press(Qt::Key_Space);
        QCOMPARE(m_desk->list()->currentIndex().row(), 1);
    }

    void marksAFeedReadAndUndoes()
    {
        openWithNews(5);
        m_desk->press(Qt::Key_A);
        QVERIFY(waitFor([&] { return unread() == 0; }));
        QPushButton *undo = nullptr;
        for (QPushButton *button : m_desk->window().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(u"Undo"_s))
                undo = button;
        }
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(waitFor([&] { return unread() == 5; }));
    }

    void marksOnlyTheStarredOnesRead()
    {
        openWithNews(5);
        m_desk->store().mark({ m_desk->reader().articles().idAt(2) }, Reader::Mark::Starred);
        m_desk->tree()->setCurrentIndex(m_desk->tree()->model()->index(2, 0));
        QVERIFY(waitFor([&] { return m_desk->rows() == 1; }));
        QCOMPARE(unread(), 5);
        m_desk->press(Qt::Key_A);
        QVERIFY(waitFor([&] { return unread() < 5; }));
        QCOMPARE(unread(), 4);
    }

    void tellsThatABackupIsInUse()
    {
        {
            Common::Profile profile(u"reader"_s, m_folder->path());
            QFile file(profile.databasePath());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        }
        openDesk();
        m_desk->connectTo(*m_server);
        auto *bar = m_desk->find<Common::InfoBar>(u"infoBar"_s);
        QVERIFY(waitFor([&] { return bar->isVisible() && m_desk->isOnline(); }));
        QVERIFY2(bar->text().contains(u"damaged"_s), qPrintable(bar->text()));
    }

    void unreadListKeepsTheEntryUntilItIsLeft()
    {
        openWithNews(2);
        m_desk->tree()->setCurrentIndex(m_desk->tree()->model()->index(1, 0));
        QVERIFY(waitFor([&] { return m_desk->rows() == 2; }));
        m_desk->press(Qt::Key_N);
        QVERIFY(waitFor([&] { return unread() == 1; }));
        QCOMPARE(m_desk->rows(), 2);
        m_desk->press(Qt::Key_N);
        QVERIFY(waitFor([&] { return m_desk->rows() == 1; }));
        QCOMPARE(m_desk->cell(0), u"Title of 0"_s);
    }

    void filtersByWordsAndStatus()
    {
        openWithNews(4);
        m_desk->press(Qt::Key_F, Qt::ControlModifier);
        auto *edit = m_desk->find<QLineEdit>(u"filterEdit"_s);
        QTest::keyClicks(edit, u"title of 3"_s);
        QVERIFY(waitFor([&] { return m_desk->rows() == 1; }));
        QVERIFY(m_desk->shows(0, u"Title of 3"_s));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(waitFor([&] { return m_desk->rows() == 4; }));
        m_desk->find<QToolButton>(u"starredFilter"_s)->click();
        QVERIFY(waitFor([&] { return m_desk->rows() == 0; }));
        m_desk->find<QToolButton>(u"starredFilter"_s)->click();
        QVERIFY(waitFor([&] { return m_desk->rows() == 4; }));
    }

    void showsWhatIsWithdrawnAndWhatIsEdited()
    {
        openWithNews(3);
        m_desk->list()->selectRow(0);
        QVERIFY(waitFor([&] { return m_desk->articleText().contains(u"Title of 2"_s); }));
        m_host->publish(u"news"_s, Entries::item(u"2"_s, 2, u"Better title"_s));
        QVERIFY(waitFor([&] { return m_desk->articleText().contains(u"Better title"_s); }));
        QVERIFY(m_desk->articleText().contains(u"updated"_s));
        QCOMPARE(m_desk->rows(), 3);
        m_host->retract(u"news"_s, u"2"_s);
        auto *bar = m_desk->find<Common::InfoBar>(u"articleBar"_s);
        QVERIFY(waitFor([&] {
            return bar->isVisible() && bar->text().contains(u"no longer on the server"_s);
        }));
        // It can be read to its end.
        QVERIFY(m_desk->articleText().contains(u"Better title"_s));
        m_desk->list()->selectRow(1);
        QVERIFY(waitFor([&] { return m_desk->rows() == 2; }));
    }

    void hostileTitlesAreText()
    {
        openWithNews(0);
        QVERIFY(waitFor([&] { return m_desk->isOnline(); }));
        const QString evil = u"<img src=x onerror=alert(1)><b>bold</b> \u202Egnp.exe"_s;
        PubSub::Item item = Entries::item(u"evil"_s, 1, evil);
        item.payload.replace("<title>", "<title type='text'>");
        m_host->publish(u"news"_s, item);
        QVERIFY(m_desk->shows(0, evil));
        m_desk->list()->selectRow(0);
        QVERIFY(waitFor([&] { return m_desk->articleText().contains(u"<b>bold</b>"_s); }));
    }

    void unsubscribesAfterAQuestion()
    {
        openWithNews(2);
        m_desk->tree()->selectFeed(m_desk->store().feeds().first().id);
        bool answer = false;
        QString question;
        Common::MessageBox::setAnswerForTests([&](const QString &, const QString &text) {
            question = text;
            return answer;
        });
        m_desk->action(u"unsubscribeAction"_s)->trigger();
        QVERIFY(question.contains(u"The news"_s));
        QVERIFY(m_host->nodes[u"news"_s].subscribed);
        answer = true;
        m_desk->action(u"unsubscribeAction"_s)->trigger();
        QVERIFY(waitFor([&] { return m_desk->store().feeds().isEmpty(); }));
        QVERIFY(!m_host->nodes[u"news"_s].subscribed);
        QCOMPARE(m_desk->rows(), 0);
    }

    void switchesTheLayoutAndRemembersIt()
    {
        openWithNews(1);
        auto *splitter = m_desk->find<QSplitter>(u"innerSplitter"_s);
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        m_desk->action(u"wideLayoutAction"_s)->trigger();
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        m_desk->window().close();
        m_desk.reset();
        openDesk();
        QCOMPARE(m_desk->find<QSplitter>(u"innerSplitter"_s)->orientation(), Qt::Horizontal);
        QVERIFY(m_desk->action(u"wideLayoutAction"_s)->isChecked());
    }

    // Without a server the same is there, can be read, and what is marked stays marked.
    void worksOffline()
    {
        openWithNews(3);
        m_desk->list()->selectRow(1);
        QVERIFY(waitFor([&] { return unread() == 2; }));
        m_desk.reset();
        m_server->stopListening();

        openDesk();
        m_desk->account().setWorkingOffline(true);
        QVERIFY(m_desk->shows(0, u"Title of 2"_s));
        QCOMPARE(m_desk->rows(), 3);
        QVERIFY(!m_desk->isUnread(1));
        m_desk->list()->selectRow(0);
        QVERIFY(waitFor([&] { return m_desk->articleText().contains(u"Title of 2"_s); }));
        QVERIFY(waitFor([&] { return unread() == 1; }));
        m_desk.reset();

        openDesk();
        m_desk->account().setWorkingOffline(true);
        QVERIFY(waitFor([&] { return m_desk->rows() == 3; }));
        QCOMPARE(unread(), 1);
        QVERIFY(!m_desk->isUnread(0));
    }

    void everythingHasANameForAssistiveTools()
    {
        openWithNews(1);
        m_desk->action(u"subscribeAction"_s)->trigger();
        for (const QString &name :
            { u"articleList"_s, u"feedTree"_s, u"filterEdit"_s, u"nodeTree"_s }) {
            auto *widget = m_desk->find<QWidget>(name);
            QVERIFY2(widget, qPrintable(name));
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
        }
        for (const QAction *action : m_desk->window().actions())
            QVERIFY(!action->text().isEmpty() && !action->objectName().isEmpty());
        QCOMPARE(WidgetNames::faults(&m_desk->window()).join(u'\n'), QString());
    }

    void everyDialogHasNames_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("subscribe") << u"subscribeAction"_s << u"subscribeDialog"_s;
        QTest::newRow("properties") << u"propertiesAction"_s << u"feedPropertiesDialog"_s;
        QTest::newRow("account") << u"accountAction"_s << u"accountDialog"_s;
        QTest::newRow("about") << u"aboutAction"_s << u"aboutDialog"_s;
    }

    void everyDialogHasNames()
    {
        QFETCH(QString, action);
        QFETCH(QString, dialog);
        openWithNews(1);
        m_desk->tree()->selectFeed(m_desk->store().feeds().first().id);
        m_desk->action(action)->trigger();
        auto *opened = m_desk->find<QDialog>(dialog);
        QVERIFY(opened);
        QVERIFY(waitFor([&] { return opened->isVisible(); }));
        QCOMPARE(WidgetNames::faults(opened).join(u'\n'), QString());
    }

    void subscribeDialogRemembersItsSplitter()
    {
        openDesk();
        const auto open = [&] {
            m_desk->action(u"subscribeAction"_s)->trigger();
            return m_desk->find<QDialog>(u"subscribeDialog"_s);
        };
        QPointer<QDialog> dialog = open();
        dialog->findChild<QSplitter *>(u"subscribeSplitter"_s)->setSizes({ 550, 200 });
        dialog->close();
        QVERIFY(waitFor([&] { return dialog.isNull(); }));
        dialog = open();
        const auto sizes = dialog->findChild<QSplitter *>(u"subscribeSplitter"_s)->sizes();
        QVERIFY2(sizes.at(0) > 2 * sizes.at(1), qPrintable(QString::number(sizes.at(0))));
    }
};

int main(int argc, char **argv)
{
    // The web engine has tests of its own; here it would only cost time.
    qputenv("PUBSUB_PLAIN_ARTICLES", "1");
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    tst_ReaderWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ReaderWindow.moc"
