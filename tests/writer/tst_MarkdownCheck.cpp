// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/MarkdownData.h"
#include "writer/markdown/Cmark.h"
#include "writer/markdown/MarkdownCheck.h"
#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlToMarkdown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

bool isSurelySame(const QString &markdown, const Blocks &blocks)
{
    return MarkdownCheck::isSurelySame(Cmark::parse(markdown.toUtf8()).get(), blocks);
}

const QString post = u"## A heading\n\nWords, *some* of **them** `marked`, "
                     "[a link](https://example.org/a).\nA second line.\n\n"
                     "1. one\n2. two\n\n   > said\n\n---\n\n```cpp\nint i;\n```"_s;

} // namespace

/// What is found to be the same is the same.
class tst_MarkdownCheck : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatItReads();
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void leavesTheRest_data();
    void leavesTheRest();
    void neverTakesOneForAnother();
};

void tst_MarkdownCheck::knowsWhatItReads()
{
    QVERIFY(isSurelySame(post, MarkdownReader::read(post)));
}

void tst_MarkdownCheck::tellsWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("level") << u"## A"_s << u"### A"_s;
    QTest::newRow("no heading") << u"## A"_s << u"A"_s;
    QTest::newRow("word") << u"Words"_s << u"Word"_s;
    QTest::newRow("emphasis") << u"*some*"_s << u"some"_s;
    QTest::newRow("other mark") << u"*some*"_s << u"**some**"_s;
    QTest::newRow("longer mark") << u"*some* of"_s << u"*some of*"_s;
    QTest::newRow("code") << u"`marked`"_s << u"marked"_s;
    QTest::newRow("address") << u"org/a"_s << u"org/b"_s;
    QTest::newRow("title") << u"org/a)"_s << u"org/a \"b\")"_s;
    QTest::newRow("line") << u".\nA second"_s << u". A second"_s;
    QTest::newRow("paragraphs") << u".\nA second"_s << u".\n\nA second"_s;
    QTest::newRow("start") << u"1. one"_s << u"3. one"_s;
    QTest::newRow("bullets") << u"1. one\n2. two"_s << u"-  one\n-  two"_s;
    QTest::newRow("item") << u"1. one\n"_s << u"1. one\n2. more\n"_s;
    QTest::newRow("box") << u"1. one"_s << u"1. [x] one"_s;
    QTest::newRow("quotation") << u"> said"_s << u"said"_s;
    QTest::newRow("rule") << u"\n\n---"_s << QString();
    QTest::newRow("language") << u"```cpp"_s << u"```c"_s;
    QTest::newRow("lines of code") << u"int i;"_s << u"int i;\n"_s;
    QTest::newRow("more at the end") << u"int i;\n```"_s << u"int i;\n```\n\nmore"_s;
}

void tst_MarkdownCheck::tellsWhatDiffers()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QVERIFY(post.contains(before));
    const QString other = QString(post).replace(before, after);
    QVERIFY(!isSurelySame(other, MarkdownReader::read(post)));
    QVERIFY(!isSurelySame(post, MarkdownReader::read(other)));
}

void tst_MarkdownCheck::leavesTheRest_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString();
    QTest::newRow("empty heading") << u"#"_s;
    QTest::newRow("table") << u"| a |\n| - |\n| b |"_s;
    QTest::newRow("picture") << u"![a](https://example.org/a.png)"_s;
    QTest::newRow("box") << u"- [ ] a"_s;
    QTest::newRow("deep") << QString(40, u'>') + u" a"_s;
}

void tst_MarkdownCheck::leavesTheRest()
{
    QFETCH(const QString, markdown);
    QVERIFY(!isSurelySame(markdown, MarkdownReader::read(markdown)));
}

void tst_MarkdownCheck::neverTakesOneForAnother()
{
    const auto pieces = MarkdownData::read(
        QStringLiteral(TEST_DATA_DIR "/markdown/pieces.txt"), { u"markdown"_s });
    QVERIFY(pieces.size() > 100);
    std::vector<Blocks> posts;
    QStringList texts;
    for (const MarkdownData::Piece &piece : pieces) {
        const auto root = XhtmlSource::read(piece.text);
        QVERIFY2(root, qPrintable(piece.name));
        posts.push_back(XhtmlBlockReader::read(*root));
        texts.append(XhtmlToMarkdown::convert(piece.text));
    }
    int same = 0;
    for (const QString &text : texts) {
        const Blocks read = MarkdownReader::read(text);
        for (const Blocks &blocks : posts) {
            if (!isSurelySame(text, blocks))
                continue;
            ++same;
            QVERIFY2(sameContent(read, blocks), qPrintable(text));
        }
    }
    QVERIFY2(same > 50, qPrintable(QString::number(same)));
}

PUBSUB_TEST(tst_MarkdownCheck, QCoreApplication)
#include "tst_MarkdownCheck.moc"
