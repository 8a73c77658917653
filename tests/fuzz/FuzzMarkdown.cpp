// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person types, as XHTML and back.

#include "fuzz/MarkdownRules.h"
#include "fuzz/Support.h"
#include "fuzz/Targets.h"
#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/PostMerge.h"

using namespace Writer;

int fuzzMarkdown(const uint8_t *data, size_t size)
{
    const QString markdown = QString::fromUtf8(Fuzz::bytesOf(data, size));
    const RenderedPost post = MarkdownConverter::render(markdown);
    Fuzz::use(post.words);
    Fuzz::checkXhtml(post.xhtml);
    // Two halves of the input as what a post was and what it is to be.
    const QString before = markdown.left(markdown.size() / 2);
    const QString base = MarkdownConverter::toXhtml(before);
    Fuzz::expect(PostMerge::merge(base, before, before) == base, "what is not touched stays");
    Fuzz::expect(XhtmlSource::read(PostMerge::merge(base, before, markdown)).has_value(),
        "an edit leaves XHTML well-formed");
    return 0;
}
