// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CanonicalXml.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QString startLine(const QXmlStreamReader &reader)
{
    QStringList attributes;
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        attributes << u"{%1}%2='%3'"_s.arg(
            attribute.namespaceUri(), attribute.name(), attribute.value());
    attributes.sort();
    return u"<{%1}%2 %3"_s.arg(reader.namespaceUri(), reader.name(), attributes.join(u' '));
}

QStringList linesOf(const QByteArray &xml, const QString &leftOut)
{
    QStringList lines;
    QString text;
    const auto endText = [&] {
        if (!text.isEmpty())
            lines << u'"' + text;
        text.clear();
    };
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && depth == 1 && reader.name() == leftOut) {
            reader.skipCurrentElement();
        } else if (reader.isStartElement()) {
            endText();
            lines << startLine(reader);
            ++depth;
        } else if (reader.isEndElement()) {
            endText();
            lines << u">"_s;
            --depth;
        } else if (reader.isCharacters()) {
            text += reader.text();
        }
    }
    if (reader.hasError())
        lines << u"not well-formed: "_s + reader.errorString();
    return lines;
}

} // namespace

QStringList canonicalXml(const QByteArray &xml)
{
    return linesOf(xml, {});
}

QStringList canonicalXmlWithout(const QByteArray &xml, const QString &localName)
{
    return linesOf(xml, localName);
}

} // namespace TestSupport
