// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/Cmark.h"

#include <QMutex>
#include <cstring>

#include <cmark-gfm-core-extensions.h>

namespace Writer::Cmark
{

namespace
{

constexpr int options = CMARK_OPT_DEFAULT;

void registerExtensions()
{
    static const bool isDone = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    Q_UNUSED(isDone)
}

// The library (0.29.0.gfm.13) keeps in one place for all threads which characters are special
// while it parses: two parsers at the same time would read each other's text wrongly.
QMutex &parserLock()
{
    static QMutex lock;
    return lock;
}

cmark_node_type strikethroughType()
{
    static const cmark_node_type type = [] {
        const Node document = parse("~~a~~");
        return cmark_node_get_type(cmark_node_first_child(cmark_node_first_child(document.get())));
    }();
    return type;
}

} // namespace

Node parse(const QByteArray &markdown)
{
    registerExtensions();
    const QMutexLocker lock(&parserLock());
    cmark_parser *parser = cmark_parser_new(options);
    for (const char *name : { "table", "strikethrough", "autolink", "tasklist" })
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.constData(), size_t(markdown.size()));
    Node document(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return document;
}

QString render(cmark_node *node)
{
    char *text = cmark_render_commonmark(node, options, 0);
    QString markdown = QString::fromUtf8(text);
    cmark_get_default_mem_allocator()->free(text);
    while (markdown.endsWith(u'\n'))
        markdown.chop(1);
    return markdown;
}

Node make(cmark_node_type type)
{
    return Node(cmark_node_new(type));
}

Node makeStrikethrough()
{
    registerExtensions();
    return Node(
        cmark_node_new_with_ext(strikethroughType(), cmark_find_syntax_extension("strikethrough")));
}

bool isOfType(cmark_node *node, const char *name)
{
    return std::strcmp(cmark_node_get_type_string(node), name) == 0;
}

} // namespace Writer::Cmark
