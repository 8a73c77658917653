// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlSanitizer.h"

#include "common/html/HtmlTree.h"
#include "common/web/HtmlWords.h"
#include "common/web/HtmlWriter.h"
#include "common/web/XhtmlReader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Common
{

static_assert(HtmlSanitizer::kMaximumLength == HtmlTree::kMaximumLength);

namespace
{

QString asHtml(const QString &markup, Markup kind)
{
    // Feeds that declare XHTML and don't write it are read the way a browser reads a page.
    return kind == Markup::Xhtml ? htmlFromXhtml(markup).value_or(markup) : markup;
}

SanitizedHtml refusal()
{
    SanitizedHtml result;
    result.refused = true;
    return result;
}

SanitizedHtml cleanOnce(
    const QString &html, const HtmlSanitizer::Options &options, QDeadlineTimer deadline)
{
    const HtmlTree tree(html, deadline, options.stop);
    if (!tree.root())
        return refusal();
    SanitizedHtml result = HtmlWriter(options).write(tree.root());
    return result.html.size() > HtmlSanitizer::kMaximumLength ? refusal() : result;
}

} // namespace

HtmlSanitizer::HtmlSanitizer() = default;

HtmlSanitizer::HtmlSanitizer(Options options) : m_options(std::move(options)) { }

SanitizedHtml HtmlSanitizer::sanitize(const QString &markup) const
{
    if (markup.size() > kMaximumLength)
        return refusal();
    const QDeadlineTimer deadline(kMaximumParseTime);
    const SanitizedHtml first = cleanOnce(asHtml(markup, m_options.markup), m_options, deadline);
    SanitizedHtml result = first;
    for (int round = 1; round < kMaximumRounds; ++round) {
        SanitizedHtml again = cleanOnce(result.html, m_options, deadline);
        if (again.refused)
            return again;
        if (again.html == result.html) {
            result.refused = first.refused;
            return result;
        }
        // What a later reading loses was counted by the first.
        result.html = std::move(again.html);
    }
    result.html = u"<p>"_s + plainText(result.html).toHtmlEscaped() + u"</p>"_s;
    return result;
}

QString HtmlSanitizer::plainText(const QString &markup, Markup kind)
{
    if (markup.size() > kMaximumLength)
        return {};
    const HtmlTree tree(asHtml(markup, kind), QDeadlineTimer(kMaximumParseTime));
    return tree.root() ? readableText(tree.root()) : QString();
}

} // namespace Common
