// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/MarkdownConverter.h"

#include "writer/core/XhtmlRenderer.h"

namespace Writer
{

namespace
{

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

QString MarkdownConverter::toXhtml(const QString &markdown)
{
    XhtmlRenderer renderer(maxDepth);
    renderer.render(xmlSafe(markdown).toUtf8());
    return renderer.xhtml();
}

QString MarkdownConverter::toPlainText(const QString &markdown)
{
    XhtmlRenderer renderer(maxDepth);
    renderer.render(xmlSafe(markdown).toUtf8());
    return renderer.plainText().trimmed();
}

// XML 1.0 §2.2
QString MarkdownConverter::xmlSafe(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            safe += c;
            safe += text.at(++i);
        } else if (!c.isSurrogate() && isXmlCharacter(c.unicode())) {
            safe += c;
        }
    }
    return safe;
}

} // namespace Writer
