// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz/Support.h"
#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/MarkdownWriter.h"
#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlBlockWriter.h"

namespace Fuzz
{

/// \a blocks without the marks on their words: not each mark can stand everywhere in Markdown.
inline Writer::Blocks withoutMarks(Writer::Blocks blocks)
{
    for (Writer::Block &block : blocks) {
        for (Writer::Run &run : block.runs)
            run.marks.clear();
        block.children = withoutMarks(std::move(block.children));
    }
    return blocks;
}

/// The rules of both ways, for \a xhtml that is well-formed.
inline void checkXhtml(const QString &xhtml)
{
    const auto root = Writer::XhtmlSource::read(xhtml);
    expect(root.has_value(), "XHTML of ours is well-formed");
    const Writer::Blocks blocks = Writer::XhtmlBlockReader::read(*root);
    const QString markdown = Writer::MarkdownWriter::write(blocks);
    const Writer::Blocks again = Writer::MarkdownReader::read(markdown);
    expect(sameContent(withoutMarks(blocks), withoutMarks(again)),
        "XHTML has the same words and blocks in Markdown");
    const QString written = Writer::XhtmlBlockWriter::write(again);
    const auto second = Writer::XhtmlSource::read(written);
    expect(second.has_value(), "what is published is well-formed");
}

} // namespace Fuzz
