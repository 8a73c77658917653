// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ExampleChecks.h"

#include "support/ExampleMatch.h"

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport::Examples
{

namespace
{

// Who acts where an example does not say it.
const QString somebody = u"hamlet@denmark.lit/elsinore"_s;

/// The person whose client sends, or gets, this stanza.
ExamplePerson *personIn(const Play &play, const QByteArray &stanza, const QString &attribute)
{
    const QString jid = stanzaFrom(stanza).attribute(attribute);
    return play.stage.person(jid.isEmpty() ? somebody : jid);
}

QStringList linesIn(const char *text)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return lines;
}

QString difference(const char *expected, const Told &told, const QByteArrayList &stanzas)
{
    const QStringList wanted = linesIn(expected);
    if (wanted != told.lines)
        return u"expected:\n  %1\ngot:\n  %2"_s.arg(
            wanted.join("\n  "_L1), told.lines.join("\n  "_L1));
    return payloadDifference(stanzas, told.payloads);
}

QByteArrayList answersOf(const Play &play, const QList<int> &numbers)
{
    QByteArrayList answers;
    for (const int number : numbers)
        answers += play.examples.value(number).stanzas().value(0);
    return answers;
}

/// One question and its answer; either may be missing.
QString checkTurn(const Play &play, const Turn &turn, const QByteArray &question,
    const QByteArray &answer, QByteArrayList answers)
{
    ExamplePerson *person = question.isEmpty() ? personIn(play, answer, u"to"_s)
                                               : personIn(play, question, u"from"_s);
    if (!person)
        return u"The login failed."_s;
    const qsizetype position = answers.size();
    if (!answer.isEmpty())
        answers += answer;
    const Outcome outcome = turn.call(*person, answers);
    if (outcome.requests.size() <= position)
        return u"Nothing was sent; %1"_s.arg(outcome.told.lines.join(u'\n'));
    const QString sent = question.isEmpty()
        ? QString()
        : stanzaDifference(stanzaFrom(question), outcome.requests.at(position));
    if (!sent.isEmpty() || answer.isEmpty())
        return sent;
    return outcome.ended ? difference(turn.told, outcome.told, { answer })
                         : u"The call has not ended."_s;
}

QString tell(ExamplePerson *person, const QByteArray &stanza, Told &told)
{
    if (!person)
        return u"The login failed."_s;
    person->events().take();
    person->deliver(stanza);
    const Told more = person->events().take();
    told.lines += more.lines;
    told.payloads += more.payloads;
    return {};
}

QString checkEvents(const Play &play, const char *expected, const QByteArrayList &stanzas)
{
    Told told;
    for (const QByteArray &stanza : stanzas) {
        const QString failure = tell(personIn(play, stanza, u"to"_s), stanza, told);
        if (!failure.isEmpty())
            return failure;
    }
    return difference(expected, told, stanzas);
}

QString checkAnswer(const QByteArray &asked, const QByteArray &sent, AuthorizationAnswer answer)
{
    // Each answer from a client of its own: none is asked twice.
    ExampleStage stage;
    ExamplePerson *person = stage.person(stanzaFrom(sent).attribute(u"from"_s));
    Told told;
    const QString failure = tell(person, asked, told);
    if (!failure.isEmpty() || person->events().authorizations().size() != 1)
        return u"No request came: %1%2"_s.arg(failure, told.lines.join(u'\n'));
    if (!person->client().answer(person->events().authorizations().first(), answer))
        return u"It was not answered."_s;
    person->settle();
    const QDomElement expected = stanzaFrom(sent);
    for (const QDomElement &stanza : person->sent()) {
        if (stanza.localName() == "message"_L1
            && stanza.attribute(u"id"_s) == expected.attribute(u"id"_s))
            return stanzaDifference(expected, stanza);
    }
    return u"No message was sent under that id."_s;
}

QString checkInterests(const QStringList &nodes, const QByteArrayList &stanzas)
{
    ExampleStage stage;
    ExamplePerson *person = stage.person(stanzaFrom(stanzas[0]).attribute(u"to"_s));
    if (!person)
        return u"The login failed."_s;
    person->client().setInterests(nodes);
    person->deliver(stanzas[0]);
    for (const QDomElement &stanza : person->sent()) {
        if (stanza.attribute(u"id"_s) == stanzaFrom(stanzas[0]).attribute(u"id"_s))
            return featureDifference(stanzaFrom(stanzas[1]), stanza, u"+notify"_s);
    }
    return u"The question was not answered."_s;
}

QString checkAddress(const QString &text, const PubSubUri &uri)
{
    const auto read = PubSubUri::fromString(text);
    if (!read)
        return u"It can't be read."_s;
    if (*read != uri)
        return u"It was read as "_s + read->toString();
    return uri.toString() == text ? QString() : u"It is written as "_s + uri.toString();
}

Entry entryFor(const Check &check)
{
    return { check, {} };
}

Entry changed(
    const std::function<void(QByteArray &text)> &change, const char *why, const Entry &entry)
{
    const auto check = [=](const Play &play, const XepExample &example) {
        XepExample other = example;
        change(other.text);
        return other.text == example.text ? u"There is no such slip in it."_s
                                          : entry.check(play, other);
    };
    return { check, QString::fromUtf8(why) };
}

} // namespace

Entry request(const Call &call, const QList<int> &answersBefore)
{
    return entryFor([=](const Play &play, const XepExample &example) {
        const QByteArrayList stanzas = example.stanzas();
        return stanzas.size() == 1
            ? checkTurn(play, { call, "" }, stanzas[0], {}, answersOf(play, answersBefore))
            : u"It is not one stanza."_s;
    });
}

Entry reply(const Call &call, const char *told, const QList<int> &answersBefore)
{
    return entryFor([=](const Play &play, const XepExample &example) {
        const QByteArrayList stanzas = example.stanzas();
        return stanzas.size() == 1
            ? checkTurn(play, { call, told }, {}, stanzas[0], answersOf(play, answersBefore))
            : u"It is not one stanza."_s;
    });
}

Entry dialogue(const QList<Turn> &turns)
{
    return entryFor([=](const Play &play, const XepExample &example) {
        const QByteArrayList stanzas = example.stanzas();
        if (stanzas.size() != 2 * turns.size())
            return u"It has %1 stanzas."_s.arg(stanzas.size());
        for (qsizetype i = 0; i < turns.size(); ++i) {
            const QString failure
                = checkTurn(play, turns[i], stanzas[2 * i], stanzas[2 * i + 1], {});
            if (!failure.isEmpty())
                return u"Turn %1: %2"_s.arg(QString::number(i + 1), failure);
        }
        return QString();
    });
}

Entry events(const char *told)
{
    return entryFor([=](const Play &play, const XepExample &example) {
        const QByteArrayList stanzas = example.stanzas();
        return stanzas.isEmpty() ? u"It is not well-formed."_s : checkEvents(play, told, stanzas);
    });
}

Entry answersTo(int requestExample, AuthorizationAnswer answer)
{
    return entryFor([=](const Play &play, const XepExample &example) {
        return checkAnswer(play.examples.value(requestExample).stanzas().value(0),
            example.stanzas().value(0), answer);
    });
}

Entry interests(const QStringList &nodes)
{
    return entryFor([=](const Play &, const XepExample &example) {
        const QByteArrayList stanzas = example.stanzas();
        return stanzas.size() == 2 ? checkInterests(nodes, stanzas)
                                   : u"It is not a question and an answer."_s;
    });
}

Entry address(const PubSubUri &uri)
{
    return entryFor([=](const Play &, const XepExample &example) {
        return checkAddress(QString::fromUtf8(example.text).trimmed(), uri);
    });
}

Entry corrected(
    const QByteArray &slip, const QByteArray &correction, const char *why, const Entry &entry)
{
    const auto correct = [=](QByteArray &text) { text.replace(slip, correction); };
    return changed(correct, why, entry);
}

Entry addressesSwapped(const Entry &entry)
{
    const auto swap = [](QByteArray &text) {
        text.replace(" from='", " swapped='")
            .replace(" to='", " from='")
            .replace(" swapped='", " to='");
    };
    return changed(swap, "sender and receiver are swapped", entry);
}

Entry leftOut(const char *why)
{
    return { {}, QString::fromUtf8(why) };
}

} // namespace TestSupport::Examples
