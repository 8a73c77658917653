// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

#include <cmark-gfm.h>

namespace Writer
{

/// The Markdown library: GitHub's dialect, its tables, strikethrough, task lists and bare links.
namespace Cmark
{

struct Free {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
using Node = std::unique_ptr<cmark_node, Free>;
using Iterator = std::unique_ptr<cmark_iter, Free>;

/// The document that \a markdown (UTF-8) is. Any thread may call it.
[[nodiscard]] Node parse(const QByteArray &markdown);
/// \a node as Markdown, one line for each line of it, without a line feed at the end.
[[nodiscard]] QString render(cmark_node *node);

/// A node of \a type, e.g. CMARK_NODE_STRONG.
[[nodiscard]] Node make(cmark_node_type type);
/// What stands between two tildes.
[[nodiscard]] Node makeStrikethrough();

/// True if \a node is of the type that its extension calls \a name, e.g. `table_row`.
[[nodiscard]] bool isOfType(cmark_node *node, const char *name);

} // namespace Cmark

} // namespace Writer
