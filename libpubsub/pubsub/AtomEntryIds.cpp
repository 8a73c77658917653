// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomEntry.h"

#include <QHash>
#include <QRandomGenerator>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

constexpr qsizetype maxSlugLength = 60;
constexpr int suffixLength = 6;
// With no word before it the random part is all there is, so it is a longer one.
constexpr int wordlessLength = 16;

QString randomLetters(int count)
{
    constexpr auto letters = "abcdefghijklmnopqrstuvwxyz0123456789"_L1;
    QString text;
    for (int i = 0; i < count; ++i)
        text += letters[QRandomGenerator::system()->bounded(letters.size())];
    return text;
}

// Latin letters that no decomposition turns into ASCII.
QString spelled(QChar c)
{
    static const QHash<char16_t, QString> table {
        { u'ß', u"ss"_s },
        { u'æ', u"ae"_s },
        { u'œ', u"oe"_s },
        { u'ø', u"o"_s },
        { u'ł', u"l"_s },
        { u'đ', u"d"_s },
        { u'ð', u"d"_s },
        { u'þ', u"th"_s },
        { u'ı', u"i"_s },
        { u'ħ', u"h"_s },
        { u'ŧ', u"t"_s },
        { u'ŋ', u"ng"_s },
    };
    return table.value(c.unicode(), QString(c));
}

// Words in a-z and 0-9 with single hyphens between them.
QString slug(const QString &title)
{
    QString decomposed;
    for (const QChar c : title.left(maxSlugLength * 4).toLower())
        decomposed += spelled(c);
    decomposed = decomposed.normalized(QString::NormalizationForm_KD);

    QString words;
    for (const QChar c : decomposed.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            words += c;
        else if (!c.isMark() && c != u'\'' && c != u'’' && !words.isEmpty()
            && !words.endsWith(u'-'))
            words += u'-';
    }
    if (words.size() > maxSlugLength) {
        const qsizetype wordEnd = words.lastIndexOf(u'-', maxSlugLength);
        words.truncate(wordEnd > maxSlugLength / 2 ? wordEnd : maxSlugLength);
    }
    while (words.endsWith(u'-'))
        words.chop(1);
    return words;
}

} // namespace

QString AtomEntry::createItemId(const QString &title)
{
    const QString words = slug(title);
    return words.isEmpty() ? randomLetters(wordlessLength)
                           : words + u'-' + randomLetters(suffixLength);
}

// RFC 4151 §2.1, XEP-0277 §2.3
QString AtomEntry::tagUri(const QString &domain, const QDateTime &date, const QString &itemId)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain));
    const QString authority = ascii.isEmpty() ? domain.toLower() : ascii;
    const QString day = date.toUTC().date().toString(Qt::ISODate);
    const QString specific = QString::fromLatin1(QUrl::toPercentEncoding(itemId));
    return "tag:"_L1 + authority + u',' + day + ":posts-"_L1 + specific;
}

} // namespace PubSub
