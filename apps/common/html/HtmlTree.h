// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>
#include <memory>
#include <stop_token>

#include <gumbo.h>

namespace Common
{

class HtmlArena;

/// The tree of an HTML fragment, built within fixed bounds of memory and time.
///
/// HTML's rules let short input grow into huge trees (each open formatting element is repeated in
/// every later paragraph) and take quadratic time (deep nesting, many attributes). A tree that
/// would pass a bound is given up instead.
class HtmlTree
{
public:
    /// Longest markup that is read, in UTF-16 units.
    static constexpr qsizetype kMaximumLength = 8 * 1024 * 1024;
    /// Most memory that a tree may take.
    static constexpr qsizetype kMaximumTreeBytes = 384 * 1024 * 1024;

    /// Builds the tree of `markup`; gives up at `deadline` and when `stop` is requested.
    HtmlTree(const QString &markup, QDeadlineTimer deadline, const std::stop_token &stop = {});
    ~HtmlTree();
    Q_DISABLE_COPY_MOVE(HtmlTree)

    /// The element whose children are the fragment; null when a bound was passed.
    const GumboNode *root() const { return m_root; }

    /// The children of an element or template; an empty list for any other node.
    static const GumboVector &children(const GumboNode *node);
    /// The lower-case name of an element, without prefix handling; valid while the tree lives.
    static QByteArray name(const GumboNode *node);
    /// Whether `node` is an element of any namespace.
    static bool isElement(const GumboNode *node);
    /// Whether `node` holds text: characters, white space or CDATA.
    static bool isText(const GumboNode *node);

private:
    QByteArray m_source;
    std::unique_ptr<HtmlArena> m_arena;
    const GumboNode *m_root = nullptr;
};

} // namespace Common
