// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

namespace Writer
{

/// Writes blocks as XHTML that can be published: links lead to where people may go, see
/// SafeLink, and nothing depends on how a client treats white space between elements.
class XhtmlBlockWriter
{
public:
    /// What belongs inside a `div` of the XHTML namespace.
    [[nodiscard]] static QString write(const Blocks &blocks);
    /// One block; a bare paragraph without an element around it. Of an item, isTight counts,
    /// and of a row its alignments.
    [[nodiscard]] static QString write(const Block &block);
    /// Running text alone.
    [[nodiscard]] static QString write(const Runs &runs);
    /// \a text as it stands between tags.
    [[nodiscard]] static QString escaped(const QString &text);

private:
    void addAll(const Blocks &blocks);
    void add(const Block &block);
    void addText(QLatin1StringView name, const Block &block);
    void addList(const Block &list);
    void addItem(const Block &item, bool isTight);
    void addCode(const Block &block);
    void addTable(const Block &table);
    void addRow(const Block &row, const QString &name, const QList<Block::Alignment> &alignments);
    void addRuns(const Runs &runs);
    void addRun(const Run &run, QStringView blank);
    void addImage(const Run &image);
    void openMark(const Mark &mark);
    void closeMarks(qsizetype count);

    QString m_xhtml;
    /// Marks whose elements are open.
    QList<Mark> m_marks;
};

} // namespace Writer
