// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QStringList>

namespace Writer
{

/// Which of the installed dictionaries, named "de_DE" or "fr", a text is to be checked with.
/// One of another language would mark every word as wrong, so none is better.
class SpellingLanguage
{
public:
    /// The one for \a tag (BCP 47): of its region if there is one, else of \a system's, else of
    /// the region where most people speak it. Empty if the language has none.
    [[nodiscard]] static QString dictionaryFor(
        const QString &tag, const QStringList &dictionaries, const QLocale &system);
    /// The one for a text that does not tell its language. \a guess: what it may be, of which only
    /// the language counts, and only if it is written in the letters of \a text. Else it is
    /// \a system's, on the same condition.
    [[nodiscard]] static QString dictionaryForText(const QString &text, const QString &guess,
        const QStringList &dictionaries, const QLocale &system);
    /// True if \a text is written in the letters of the language of \a tag.
    [[nodiscard]] static bool fits(const QString &tag, const QString &text);
};

} // namespace Writer
