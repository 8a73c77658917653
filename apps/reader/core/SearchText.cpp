// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SearchText.h"

#include <QStringList>
#include <algorithm>

namespace Reader::SearchText
{

using namespace Qt::StringLiterals;

namespace
{

bool isWrittenWithoutSpaces(char32_t sign)
{
    switch (QChar::script(sign)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return !QChar::isMark(sign);
    default:
        return false;
    }
}

bool hasWord(const QString &text)
{
    return std::ranges::any_of(
        text.toUcs4(), [](uint sign) { return QChar::isLetterOrNumber(sign); });
}

} // namespace

QString indexed(const QString &text)
{
    QString result;
    result.reserve(std::min(text.size(), maxIndexed) + 16);
    for (qsizetype i = 0; i < text.size() && result.size() < maxIndexed; ++i) {
        char32_t sign = text.at(i).unicode();
        const qsizetype start = i;
        if (QChar::isHighSurrogate(sign) && i + 1 < text.size())
            sign = QChar::surrogateToUcs4(text.at(i), text.at(i + 1)), ++i;
        const bool alone = isWrittenWithoutSpaces(sign);
        if (alone)
            result.append(u' ');
        result.append(QStringView(text).mid(start, i - start + 1));
        if (alone)
            result.append(u' ');
    }
    return result;
}

QString expression(const QString &words)
{
    QStringList phrases;
    for (QString word : words.left(200).simplified().split(u' ', Qt::SkipEmptyParts)) {
        word.replace(u'"', u' ').remove(QChar::Null);
        if (hasWord(word))
            phrases.append(u'"' + indexed(word).simplified() + u'"');
    }
    return phrases.isEmpty() ? QString() : phrases.join(u' ') + u'*';
}

} // namespace Reader::SearchText
