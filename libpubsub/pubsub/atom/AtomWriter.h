// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "AtomData.h"

#include <QMap>

namespace PubSub
{

/// Writes an entry: the original children, except those of fields that were changed.
///
/// A new entry is a change of an original without children, so there is one way only.
class AtomWriter
{
public:
    explicit AtomWriter(const AtomEntryData &data);

    [[nodiscard]] QByteArray write() const;

private:
    [[nodiscard]] XmlToken root() const;
    [[nodiscard]] QString name(QLatin1StringView local) const;
    [[nodiscard]] QMap<AtomField, QList<XmlTokens>> changes() const;
    [[nodiscard]] XmlTokens original(AtomField field, qsizetype index) const;

    [[nodiscard]] XmlTokens make(const AtomContent &content, const XmlTokens &base) const;
    [[nodiscard]] XmlTokens make(const AtomPerson &person, const XmlTokens &base) const;
    [[nodiscard]] XmlTokens make(const AtomCategory &category, const XmlTokens &base) const;
    [[nodiscard]] XmlTokens make(const AtomLink &link, const XmlTokens &base) const;
    [[nodiscard]] XmlTokens make(const AtomReply &reply, const XmlTokens &base) const;
    [[nodiscard]] XmlTokens make(const AtomGenerator &generator, const XmlTokens &base) const;

    template <typename T>
    [[nodiscard]] QList<XmlTokens> makeList(
        AtomField field, const QList<T> &before, const QList<T> &after) const;
    [[nodiscard]] QList<XmlTokens> makeTitles() const;
    [[nodiscard]] QList<XmlTokens> makeText(AtomField field, QLatin1StringView local,
        const QString &text, const QXmlStreamAttributes &attributes = {}) const;

    AtomFields m_fields;
    AtomOriginal m_original;
};

} // namespace PubSub
