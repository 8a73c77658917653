// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QXmlStreamAttributes>
#include <optional>
#include <vector>

namespace Writer
{

/// A node of XHTML that knows where it stands in it, so that what is changed can be replaced
/// and all else stays as it is, to the letter.
struct XhtmlNode {
    /// Local name in lower case; empty for text.
    QString name;
    QXmlStreamAttributes attributes;
    /// Of a text: its characters, and where each stands.
    QString text;
    QList<qsizetype> origins;
    std::vector<XhtmlNode> children;
    /// All of it, the tags too.
    qsizetype begin = 0;
    qsizetype end = 0;
    /// What is between its tags; -1 if it is one tag alone.
    qsizetype innerBegin = -1;
    qsizetype innerEnd = -1;

    [[nodiscard]] bool isText() const { return name.isEmpty(); }
    [[nodiscard]] bool is(QLatin1StringView other) const { return name == other; }
    /// The attribute \a local, whatever its prefix and case.
    [[nodiscard]] QString attribute(QLatin1StringView local) const;
    [[nodiscard]] bool hasAttribute(QLatin1StringView local) const;
    /// All text in it.
    [[nodiscard]] QString words() const;
    /// The first element \a local in it, itself aside, or nothing.
    [[nodiscard]] const XhtmlNode *find(QLatin1StringView local) const;
};

/// Reads the inside of a `div` as a tree. Comments and processing instructions are no content.
class XhtmlSource
{
public:
    /// Elements within elements; XHTML that is deeper is not read.
    static constexpr int maxDepth = 256;

    /// Whether the characters of texts know where they stand; it takes its time.
    enum class Origins { Known, Unknown };

    /// Nothing when \a xhtml is not well-formed or too deep. Prefixes need not be declared.
    [[nodiscard]] static std::optional<XhtmlNode> read(
        const QString &xhtml, Origins origins = Origins::Known);
};

} // namespace Writer
