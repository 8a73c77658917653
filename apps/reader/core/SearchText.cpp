// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/SearchText.h"

#include <QStringList>
#include <algorithm>
#include <utility>

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

bool isOptionalMark(QChar c)
{
    constexpr std::pair<char16_t, char16_t> blocks[] = { { 0x0591, 0x05C7 }, { 0x0610, 0x061A },
        { 0x064B, 0x0670 }, { 0x06D6, 0x06ED }, { 0x08D3, 0x08FF }, { 0xFE00, 0xFE0F } };
    return c.isMark() && std::ranges::any_of(blocks, [c](const auto &block) {
        return c >= block.first && c <= block.second;
    });
}

bool isAlef(QChar c)
{
    return u"\u0622\u0623\u0625\u0671"_s.contains(c);
}

bool hasWord(const QString &text)
{
    return std::ranges::any_of(
        text.toUcs4(), [](uint sign) { return QChar::isLetterOrNumber(sign); });
}

} // namespace

QString normalised(const QString &text)
{
    static constexpr QChar lengthening(u'\u0640');
    static constexpr QChar zeroWidthSpace(u'\u200B');
    static constexpr QChar alef(u'\u0627');
    QString result = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    result.removeIf([](QChar c) {
        const bool isFormat = c.category() == QChar::Other_Format && c != zeroWidthSpace;
        return isFormat || c == lengthening || isOptionalMark(c);
    });
    for (QChar &c : result)
        c = isAlef(c) ? alef : c == zeroWidthSpace ? QChar(u' ') : c;
    // Qt folds sign by sign.
    return result.replace(u'ß', "ss"_L1);
}

QString indexed(const QString &whole)
{
    const QString text = normalised(whole.left(maxIndexed));
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
    for (QString word : normalised(words.left(200)).simplified().split(u' ', Qt::SkipEmptyParts)) {
        word.replace(u'"', u' ').remove(QChar::Null);
        if (hasWord(word))
            phrases.append(u'"' + indexed(word).simplified() + u'"');
    }
    return phrases.isEmpty() ? QString() : phrases.join(u' ') + u'*';
}

} // namespace Reader::SearchText
