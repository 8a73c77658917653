// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomElement>
#include <QStringList>

namespace TestSupport
{

/// What other programs stumble over in XML that is sent: Smack knows attributes by their local
/// names only, services make blanks of line breaks in attributes, and a retraction or publication
/// of several items is one event.
class SentXml
{
public:
    /// Of \a element and all in it; empty if nothing is wrong.
    static QStringList faultsOf(const QDomElement &element)
    {
        QStringList faults = faultsOfTag(element);
        for (QDomElement e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement())
            faults += faultsOf(e);
        return faults;
    }
    static QStringList faultsOf(const QByteArray &xml)
    {
        QDomDocument document;
        const auto read
            = document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
        QStringList faults { read ? QString() : read.errorMessage };
        if (hasLinesInAttributes(xml))
            faults += QStringLiteral("line break in ") + QString::fromUtf8(xml);
        faults += faultsOf(document.documentElement());
        faults.removeAll({});
        return faults;
    }
    /// As they are written, which no parser tells. \a xml may be several documents.
    static bool hasLinesInAttributes(const QByteArray &xml)
    {
        char quote = 0;
        bool isInTag = false;
        for (const char c : xml) {
            if (quote != 0) {
                if (c == '\t' || c == '\n' || c == '\r')
                    return true;
                quote = c == quote ? char(0) : quote;
            } else if (isInTag) {
                quote = c == '"' || c == '\'' ? c : char(0);
                isInTag = c != '>';
            } else {
                isInTag = c == '<';
            }
        }
        return false;
    }

private:
    static QStringList faultsOfTag(const QDomElement &element)
    {
        const QString tag = QLatin1Char('<') + element.tagName() + QLatin1Char('>');
        QStringList faults;
        const QDomNamedNodeMap attributes = element.attributes();
        QStringList names;
        for (int i = 0; i < attributes.size(); ++i) {
            const QDomAttr attribute = attributes.item(i).toAttr();
            const QString name = attribute.name().section(QLatin1Char(':'), -1);
            const QString value = attribute.value();
            if (value.contains(QLatin1Char('\t')) || value.contains(QLatin1Char('\n'))
                || value.contains(QLatin1Char('\r')))
                faults += QStringLiteral("line break in %1 of %2").arg(attribute.name(), tag);
            if ((name == QStringLiteral("lang") || name == QStringLiteral("href"))
                && names.contains(name))
                faults += QStringLiteral("%1 twice in %2").arg(name, tag);
            names += name;
        }
        const bool isBatch = element.tagName() == QStringLiteral("publish")
            || element.tagName() == QStringLiteral("retract");
        if (isBatch && element.elementsByTagName(QStringLiteral("item")).size() > 1)
            faults += QStringLiteral("several items in %1").arg(tag);
        return faults;
    }
};

} // namespace TestSupport
