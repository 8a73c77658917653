// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticlePage.h"
#include "common/web/ArticleProfile.h"
#include "common/web/ArticleStyle.h"
#include "common/web/ArticleView.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/XssCorpus.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextBrowser>
#include <QWebEngineView>
#include <QtTest>

using namespace Common;
using namespace Qt::StringLiterals;

namespace
{

/// Answers every request with a small picture, and counts them.
class CountingServer : public QTcpServer
{
public:
    CountingServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }

    QString host() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }

    QByteArrayList requests;

private:
    void answer(QTcpSocket *socket)
    {
        requests += socket->readAll();
        const QByteArray gif = QByteArray::fromBase64("R0lGODlhAQABAAAAACw=");
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nSet-Cookie: id=1\r\n"
                      "Connection: close\r\nContent-Length: "
            + QByteArray::number(gif.size()) + "\r\n\r\n" + gif);
        socket->disconnectFromHost();
    }
};

/// A page with scripts on, so that nothing but the sanitiser stands between text and canary.
class ScriptedPage : public QWebEnginePage
{
public:
    explicit ScriptedPage(QWebEngineProfile *profile) : QWebEnginePage(profile)
    {
        settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    }

    QVariant run(const QString &script)
    {
        QVariant result;
        bool done = false;
        runJavaScript(script, [&](const QVariant &value) {
            result = value;
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, 10000) ? result : QVariant();
    }

    /// How often the canary ran and what was tried to be opened while `body` was shown.
    int executions(const QString &body)
    {
        navigations = 0;
        QSignalSpy loaded(this, &QWebEnginePage::loadFinished);
        const QString page = u"<!DOCTYPE html><script>var hits=0;function canary(){++hits}"
                             "</script><body>"_s
            + body;
        m_own = true;
        setHtml(page, QUrl(u"http://canary.invalid/"_s));
        if (!QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 10000))
            return -1;
        QTest::qWait(15);
        return run(u"for (const a of document.querySelectorAll('a[href],area[href]')) a.click();"
                   "for (const e of document.body.querySelectorAll('*')) {"
                   " e.dispatchEvent(new MouseEvent('mouseover'));"
                   " if (e.focus) e.focus(); }; hits"_s)
            .toInt();
    }

    int navigations = 0;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool) override
    {
        const bool own = m_own && url.scheme() == "data"_L1;
        m_own = false;
        // Clicks on addresses that the allow-list admits are the caller's to open.
        const bool allowed = url.scheme() == "http"_L1 || url.scheme() == "https"_L1
            || url.scheme() == "mailto"_L1 || url.scheme() == "xmpp"_L1;
        navigations += own || allowed ? 0 : 1;
        return own;
    }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override
    {
    }

private:
    bool m_own = false;
};

const QString kData = QStringLiteral(TEST_DATA_DIR);
constexpr qsizetype kPerPage = 10; // loading a page is what takes the time of this test
constexpr int kPatience = 20000; // milliseconds; machines that test are busy

// What was made safe by itself can't reach into its neighbour, so many share a page.
QStringList safePages(const HtmlSanitizer &sanitizer, const QStringList &vectors)
{
    QStringList pages;
    for (qsizetype i = 0; i < vectors.size(); i += kPerPage) {
        QString &page = pages.emplaceBack();
        for (const QString &vector : vectors.mid(i, kPerPage))
            page += u"<div>"_s + sanitizer.sanitize(vector).html + u"</div>"_s;
    }
    return pages;
}

// Fragments that may leave tags open need a page each; those of the matrix close what they open.
QStringList rawPages(const QString &host)
{
    QStringList pages = TestSupport::XssCorpus::written(kData, host);
    const QStringList matrix = TestSupport::XssCorpus::matrix(host);
    for (qsizetype i = 0; i < matrix.size(); i += kPerPage)
        pages += matrix.mid(i, kPerPage).join(u'\n');
    for (QString &page : pages)
        page.replace(TestSupport::XssCorpus::canary(), u"(document.title='hit')"_s);
    return pages;
}

// Where something other than the background is.
QRect inkAt(const QImage &image)
{
    QRect ink;
    const QRgb background = image.isNull() ? 0 : image.pixel(image.width() / 2, image.height() - 1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != background)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

/// The view in a real web engine.
class tst_ArticleView : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void sanitizerAloneStopsScripts();
    void viewStopsScriptsAndRequests();
    void pageStopsWhatTheSanitizerWouldMiss();
    void profileHasTheExpectedSettings();
    void navigationIsDenied_data();
    void navigationIsDenied();
    void linksGoToTheProgram();
    void jumpsStayOnThePage();
    void declaredDirectionHolds_data();
    void declaredDirectionHolds();
    void languagesHaveTheirOwnShapes();
    void onlyATagIsALanguage();
    void picturesBelowTheTextAreAsked();
    void imagesLoadOnlyWhenAllowed();
    void privateHostsAreRefused();
    void staleArticlesAreDropped();
    void refusedArticlesSaySo();
    void sourcesShareNoProcess();
    void headerIsEscaped();
    void zoomStaysAcrossArticles();
    void textIsFound();
    void styleFollowsThePalette();
    void plainViewShowsTheSame();
    void plainViewReplacesABrokenEngine();

private:
    void setUp() override;
    QStringList knownWarnings() const override;
    bool show(const ArticleDocument &document);
    bool showBody(const QString &html, RemoteImages images = RemoteImages::Block);
    QString shownText();
    QImage picture(const ArticleDocument &document);

    std::unique_ptr<ArticleView> m_view;
    CountingServer m_server;
    QStringList m_figures;
};

void tst_ArticleView::initTestCase()
{
    QVERIFY(m_server.isListening());
}

// What the web engine says where there is no graphics processor.
QStringList tst_ArticleView::knownWarnings() const
{
    return StrictTest::knownWarnings()
        + QStringList {
              u"QRhiGles2: Failed to create (temporary )?context"_s,
              u"This plugin does not support createPlatformVulkanInstance"_s,
              u"QVulkanInstance: Failed to initialize Vulkan"_s,
              u"Unable to detect GPU vendor\\."_s,
              u"WebEngineContext is used before QtWebEngineQuick::initialize\\(\\) or OpenGL "
              "context creation failed\\."_s,
          };
}

void tst_ArticleView::setUp()
{
    m_server.requests.clear();
    m_view = std::make_unique<ArticleView>();
    m_view->resize(600, 400);
    m_view->show();
}

void tst_ArticleView::cleanup()
{
    m_view.reset();
}

void tst_ArticleView::cleanupTestCase()
{
    QVERIFY(TestSupport::Figures::write(u"xss"_s, m_figures));
}

bool tst_ArticleView::show(const ArticleDocument &document)
{
    QSignalSpy shown(m_view.get(), &ArticleView::articleShown);
    m_view->showHtml(document);
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }, 20000);
}

bool tst_ArticleView::showBody(const QString &html, RemoteImages images)
{
    ArticleDocument document;
    document.title = u"untouched"_s;
    document.source = u"feed"_s;
    document.bodyHtml = html;
    document.remoteImages = images;
    return show(document);
}

QString tst_ArticleView::shownText()
{
    QString text;
    bool done = false;
    m_view->page()->toPlainText([&](const QString &result) {
        text = result;
        done = true;
    });
    return QTest::qWaitFor([&] { return done; }, 10000) ? text : QString();
}

void tst_ArticleView::sanitizerAloneStopsScripts()
{
    QWebEngineProfile profile;
    ScriptedPage page(&profile);
    const QStringList vectors = TestSupport::XssCorpus::vectors(kData, m_server.host());
    QVERIFY(vectors.size() > 400);
    // The canary sings: without the sanitiser it is heard, and the server too.
    int control = 0;
    for (const QString &vector : vectors.mid(0, 60))
        control += page.executions(vector) > 0 ? 1 : 0;
    QVERIFY2(control > 20, qPrintable(QString::number(control)));
    QTRY_VERIFY(!m_server.requests.isEmpty());
    QTest::qWait(200);
    m_server.requests.clear();

    HtmlSanitizer::Options options;
    options.baseUrl = QUrl(u"https://base.invalid/"_s);
    const HtmlSanitizer sanitizer(options);
    QStringList executed;
    for (const QString &body : safePages(sanitizer, vectors)) {
        if (page.executions(body) != 0 || page.navigations != 0)
            executed += body;
    }
    QCOMPARE(executed, QStringList());
    QCOMPARE(m_server.requests, QByteArrayList());
    m_figures += u"xss: %1 of %2 executed, %3 requests (sanitizer alone, scripts on)"_s
                     .arg(executed.size())
                     .arg(vectors.size())
                     .arg(m_server.requests.size());
}

void tst_ArticleView::viewStopsScriptsAndRequests()
{
    const QStringList vectors = TestSupport::XssCorpus::vectors(kData, m_server.host());
    QVERIFY(vectors.size() > 400);
    const QStringList pages = rawPages(m_server.host());
    QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
    QStringList executed;
    for (const QString &page : pages) {
        QVERIFY(showBody(page));
        if (m_view->page()->title() != "untouched"_L1)
            executed += page;
    }
    QTest::qWait(200);
    QCOMPARE(executed, QStringList());
    QCOMPARE(m_server.requests, QByteArrayList());
    QCOMPARE(links.size(), 0);
    m_figures += u"xss: %1 of %2 executed, %3 requests (article view)"_s.arg(executed.size())
                     .arg(vectors.size())
                     .arg(m_server.requests.size());
}

// The same without the sanitiser: profile, policy and page have to hold by themselves.
void tst_ArticleView::pageStopsWhatTheSanitizerWouldMiss()
{
    ArticleProfile profile;
    const QStringList vectors = TestSupport::XssCorpus::vectors(kData, m_server.host());
    const QByteArray policy = ArticleScheme::contentPolicy(RemoteImages::Block, "abc");
    QByteArrayList executed;
    {
        ArticlePage page(&profile);
        for (const QString &raw : rawPages(m_server.host())) {
            const QByteArray html = "<!DOCTYPE html><title>untouched</title><body>" + raw.toUtf8();
            QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
            page.showArticle(profile.scheme().publish(u"hostile"_s, html, policy));
            QVERIFY2(QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 10000), html.constData());
            if (page.title() == "hit"_L1)
                executed += html;
        }
        QTest::qWait(200);
    }
    QCOMPARE(executed, QByteArrayList());
    QCOMPARE(m_server.requests, QByteArrayList());
    m_figures
        += u"xss: %1 of %2 executed, %3 requests (page without sanitizer)"_s.arg(executed.size())
               .arg(vectors.size())
               .arg(m_server.requests.size());
}

void tst_ArticleView::profileHasTheExpectedSettings()
{
    using S = QWebEngineSettings;
    const QSet<int> on { S::AutoLoadImages, S::LinksIncludedInFocusChain, S::ShowScrollBars,
        S::PlaybackRequiresUserGesture, S::WebRTCPublicInterfacesOnly };
    const QWebEnginePage *page = m_view->page();
    for (int i = S::AutoLoadImages; i <= S::ForceDarkMode; ++i)
        QCOMPARE(page->settings()->testAttribute(S::WebAttribute(i)), on.contains(i));
    QCOMPARE(ArticleProfile::expectedSettings().size(), size_t(S::ForceDarkMode) + 1);
    QCOMPARE(page->settings()->unknownUrlSchemePolicy(), S::DisallowUnknownUrlSchemes);
    QVERIFY(page->profile()->isOffTheRecord());
    QCOMPARE(page->profile()->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QCOMPARE(page->profile()->httpCacheType(), QWebEngineProfile::MemoryHttpCache);
    QVERIFY(!page->profile()->isPushServiceEnabled());
}

void tst_ArticleView::navigationIsDenied_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target : { "file:///etc/passwd", "javascript:document.title='hit'",
             "data:text/html,<title>hit</title>", "http://HOST/", "https://HOST/", "qrc:/x",
             "chrome://version/", "view-source:http://HOST/", "pubsub-article://other/",
             "blob:null/1", "ftp://HOST/" })
        QTest::newRow(target) << QString::fromLatin1(target);
}

void tst_ArticleView::navigationIsDenied()
{
    QFETCH(QString, target);
    QVERIFY(showBody(u"<p>here</p>"_s));
    const QUrl article = m_view->page()->url();
    m_view->page()->load(QUrl(target.replace("HOST"_L1, m_server.host())));
    QTest::qWait(150);
    QCOMPARE(m_view->page()->url(), article);
    QCOMPARE(m_view->page()->title(), u"untouched"_s);
    QCOMPARE(shownText().trimmed(), u"here"_s);
    QCOMPARE(m_server.requests, QByteArrayList());
}

void tst_ArticleView::linksGoToTheProgram()
{
    ArticleDocument document;
    document.bodyHtml
        = u"<p><a href='/page?a=1&amp;b=2'>A link that is long enough to be hit by the "
          "pointer wherever the paragraph begins on this page</a></p>"_s;
    document.baseUrl = QUrl(u"https://example.org/blog/"_s);
    QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
    QSignalSpy hovered(m_view.get(), &ArticleView::linkHovered);
    QVERIFY(show(document));
    QWidget *target = m_view->findChild<QWebEngineView *>(u"articlePage"_s)->focusProxy();
    QVERIFY(target);
    const QUrl expected(u"https://example.org/page?a=1&b=2"_s);
    const QUrl article = m_view->page()->url();
    const QPoint point(120, 40);
    QTRY_VERIFY_WITH_TIMEOUT(
        (QTest::mouseMove(target, point + QPoint(hovered.size() % 2, 0)), QTest::qWait(50),
            QTest::mouseClick(target, Qt::LeftButton, {}, point), !links.isEmpty()),
        10000);
    QCOMPARE(links.first().first().toUrl(), expected);
    QTRY_COMPARE(hovered.last().first().toString(), expected.toString());
    QTest::qWait(300); // clicks that were still on their way
    links.clear();
    QTest::mouseClick(target, Qt::MiddleButton, {}, point);
    QTRY_COMPARE(links.size(), 1);
    QTest::qWait(100);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().first().toUrl(), expected);
    QCOMPARE(m_view->page()->url(), article);
}

// What is on the screen once the engine has drawn it: the same twice, and not empty.
QImage tst_ArticleView::picture(const ArticleDocument &document)
{
    if (!show(document))
        return {};
    QImage last;
    const bool isDrawn = QTest::qWaitFor(
        [&] {
            const QImage now = m_view->grab().toImage();
            const bool isSame = now == last;
            last = now;
            QTest::qWait(100);
            return isSame && inkAt(now).isValid();
        },
        kPatience);
    return isDrawn ? last : QImage();
}

// A footnote's mark and the way back.
void tst_ArticleView::jumpsStayOnThePage()
{
    ArticleDocument document;
    document.bodyHtml
        = u"<p><a href='#note'>A link that is long enough to be hit by the pointer wherever the "
          "paragraph begins on this page, in whatever font it is</a></p>"_s
        + u"<p>between</p>"_s.repeated(100) + u"<p id=note>the note</p>"_s;
    document.baseUrl = QUrl(u"https://example.org/blog/"_s);
    QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
    QVERIFY(show(document));
    const QUrl article = m_view->page()->url();
    QWidget *target = m_view->findChild<QWebEngineView *>(u"articlePage"_s)->focusProxy();
    QTRY_VERIFY_WITH_TIMEOUT((QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(120, 40)),
                                 QTest::qWait(50), m_view->page()->scrollPosition().y() > 0),
        kPatience);
    QCOMPARE(m_view->page()->url().adjusted(QUrl::RemoveFragment), article);
    QCOMPARE(m_view->page()->url().fragment(), u"entry-note"_s);
    QCOMPARE(links.size(), 0);
    QVERIFY(shownText().contains(u"the note"_s));
}

void tst_ArticleView::declaredDirectionHolds_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("direction");
    QTest::addColumn<bool>("isRight");
    const int automatic = Qt::LayoutDirectionAuto;
    QTest::newRow("of the text itself") << u"<p>abc</p>"_s << automatic << false;
    QTest::newRow("of the article") << u"<p>abc</p>"_s << int(Qt::RightToLeft) << true;
    QTest::newRow("around it") << u"<div dir=rtl><div><p>abc</p></div></div>"_s << automatic
                               << true;
    QTest::newRow("its own") << u"<p dir=rtl>abc</p>"_s << automatic << true;
    QTest::newRow("of a list") << u"<ul dir=rtl><li>abc</li></ul>"_s << automatic << true;
    QTest::newRow("left within right")
        << u"<div dir=ltr><p>אבג</p></div>"_s << int(Qt::RightToLeft) << false;
    QTest::newRow("Hebrew that nobody declared") << u"<p>אבג</p>"_s << automatic << true;
}

void tst_ArticleView::declaredDirectionHolds()
{
    QFETCH(QString, html);
    QFETCH(int, direction);
    QFETCH(bool, isRight);
    ArticleDocument document;
    document.bodyHtml = html;
    document.direction = Qt::LayoutDirection(direction);
    const QImage image = picture(document);
    QVERIFY(!image.isNull());
    const QRect ink = inkAt(image);
    QCOMPARE(ink.center().x() > image.width() / 2, isRight);
}

// U+76F4 and U+9AA8 are written in one way in China and in another in Japan.
void tst_ArticleView::languagesHaveTheirOwnShapes()
{
    ArticleDocument document;
    document.bodyHtml = u"<h1>直骨</h1>"_s;
    document.language = u"zh-Hans"_s;
    const QImage chinese = picture(document);
    document.language = u"ja"_s;
    const QImage japanese = picture(document);
    QVERIFY(!chinese.isNull() && !japanese.isNull());
    QVERIFY(chinese != japanese);
    document.language = u"zh-Hans"_s;
    QCOMPARE(picture(document), chinese);
}

void tst_ArticleView::onlyATagIsALanguage()
{
    ArticleDocument document;
    const auto page = [&](const QString &language) {
        document.language = language;
        return articlePage(document, {}, {}, {}, {});
    };
    QVERIFY(page(u"ja"_s).contains("<html lang=\"ja\">"));
    QVERIFY(page({}).contains("<html>"));
    QVERIFY(page(u"x\" onload=\"y"_s).contains("<html>"));
}

void tst_ArticleView::picturesBelowTheTextAreAsked()
{
    m_view->setPrivateHosts(PrivateHosts::Permit);
    ArticleDocument document;
    document.bodyHtml = u"<p>text <!-- <textarea> <plaintext>"_s;
    document.footerHtml
        = u"<div class='article-footer'><figure><img src='http://%1/a.gif' alt=Boat>"
          "</figure></div>"_s.arg(m_server.host());
    QSignalSpy blocked(m_view.get(), &ArticleView::remoteContentBlocked);
    QVERIFY(show(document));
    QCOMPARE(blocked.last().first().toInt(), 1);
    QVERIFY(shownText().contains(u"Boat"_s));
    QCOMPARE(m_server.requests, QByteArrayList());
    document.remoteImages = RemoteImages::Allow;
    QVERIFY(show(document));
    QCOMPARE(blocked.last().first().toInt(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server.requests.size(), 1, kPatience);
}

void tst_ArticleView::imagesLoadOnlyWhenAllowed()
{
    m_view->setPrivateHosts(PrivateHosts::Permit);
    const QString image = u"<img src='http://%1/a.gif' alt=Boat width=20>"
                          "<img src='http://%1/pixel.gif' width=1 height=1>"_s.arg(m_server.host());
    QSignalSpy blocked(m_view.get(), &ArticleView::remoteContentBlocked);
    QVERIFY(showBody(image));
    QCOMPARE(blocked.last().first().toInt(), 1);
    QTest::qWait(100);
    QCOMPARE(m_server.requests, QByteArrayList());
    QVERIFY(showBody(image, RemoteImages::Allow));
    QCOMPARE(blocked.last().first().toInt(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server.requests.size(), 1, kPatience);
    // A second picture: what the first answer set is not sent back.
    QVERIFY(showBody(QString(image).replace("a.gif"_L1, "b.gif"_L1), RemoteImages::Allow));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.requests.size(), 2, kPatience);
    for (const QByteArray &request : std::as_const(m_server.requests)) {
        QVERIFY(!request.toLower().contains("\r\ncookie:"));
        QVERIFY(!request.toLower().contains("\r\nreferer:"));
        QVERIFY(!request.contains("pixel"));
    }
}

void tst_ArticleView::privateHostsAreRefused()
{
    QVERIFY(showBody(
        u"<img src='http://%1/a.gif' width=20>"_s.arg(m_server.host()), RemoteImages::Allow));
    QTest::qWait(200);
    QCOMPARE(m_server.requests, QByteArrayList());
}

void tst_ArticleView::staleArticlesAreDropped()
{
    QSignalSpy shown(m_view.get(), &ArticleView::articleShown);
    ArticleDocument slow;
    slow.bodyHtml = u"<div>"_s.repeated(300000) + u"slow"_s;
    ArticleDocument quick;
    quick.bodyHtml = u"<p>quick</p>"_s;
    m_view->showHtml(slow);
    QCOMPARE(shown.size(), 0); // the thread of the window does not wait
    m_view->showHtml(quick);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QCOMPARE(shownText().trimmed(), u"quick"_s);
    m_view->showHtml(slow);
    m_view->clear();
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, kPatience);
    QCOMPARE(shownText().trimmed(), QString());
}

void tst_ArticleView::refusedArticlesSaySo()
{
    QVERIFY(showBody(QString(HtmlSanitizer::kMaximumLength + 1, u'x')));
    QCOMPARE(shownText().trimmed(), refusalText());
}

void tst_ArticleView::sourcesShareNoProcess()
{
    const auto processOf = [this](const QString &source) {
        ArticleDocument document;
        document.source = source;
        document.bodyHtml = u"<p>text</p>"_s;
        return show(document) ? m_view->page()->renderProcessPid() : 0;
    };
    const qint64 first = processOf(u"a"_s);
    QVERIFY(first > 0);
    QCOMPARE(processOf(u"a"_s), first);
    const qint64 second = processOf(u"b"_s);
    QVERIFY(second > 0 && second != first);
    const qint64 unnamed = processOf({});
    QVERIFY(unnamed > 0 && unnamed != second);
    QVERIFY(processOf({}) != unnamed);
}

void tst_ArticleView::headerIsEscaped()
{
    ArticleHeader header;
    header.title = u"<script>document.title='hit'</script>A & \"B\"\r\nC"_s;
    header.source = u"<img src=x>Feed"_s;
    header.author = u"<b>Eve</b>"_s;
    header.link = QUrl(u"javascript:document.title='hit'"_s);
    header.tags = { u"</span><h1>tag"_s };
    ArticleDocument document;
    document.title = u"untouched</title><script>1</script>"_s;
    document.headerHtml = header.toHtml();
    document.styleSheet = u"</style><img src='http://%1/x'>"_s.arg(m_server.host());
    QVERIFY(show(document));
    const QString text = shownText();
    QVERIFY(text.contains(header.title.simplified()));
    QVERIFY(text.contains(u"<b>Eve</b>"_s));
    QVERIFY(text.contains(u"</span><h1>tag"_s));
    QCOMPARE(m_view->page()->title(), document.title);
    QCOMPARE(m_server.requests, QByteArrayList());
}

void tst_ArticleView::zoomStaysAcrossArticles()
{
    QVERIFY(showBody(u"<p>one</p>"_s));
    m_view->zoomIn();
    m_view->zoomIn();
    QCOMPARE(m_view->page()->zoomFactor(), m_view->zoomFactor());
    QVERIFY(m_view->zoomFactor() > 1.2);
    QVERIFY(showBody(u"<p>two</p>"_s));
    QTRY_COMPARE(m_view->page()->zoomFactor(), m_view->zoomFactor());
    m_view->setZoomFactor(99);
    QCOMPARE(m_view->zoomFactor(), ArticleView::kMaximumZoom);
    m_view->resetZoom();
    QCOMPARE(m_view->page()->zoomFactor(), 1.0);
    m_view->zoomOut();
    QVERIFY(m_view->zoomFactor() < 1.0);
}

void tst_ArticleView::textIsFound()
{
    QVERIFY(showBody(u"<p>needle hay needle</p><p>needle</p>"_s));
    QSignalSpy found(m_view.get(), &ArticleView::findFinished);
    m_view->findText(u"needle"_s);
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.last(), QVariantList({ 1, 3 }));
    m_view->findText(u"needle"_s, ArticleView::FindDirection::Backward);
    QTRY_COMPARE(found.last(), QVariantList({ 3, 3 }));
    m_view->findText(u"absent"_s);
    QTRY_COMPARE(found.last(), QVariantList({ 0, 0 }));
}

void tst_ArticleView::styleFollowsThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    dark.setColor(QPalette::Link, QColor(0, 0, 0xff));
    QVERIFY(ArticleStyle(dark, m_view->font()).isDark());
    QVERIFY(showBody(u"<p>text</p>"_s));
    const QUrl url = m_view->page()->url();
    QSignalSpy shown(m_view.get(), &ArticleView::articleShown);
    m_view->setPalette(dark);
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(m_view->page()->url(), url);
    QCOMPARE(m_view->page()->backgroundColor(), QColor(0x20, 0x20, 0x20));
    const auto corner = [this] { return m_view->grab().toImage().pixelColor(5, 5); };
    QTRY_COMPARE(corner(), QColor(0x20, 0x20, 0x20));
}

void tst_ArticleView::plainViewShowsTheSame()
{
    qputenv("PUBSUB_PLAIN_ARTICLES", "1");
    m_view = std::make_unique<ArticleView>();
    qunsetenv("PUBSUB_PLAIN_ARTICLES");
    QVERIFY(!m_view->page());
    QVERIFY(showBody(
        u"<p>plain <b>text</b></p><script>x</script><img src='http://%1/a.gif' width=9>"_s.arg(
            m_server.host()),
        RemoteImages::Allow));
    auto *browser = m_view->findChild<QTextBrowser *>(u"articleText"_s);
    QVERIFY(browser);
    QVERIFY(browser->toPlainText().startsWith(u"plain text"_s));
    QSignalSpy found(m_view.get(), &ArticleView::findFinished);
    m_view->findText(u"text"_s);
    QCOMPARE(found.last(), QVariantList({ 1, 1 }));
    browser->grab();
    QTest::qWait(100);
    QCOMPARE(m_server.requests, QByteArrayList());
}

void tst_ArticleView::plainViewReplacesABrokenEngine()
{
    QVERIFY(showBody(u"<p>still readable</p>"_s));
    QVERIFY(m_view->page()->renderProcessPid() > 0);
    QCOMPARE(QProcess::execute(
                 u"kill"_s, { u"-KILL"_s, QString::number(m_view->page()->renderProcessPid()) }),
        0);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QTextBrowser *>(u"articleText"_s), kPatience);
    QCOMPARE(
        m_view->findChild<QTextBrowser *>(u"articleText"_s)->toPlainText(), u"still readable"_s);
    QVERIFY(showBody(u"<p>next</p>"_s));
    QCOMPARE(m_view->findChild<QTextBrowser *>(u"articleText"_s)->toPlainText(), u"next"_s);
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    tst_ArticleView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ArticleView.moc"
