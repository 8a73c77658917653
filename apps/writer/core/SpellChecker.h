// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <functional>
#include <memory>

namespace Writer
{

class SpellingDesk;

/// Checks words with the dictionary that fits a text. Loading a dictionary and searching it take
/// longer than a person shall wait, so a thread of its own does it: what is not known yet is
/// asked for and told by judged().
class SpellChecker : public QObject
{
    Q_OBJECT
public:
    explicit SpellChecker(QObject *parent = nullptr);
    /// Waits for what is being looked up.
    ~SpellChecker() override;

    /// Takes the dictionary for \a text; \a language is a BCP 47 tag, or empty if the text does
    /// not tell. dictionaryChosen() follows.
    void setText(const QString &language, const QString &text);
    /// True if there is a dictionary for the text.
    [[nodiscard]] bool canCheck() const { return !m_dictionary.isEmpty(); }
    /// The name of the one in use, for example de_DE; empty if none fits.
    [[nodiscard]] QString dictionary() const { return m_dictionary; }

    /// True if \a word is known to be wrong; if nothing is known of it, judged() follows.
    [[nodiscard]] bool isMisspelled(const QString &word);
    /// True while there are words that judged() will tell of.
    [[nodiscard]] bool isAsking() const { return m_questions > 0 || !m_unknown.isEmpty(); }
    using OnSuggestions = std::function<void(const QStringList &suggestions)>;
    /// Tells \a done what may be meant by \a word, most likely first, as long as \a context lives.
    void suggest(const QString &word, QObject *context, const OnSuggestions &done);
    /// Counts \a word as right from now on, in this person's other programs too.
    void learn(const QString &word);

Q_SIGNALS:
    /// The names of the dictionaries that are installed, once at the beginning.
    void dictionariesFound(const QStringList &dictionaries);
    /// Another one, or none, is in use: all words are to be asked for again.
    void dictionaryChosen();
    /// Words that were asked for are known now.
    void judged();

private:
    /// \a done gets in this thread what \a work makes of the desk in the other one.
    template <typename Work, typename Done> void work(Work work, Done done);
    void ask();
    void onChosen(const QString &dictionary);
    void onJudged(const QString &dictionary, const QHash<QString, bool> &verdicts);

    std::shared_ptr<SpellingDesk> m_desk;
    QString m_dictionary;
    /// Whether each word is misspelled, as far as it was asked for.
    QHash<QString, bool> m_verdicts;
    QSet<QString> m_unknown;
    /// How many times words are being looked up.
    int m_questions = 0;
};

} // namespace Writer
