// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeName.h"

#include "common/core/LimitWarning.h"

#include <QTextBoundaryFinder>

namespace Common
{

namespace
{

/// The words of \a title, in lower case, with a hyphen between them.
QString wordsOf(const QString &title)
{
    QString words;
    for (const QChar character : title.normalized(QString::NormalizationForm_C).toLower()) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate())
            words += character;
        else if (!words.isEmpty() && !words.endsWith(u'-'))
            words += u'-';
    }
    return words;
}

bool isKeptEverywhere(const QString &name)
{
    return NodeName::warning(name, PubSub::ServiceLimits::lowest()).isEmpty();
}

/// Without its last character, which may be two code units and more, with its marks.
void chopCharacter(QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.toEnd();
    text.truncate(qMax(finder.toPreviousBoundary(), 0));
}

} // namespace

// Prosody writes the others as %E6.
qsizetype NodeName::storedLength(const QString &name)
{
    constexpr qsizetype escaped = 3;
    qsizetype length = 0;
    for (const char byte : name.toUtf8()) {
        const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
            || (byte >= 'a' && byte <= 'z');
        length += isPlain ? 1 : escaped;
    }
    return length;
}

QString NodeName::warning(const QString &name, const PubSub::ServiceLimits &limits)
{
    if (const QString certain = LimitWarning::nodeId(name, limits); !certain.isEmpty())
        return certain;
    return storedLength(name) < doubtfulLength
        ? QString()
        : tr("This name is so long that some services make the node and then refuse all that is "
             "published to it. Choose a shorter one.");
}

QString NodeName::suggested(const QString &prefix, const QString &title)
{
    // No more words of it can fit.
    const QString all = wordsOf(title.left(doubtfulLength));
    QString words = all;
    while (!words.isEmpty() && !isKeptEverywhere(prefix + words))
        chopCharacter(words);
    // The words before one that was cut are enough, unless they are few.
    const bool isCut = words.size() < all.size() && all[words.size()] != u'-';
    const qsizetype wordEnd = words.lastIndexOf(u'-');
    if (isCut && wordEnd > words.size() / 2)
        words.truncate(wordEnd);
    while (words.endsWith(u'-'))
        words.chop(1);
    return prefix + words;
}

} // namespace Common
