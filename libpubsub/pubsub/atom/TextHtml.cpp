// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "HtmlText.h"

#include <pubsub/xml/XmlText.h>

#include <QRegularExpression>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

// An address as people write it into text: up to a blank, a bracket or a quotation mark, and
// without the signs that end a sentence.
qsizetype addressLength(QStringView text)
{
    static const QString ends = u"<>\"“”«»„、。，；！？（）「」『』【】《》"_s;
    qsizetype length = 0;
    while (length < text.size() && !text[length].isSpace() && !ends.contains(text[length]))
        ++length;
    const auto isSpare = [&](QChar c) {
        if (c == u')' || c == u']') {
            const QChar open = c == u')' ? u'(' : u'[';
            return text.first(length).count(open) < text.first(length).count(c);
        }
        return u".,:;!?'*_~"_s.contains(c);
    };
    while (length > 0 && isSpare(text[length - 1]))
        --length;
    return length;
}

void writeWithLinks(QXmlStreamWriter &writer, const QString &line)
{
    static const QRegularExpression start(
        u"\\b(?:https?://|xmpp:|gemini://|mailto:)(?=[^\\s<>\"])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    qsizetype written = 0;
    for (auto match = start.match(line); match.hasMatch();) {
        const qsizetype from = match.capturedStart();
        const qsizetype length = addressLength(QStringView(line).sliced(from));
        if (length > match.capturedLength()) {
            const QString address = line.sliced(from, length);
            writer.writeCharacters(QStringView(line).sliced(written, from - written));
            writer.writeStartElement("a"_L1);
            writer.writeAttribute("href"_L1, address);
            writer.writeCharacters(address);
            writer.writeEndElement();
            written = from + length;
        }
        match = start.match(line, qMax(written, match.capturedEnd()));
    }
    writer.writeCharacters(QStringView(line).sliced(written));
}

enum class Links { AsText, AsLinks };

QString paragraphs(const QString &text, Links links)
{
    static const QRegularExpression blankLines(u"\\n[ \\t]*\\n\\s*"_s);
    QString html;
    QXmlStreamWriter writer(&html);
    // The writer would end a text at the first character that XML does not have.
    const QString legal = legalXml(text).trimmed();
    for (const QString &paragraph : legal.split(blankLines, Qt::SkipEmptyParts)) {
        writer.writeStartElement("p"_L1);
        const QStringList lines = paragraph.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                writer.writeEmptyElement("br"_L1);
            if (links == Links::AsLinks)
                writeWithLinks(writer, lines.at(i));
            else
                writer.writeCharacters(lines.at(i));
        }
        writer.writeEndElement();
    }
    return html;
}

} // namespace

QString textToHtml(const QString &text)
{
    return paragraphs(text, Links::AsText);
}

QString textToLinkedHtml(const QString &text)
{
    return paragraphs(text, Links::AsLinks);
}

bool isEscapedTwice(const QString &html)
{
    static const QRegularExpression start(
        u"^\\s*&(?:lt|#60|#x3c);[a-z][a-z0-9]*(?:&(?:gt|#62|#x3e);|[\\s/])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(
        u"&(?:gt|#62|#x3e);\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    // Prose about tags has tags of its own or does not both start and end with one.
    return !html.contains(u'<') && start.matchView(html).hasMatch()
        && end.matchView(QStringView(html).last(qMin<qsizetype>(html.size(), 32))).hasMatch();
}

} // namespace PubSub
