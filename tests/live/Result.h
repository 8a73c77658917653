// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>

#include <QMetaEnum>

/// What an operation did on a server.
struct Result {
    /// As it stands in the table: "ok", "-" if the server can't do it, or what it did instead.
    QString cell = QStringLiteral("ok");
    /// More about it, for whoever reads that the test failed.
    QString detail = {};

    bool isOk() const { return cell == QLatin1StringView("ok"); }
};

inline const Result ok;
inline const Result lacking { QStringLiteral("-") };

/// The most telling name in an error, as the specification spells it.
inline QString nameOf(const PubSub::Error &error)
{
    using PubSub::Error;
    if (!error.pubSubConditionName.isEmpty())
        return error.pubSubConditionName;
    if (error.kind == Error::Kind::Stanza && error.condition == Error::Condition::None)
        return QStringLiteral("no reason");
    const QString name = QString::fromLatin1(error.condition != Error::Condition::None
            ? QMetaEnum::fromType<Error::Condition>().valueToKey(int(error.condition))
            : QMetaEnum::fromType<Error::Kind>().valueToKey(int(error.kind)));
    QString dashed;
    for (const QChar letter : name)
        dashed
            += letter.isUpper() && !dashed.isEmpty() ? u'-' + letter.toLower() : letter.toLower();
    return dashed;
}

inline Result failure(const PubSub::Error &error)
{
    return { error.isUnsupported() ? lacking.cell : nameOf(error), error.toString() };
}

/// Failed as it had to: with this condition; any other is a deviation.
template <typename Outcome> Result refused(const Outcome &outcome, QLatin1StringView name)
{
    if (outcome)
        return { QStringLiteral("accepted") };
    if (outcome.error().isUnsupported())
        return failure(outcome.error());
    return nameOf(outcome.error()) == name
        ? ok
        : Result { nameOf(outcome.error()), outcome.error().toString() };
}

/// `otherwise` says in a few words what is there instead.
inline Result expectThat(bool condition, const char *otherwise)
{
    return condition ? ok : Result { QString::fromLatin1(otherwise) };
}

/// `check` looks at what a request succeeded with.
template <typename Outcome, typename Check> Result checked(const Outcome &outcome, Check check)
{
    return outcome ? check(*outcome) : failure(outcome.error());
}

/// For requests that succeed with nothing.
template <typename Outcome> Result done(const Outcome &outcome)
{
    return outcome ? ok : failure(outcome.error());
}
