// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlRules.h"
#include "common/web/HtmlSanitizer.h"
#include "common/web/SafeUrls.h"
#include "support/XssCorpus.h"

#include <QtTest>
#include <thread>

using namespace Common;
using namespace Qt::StringLiterals;

/// The sanitiser by itself: what it keeps, what it drops, and that it ends.
class tst_HtmlSanitizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatReadersNeed_data();
    void keepsWhatReadersNeed();
    void writesOnlyAllowedTags_data();
    void writesOnlyAllowedTags();
    void isAFixedPoint_data();
    void isAFixedPoint();
    void countsRemoteContent();
    void allowsImagesOnRequest();
    void keepsExtraClassesOnly();
    void givesPlainText_data();
    void givesPlainText();
    void refusesWhatIsTooLong();
    void flattensWhatIsTooDeep();
    void survivesHostileShapes_data();
    void survivesHostileShapes();
    void stopsOnRequest();
    void servesManyThreads();
    void sortsLinks_data();
    void sortsLinks();
    void knowsPrivateHosts_data();
    void knowsPrivateHosts();
};

namespace
{

const QString kData = QStringLiteral(TEST_DATA_DIR);

HtmlSanitizer sanitizer(RemoteImages images = RemoteImages::Block, Markup markup = Markup::Html)
{
    HtmlSanitizer::Options options;
    options.remoteImages = images;
    options.markup = markup;
    options.baseUrl = QUrl(u"https://example.org/blog/post"_s);
    return HtmlSanitizer(options);
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addVectors()
{
    QTest::addColumn<QString>("html");
    const QStringList vectors = TestSupport::XssCorpus::vectors(kData, u"127.0.0.1:9"_s);
    QVERIFY(vectors.size() > 400);
    for (qsizetype i = 0; i < vectors.size(); ++i)
        QTest::addRow("vector %d", int(i)) << vectors[i];
}

} // namespace

void tst_HtmlSanitizer::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void tst_HtmlSanitizer::keepsWhatReadersNeed_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files
        = QDir(kData + u"/html"_s).entryInfoList({ u"*.html"_s, u"*.xhtml"_s }, QDir::Files);
    QVERIFY(files.size() > 10);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void tst_HtmlSanitizer::keepsWhatReadersNeed()
{
    QFETCH(QString, path);
    const Markup kind = path.endsWith(".xhtml"_L1) ? Markup::Xhtml : Markup::Html;
    const QFileInfo info(path);
    const QString expected
        = readFile(info.path() + u'/' + info.completeBaseName() + u".expected"_s);
    QVERIFY(!expected.isEmpty());
    const QString html = sanitizer(RemoteImages::Block, kind).sanitize(readFile(path)).html;
    QCOMPARE(html, expected);
    QCOMPARE(sanitizer().sanitize(html).html, html);
}

void tst_HtmlSanitizer::writesOnlyAllowedTags_data()
{
    addVectors();
}

// Reads the output without any HTML parser: each "<" has to begin a tag of the allow-list, and
// each attribute has to be of the form that the sanitiser writes.
void tst_HtmlSanitizer::writesOnlyAllowedTags()
{
    static const QRegularExpression tag(u"<(/?)([a-z][a-z0-9-]*)((?: [a-z]+=\"[^\"<>]*\")*)>"_s);
    static const QRegularExpression attribute(u" ([a-z]+)=\"([^\"]*)\""_s);
    QFETCH(QString, html);
    for (const RemoteImages images : { RemoteImages::Block, RemoteImages::Allow }) {
        QString rest = sanitizer(images).sanitize(html).html;
        const QString output = rest;
        for (const QRegularExpressionMatch &match : tag.globalMatch(output)) {
            const QByteArray name = match.captured(2).toLatin1();
            QVERIFY2(htmlRule(name).name == name || isAllowedMath(name), qPrintable(output));
            for (const QRegularExpressionMatch &pair : attribute.globalMatch(match.captured(3))) {
                const QString key = pair.captured(1);
                QVERIFY2(!key.startsWith("on"_L1) && key != "style"_L1 && key != "id"_L1
                        && key != "srcset"_L1 && key != "ping"_L1,
                    qPrintable(output));
                static const QRegularExpression link(u"\\A(https?://|mailto:|xmpp:)"_s);
                static const QRegularExpression source(
                    u"\\A(https?://|data:image/(png|jpeg|gif|webp);)"_s);
                if (key == "href"_L1)
                    QVERIFY2(link.match(pair.captured(2)).hasMatch(), qPrintable(output));
                if (key == "src"_L1)
                    QVERIFY2(source.match(pair.captured(2)).hasMatch(), qPrintable(output));
            }
        }
        rest.remove(tag);
        QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(output));
        QVERIFY(!output.contains(QChar(0)));
        if (images == RemoteImages::Block)
            QVERIFY2(!output.contains("src=\"http"_L1), qPrintable(output));
    }
}

void tst_HtmlSanitizer::isAFixedPoint_data()
{
    addVectors();
}

void tst_HtmlSanitizer::isAFixedPoint()
{
    QFETCH(QString, html);
    for (const RemoteImages images : { RemoteImages::Block, RemoteImages::Allow }) {
        const QString once = sanitizer(images).sanitize(html).html;
        QCOMPARE(sanitizer(images).sanitize(once).html, once);
        QCOMPARE(HtmlSanitizer().sanitize(once).html.size() > 0, once.size() > 0);
    }
}

void tst_HtmlSanitizer::countsRemoteContent()
{
    const SanitizedHtml facts = sanitizer().sanitize(
        u"<img src=https://a.example/1.png alt=One><img src='https://a.example/2.png'>"
        "<img src=https://t.example/p.gif width=1 height=1>"
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"_s);
    QCOMPARE(facts.remoteImages, 2);
    QCOMPARE(facts.blockedImages, 2);
    QCOMPARE(facts.trackingPixels, 1);
    QVERIFY(facts.hadRemoteContent());
    QVERIFY(facts.html.startsWith(u"<span class=\"blocked-image\">One</span>"_s));
    QVERIFY(!HtmlSanitizer().sanitize(u"<p>a"_s).hadRemoteContent());
}

void tst_HtmlSanitizer::allowsImagesOnRequest()
{
    const SanitizedHtml facts
        = sanitizer(RemoteImages::Allow)
              .sanitize(
                  u"<img src=/1.png alt=One width=30><img src=https://t.example/p.gif width=1 height=1>"_s);
    QCOMPARE(facts.html, u"<img src=\"https://example.org/1.png\" width=\"30\" alt=\"One\">"_s);
    QCOMPARE(facts.blockedImages, 0);
    QCOMPARE(facts.trackingPixels, 1);
}

void tst_HtmlSanitizer::keepsExtraClassesOnly()
{
    HtmlSanitizer::Options options;
    options.extraClasses = { u"own"_s };
    QCOMPARE(HtmlSanitizer(options).sanitize(u"<p class='other own x'>a</p>"_s).html,
        u"<p class=\"own\">a</p>"_s);
    QCOMPARE(HtmlSanitizer().sanitize(u"<p class='own'>a</p>"_s).html, u"<p>a</p>"_s);
}

void tst_HtmlSanitizer::givesPlainText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks") << u"<h1>A  b</h1>\n<p>c\nd<br>e</p>"_s << u"A b\nc d\ne"_s;
    QTest::newRow("hidden") << u"a<script>x</script><style>y</style><title>z</title>b"_s << u"ab"_s;
    QTest::newRow("entities") << u"&lt;b&gt; &amp; &eacute;&nbsp;x"_s << u"<b> & é x"_s;
    QTest::newRow("list") << u"<ul><li>a<li>b</ul>"_s << u"a\nb"_s;
    QTest::newRow("inline") << u"<b>a</b><i>b</i> <u>c</u>"_s << u"ab c"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("text only") << u" plain "_s << u"plain"_s;
}

void tst_HtmlSanitizer::givesPlainText()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(HtmlSanitizer::plainText(html), text);
}

void tst_HtmlSanitizer::refusesWhatIsTooLong()
{
    const QString longest(HtmlSanitizer::kMaximumLength, u'x');
    const SanitizedHtml whole = HtmlSanitizer().sanitize(longest);
    QVERIFY(!whole.refused);
    QCOMPARE(whole.html.size(), longest.size());
    const SanitizedHtml over = HtmlSanitizer().sanitize(longest + u'x');
    QVERIFY(over.refused);
    QVERIFY(over.html.isEmpty());
    // Short enough by itself, too long once it is escaped.
    QVERIFY(HtmlSanitizer().sanitize(QString(HtmlSanitizer::kMaximumLength / 2, u'&')).refused);
}

void tst_HtmlSanitizer::flattensWhatIsTooDeep()
{
    const auto nested = [](int depth) { return u"<div>"_s.repeated(depth) + u"core"_s; };
    const auto depthOf = [](const QString &html) { return html.count("<div>"_L1); };
    const int limit = HtmlSanitizer::kMaximumDepth;
    QCOMPARE(depthOf(HtmlSanitizer().sanitize(nested(limit)).html), limit);
    const SanitizedHtml deeper = HtmlSanitizer().sanitize(nested(limit + 50));
    QCOMPARE(depthOf(deeper.html), limit);
    QVERIFY(deeper.html.contains("core"_L1));
}

void tst_HtmlSanitizer::survivesHostileShapes_data()
{
    QTest::addColumn<QString>("html");
    const auto many = [](const QString &unit, int count) { return unit.repeated(count); };
    QString attributes = u"<p"_s;
    QString fonts;
    for (int i = 0; i < 15000; ++i)
        attributes += u" a%1=x"_s.arg(i);
    for (int i = 0; i < 5000; ++i)
        fonts += u"<font a%1>"_s.arg(i);
    QTest::newRow("deep divs") << many(u"<div>"_s, 200000);
    QTest::newRow("deep bold") << many(u"<b>"_s, 40000);
    QTest::newRow("deep tables") << many(u"<table>"_s, 10000);
    QTest::newRow("deep lists") << many(u"<ul><li>"_s, 5000);
    QTest::newRow("deep svg") << many(u"<svg><a>"_s, 10000);
    QTest::newRow("deep math") << many(u"<math><mi>"_s, 10000);
    QTest::newRow("anchors") << many(u"<a><div>"_s, 5000);
    QTest::newRow("attributes") << attributes + u'>';
    QTest::newRow("formatting repeated")
        << u"<p>"_s + fonts + u"</p>"_s + many(u"<p>x</p>"_s, 20000);
    QTest::newRow("less-than signs") << many(u"<"_s, 200000);
    QTest::newRow("open comments") << many(u"<!--"_s, 200000);
    QTest::newRow("entities") << many(u"&amp;"_s, 200000);
    QTest::newRow("lone surrogates") << many(QString(QChar(0xd800)), 1000);
}

void tst_HtmlSanitizer::survivesHostileShapes()
{
    QFETCH(QString, html);
    QElapsedTimer timer;
    timer.start();
    const SanitizedHtml result = HtmlSanitizer().sanitize(html);
    QVERIFY2(timer.elapsed() < 3 * HtmlSanitizer::kMaximumParseTime,
        qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!result.refused || result.html.isEmpty());
}

void tst_HtmlSanitizer::stopsOnRequest()
{
    std::stop_source source;
    HtmlSanitizer::Options options;
    options.stop = source.get_token();
    SanitizedHtml result;
    QElapsedTimer timer;
    timer.start();
    std::thread worker(
        [&] { result = HtmlSanitizer(options).sanitize(u"<div>"_s.repeated(300000)); });
    QTest::qWait(100);
    source.request_stop();
    worker.join();
    QVERIFY(result.refused);
    QVERIFY(timer.elapsed() < HtmlSanitizer::kMaximumParseTime);
}

void tst_HtmlSanitizer::servesManyThreads()
{
    const HtmlSanitizer shared = sanitizer();
    const QString html = readFile(kData + u"/html/structure.html"_s);
    const QString expected = shared.sanitize(html).html;
    std::atomic_int wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 100; ++n)
                wrong += shared.sanitize(html).html == expected ? 0 : 1;
        });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(wrong.load(), 0);
}

void tst_HtmlSanitizer::sortsLinks_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("link");
    QTest::newRow("https") << u"https://a.example/"_s << u"https://a.example/"_s;
    QTest::newRow("white space") << u" \n https://a.ex\nample/ "_s << u"https://a.example/"_s;
    QTest::newRow("relative") << u"x"_s << u"https://example.org/blog/x"_s;
    QTest::newRow("password") << u"https://bank.example@evil.example/"_s
                              << u"https://evil.example/"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("javascript") << u"java\tscript:x"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("own scheme") << u"pubsub-article://x/"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_HtmlSanitizer::sortsLinks()
{
    QFETCH(QString, href);
    QFETCH(QString, link);
    QCOMPARE(safeLink(href, QUrl(u"https://example.org/blog/post"_s)), link);
}

void tst_HtmlSanitizer::knowsPrivateHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPrivate");
    for (const char *host :
        { "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "0.0.0.0", "::1",
            "fe80::1", "fd00::1", "::ffff:127.0.0.1", "localhost", "localhost.", "printer",
            "nas.local", "router.lan", "a.localhost", "2130706433", "100.64.0.1", "" })
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host :
        { "example.org", "8.8.8.8", "2001:4860:4860::8888", "local.example.com" })
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void tst_HtmlSanitizer::knowsPrivateHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, isPrivate);
    QCOMPARE(isPrivateHost(host), isPrivate);
}

QTEST_GUILESS_MAIN(tst_HtmlSanitizer)
#include "tst_HtmlSanitizer.moc"
