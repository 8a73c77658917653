// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/SpellingLanguage.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// "de-DE" and "de_DE_frami" are of the language "de".
QString languageOf(const QString &name)
{
    const auto end = std::ranges::find_if(name, [](QChar c) { return c == u'_' || c == u'-'; });
    return name.first(end - name.begin()).toLower();
}

// The script of most letters; Script_Common if there are none.
QChar::Script scriptOf(const QString &text)
{
    QMap<QChar::Script, int> letters;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetter(c))
            ++letters[QChar::script(c)];
    }
    const auto most = std::ranges::max_element(letters);
    return most == letters.end() ? QChar::Script_Common : most.key();
}

} // namespace

QString SpellingLanguage::dictionaryFor(
    const QString &tag, const QStringList &dictionaries, const QLocale &system)
{
    const QString wanted = QString(tag).replace(u'-', u'_');
    const QString language = languageOf(wanted);
    QStringList names { wanted };
    if (languageOf(system.name()) == language)
        names.append(system.name());
    names += { QLocale(language).name(), language };
    for (const QString &name : std::as_const(names)) {
        const qsizetype found = dictionaries.indexOf(name, 0, Qt::CaseInsensitive);
        if (found >= 0)
            return dictionaries[found];
    }
    QStringList others = dictionaries;
    others.removeIf([&](const QString &name) { return languageOf(name) != language; });
    others.sort();
    return others.value(0);
}

QString SpellingLanguage::dictionaryForText(const QString &text, const QString &guess,
    const QStringList &dictionaries, const QLocale &system)
{
    for (const QString &language : { languageOf(guess), languageOf(system.name()) }) {
        if (!language.isEmpty() && fits(language, text))
            return dictionaryFor(language, dictionaries, system);
    }
    return {};
}

// A language's own name is written in its letters.
bool SpellingLanguage::fits(const QString &tag, const QString &text)
{
    const QLocale locale(tag);
    return locale.language() != QLocale::C
        && scriptOf(locale.nativeLanguageName()) == scriptOf(text);
}

} // namespace Writer
