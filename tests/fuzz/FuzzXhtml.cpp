// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// XHTML of other programs, as Markdown and back.

#include "fuzz/MarkdownRules.h"
#include "fuzz/Support.h"
#include "fuzz/Targets.h"
#include "writer/markdown/PostMerge.h"
#include "writer/markdown/XhtmlToMarkdown.h"

using namespace Qt::StringLiterals;
using namespace Writer;

int fuzzXhtml(const uint8_t *data, size_t size)
{
    const QString xhtml = QString::fromUtf8(Fuzz::bytesOf(data, size));
    if (!XhtmlSource::read(xhtml))
        return 0;
    Fuzz::checkXhtml(xhtml);
    const QString markdown = XhtmlToMarkdown::convert(xhtml);
    Fuzz::expect(PostMerge::merge(xhtml, markdown, markdown) == xhtml, "what is not touched stays");
    const QString edited = PostMerge::merge(xhtml, markdown, markdown + u"\n\nmore"_s);
    Fuzz::expect(XhtmlSource::read(edited).has_value(), "an edit leaves XHTML well-formed");
    return 0;
}
