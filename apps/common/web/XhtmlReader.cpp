// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/XhtmlReader.h"

#include "common/web/HtmlRules.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr auto kXhtml = "http://www.w3.org/1999/xhtml"_L1;
constexpr auto kMathMl = "http://www.w3.org/1998/Math/MathML"_L1;
constexpr auto kSvg = "http://www.w3.org/2000/svg"_L1;

bool isShown(const QXmlStreamReader &xml)
{
    // Only such a name begins a tag for an HTML parser.
    const char16_t first = xml.name().front().toLower().unicode();
    if (first < u'a' || first > u'z')
        return false;
    const QStringView space = xml.namespaceUri();
    return space.isEmpty() || space == kXhtml || space == kMathMl || space == kSvg;
}

void writeAttribute(QStringView name, QStringView value, QString &html)
{
    html += "%1=\"%2\""_L1.arg(name, value.toString().toHtmlEscaped());
}

void writeStart(const QXmlStreamReader &xml, QString &html)
{
    html += u'<' + xml.name().toString();
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (!attribute.namespaceUri().isEmpty() && attribute.qualifiedName() != "xml:lang"_L1)
            continue;
        html += u' ';
        writeAttribute(attribute.name(), attribute.value(), html);
    }
    html += u'>';
}

} // namespace

std::optional<QString> htmlFromXhtml(const QString &xhtml)
{
    QXmlStreamReader xml;
    xml.addData("<div>"_L1);
    xml.addData(xhtml);
    xml.addData("</div>"_L1);
    QString html;
    html.reserve(xhtml.size());
    xml.readNextStartElement();
    for (int depth = 1; depth > 0 && !xml.hasError();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (isShown(xml))
                writeStart(xml, html);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (depth > 0 && isShown(xml) && !isVoidElement(xml.name().toLatin1()))
                html += u"</"_s + xml.name().toString() + u'>';
            break;
        case QXmlStreamReader::Characters:
            html += xml.text().toString().toHtmlEscaped();
            break;
        default:
            break;
        }
    }
    xml.readNext();
    return xml.hasError() || !xml.isEndDocument() ? std::nullopt : std::optional(html);
}

} // namespace Common
