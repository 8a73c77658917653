// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/SpellChecker.h"

#include "writer/core/SpellingLanguage.h"

#include <QPointer>
#include <QThreadPool>
#include <utility>

#include <Sonnet/GuessLanguage>
#include <Sonnet/Speller>

namespace Writer
{

namespace
{

// Sonnet's dictionaries are shared and unprotected: one thread for all that use them.
QThreadPool &sonnetThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

} // namespace

/// Sonnet as one text uses it; in sonnetThread() only, from the first call to the end.
class SpellingDesk
{
public:
    QStringList dictionaries() { return speller().availableLanguages(); }
    /// The name of the dictionary that is taken for the text.
    QString choose(const QString &language, const QString &text)
    {
        const QStringList all = dictionaries();
        const QLocale system = QLocale::system();
        const QString name = language.isEmpty()
            ? SpellingLanguage::dictionaryForText(text, guess(text, all), all, system)
            : SpellingLanguage::dictionaryFor(language, all, system);
        if (!name.isEmpty() && name != speller().language())
            speller().setLanguage(name);
        return name;
    }
    QHash<QString, bool> judge(const QSet<QString> &words)
    {
        QHash<QString, bool> verdicts;
        for (const QString &word : words)
            verdicts.insert(word, speller().isMisspelled(word));
        return verdicts;
    }
    QStringList suggest(const QString &word) { return speller().suggest(word); }
    void learn(const QString &word) { speller().addToPersonal(word); }

private:
    // Loads the dictionary of the system's language.
    Sonnet::Speller &speller()
    {
        if (!m_speller)
            m_speller = std::make_unique<Sonnet::Speller>();
        return *m_speller;
    }
    // Of few words none can tell the language.
    static QString guess(const QString &text, const QStringList &dictionaries)
    {
        constexpr int fewestWords = 4;
        if (text.simplified().count(u' ') + 1 < fewestWords)
            return {};
        return Sonnet::GuessLanguage().identify(text, dictionaries);
    }

    std::unique_ptr<Sonnet::Speller> m_speller;
};

SpellChecker::SpellChecker(QObject *parent)
    : QObject(parent), m_desk(std::make_shared<SpellingDesk>())
{
    work([](SpellingDesk &desk) { return desk.dictionaries(); },
        [this](const QStringList &dictionaries) { Q_EMIT dictionariesFound(dictionaries); });
}

SpellChecker::~SpellChecker()
{
    // It goes where it lived.
    sonnetThread().start([desk = std::move(m_desk)]() mutable { desk.reset(); });
    sonnetThread().waitForDone();
}

template <typename Work, typename Done> void SpellChecker::work(Work work, Done done)
{
    sonnetThread().start([this, work, done, desk = m_desk] {
        const auto result = work(*desk);
        QMetaObject::invokeMethod(this, [done, result] { done(result); }, Qt::QueuedConnection);
    });
}

void SpellChecker::setText(const QString &language, const QString &text)
{
    work([language, text](SpellingDesk &desk) { return desk.choose(language, text); },
        [this](const QString &dictionary) { onChosen(dictionary); });
}

void SpellChecker::onChosen(const QString &dictionary)
{
    if (dictionary == m_dictionary)
        return;
    m_dictionary = dictionary;
    m_verdicts.clear();
    m_unknown.clear();
    Q_EMIT dictionaryChosen();
}

bool SpellChecker::isMisspelled(const QString &word)
{
    if (!canCheck())
        return false;
    const auto known = m_verdicts.constFind(word);
    if (known != m_verdicts.constEnd())
        return *known;
    // All that are asked for now go together.
    if (m_unknown.isEmpty())
        QMetaObject::invokeMethod(this, &SpellChecker::ask, Qt::QueuedConnection);
    m_unknown.insert(word);
    return false;
}

void SpellChecker::ask()
{
    const QSet<QString> words = std::exchange(m_unknown, {});
    if (words.isEmpty())
        return;
    ++m_questions;
    work([words](SpellingDesk &desk) { return desk.judge(words); },
        [this, dictionary = m_dictionary](
            const QHash<QString, bool> &verdicts) { onJudged(dictionary, verdicts); });
}

// Those of another dictionary than the one in use don't count.
void SpellChecker::onJudged(const QString &dictionary, const QHash<QString, bool> &verdicts)
{
    --m_questions;
    if (dictionary != m_dictionary)
        return;
    m_verdicts.insert(verdicts);
    Q_EMIT judged();
}

void SpellChecker::suggest(const QString &word, QObject *context, const OnSuggestions &done)
{
    work([word](SpellingDesk &desk) { return desk.suggest(word); },
        [done, context = QPointer(context)](const QStringList &suggestions) {
            if (context)
                done(suggestions);
        });
}

void SpellChecker::learn(const QString &word)
{
    sonnetThread().start([word, desk = m_desk] { desk->learn(word); });
    m_verdicts.insert(word, false);
    Q_EMIT judged();
}

} // namespace Writer
