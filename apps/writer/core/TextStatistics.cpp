// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/TextStatistics.h"

#include <QTextBoundaryFinder>

namespace Writer
{

namespace
{

constexpr double wordsPerMinute = 230;
// Chinese and Japanese are read by the character, and faster.
constexpr double ideographsPerMinute = 400;

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
        || c.script() == QChar::Script_Katakana;
}

} // namespace

TextStatistics TextStatistics::of(const QString &text)
{
    int words = 0;
    int ideographs = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary()) {
        if (!(finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem))
            continue;
        if (isIdeograph(text.at(at)))
            ++ideographs;
        else
            ++words;
    }
    const double minutes = words / wordsPerMinute + ideographs / ideographsPerMinute;
    return { words + ideographs, int(std::ceil(minutes)) };
}

} // namespace Writer
