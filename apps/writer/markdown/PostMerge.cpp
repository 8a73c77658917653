// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/PostMerge.h"

#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlBlockWriter.h"
#include "writer/markdown/XhtmlTableReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Type = Block::Type;

bool same(const Block &a, const Block &b)
{
    return sameContent(a, b);
}

Blocks read(const QString &markdown)
{
    return MarkdownReader::read(MarkdownConverter::xmlSafe(markdown));
}

/// One character of running text, or one thing in it.
struct Sign {
    Run::Kind kind = Run::Kind::Text;
    QString text;
    QString address;
    qsizetype origin = -1;

    bool operator==(const Sign &other) const
    {
        return kind == other.kind && text == other.text && address == other.address;
    }
};

QList<Sign> signsOf(const Runs &runs)
{
    QList<Sign> all;
    for (const Run &run : runs) {
        if (!run.hasWords()) {
            all += Sign { run.kind, run.text, run.address };
            continue;
        }
        for (qsizetype i = 0; i < run.text.size(); ++i) {
            const QChar c = run.text.at(i);
            all += Sign { run.kind, isBlank(c) ? u" "_s : QString(c), {},
                run.origins.value(i, -1) };
        }
    }
    return all;
}

// Markdown can't say all marks that XHTML can, and another program's twin may say other ones.
// Where the words are the same, the marks that the person saw count, at the places of the words.
void adoptMarks(Block &block, const Block &seen)
{
    if (block.type != seen.type)
        return;
    const QList<Sign> signs = signsOf(block.runs);
    if (block.isText() && signs == signsOf(seen.runs)) {
        block.runs = seen.runs;
        qsizetype at = 0;
        for (Run &run : block.runs) {
            run.origins.clear();
            for (qsizetype i = 0; run.hasWords() && i < run.text.size(); ++i)
                run.origins += signs.at(at++).origin;
            at += run.hasWords() ? 0 : 1;
        }
    }
    for (size_t i = 0; block.children.size() == seen.children.size() && i < seen.children.size();
        ++i)
        adoptMarks(block.children.at(i), seen.children.at(i));
}

bool sameWords(Block block, const Block &seen)
{
    adoptMarks(block, seen);
    return sameContent(block, seen);
}

bool sameWords(const Blocks &blocks, const Blocks &seen)
{
    return std::ranges::equal(blocks, seen,
        [](const Block &block, const Block &other) { return sameWords(block, other); });
}

/// Which blocks of the XHTML are which blocks of the text that the person began with. The text
/// twin of another program is not quite its XHTML: where the one has as many blocks as the other
/// between those that are the same, they are taken for each other one by one, else together.
class Counterparts
{
public:
    Counterparts(const Blocks &text, const Blocks &xhtml)
    {
        Hunk done;
        for (const Hunk &hunk : differences(text, xhtml, same)) {
            addPairs(done.end, done.newEnd, hunk.begin - done.end);
            const size_t count = hunk.end - hunk.begin;
            if (count == hunk.newEnd - hunk.newBegin)
                addPairs(hunk.begin, hunk.newBegin, count);
            else
                m_parts.append(hunk);
            done = hunk;
        }
        addPairs(done.end, done.newEnd, text.size() - done.end);
        m_parts.append({ text.size(), text.size(), xhtml.size(), xhtml.size() });
    }

    /// Gives the blocks of \a xhtml the marks of those of \a text that they are.
    void adoptMarksOf(const Blocks &text, Blocks &xhtml) const
    {
        for (const Hunk &part : m_parts) {
            if (part.end == part.begin + 1 && part.newEnd == part.newBegin + 1)
                adoptMarks(xhtml.at(part.newBegin), text.at(part.begin));
        }
    }

    /// \a hunk, which is about blocks of the text, about blocks of the XHTML.
    [[nodiscard]] Hunk of(const Hunk &hunk) const
    {
        Hunk found { 0, 0, hunk.newBegin, hunk.newEnd };
        const auto first = std::ranges::find_if(m_parts,
            [&](const Hunk &part) { return part.end > hunk.begin || part.begin >= hunk.begin; });
        found.begin = found.end = first->newBegin;
        found.newBegin -= hunk.begin > first->begin ? hunk.begin - first->begin : 0;
        for (auto part = first; part != m_parts.end() && part->begin < hunk.end; ++part) {
            found.end = part->newEnd;
            found.newEnd = hunk.newEnd + (part->end > hunk.end ? part->end - hunk.end : 0);
        }
        return found;
    }

private:
    void addPairs(size_t text, size_t xhtml, size_t count)
    {
        for (size_t i = 0; i < count; ++i)
            m_parts.append({ text + i, text + i + 1, xhtml + i, xhtml + i + 1 });
    }

    /// In their order, all of both; the last one is empty.
    QList<Hunk> m_parts;
};

QList<Hunk> joinedHunks(const QList<Hunk> &hunks)
{
    QList<Hunk> all;
    for (const Hunk &hunk : hunks) {
        if (!all.isEmpty() && hunk.begin < all.last().end) {
            all.last().end = std::max(all.last().end, hunk.end);
            all.last().newEnd = std::max(all.last().newEnd, hunk.newEnd);
        } else {
            all.append(hunk);
        }
    }
    return all;
}

// Blocks that share a part of the XHTML can only be replaced together.
Hunk withWholeParts(const Blocks &old, Hunk hunk)
{
    const auto isPartOfBefore
        = [&](size_t at) { return at > 0 && at < old.size() && old.at(at).begin < 0; };
    if (hunk.begin == hunk.end && !isPartOfBefore(hunk.begin))
        return hunk;
    while (isPartOfBefore(hunk.begin)) {
        --hunk.begin;
        --hunk.newBegin;
    }
    while (isPartOfBefore(hunk.end)) {
        ++hunk.end;
        ++hunk.newEnd;
    }
    return hunk;
}

bool sharesParts(const Blocks &old, const Hunk &hunk)
{
    for (size_t i = hunk.begin; i < hunk.end; ++i) {
        if (old.at(i).begin < 0)
            return true;
    }
    return false;
}

// \a block as a part of \a parent.
QString written(Block block, const Block &parent)
{
    if (block.type == Type::Item)
        block.isTight = parent.isTight;
    if (block.type == Type::Row)
        block.alignments = parent.alignments;
    if (parent.type != Type::Item)
        block.isBare = false;
    return XhtmlBlockWriter::write(block);
}

QString written(const Blocks &blocks, size_t begin, size_t end, const Block &parent)
{
    QString all;
    for (size_t i = begin; i < end; ++i)
        all += written(blocks.at(i), parent);
    return all;
}

// Code as one run, so that it can be changed as text is.
Runs textOf(const Block &block)
{
    if (block.type != Type::Code)
        return block.runs;
    return { Run { Run::Kind::Code, block.code, {}, {}, {}, block.origins } };
}

// \a block with what \a xhtml, the inside of its element, says.
Block readAs(const Block &block, const QString &xhtml)
{
    Block made = block;
    made.runs.clear();
    made.code.clear();
    const bool isCode = block.type == Type::Code;
    const auto root = XhtmlSource::read(isCode ? u"<pre>"_s + xhtml + u"</pre>"_s : xhtml);
    if (!root)
        return made;
    if (block.type == Type::Cell || block.type == Type::Heading) {
        RunCollector line;
        XhtmlTableReader::addLine(line, *root, {});
        made.runs = line.takeLine();
        return made;
    }
    const Blocks blocks = XhtmlBlockReader::read(*root);
    if (blocks.size() != 1)
        return made;
    made.runs = blocks.front().runs;
    made.code = blocks.front().code;
    return made;
}

} // namespace

QString PostMerge::merge(const QString &xhtml, const QString &before, const QString &after)
{
    const Blocks next = read(after);
    const auto root = XhtmlSource::read(xhtml);
    if (!root)
        return XhtmlBlockWriter::write(next);
    Blocks old = XhtmlBlockReader::read(*root);
    const Blocks text = read(before);
    const Counterparts counterparts(text, old);
    counterparts.adoptMarksOf(text, old);
    QList<Hunk> hunks;
    for (const Hunk &hunk : differences(text, next, same))
        hunks.append(counterparts.of(hunk));

    Block parent;
    parent.type = Type::Quotation;
    parent.innerBegin = xhtml.isEmpty() ? 0 : root->innerBegin;
    parent.innerEnd = xhtml.size();
    PostMerge merge(xhtml);
    if (!merge.mergeAll(old, next, joinedHunks(hunks), parent, parent))
        return XhtmlBlockWriter::write(next);
    return merge.result();
}

bool PostMerge::mergeAll(const Blocks &old, const Blocks &next, const QList<Hunk> &hunks,
    const Block &parent, const Block &nextParent)
{
    QList<Hunk> whole;
    for (const Hunk &hunk : hunks)
        whole.append(withWholeParts(old, hunk));
    return std::ranges::all_of(joinedHunks(whole),
        [&](const Hunk &hunk) { return mergeHunk(old, next, hunk, parent, nextParent); });
}

// Block by block as long as they are of a kind; then what is left goes, or comes.
bool PostMerge::mergeHunk(const Blocks &old, const Blocks &next, const Hunk &hunk,
    const Block &parent, const Block &nextParent)
{
    if (sharesParts(old, hunk))
        return mergeSharedPart(old, next, hunk, nextParent);
    size_t i = hunk.begin;
    size_t j = hunk.newBegin;
    for (; i < hunk.end && j < hunk.newEnd; ++i, ++j) {
        if (!mergeOne(old.at(i), next.at(j)))
            replace(old.at(i).begin, old.at(i).end, written(next.at(j), nextParent));
    }
    for (; i < hunk.end; ++i)
        replace(old.at(i).begin, old.at(i).end, {});
    if (j == hunk.newEnd)
        return true;
    return insert(old, i, written(next, j, hunk.newEnd, nextParent), parent);
}

// First each block by itself; if that is not what was meant, all that they share.
bool PostMerge::mergeSharedPart(
    const Blocks &old, const Blocks &next, const Hunk &hunk, const Block &nextParent)
{
    const Block &head = old.at(hunk.begin);
    if (head.begin < 0)
        return false;
    const size_t count = hunk.end - hunk.begin;
    const Blocks wanted(
        next.begin() + qsizetype(hunk.newBegin), next.begin() + qsizetype(hunk.newEnd));
    PostMerge attempt(m_xhtml);
    bool isDone = count == wanted.size();
    for (size_t i = 0; isDone && i < count; ++i)
        isDone = attempt.mergeOne(old.at(hunk.begin + i), wanted.at(i));
    const auto root = XhtmlSource::read(attempt.part(head.begin, head.end));
    if (isDone && root && sameWords(XhtmlBlockReader::read(*root), wanted)) {
        m_edits += attempt.m_edits;
        return true;
    }
    replace(head.begin, head.end, written(next, hunk.newBegin, hunk.newEnd, nextParent));
    for (size_t i = hunk.begin + 1; i < hunk.end; ++i) {
        if (old.at(i).begin >= 0)
            replace(old.at(i).begin, old.at(i).end, {});
    }
    return true;
}

// Between the elements around the block before and those around the one behind.
qsizetype PostMerge::placeBetween(qsizetype begin, qsizetype end) const
{
    const QString gap = m_xhtml.mid(begin, end - begin);
    const qsizetype tag
        = gap.contains("<!"_L1) || gap.contains("<?"_L1) ? -1 : gap.lastIndexOf("</"_L1);
    return tag < 0 ? begin : begin + gap.indexOf(u'>', tag) + 1;
}

// At the end of what has no inside of its own, such as the rows of a table: behind its last part.
bool PostMerge::insert(const Blocks &old, size_t at, const QString &text, const Block &parent)
{
    qsizetype before = parent.innerBegin;
    for (size_t i = 0; i < at; ++i)
        before = qMax(before, old.at(i).end);
    const qsizetype atEnd = parent.innerEnd >= 0 ? parent.innerEnd : before;
    const qsizetype place = at == old.size() ? atEnd
        : before < 0                         ? -1
                                             : placeBetween(before, old.at(at).begin);
    if (place < 0)
        return false;
    replace(place, place, text);
    return true;
}

bool PostMerge::mergeOne(const Block &old, const Block &next)
{
    if (sameContent(old, next))
        return true;
    const bool isKind = old.type == next.type && old.level == next.level
        && old.isOrdered == next.isOrdered && old.start == next.start
        && old.isChecked == next.isChecked && old.language == next.language
        && old.alignments == next.alignments;
    if (!isKind)
        return false;
    const qsizetype edits = m_edits.size();
    const bool isDone
        = old.isText() || old.type == Type::Code ? mergeText(old, next) : mergeChildren(old, next);
    if (!isDone)
        m_edits.resize(edits);
    return isDone;
}

// A table's first row is its heading: it can change, but not go.
bool PostMerge::mergeChildren(const Block &old, const Block &next)
{
    const QList<Hunk> hunks = differences(old.children, next.children, same);
    const bool isTable = old.type == Type::Table || old.type == Type::Row;
    const auto changesHeading = [&](const Hunk &hunk) {
        return hunk.begin == 0 && hunk.end - hunk.begin != hunk.newEnd - hunk.newBegin;
    };
    if (isTable && std::ranges::any_of(hunks, changesHeading))
        return false;
    if (old.type == Type::Row && old.children.size() != next.children.size())
        return false;
    return mergeAll(old.children, next.children, hunks, old, next);
}

// First where the words stand; if that is not what was meant, all that is between the tags.
// Whoever shares its part with others is checked with them.
bool PostMerge::mergeText(const Block &old, const Block &next)
{
    const bool isCode = old.type == Type::Code;
    const bool isAlone = old.innerBegin >= 0;
    if (const auto edits = LineMerge::merge(m_xhtml, textOf(old), textOf(next))) {
        PostMerge attempt(m_xhtml);
        attempt.m_edits = *edits;
        if (!isAlone || sameWords(readAs(old, attempt.part(old.innerBegin, old.innerEnd)), next)) {
            m_edits += *edits;
            return true;
        }
    }
    if (isCode || !isAlone)
        return false;
    replace(old.innerBegin, old.innerEnd, XhtmlBlockWriter::write(next.runs));
    return true;
}

void PostMerge::replace(qsizetype begin, qsizetype end, const QString &text)
{
    m_edits.append({ begin, end, text });
}

QString PostMerge::part(qsizetype begin, qsizetype end) const
{
    PostMerge inner(m_xhtml);
    inner.m_edits = m_edits;
    inner.replace(0, begin, {});
    inner.replace(end, m_xhtml.size(), {});
    return inner.result();
}

QString PostMerge::result() const
{
    QList<LineMerge::Edit> edits = m_edits;
    std::ranges::stable_sort(edits, {}, &LineMerge::Edit::begin);
    QString text;
    qsizetype at = 0;
    for (const LineMerge::Edit &edit : edits) {
        text += QStringView(m_xhtml).mid(at, edit.begin - at);
        text += edit.text;
        at = qMax(at, edit.end);
    }
    return text + m_xhtml.mid(at);
}

} // namespace Writer
