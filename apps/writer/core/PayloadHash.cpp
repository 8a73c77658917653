// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PayloadHash.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

QString startOf(const QXmlStreamReader &reader)
{
    QStringList attributes;
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        attributes += u"%1\u001f%2\u001f%3"_s.arg(
            attribute.namespaceUri(), attribute.name(), attribute.value());
    attributes.sort();
    return u"\u0001%1\u001f%2\u001e%3"_s.arg(
        reader.namespaceUri(), reader.name(), attributes.join(u'\u001e'));
}

} // namespace

QString PayloadHash::of(const QByteArray &payload)
{
    if (payload.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QXmlStreamReader reader(payload);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            hash.addData(startOf(reader).toUtf8());
        else if (reader.isEndElement())
            hash.addData("\x02");
        else if (reader.isCharacters())
            hash.addData(reader.text().toUtf8());
    }
    // What can't be read is equal to the very same bytes only.
    if (reader.hasError())
        return QString::fromLatin1(
            QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Writer
