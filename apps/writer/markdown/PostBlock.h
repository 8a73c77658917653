// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <vector>

namespace Writer
{

/// A mark on running text.
struct Mark {
    enum class Type { Link, Strong, Emphasis, Strikethrough };

    Type type = Type::Emphasis;
    /// Of a link.
    QString address;
    QString title;

    bool operator==(const Mark &) const = default;
};

/// A piece of running text that has the same marks from end to end.
struct Run {
    enum class Kind { Text, Code, Image, Break };

    Kind kind = Kind::Text;
    /// The words (a line feed is a break that the reader does not see), the code, or what a
    /// picture shows.
    QString text;
    /// Of a picture.
    QString address;
    QString title;
    /// The outermost first, each type once at most.
    QList<Mark> marks;
    /// Where each character of text stands in the XHTML that it was read from, -1 where a
    /// character stands for something else. Empty for what was not read from XHTML.
    QList<qsizetype> origins;

    /// Text or code, as opposed to a picture or a break, which is one thing.
    [[nodiscard]] bool hasWords() const { return kind == Kind::Text || kind == Kind::Code; }
};

using Runs = QList<Run>;

/// A part of a post: what Markdown and XHTML both can say, without saying how.
struct Block {
    enum class Type { Paragraph, Heading, Quotation, List, Item, Code, Rule, Table, Row, Cell };
    enum class Alignment { None, Left, Center, Right };

    Type type = Type::Paragraph;
    /// Of a heading: 1 to 6.
    int level = 0;
    /// Of a list.
    bool isOrdered = false;
    int start = 1;
    /// A list whose items are lines, not paragraphs.
    bool isTight = false;
    /// A paragraph without an element of its own, in an item or between blocks.
    bool isBare = false;
    /// Of an item that can be ticked off.
    std::optional<bool> isChecked;
    /// Of a code block: its language and its lines.
    QString language;
    QString code;
    /// As Run::origins, for code.
    QList<qsizetype> origins;
    /// Of a table's columns.
    QList<Alignment> alignments;
    /// Of paragraphs, headings and cells.
    Runs runs;
    std::vector<Block> children;
    /// The part of the XHTML that it was read from; -1 for what was not read from XHTML, and for
    /// what shares a part with the block before it.
    qsizetype begin = -1;
    qsizetype end = -1;
    /// What is between its tags; -1 if there is no such part.
    qsizetype innerBegin = -1;
    qsizetype innerEnd = -1;

    [[nodiscard]] bool isText() const
    {
        return type == Type::Paragraph || type == Type::Heading || type == Type::Cell;
    }
};

using Blocks = std::vector<Block>;

/// True if a reader sees the same words, blocks and marks in \a a and \a b. White space, the
/// order of marks and whether an address is a link by itself make no difference.
[[nodiscard]] bool sameContent(const Block &a, const Block &b);
[[nodiscard]] bool sameContent(const Blocks &a, const Blocks &b);

/// \a marks in the order of their types, so that they can be compared.
[[nodiscard]] QList<Mark> sorted(QList<Mark> marks);
/// True if there is a mark of \a type in \a marks.
[[nodiscard]] bool hasMark(const QList<Mark> &marks, Mark::Type type);

/// The drawn box before an item that can be ticked off, with its blank.
[[nodiscard]] QString boxOf(bool isChecked);

/// Puts \a words before all else in \a blocks: into the first one, if that is running text.
void prependTo(Blocks &blocks, const Run &words);

/// Adds \a run to \a runs: to the last one if that is of the same kind and has the same marks.
void appendTo(Runs &runs, Run run);

/// \a runs with neighbours of the same kind and marks joined.
[[nodiscard]] Runs joined(Runs runs);

/// True for the white space of XML and HTML, which does not include the no-break space.
[[nodiscard]] constexpr bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
}

/// \a text without white space around it, as isBlank() has it.
[[nodiscard]] QString withoutBlanksAround(const QString &text);

} // namespace Writer
