// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QXmlStreamWriter>

#include <md4c.h>

namespace Writer
{

/// What MarkdownConverter gives the Markdown parser to write to: XHTML, and beside it the
/// plain text.
class XhtmlRenderer
{
public:
    explicit XhtmlRenderer(int maxDepth);

    /// Reads \a markdown (UTF-8).
    void render(const QByteArray &markdown);

    /// The inside of a `div` in the XHTML namespace.
    [[nodiscard]] QString xhtml() const;
    [[nodiscard]] QString plainText() const { return m_plainText; }

    // Called by the parser.
    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const QString &text);

private:
    struct Image {
        QString source;
        QString title;
        QString text;
    };

    void start(const QString &name);
    void skip() { m_open.append(false); }
    void end();
    void startCode(const MD_BLOCK_CODE_DETAIL &code);
    void startListItem(const MD_BLOCK_LI_DETAIL &item);
    void startCell(const QString &name, const MD_BLOCK_TD_DETAIL &cell);
    void startLink(const MD_SPAN_A_DETAIL &link);
    void endImage();
    void endLine();

    QString m_xhtml;
    QString m_plainText;
    QXmlStreamWriter m_writer;
    int m_maxDepth;
    int m_depth = 0;
    /// For each block and span that was entered: whether an element was begun for it.
    QList<bool> m_open;
    /// Pictures that were entered (their description may hold pictures).
    QList<Image> m_images;
};

} // namespace Writer
