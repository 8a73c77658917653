// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/MarkdownData.h"
#include "writer/core/EntryComposer.h"
#include "writer/markdown/XhtmlSource.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

const QDateTime now = QDateTime::fromString(u"2026-05-04T10:11:12Z"_s, Qt::ISODate);

enum class Edit { Word, Tag, Title, Paragraph };

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray published(const Draft &draft)
{
    return EntryComposer(PubSub::Jid::fromString(u"ada@example.org"_s).value()).compose(draft, now);
}

Draft opened(const QByteArray &payload)
{
    const PubSub::NodeAddress node { PubSub::Jid::fromString(u"ada@example.org"_s).value(),
        u"urn:xmpp:microblog:0"_s };
    return EntryComposer::draftOf(node, u"item"_s, payload);
}

QByteArray entryWith(const QString &xhtml)
{
    return u"<entry xmlns='http://www.w3.org/2005/Atom'><title>A post</title><id>tag:x</id>"
           "<updated>2020-01-01T00:00:00Z</updated><content type='xhtml'>"
           "<div xmlns='http://www.w3.org/1999/xhtml'>%1</div></content></entry>"_s.arg(xhtml)
               .toUtf8();
}

// A word that is nothing but a word, as a person would change one.
bool changeWord(QString &text)
{
    static const QRegularExpression word(u"(?<![^\\s*~>])\\p{L}{2,}(?=[\\s,.!*~]|$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<QRegularExpressionMatch> found;
    auto match = word.globalMatch(text);
    while (match.hasNext())
        found += match.next();
    if (found.isEmpty())
        return false;
    const auto &middle = found.at(found.size() / 2);
    text.replace(middle.capturedStart(), middle.capturedLength(), u"changed"_s);
    return true;
}

bool change(Draft &draft, Edit edit)
{
    switch (edit) {
    case Edit::Word:
        return changeWord(draft.text) || changeWord(draft.title);
    case Edit::Tag:
        draft.tags += u"another"_s;
        return true;
    case Edit::Title:
        draft.title = u"Another title"_s;
        return true;
    case Edit::Paragraph:
        draft.text += u"\n\nOne paragraph more."_s;
        return true;
    }
    return false;
}

void addElements(QStringList &names, const QDomNode &node)
{
    for (QDomElement child = node.firstChildElement(); !child.isNull();
        child = child.nextSiblingElement()) {
        names += child.localName();
        addElements(names, child);
    }
}

// All elements of an entry, whatever namespace its program thought them to be in.
QStringList elementsOf(const QByteArray &payload)
{
    QDomDocument document;
    document.setContent(payload, QDomDocument::ParseOption::UseNamespaceProcessing);
    QStringList names;
    addElements(names, document.documentElement());
    return names;
}

QStringList elementsOfTitle(const QByteArray &payload)
{
    QDomDocument document;
    document.setContent(payload, QDomDocument::ParseOption::UseNamespaceProcessing);
    QStringList names;
    const QDomNodeList titles = document.elementsByTagName(u"title"_s);
    for (int i = 0; i < titles.size(); ++i)
        addElements(names, titles.at(i));
    return names;
}

// Of `<em>a</em><em>b</em>` another word leaves one.
bool isOneWordInSeveralElements(Edit edit)
{
    static const QStringList pieces { u"xhtml-prefixed.xml"_s, u"piece 11 ab"_s };
    return edit == Edit::Word && pieces.contains(QString::fromUtf8(QTest::currentDataTag()));
}

QString xhtmlOf(const QByteArray &payload)
{
    const auto entry = PubSub::AtomEntry::fromXml(payload);
    if (!entry)
        return {};
    for (const PubSub::AtomContent &content : entry->contents()) {
        if (content.type == PubSub::AtomContent::Type::Xhtml)
            return content.value;
    }
    return entry->isAllTitle() ? entry->titleHtml() : QString();
}

// The top-level parts of XHTML, to the letter.
QStringList blocksOf(const QString &xhtml)
{
    QStringList blocks;
    const auto root = XhtmlSource::read(xhtml);
    if (!root)
        return blocks;
    for (const XhtmlNode &node : root->children) {
        if (!node.isText() || !node.text.trimmed().isEmpty())
            blocks += xhtml.mid(node.begin, node.end - node.begin);
    }
    return blocks;
}

QStringList without(QStringList all, const QStringList &others)
{
    for (const QString &other : others)
        all.removeOne(other);
    return all;
}

} // namespace

/// Posts of every shape that other programs give them are opened, changed in one place and
/// published: nothing else is lost or changed.
class tst_PostEdits : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase();

    void keepsWhatIsNotTouched_data();
    void keepsWhatIsNotTouched();

private:
    void check(const QByteArray &base, Edit edit);

    int m_edits = 0;
    QStringList m_lost;
    QStringList m_changed;
};

void tst_PostEdits::cleanupTestCase()
{
    const QString line = u"edits: %1 posts opened, one word changed, published: elements lost %2, "
                         "untouched blocks changed %3"_s.arg(m_edits)
                             .arg(m_lost.size())
                             .arg(m_changed.size());
    QVERIFY(TestSupport::Figures::write(u"edits"_s, { line }));
}

void tst_PostEdits::keepsWhatIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("base");
    const QDir folder(QString::fromUtf8(TEST_DATA_DIR "/atom"));
    for (const QString &file : folder.entryList({ u"*.xml"_s }, QDir::Files)) {
        const QByteArray payload = contentOf(folder.filePath(file));
        const auto entry = PubSub::AtomEntry::fromXml(payload);
        if (entry && !entry->isFeed())
            QTest::newRow(qPrintable(file)) << payload;
    }
    const auto pieces = MarkdownData::read(QString::fromUtf8(TEST_DATA_DIR "/markdown/pieces.txt"),
        { u"markdown"_s, u"xhtml"_s, u"words"_s });
    for (int i = 0; i < pieces.size(); ++i)
        QTest::addRow("piece %d %s", i, qPrintable(pieces.at(i).name))
            << entryWith(pieces.at(i).text);
}

void tst_PostEdits::keepsWhatIsNotTouched()
{
    QFETCH(const QByteArray, base);
    for (const Edit edit : { Edit::Word, Edit::Tag, Edit::Title, Edit::Paragraph })
        check(base, edit);
}

void tst_PostEdits::check(const QByteArray &base, Edit edit)
{
    const Draft before = opened(base);
    Draft draft = before;
    if (!change(draft, edit))
        return;
    ++m_edits;
    const QByteArray made = published(draft);
    const QByteArray about = QByteArray::number(int(edit)) + ' ' + base + "\n-> " + made;
    QVERIFY2(PubSub::AtomEntry::fromXml(made).has_value(), about.constData());

    QStringList lost = without(elementsOf(base), elementsOf(made));
    // How many titles and dates of change there are is the form of the one that there is.
    lost.removeAll(u"title"_s);
    lost.removeAll(u"updated"_s);
    if (edit == Edit::Title)
        lost = without(lost, elementsOfTitle(base));
    if (isOneWordInSeveralElements(edit))
        lost.clear();
    if (!lost.isEmpty())
        m_lost += lost;
    QVERIFY2(
        lost.isEmpty(), qPrintable(QString::fromUtf8(about) + u"\nlost: "_s + lost.join(u", "_s)));

    const QStringList blocks = blocksOf(xhtmlOf(base));
    const QStringList changed = without(blocks, blocksOf(xhtmlOf(made)));
    const int touched = edit == Edit::Word ? 1 : 0;
    if (changed.size() > touched)
        m_changed += changed;
    QVERIFY2(changed.size() <= touched,
        qPrintable(QString::fromUtf8(about) + u"\nchanged: "_s + changed.join(u"\n"_s)));

    // What was published opens as what was written.
    const Draft again = opened(made);
    QCOMPARE(again.tags, draft.tags);
    const QString added = edit == Edit::Paragraph ? u"One paragraph more."_s
        : edit == Edit::Title                     ? draft.title
        : edit == Edit::Word                      ? u"changed"_s
                                                  : QString();
    QVERIFY2((again.title + again.text).contains(added), about.constData());
}

PUBSUB_TEST(tst_PostEdits, QCoreApplication)
#include "tst_PostEdits.moc"
