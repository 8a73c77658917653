// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace TestSupport
{

/// The Big List of Naughty Strings (tests/data/blns), and some that are naughty in XML.
inline QStringList naughtyStrings(const QString &dataFolder)
{
    QFile file(dataFolder + QStringLiteral("/blns/blns.json"));
    QStringList strings;
    if (!file.open(QIODevice::ReadOnly))
        return strings;
    for (const auto &value : QJsonDocument::fromJson(file.readAll()).array())
        strings += value.toString();
    strings += { QStringLiteral("a\nb"), QStringLiteral("a\rb"), QStringLiteral("a\r\nb"),
        QStringLiteral("a\tb"), QStringLiteral(" a  b "), QStringLiteral("]]>"),
        QStringLiteral("<![CDATA[x]]>"), QStringLiteral("</item></items>"),
        QStringLiteral("&amp;amp;"), QStringLiteral("'\"'\""), QStringLiteral("a\u0085b\u2028c"),
        QStringLiteral("\U0010FFFD\U0001F600"), QString(QChar(0x01)), QString(QChar(0x0B)),
        QString(QChar(0x7F)), QString(QChar(0xD800)), QString(QChar(0xDC00)),
        QString(QChar(0xFFFF)), QString(QChar(u'\0')), QString(3000, u'x') };
    strings.removeDuplicates();
    return strings;
}

} // namespace TestSupport
