// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlText.h"

#include "Xml.h"

#include <QXmlStreamWriter>

namespace PubSub
{

namespace
{

// How many UTF-16 units the legal character at \a at takes; 0 if it is not legal.
int legalUnits(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 0;
    if (c.isLowSurrogate() || c.unicode() >= 0xFFFE)
        return 0;
    return c.unicode() >= 0x20 || c == u'\t' || c == u'\n' || c == u'\r' ? 1 : 0;
}

} // namespace

bool isLegalXml(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const int units = legalUnits(text, i);
        if (units == 0)
            return false;
        i += units;
    }
    return true;
}

QString legalXml(const QString &text)
{
    if (!text.contains(u'\r') && isLegalXml(text))
        return text;
    QString legal;
    legal.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const int units = legalUnits(text, i);
        const bool isLineEnd = text[i] == u'\r';
        if (units == 0)
            legal += QChar(QChar::ReplacementCharacter);
        else if (!isLineEnd)
            legal += QStringView(text).sliced(i, units);
        else if (i + 1 == text.size() || text[i + 1] != u'\n')
            legal += u'\n';
        i += qMax(units, 1);
    }
    return legal;
}

void writeTextElement(QLatin1StringView name, const QString &text, QXmlStreamWriter &writer)
{
    writer.writeStartElement(name);
    Xml::writeText(text, writer);
    writer.writeEndElement();
}

} // namespace PubSub
