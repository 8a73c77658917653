// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlToMarkdown.h"

#include "writer/markdown/MarkdownWriter.h"
#include "writer/markdown/XhtmlBlockReader.h"

namespace Writer
{

QString XhtmlToMarkdown::convert(const QString &xhtml)
{
    const auto root = XhtmlSource::read(xhtml, XhtmlSource::Origins::Unknown);
    return root ? MarkdownWriter::write(XhtmlBlockReader::read(*root)) : QString();
}

bool XhtmlToMarkdown::isReadable(const QString &xhtml)
{
    return XhtmlSource::read(xhtml).has_value();
}

QString XhtmlToMarkdown::fromWords(const QString &words)
{
    Blocks blocks;
    for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts)) {
        Block paragraph;
        Run run;
        run.text = withoutBlanksAround(line);
        paragraph.runs = { run };
        if (!run.text.isEmpty())
            blocks.push_back(paragraph);
    }
    return MarkdownWriter::write(blocks);
}

} // namespace Writer
