// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTML as text, for titles and search.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/atom/HtmlText.h>

using namespace PubSub;

int fuzzHtml(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(Fuzz::bytesOf(data, size));
    // A reference of four characters may stand for two; white space between blocks may grow.
    Fuzz::expect(htmlToText(html).size() <= 2 * html.size(), "text is not longer than its HTML");
    Fuzz::use(resolveReferences(html));
    Fuzz::use(isEscapedTwice(html));
    const QString paragraphs = textToHtml(html);
    Fuzz::expect(
        !htmlToText(paragraphs).isEmpty() || html.trimmed().isEmpty() || htmlToText(html).isEmpty(),
        "text does not vanish in its paragraphs");
    Fuzz::expect(
        htmlToText(textToLinkedHtml(html)) == htmlToText(paragraphs), "links change no words");
    Fuzz::use(looksLikeHtml(html));
    return 0;
}
