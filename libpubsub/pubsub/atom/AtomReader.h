// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "AtomData.h"

#include <QUrl>

namespace PubSub
{

/// Turns the children of an `<entry>` or `<feed>` into fields, one after the other.
class AtomReader
{
public:
    /// \a document has the root in front.
    explicit AtomReader(const XmlTokens &document);

    [[nodiscard]] AtomOriginal result() const { return m_result; }

private:
    [[nodiscard]] AtomField read(const XmlTokens &child);
    [[nodiscard]] AtomField readText(const XmlTokens &child, const QString &name);
    [[nodiscard]] AtomField readList(const XmlTokens &child, const QString &name);
    [[nodiscard]] AtomField readContent(const XmlTokens &child);
    [[nodiscard]] AtomField readSource(const XmlTokens &child);
    [[nodiscard]] AtomField readXmlField(QByteArray &value, XmlTokens child, AtomField field) const;
    void readTitle(const XmlTokens &child);
    void readSummary(const XmlTokens &child);
    void readGenerator(const XmlTokens &child);

    AtomOriginal m_result;
    QUrl m_base;
    bool m_hasTextTitle = false;
};

} // namespace PubSub
