// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/PostMerge.h"

#include "writer/markdown/LineMerge.h"
#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlBlockWriter.h"

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

} // namespace

QString PostMerge::merge(const QString &xhtml, const QString &before, const QString &after)
{
    const Blocks next = read(after);
    const auto root = XhtmlSource::read(xhtml);
    if (!root)
        return XhtmlBlockWriter::write(next);
    const Blocks old = XhtmlBlockReader::read(*root);
    const Blocks text = read(before);
    const Counterparts counterparts(text, old);
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
    if (sharesParts(old, hunk)) {
        const Block &head = old.at(hunk.begin);
        if (head.begin < 0)
            return false;
        replace(head.begin, head.end, written(next, hunk.newBegin, hunk.newEnd, nextParent));
        for (size_t i = hunk.begin + 1; i < hunk.end; ++i) {
            if (old.at(i).begin >= 0)
                replace(old.at(i).begin, old.at(i).end, {});
        }
        return true;
    }
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

bool PostMerge::insert(const Blocks &old, size_t at, const QString &text, const Block &parent)
{
    qsizetype place = at < old.size() ? old.at(at).begin : parent.innerEnd;
    for (size_t i = at; i-- > 0;) {
        if (old.at(i).begin < 0)
            continue;
        place = old.at(i).end;
        break;
    }
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
bool PostMerge::mergeText(const Block &old, const Block &next)
{
    if (old.innerBegin < 0)
        return false;
    const Run oldCode { Run::Kind::Code, old.code, {}, {}, {}, old.origins };
    const Run newCode { Run::Kind::Code, next.code, {}, {}, {}, {} };
    const bool isCode = old.type == Type::Code;
    const Runs before = isCode ? Runs { oldCode } : old.runs;
    const Runs after = isCode ? Runs { newCode } : next.runs;
    if (const auto edits = LineMerge::merge(m_xhtml, before, after)) {
        PostMerge attempt(m_xhtml);
        for (const LineMerge::Edit &edit : *edits)
            attempt.replace(edit.begin, edit.end, edit.text);
        attempt.replace(0, old.begin, {});
        attempt.replace(old.end, m_xhtml.size(), {});
        const auto root = XhtmlSource::read(attempt.result());
        const Blocks blocks = root ? XhtmlBlockReader::read(*root) : Blocks();
        Block wanted = next;
        Block made = blocks.size() == 1 ? blocks.front() : Block();
        wanted.type = made.type = old.type;
        if (blocks.size() == 1 && sameContent(wanted, made)) {
            for (const LineMerge::Edit &edit : *edits)
                replace(edit.begin, edit.end, edit.text);
            return true;
        }
    }
    if (isCode)
        return false;
    replace(old.innerBegin, old.innerEnd, XhtmlBlockWriter::write(next.runs));
    return true;
}

void PostMerge::replace(qsizetype begin, qsizetype end, const QString &text)
{
    m_edits.append({ begin, end, text });
}

QString PostMerge::result() const
{
    QList<Edit> edits = m_edits;
    std::ranges::stable_sort(edits, {}, &Edit::begin);
    QString text;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        text += QStringView(m_xhtml).mid(at, edit.begin - at);
        text += edit.text;
        at = qMax(at, edit.end);
    }
    return text + m_xhtml.mid(at);
}

} // namespace Writer
