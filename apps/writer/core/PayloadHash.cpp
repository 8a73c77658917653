// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PayloadHash.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QXmlStreamReader>
#include <utility>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// What a parser makes of it when it was written without references (XML 1.0 §2.11, §3.3.3):
// services resolve these and write the signs themselves.
QString withLineFeeds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

QString withBlanks(const QString &value)
{
    return withLineFeeds(value).replace(u'\n', u' ').replace(u'\t', u' ');
}

QString startOf(const QXmlStreamReader &reader)
{
    QStringList attributes;
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        attributes += u"%1\u001f%2\u001f%3"_s.arg(
            attribute.namespaceUri(), attribute.name(), withBlanks(attribute.value().toString()));
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
    // A text can come in pieces.
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) {
            text += reader.text();
            continue;
        }
        hash.addData(withLineFeeds(std::exchange(text, {})).toUtf8());
        if (reader.isStartElement())
            hash.addData(startOf(reader).toUtf8());
        else if (reader.isEndElement())
            hash.addData("\x02");
    }
    // What can't be read is equal to the very same bytes only.
    if (reader.hasError())
        return QString::fromLatin1(
            QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Writer
