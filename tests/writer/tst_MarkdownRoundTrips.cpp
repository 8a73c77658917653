// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/MarkdownData.h"
#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlToMarkdown.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

const QString dataDir = QString::fromUtf8(TEST_DATA_DIR "/markdown/");

/// How pieces came back.
struct Tally {
    int all = 0;
    int same = 0;
    int otherForm = 0;
    QStringList changed;

    [[nodiscard]] QString line(const QString &what) const
    {
        return u"%1: %2 of %3 the same, %4 with other form only, %5 with words changed"_s.arg(what)
            .arg(same)
            .arg(all)
            .arg(otherForm)
            .arg(changed.size());
    }
};

QString reference(const QString &xhtml)
{
    QString text = xhtml;
    return text.replace("<br />\n"_L1, "<br/>\n"_L1)
        .replace("<hr />"_L1, "<hr/>"_L1)
        .replace(" />"_L1, "/>"_L1);
}

/// One example of the specification: Markdown and the HTML that it becomes.
struct Example {
    QString markdown;
    QString html;
};

QList<Example> examplesOf(const QString &specification)
{
    static const QRegularExpression fence(u"^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QList<Example> examples;
    auto match = fence.globalMatch(specification);
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        examples.append({ found.captured(1).replace(u'→', u'\t').chopped(1),
            reference(found.captured(2).replace(u'→', u'\t')) });
    }
    return examples;
}

// Of the version that the library implements. Nothing without npm, or where it gets no package.
QString specification(const QString &folder)
{
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (npm.isEmpty())
        return {};
    QProcess process;
    process.setWorkingDirectory(folder);
    const QStringList options { u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s,
        u"--ignore-scripts"_s, u"--fetch-retries=0"_s, u"--prefix"_s, folder };
    process.start(
        npm, QStringList { u"install"_s } + options + QStringList { u"commonmark-spec@0.29.0"_s });
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return {};
    QFile file(folder + u"/node_modules/commonmark-spec/spec.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// HTML in Markdown is shown as the words that it is: on purpose, see MarkdownConverter.
bool hasHtml(const QString &markdown)
{
    static const QRegularExpression tag(u"<[a-zA-Z/!?]"_s);
    return markdown.contains(tag);
}

Blocks blocksOf(const QString &xhtml)
{
    const auto root = XhtmlSource::read(xhtml);
    return root ? XhtmlBlockReader::read(*root) : Blocks();
}

} // namespace

/// XHTML becomes Markdown and XHTML again without a word lost.
class tst_MarkdownRoundTrips : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase();

    void bringsPiecesBack_data();
    void bringsPiecesBack();
    void readsGitHubsExtensions_data();
    void readsGitHubsExtensions();
    void bringsTheSpecificationsExamplesBack();

private:
    static void count(Tally &tally, const QString &name, const QString &before,
        const QString &after, const QString &words);

    Tally m_pieces;
    Tally m_github;
    QStringList m_lines;
};

void tst_MarkdownRoundTrips::count(Tally &tally, const QString &name, const QString &before,
    const QString &after, const QString &words)
{
    ++tally.all;
    if (before == after)
        ++tally.same;
    else if (MarkdownData::wordsOf(after) == words)
        ++tally.otherForm;
    else
        tally.changed += name;
}

void tst_MarkdownRoundTrips::cleanupTestCase()
{
    const QStringList lines = QStringList {
        m_pieces.line(u"round trips"_s), m_github.line(u"round trips of GitHub's extensions"_s)
    } + m_lines;
    QVERIFY(TestSupport::Figures::write(u"markdown"_s, lines));
}

void tst_MarkdownRoundTrips::bringsPiecesBack_data()
{
    QTest::addColumn<MarkdownData::Piece>("piece");
    const auto pieces
        = MarkdownData::read(dataDir + u"pieces.txt"_s, { u"markdown"_s, u"xhtml"_s, u"words"_s });
    QVERIFY(pieces.size() >= 150);
    for (int i = 0; i < pieces.size(); ++i)
        QTest::addRow("%d %s", i, qPrintable(pieces.at(i).name)) << pieces.at(i);
}

void tst_MarkdownRoundTrips::bringsPiecesBack()
{
    QFETCH(const MarkdownData::Piece, piece);
    const QString markdown = XhtmlToMarkdown::convert(piece.text);
    const QString xhtml = MarkdownConverter::toXhtml(markdown);
    const QString words = piece.others.value(u"words"_s, MarkdownData::wordsOf(piece.text));
    count(m_pieces, piece.name, piece.text, xhtml, words);
    QCOMPARE(markdown, piece.others.value(u"markdown"_s));
    QCOMPARE(xhtml, piece.others.value(u"xhtml"_s, piece.text));
    QCOMPARE(MarkdownData::wordsOf(xhtml), words);
    // What was converted once is converted for good.
    QCOMPARE(MarkdownConverter::toXhtml(XhtmlToMarkdown::convert(xhtml)), xhtml);
}

void tst_MarkdownRoundTrips::readsGitHubsExtensions_data()
{
    QTest::addColumn<MarkdownData::Piece>("piece");
    for (const auto &piece : MarkdownData::read(dataDir + u"github.txt"_s, { u"xhtml"_s }))
        QTest::newRow(qPrintable(piece.name)) << piece;
}

void tst_MarkdownRoundTrips::readsGitHubsExtensions()
{
    QFETCH(const MarkdownData::Piece, piece);
    const QString xhtml = MarkdownConverter::toXhtml(piece.text);
    QCOMPARE(xhtml, piece.others.value(u"xhtml"_s));
    const QString again = MarkdownConverter::toXhtml(XhtmlToMarkdown::convert(xhtml));
    count(m_github, piece.name, xhtml, again, MarkdownData::wordsOf(xhtml));
    QCOMPARE(MarkdownData::wordsOf(again), MarkdownData::wordsOf(xhtml));
    QVERIFY(sameContent(blocksOf(again), blocksOf(xhtml)));
}

// Examples with HTML in them are XHTML by chance only: what is none can't be in a post.
void tst_MarkdownRoundTrips::bringsTheSpecificationsExamplesBack()
{
    const QTemporaryDir folder;
    const QList<Example> examples = examplesOf(specification(folder.path()));
    if (examples.isEmpty()) {
        m_lines += u"CommonMark's examples: not run, npm or its package is not there"_s;
        QSKIP("The specification of CommonMark can't be had here.");
    }
    QVERIFY(examples.size() > 600);
    Tally tally;
    int asSpecified = 0;
    int withHtml = 0;
    QStringList others;
    for (int i = 0; i < examples.size(); ++i) {
        const Example &example = examples.at(i);
        if (MarkdownData::parsed(example.html).isNull())
            continue;
        const QString again = MarkdownConverter::toXhtml(XhtmlToMarkdown::convert(example.html));
        const QString words = MarkdownData::wordsOf(example.html);
        count(tally, u"%1: %2 -> %3"_s.arg(i + 1).arg(example.html, again),
            example.html.simplified(), again.simplified(), words);
        if (sameContent(MarkdownReader::read(example.markdown), blocksOf(example.html)))
            ++asSpecified;
        else if (hasHtml(example.markdown))
            ++withHtml;
        else
            others += u"%1: %2 -> %3"_s.arg(i + 1).arg(example.markdown, example.html);
    }
    m_lines += tally.line(u"round trips of CommonMark's examples"_s);
    m_lines += u"CommonMark's examples read as it says: %1 of %2; HTML shown as words: %3"_s
                   .arg(asSpecified)
                   .arg(tally.all)
                   .arg(withHtml);
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u"\n"_s)));
    QVERIFY2(tally.changed.isEmpty(), qPrintable(tally.changed.join(u"\n"_s)));
}

PUBSUB_TEST(tst_MarkdownRoundTrips, QCoreApplication)
#include "tst_MarkdownRoundTrips.moc"
