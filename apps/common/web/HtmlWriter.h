// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "HtmlRules.h"
#include "HtmlSanitizer.h"

#include <vector>

#include <gumbo.h>

namespace Common
{

/// Writes the allowed part of a tree as HTML: one pass of the sanitiser. Walks without recursion.
class HtmlWriter
{
public:
    explicit HtmlWriter(const HtmlSanitizer::Options &options);

    /// The safe form of the children of `root`, and the facts about it.
    SanitizedHtml write(const GumboNode *root);

private:
    struct Frame {
        const GumboNode *node;
        unsigned nextChild;
        QByteArray endTag; ///< what to write once the children are written; may be empty
        bool inMath; ///< whether the children are part of a formula
    };

    void enter(const GumboNode *node);
    void enterHtml(const GumboNode *node, const QByteArray &name);
    void enterMath(const GumboNode *node, const QByteArray &name);
    void keep(const GumboNode *node, QByteArrayView name, const QByteArray &attributes);
    void unwrap(const GumboNode *node);
    void writeText(const char *text);
    void writeImage(const GumboElement &element);
    void writePlaceholder(const GumboElement &element);
    void writeMediaLink(const GumboNode *node);
    void writeCheckBox(const GumboElement &element);
    QByteArray htmlAttributes(const GumboElement &element, QByteArrayView name) const;
    QByteArray mathAttributes(const GumboElement &element) const;
    QByteArray linkAttribute(const GumboElement &element) const;
    bool isInMath() const;

    const HtmlSanitizer::Options &m_options;
    std::vector<Frame> m_frames;
    int m_depth = 0;
    QByteArray m_out;
    SanitizedHtml m_facts;
};

} // namespace Common
