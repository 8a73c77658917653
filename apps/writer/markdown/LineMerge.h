// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

#include <QString>
#include <optional>

namespace Writer
{

/// Changes words within running text where they stand, so that elements without a mark in
/// Markdown around them stay.
class LineMerge
{
public:
    /// A part of the XHTML and what stands there from now on.
    struct Edit {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString text;
    };

    /// What has to change in \a xhtml, where \a old was read from, to make \a next of it.
    /// Nothing if marks change, or if it can't be told where.
    [[nodiscard]] static std::optional<QList<Edit>> merge(
        const QString &xhtml, const Runs &old, const Runs &next);
};

} // namespace Writer
