// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeIdSplitter.h"

#include <QList>

namespace Browser
{

namespace
{

/// The end of the part that begins at \a from, with its separators.
qsizetype partEnd(QStringView id, qsizetype from)
{
    const bool isUrn = NodeIdSplitter::isUrn(id);
    const auto isSeparator = [isUrn](QChar character) {
        return isUrn ? character == u'/' : NodeIdSplitter::isSeparator(character);
    };
    qsizetype end = from;
    while (end < id.size() && isSeparator(id[end]))
        ++end;
    while (end < id.size() && !isSeparator(id[end]))
        ++end;
    while (end < id.size() && isSeparator(id[end]))
        ++end;
    return end;
}

} // namespace

QList<QStringView> NodeIdSplitter::split(QStringView id)
{
    QList<QStringView> parts;
    qsizetype from = 0;
    while (from < id.size()) {
        const qsizetype end = parts.size() + 1 == maxParts ? id.size() : partEnd(id, from);
        parts.append(id.sliced(from, end - from));
        from = end;
    }
    return parts;
}

QStringView NodeIdSplitter::withoutSeparators(QStringView part)
{
    qsizetype size = part.size();
    while (size > 0 && isSeparator(part[size - 1]))
        --size;
    return size == 0 ? part : part.first(size);
}

} // namespace Browser
