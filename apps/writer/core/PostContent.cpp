// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PostContent.h"

#include "common/html/HtmlToXhtml.h"
#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/PostMerge.h"
#include "writer/markdown/XhtmlToMarkdown.h"

using namespace Qt::StringLiterals;
using PubSub::AtomContent;
using PubSub::AtomEntry;
using Type = PubSub::AtomContent::Type;

namespace Writer
{

namespace
{

template <typename Fits> qsizetype indexOf(const QList<AtomContent> &contents, Fits fits)
{
    const auto found = std::ranges::find_if(contents, [&](const AtomContent &content) {
        return fits(content) && !content.value.trimmed().isEmpty();
    });
    return found == contents.end() ? -1 : found - contents.begin();
}

// The text twin is the Markdown source in most clients; some put the bare words there, and
// editing these would throw the formatting away.
bool isSource(const QString &text, const QString &xhtml)
{
    return xhtml.isEmpty() || !MarkdownConverter::hasMarkup(xhtml)
        || MarkdownConverter::hasMarkup(MarkdownConverter::toXhtml(text));
}

void report(const PubSub::Parsed<void> &done)
{
    if (!done)
        qCritical("A post's XHTML is refused: %ls", qUtf16Printable(done.error().message));
}

QString trimmedText(const QString &markdown)
{
    return withoutBlanksAround(MarkdownConverter::xmlSafe(markdown));
}

} // namespace

PostContent::PostContent(const AtomEntry &entry)
{
    if (entry.isAllTitle())
        readTitle(entry);
    else
        readContents(entry);
}

void PostContent::readTitle(const AtomEntry &entry)
{
    const QString markup = entry.titleHtml();
    m_place = markup.isEmpty() ? Place::Title : Place::RichTitle;
    if (markup.isEmpty()) {
        m_markdown = XhtmlToMarkdown::fromWords(entry.title());
        return;
    }
    const bool isXhtml = XhtmlToMarkdown::isReadable(markup);
    m_xhtml = isXhtml ? markup : Common::HtmlToXhtml::convert(markup);
    m_markdown = XhtmlToMarkdown::convert(m_xhtml);
}

void PostContent::readContents(const AtomEntry &entry)
{
    const QList<AtomContent> contents = entry.contents();
    m_rich = indexOf(contents, [](const AtomContent &c) { return c.type == Type::Xhtml; });
    if (m_rich < 0)
        m_rich = indexOf(contents, [](const AtomContent &c) { return c.type == Type::Html; });
    const QString lang = m_rich < 0 ? QString() : contents.at(m_rich).lang;
    m_text = indexOf(contents, [&](const AtomContent &content) {
        return content.type == Type::Text && (m_rich < 0 || content.lang == lang);
    });
    if (m_rich >= 0) {
        const AtomContent &rich = contents.at(m_rich);
        m_xhtml = rich.type == Type::Xhtml
            ? rich.value
            : Common::HtmlToXhtml::convert(entry.htmlContent(), rich.base);
    }
    const QString text = m_text < 0 ? QString() : contents.at(m_text).value;
    if (!text.isEmpty() && isSource(text, m_xhtml))
        m_markdown = text;
    else
        m_markdown = XhtmlToMarkdown::convert(m_xhtml);
    if (m_markdown.isEmpty())
        m_markdown = text;
}

void PostContent::replace(AtomEntry &entry, const QString &markdown) const
{
    const QString text = trimmedText(markdown);
    if (m_place == Place::Contents)
        return replaceContents(entry, text);
    if (m_place == Place::RichTitle)
        return report(entry.setXhtmlTitle(PostMerge::merge(m_xhtml, m_markdown, text)));
    entry.setTitle(MarkdownConverter::toPlainText(text));
}

void PostContent::replaceContents(AtomEntry &entry, const QString &markdown) const
{
    const QString xhtml = markdown.isEmpty() ? QString()
        : m_xhtml.isEmpty()                  ? MarkdownConverter::toXhtml(markdown)
                                             : PostMerge::merge(m_xhtml, m_markdown, markdown);
    report(entry.setContents(contentsWith(entry.contents(), xhtml, markdown)));
}

// The rich form goes first where there was none: readers that take the first one show it so.
QList<AtomContent> PostContent::contentsWith(
    const QList<AtomContent> &before, const QString &xhtml, const QString &text) const
{
    QList<AtomContent> contents = before;
    if (m_rich >= 0) {
        contents[m_rich].type = Type::Xhtml;
        contents[m_rich].base = {};
        contents[m_rich].value = xhtml;
    }
    if (m_text >= 0)
        contents[m_text].value = text;
    const QString lang = m_rich >= 0 ? contents.at(m_rich).lang
        : m_text >= 0                ? contents.at(m_text).lang
                                     : QString();
    if (m_text < 0)
        contents.append(AtomContent { Type::Text, text, lang });
    if (m_rich < 0)
        contents.prepend(AtomContent { Type::Xhtml, xhtml, lang });
    return contents;
}

void PostContent::moveToContents(AtomEntry &entry, const QString &markdown) const
{
    const QString text = trimmedText(markdown);
    if (m_xhtml.isEmpty())
        return set(entry, text);
    const QString xhtml = PostMerge::merge(m_xhtml, m_markdown, text);
    report(entry.setContents(
        { AtomContent { Type::Xhtml, xhtml, {} }, AtomContent { Type::Text, text, {} } }));
}

void PostContent::setTitle(AtomEntry &entry, const QString &title)
{
    const QString markup = entry.titleHtml();
    const QString before = XhtmlToMarkdown::fromWords(entry.title());
    entry.setTitle(title);
    if (!markup.isEmpty() && XhtmlToMarkdown::isReadable(markup))
        report(entry.setXhtmlTitle(
            PostMerge::merge(markup, before, XhtmlToMarkdown::fromWords(title))));
}

void PostContent::set(AtomEntry &entry, const QString &markdown)
{
    const QString text = trimmedText(markdown);
    report(entry.setXhtmlContent(text.isEmpty() ? QString() : MarkdownConverter::toXhtml(text)));
    entry.setTextContent(text);
}

} // namespace Writer
