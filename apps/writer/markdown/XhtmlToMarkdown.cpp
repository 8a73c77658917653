// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlToMarkdown.h"

#include "writer/markdown/MarkdownWriter.h"
#include "writer/markdown/XhtmlBlockReader.h"

namespace Writer
{

QString XhtmlToMarkdown::convert(const QString &xhtml)
{
    const auto root = XhtmlSource::read(xhtml);
    return root ? MarkdownWriter::write(XhtmlBlockReader::read(*root)) : QString();
}

} // namespace Writer
