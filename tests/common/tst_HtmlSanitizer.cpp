// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlRules.h"
#include "common/web/HtmlSanitizer.h"
#include "common/web/SafeUrls.h"
#include "support/CpuTimer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/XssCorpus.h"

#include <QtTest>
#include <thread>

using namespace Common;
using namespace Qt::StringLiterals;

/// The sanitiser by itself: what it keeps, what it drops, and that it ends.
class tst_HtmlSanitizer : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
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
    void asksBeforeOtherPrograms();
    void choosesPictures_data();
    void choosesPictures();
    void keepsJumpsWithin_data();
    void keepsJumpsWithin();
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

void tst_HtmlSanitizer::keepsWhatReadersNeed_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files
        = QDir(kData + u"/html"_s).entryInfoList({ u"*.html"_s, u"*.xhtml"_s }, QDir::Files);
    QVERIFY(files.size() > 10);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

// PUBSUB_WRITE_EXPECTED=1 writes the expected files anew; read the difference before it is kept.
void tst_HtmlSanitizer::keepsWhatReadersNeed()
{
    QFETCH(QString, path);
    const Markup kind = path.endsWith(".xhtml"_L1) ? Markup::Xhtml : Markup::Html;
    const QFileInfo info(path);
    const QString expectedPath = info.path() + u'/' + info.completeBaseName() + u".expected"_s;
    const QString html = sanitizer(RemoteImages::Block, kind).sanitize(readFile(path)).html;
    if (qEnvironmentVariableIsSet("PUBSUB_WRITE_EXPECTED")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(html.toUtf8());
    }
    const QString expected = readFile(expectedPath);
    QVERIFY(!expected.isEmpty());
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
                QVERIFY2(!key.startsWith("on"_L1) && key != "style"_L1 && key != "srcset"_L1
                        && key != "ping"_L1,
                    qPrintable(output));
                if (key == "id"_L1)
                    QVERIFY2(pair.captured(2).startsWith("entry-"_L1), qPrintable(output));
                static const QRegularExpression link(
                    u"\\A(https?://|mailto:|xmpp:|ftp://|tel:|#entry-)"_s);
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
    const TestSupport::CpuTimer timer;
    const SanitizedHtml result = HtmlSanitizer().sanitize(html);
    QCOMPARE_LT(timer.elapsed(), 3 * std::chrono::milliseconds(HtmlSanitizer::kMaximumParseTime));
    QVERIFY(!result.refused || result.html.isEmpty());
}

void tst_HtmlSanitizer::stopsOnRequest()
{
    std::stop_source source;
    HtmlSanitizer::Options options;
    options.stop = source.get_token();
    SanitizedHtml result;
    const TestSupport::CpuTimer timer;
    std::thread worker(
        [&] { result = HtmlSanitizer(options).sanitize(u"<div>"_s.repeated(300000)); });
    QTest::qWait(100);
    source.request_stop();
    worker.join();
    QVERIFY(result.refused);
    QCOMPARE_LT(timer.elapsed(), std::chrono::milliseconds(HtmlSanitizer::kMaximumParseTime));
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
    for (const QString &other : { u"tel:+4930123"_s, u"geo:52.5,13.4"_s, u"gemini://g.example"_s,
             u"matrix:r/room:m.example"_s, u"sip:ana@s.example"_s, u"ircs://irc.example/room"_s,
             u"magnet:?xt=urn:btih:0"_s, u"ftp://f.example/a"_s })
        QTest::newRow(qPrintable(other)) << other << other;
    QTest::newRow("ftp password") << u"ftp://me:pw@f.example/a"_s << u"ftp://f.example/a"_s;
    for (const QString &unsafe : { u"vbscript:x"_s, u"smb://host/share"_s, u"ssh://host"_s,
             u"search-ms:query=x"_s, u"ms-word:ofe|u|x"_s, u"blob:https://a.example/1"_s,
             u"view-source:https://a.example/"_s, u"about:blank"_s, u"tel:"_s, u"intent://x"_s })
        QTest::newRow(qPrintable(unsafe)) << unsafe << QString();
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

void tst_HtmlSanitizer::asksBeforeOtherPrograms()
{
    for (const QString &known : { u"https://a.example/"_s, u"http://a.example/"_s,
             u"mailto:a@b.example"_s, u"xmpp:a@b.example"_s })
        QVERIFY2(!needsQuestion(QUrl(known)), qPrintable(known));
    for (const QString &other : { u"tel:+1"_s, u"gemini://g.example/"_s, u"magnet:?xt=x"_s })
        QVERIFY2(needsQuestion(QUrl(other)), qPrintable(other));
}

// What a person sees of pictures that a page of the time shows by scripts, or not at all.
void tst_HtmlSanitizer::choosesPictures_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("shown");
    const QString dot
        = u"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"_s;
    const QString b = u"<img src=\"https://example.org/b.jpg\">"_s;
    const auto row = [](const char *name, const QString &html, const QString &shown) {
        QTest::newRow(name) << html << shown;
    };
    row("data-src", u"<img src='"_s + dot + u"' data-src=/b.jpg width=800 height=600>"_s,
        u"<img src=\"https://example.org/b.jpg\" width=\"800\" height=\"600\">"_s);
    row("placeholder file", u"<img src=/spacer.gif data-original=/b.jpg>"_s, b);
    row("data-lazy-src", u"<img data-lazy-src=/b.jpg>"_s, b);
    row("data-srcset", u"<img data-srcset='/a.jpg 300w, /b.jpg 1400w,/c.jpg 4000w'>"_s, b);
    row("srcset only", u"<img srcset='/b.jpg'>"_s, b);
    row("srcset with a dot", u"<img src='"_s + dot + u"' srcset='/b.jpg 640w, /a.jpg 320w'>"_s, b);
    row("srcset by density", u"<img srcset='/b.jpg 1x, /c.jpg 2x'>"_s, b);
    row("srcset with commas in addresses", u"<img srcset='/w_1,h_2/b.jpg 1x'>"_s,
        u"<img src=\"https://example.org/w_1,h_2/b.jpg\">"_s);
    row("src before srcset", u"<img src=/b.jpg srcset='/c.jpg 2x'>"_s, b);
    row("picture", u"<picture><source srcset='/b.jpg 800w'><img alt=''></picture>"_s,
        u"<img src=\"https://example.org/b.jpg\" alt=\"\">"_s);
    row("lazy picture",
        u"<picture><source data-srcset=/b.jpg><img src='"_s + dot + u"'></picture>"_s, b);
    row("lazy and again without scripts",
        u"<img src='"_s + dot + u"' data-src=/b.jpg><noscript><img src=/b-small.jpg></noscript>"_s,
        b);
    row("without scripts and again lazily",
        u"<noscript><img src=/b.jpg></noscript><img class=lazy data-src=/b.jpg>"_s, b);
    row("two that are the same", u"<img src=/b.jpg><img src=/b.jpg>"_s, b + b);
    row("a dot and nothing else", u"<img src='"_s + dot + u"' width=800 height=600>"_s, {});
    row("cid", u"<img src='cid:1@x' alt='The port'>"_s,
        u"<span class=\"blocked-image\">The port</span>"_s);
    row("no address", u"<img alt='The port'>"_s,
        u"<span class=\"blocked-image\">The port</span>"_s);
    row("nothing to say", u"<img src='cid:1@x' alt=' '>"_s, {});
    row("a file", u"<img src='file:///etc/x.png' alt=x>"_s,
        u"<span class=\"blocked-image\">x</span>"_s);
    row("invisible", u"<img src='cid:1' alt=x width=1 height=1>"_s, {});
    row("object", u"<object data=/b.jpg type=image/jpeg width=80>The <b>port</b></object>"_s,
        u"<img src=\"https://example.org/b.jpg\" width=\"80\" alt=\"The port\">"_s);
    row("object by its name", u"<object data=/b.jpg></object>"_s, b);
    row("object of another kind",
        u"<object data=/x.pdf type=application/pdf><p>Words</p></object>"_s, u"<p>Words</p>"_s);
    row("objects within each other",
        u"<object data=/x.svgz type=application/x><object data=/b.jpg></object></object>"_s, b);
    row("empty object", u"<object data=/x.pdf> <param name=a></object>"_s,
        u"<a href=\"https://example.org/x.pdf\" class=\"media-link\">example.org – x.pdf</a>"_s);
    row("poster", u"<video src=/v.webm poster=/b.jpg>No video</video>"_s,
        b + u"<a href=\"https://example.org/v.webm\" class=\"media-link\">example.org – v.webm</a>"_s);
    row("video without an address",
        u"<video poster=/b.jpg><p>See <a href=/v>there</a></p></video>"_s,
        b + u"<p>See <a href=\"https://example.org/v\">there</a></p>"_s);
    row("lazy frame", u"<iframe data-src='https://v.example/e' src='about:blank'></iframe>"_s,
        u"<a href=\"https://v.example/e\" class=\"media-link\">v.example – e</a>"_s);
}

void tst_HtmlSanitizer::choosesPictures()
{
    QFETCH(QString, html);
    QFETCH(QString, shown);
    const QString found = sanitizer(RemoteImages::Allow).sanitize(html).html;
    QCOMPARE(found, shown);
    QCOMPARE(sanitizer(RemoteImages::Allow).sanitize(found).html, shown);
    // The same question for all of them.
    const SanitizedHtml blocked = sanitizer(RemoteImages::Block).sanitize(html);
    QCOMPARE(blocked.blockedImages, int(shown.count("<img"_L1)));
    QVERIFY(!blocked.html.contains("<img"_L1));
}

// Footnotes and tables of contents.
void tst_HtmlSanitizer::keepsJumpsWithin_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("shown");
    QTest::newRow("footnote")
        << u"<p>a<sup id=r1><a href='#n1'>1</a></sup></p><p id=n1>b <a href='#r1'>back</a></p>"_s
        << u"<p>a<sup id=\"entry-r1\"><a href=\"#entry-n1\">1</a></sup></p>"
           "<p id=\"entry-n1\">b <a href=\"#entry-r1\">back</a></p>"_s;
    QTest::newRow("name of an anchor") << u"<a href='#x'>1</a><a name=x></a>"_s
                                       << u"<a href=\"#entry-x\">1</a><a id=\"entry-x\"></a>"_s;
    QTest::newRow("signs") << u"<a href='#%C3%A9%20'>1</a><p id='fn:é'>2</p><a href='#fn:é'>3</a>"_s
                           << u"<a href=\"https://example.org/blog/post#%C3%A9%20\">1</a>"
                              "<p id=\"entry-fn:é\">2</p><a href=\"#entry-fn%3A%C3%A9\">3</a>"_s;
    QTest::newRow("by the page's whole address")
        << u"<a href='https://example.org/blog/post#n'>1</a><p id=n>2</p>"_s
        << u"<a href=\"#entry-n\">1</a><p id=\"entry-n\">2</p>"_s;
    QTest::newRow("nobody jumps there") << u"<p id=n>2</p>"_s << u"<p>2</p>"_s;
    QTest::newRow("another page") << u"<a href='/other#n'>1</a><p id=n>2</p>"_s
                                  << u"<a href=\"https://example.org/other#n\">1</a><p>2</p>"_s;
    QTest::newRow("not a name")
        << u"<a href='#a b'>1</a><p id='a b'>2</p>"_s
        << u"<a href=\"https://example.org/blog/post#a%20b\">1</a><p>2</p>"_s;
}

void tst_HtmlSanitizer::keepsJumpsWithin()
{
    QFETCH(QString, html);
    QFETCH(QString, shown);
    QCOMPARE(sanitizer().sanitize(html).html, shown);
    QCOMPARE(sanitizer().sanitize(shown).html, shown);
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

PUBSUB_TEST(tst_HtmlSanitizer, QCoreApplication)
#include "tst_HtmlSanitizer.moc"
