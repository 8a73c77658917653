// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Jid.h>
#include <pubsub/OptionNames.h>

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <chrono>
#include <optional>
#include <type_traits>

namespace PubSub
{

/// The name of a form's field together with the type of its value: what Form::get() and
/// Form::set() take. FormKeys.h has those of the specifications.
template <typename T> struct FormKey {
    /// A key for the field of that name, or of \a otherText where a form has that one.
    consteval explicit FormKey(const char *text, const char *otherText = "")
        : name(text), otherName(otherText)
    {
    }

    /// The field's name, e.g. "pubsub#title".
    QLatin1StringView name;
    /// Another spelling that services use; empty if there is none.
    QLatin1StringView otherName;
};

/// When a subscription ends. XEP-0060 §12.5, §12.19.
struct SubscriptionExpiry {
    /// Nothing stands for "presence": when the subscriber goes offline.
    std::optional<QDateTime> time;

    /// Ends when the subscriber goes offline.
    static SubscriptionExpiry withPresence() { return {}; }

    bool operator==(const SubscriptionExpiry &) const = default;
};

/// How a value of type T is read from, and written as, the texts of a form. Reading gives
/// nothing for a text that is no such value; the text itself stays in the form.
template <typename T> struct FormValue;

/// One text.
template <> struct PUBSUB_EXPORT FormValue<QString> {
    static std::optional<QString> read(const QStringList &texts);
    static QStringList write(const QString &value);
};

/// All texts.
template <> struct PUBSUB_EXPORT FormValue<QStringList> {
    static std::optional<QStringList> read(const QStringList &texts);
    static QStringList write(const QStringList &value);
};

/// "true", "1", "false", "0"; written as words.
template <> struct PUBSUB_EXPORT FormValue<bool> {
    static std::optional<bool> read(const QStringList &texts);
    static QStringList write(bool value);
};

/// A number of at least 0.
template <> struct PUBSUB_EXPORT FormValue<qint64> {
    static std::optional<qint64> read(const QStringList &texts);
    static QStringList write(qint64 value);
};

/// A number from 0 to 2,147,483,647.
template <> struct PUBSUB_EXPORT FormValue<int> {
    static std::optional<int> read(const QStringList &texts);
    static QStringList write(int value);
};

/// Milliseconds as a number.
template <> struct PUBSUB_EXPORT FormValue<std::chrono::milliseconds> {
    static std::optional<std::chrono::milliseconds> read(const QStringList &texts);
    static QStringList write(std::chrono::milliseconds value);
};

/// A number of at least 0, or "max".
template <> struct PUBSUB_EXPORT FormValue<IntegerOrMax> {
    static std::optional<IntegerOrMax> read(const QStringList &texts);
    static QStringList write(const IntegerOrMax &value);
};

/// A number of at least 0, or "all".
template <> struct PUBSUB_EXPORT FormValue<SubscriptionDepth> {
    static std::optional<SubscriptionDepth> read(const QStringList &texts);
    static QStringList write(const SubscriptionDepth &value);
};

/// A number; any below 0 stands for all levels.
template <> struct PUBSUB_EXPORT FormValue<ExtendedDepth> {
    static std::optional<ExtendedDepth> read(const QStringList &texts);
    static QStringList write(const ExtendedDepth &value);
};

/// An address.
template <> struct PUBSUB_EXPORT FormValue<Jid> {
    static std::optional<Jid> read(const QStringList &texts);
    static QStringList write(const Jid &value);
};

/// Texts that are no address are left out.
template <> struct PUBSUB_EXPORT FormValue<QList<Jid>> {
    static std::optional<QList<Jid>> read(const QStringList &texts);
    static QStringList write(const QList<Jid> &value);
};

/// XEP-0082; also without seconds, and a date alone. In UTC.
template <> struct PUBSUB_EXPORT FormValue<QDateTime> {
    static std::optional<QDateTime> read(const QStringList &texts);
    static QStringList write(const QDateTime &value);
};

/// A time as XEP-0082 writes it, or "presence".
template <> struct PUBSUB_EXPORT FormValue<SubscriptionExpiry> {
    static std::optional<SubscriptionExpiry> read(const QStringList &texts);
    static QStringList write(const SubscriptionExpiry &value);
};

/// One of the names that OptionNames has.
template <typename Enum>
    requires std::is_enum_v<Enum>
struct FormValue<Enum> {
    static std::optional<Enum> read(const QStringList &texts)
    {
        return optionFromName<Enum>(texts.value(0).trimmed());
    }
    static QStringList write(Enum value) { return { optionName(value) }; }
};

/// Some of the names that OptionNames has; others are left out.
template <typename Enum>
    requires std::is_enum_v<Enum>
struct FormValue<QList<Enum>> {
    static std::optional<QList<Enum>> read(const QStringList &texts)
    {
        QList<Enum> values;
        for (const QString &text : texts) {
            if (const auto value = optionFromName<Enum>(text.trimmed()))
                values.append(*value);
        }
        return values;
    }
    static QStringList write(const QList<Enum> &values)
    {
        QStringList texts;
        for (const Enum value : values)
            texts.append(optionName(value));
        return texts;
    }
};

} // namespace PubSub
