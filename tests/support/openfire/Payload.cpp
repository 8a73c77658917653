// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Payload.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

/// What a numeric reference with this number becomes.
QString characterOf(uint number)
{
    const QString character { QChar(ushort(number)) };
    return QString(u"<>&\"'"_s).contains(character) ? character.toHtmlEscaped() : character;
}

QString withoutReferences(const QString &xml)
{
    static const QRegularExpression reference(
        u"<!\\[CDATA\\[.*?\\]\\]>|&#(?:x([0-9a-fA-F]+)|([0-9]+));"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype end = 0;
    for (auto it = reference.globalMatch(xml); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(xml).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        if (match.hasCaptured(1))
            result += characterOf(match.capturedView(1).toUInt(nullptr, 16));
        else if (match.hasCaptured(2))
            result += characterOf(match.capturedView(2).toUInt());
        else
            result += match.captured();
    }
    return result += QStringView(xml).sliced(end);
}

} // namespace

QList<QByteArray> itemPayloads(const QString &stanza)
{
    QXmlStreamReader reader(stanza);
    // Prefixes may be declared at the stream.
    reader.setNamespaceProcessing(false);
    // iq, pubsub, publish, item.
    constexpr int itemDepth = 4;
    QList<QByteArray> payloads;
    qint64 begin = 0;
    for (int depth = 0; !reader.atEnd();) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && ++depth == itemDepth)
            begin = reader.characterOffset();
        if (token != QXmlStreamReader::EndElement || depth-- != itemDepth)
            continue;
        const QString inside = stanza.sliced(begin, reader.characterOffset() - begin);
        const qsizetype end = qMax(inside.lastIndexOf("</"_L1), qsizetype(0));
        payloads += withoutReferences(inside.first(end).trimmed()).toUtf8();
    }
    return payloads;
}

} // namespace TestSupport::Openfire
