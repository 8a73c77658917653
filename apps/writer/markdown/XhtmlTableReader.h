// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/RunCollector.h"
#include "writer/markdown/XhtmlSource.h"

namespace Writer
{

/// Reads what has but one line for each text: tables, whose first row is the heading, and
/// headings.
class XhtmlTableReader
{
public:
    /// A table without rows if there is nothing in \a table.
    [[nodiscard]] static Block read(const XhtmlNode &table, const QList<Mark> &marks);
    /// What stands in \a table but in no cell, such as its caption: browsers show it before it.
    [[nodiscard]] static QList<const XhtmlNode *> outsideOfCells(const XhtmlNode &table);
    /// Adds all that is in \a node, blocks parted by blanks, to \a line.
    static void addLine(RunCollector &line, const XhtmlNode &node, const QList<Mark> &marks);
};

} // namespace Writer
