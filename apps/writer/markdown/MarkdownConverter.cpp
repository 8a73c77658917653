// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

void addWords(QString &words, const Block &block)
{
    if (block.isChecked)
        words += boxOf(*block.isChecked);
    words += block.code;
    for (const Run &run : block.runs) {
        if (run.kind == Run::Kind::Break)
            words += u' ';
        else if (run.kind != Run::Kind::Image)
            words += QString(run.text).replace(u'\n', u' ');
    }
    for (const Block &child : block.children)
        addWords(words, child);
    if (block.type == Block::Type::Cell)
        words += u' ';
    else if (!words.isEmpty() && !words.endsWith(u'\n'))
        words += u'\n';
}

QString wordsOf(const Blocks &blocks)
{
    QString words;
    for (const Block &block : blocks)
        addWords(words, block);
    return words.trimmed();
}

} // namespace

RenderedPost MarkdownConverter::render(const QString &markdown)
{
    const Blocks blocks = MarkdownReader::read(xmlSafe(markdown));
    return { XhtmlBlockWriter::write(blocks), wordsOf(blocks) };
}

QString MarkdownConverter::toXhtml(const QString &markdown)
{
    return XhtmlBlockWriter::write(MarkdownReader::read(xmlSafe(markdown)));
}

QString MarkdownConverter::toPlainText(const QString &markdown)
{
    return wordsOf(MarkdownReader::read(xmlSafe(markdown)));
}

bool MarkdownConverter::hasMarkup(const QString &xhtml)
{
    const auto root = XhtmlSource::read(xhtml, XhtmlSource::Origins::Unknown);
    if (!root)
        return true;
    return std::ranges::any_of(XhtmlBlockReader::read(*root), [](const Block &block) {
        Block plain;
        plain.runs = block.runs;
        for (Run &run : plain.runs)
            run.marks.clear();
        const bool isOther = std::ranges::any_of(block.runs, [](const Run &run) {
            return run.kind == Run::Kind::Code || run.kind == Run::Kind::Image;
        });
        return block.type != Block::Type::Paragraph || isOther || !sameContent(block, plain);
    });
}

// XML 1.0 §2.2
QString MarkdownConverter::xmlSafe(const QString &text)
{
    const bool isSafe
        = std::ranges::all_of(text, [](QChar c) { return isXmlCharacter(c.unicode()); });
    if (isSafe)
        return text;
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair
            = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair || isXmlCharacter(c.unicode()))
            safe += c;
        if (isPair)
            safe += text.at(++i);
    }
    return safe;
}

} // namespace Writer
