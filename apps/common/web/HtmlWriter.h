// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/HtmlRules.h"
#include "common/web/HtmlSanitizer.h"
#include "common/web/HtmlTargets.h"
#include "common/web/SafeUrls.h"

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
    void writeImage(const GumboNode *node);
    void writePicture(const GumboElement &element, const ImageAddress &image, const QString &alt);
    void writePlaceholder(const QString &alt);
    void writeObject(const GumboNode *node);
    void writeMedia(const GumboNode *node);
    bool writeMediaLink(const QString &address);
    bool isRepeated(const QString &address, bool isLazy) const;
    QByteArray targetAttribute(const GumboElement &element) const;
    void writeCheckBox(const GumboElement &element);
    QByteArray htmlAttributes(const GumboElement &element, QByteArrayView name) const;
    QByteArray mathAttributes(const GumboElement &element) const;
    QByteArray linkAttribute(const GumboElement &element) const;
    bool isInMath() const;
    bool isInNoScript() const;

    const HtmlSanitizer::Options &m_options;
    HtmlTargets m_targets;
    std::vector<Frame> m_frames;
    int m_depth = 0;
    QByteArray m_out;
    SanitizedHtml m_facts;
    QString m_lastPicture; ///< address of the picture written last
    bool m_lastWasLazy = false;
};

} // namespace Common
