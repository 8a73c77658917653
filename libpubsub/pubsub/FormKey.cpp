// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "FormKey.h"

#include <QTimeZone>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

QString onlyText(const QStringList &texts)
{
    return texts.value(0).trimmed();
}

template <typename Number> std::optional<Number> numberOf(const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0 || number > std::numeric_limits<Number>::max())
        return {};
    return static_cast<Number>(number);
}

} // namespace

std::optional<QString> FormValue<QString>::read(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    return texts.first();
}

QStringList FormValue<QString>::write(const QString &value)
{
    return { value };
}

std::optional<QStringList> FormValue<QStringList>::read(const QStringList &texts)
{
    return texts;
}

QStringList FormValue<QStringList>::write(const QStringList &value)
{
    return value;
}

std::optional<bool> FormValue<bool>::read(const QStringList &texts)
{
    const QString text = onlyText(texts);
    if (text == "1"_L1 || text == "true"_L1)
        return true;
    if (text == "0"_L1 || text == "false"_L1)
        return false;
    return {};
}

QStringList FormValue<bool>::write(bool value)
{
    return { value ? u"true"_s : u"false"_s };
}

std::optional<qint64> FormValue<qint64>::read(const QStringList &texts)
{
    return numberOf<qint64>(onlyText(texts));
}

QStringList FormValue<qint64>::write(qint64 value)
{
    return { QString::number(value) };
}

std::optional<int> FormValue<int>::read(const QStringList &texts)
{
    return numberOf<int>(onlyText(texts));
}

QStringList FormValue<int>::write(int value)
{
    return { QString::number(value) };
}

std::optional<std::chrono::milliseconds> FormValue<std::chrono::milliseconds>::read(
    const QStringList &texts)
{
    const auto number = numberOf<qint64>(onlyText(texts));
    if (!number)
        return {};
    return std::chrono::milliseconds(*number);
}

QStringList FormValue<std::chrono::milliseconds>::write(std::chrono::milliseconds value)
{
    return { QString::number(value.count()) };
}

std::optional<IntegerOrMax> FormValue<IntegerOrMax>::read(const QStringList &texts)
{
    const QString text = onlyText(texts);
    if (text == "max"_L1)
        return IntegerOrMax::max();
    const auto number = numberOf<qint64>(text);
    if (!number)
        return {};
    return IntegerOrMax { *number };
}

QStringList FormValue<IntegerOrMax>::write(const IntegerOrMax &value)
{
    return { value.isMax() ? u"max"_s : QString::number(*value.number) };
}

std::optional<SubscriptionDepth> FormValue<SubscriptionDepth>::read(const QStringList &texts)
{
    const QString text = onlyText(texts);
    if (text == "all"_L1)
        return SubscriptionDepth::all();
    const auto number = numberOf<int>(text);
    if (!number)
        return {};
    return SubscriptionDepth { *number };
}

QStringList FormValue<SubscriptionDepth>::write(const SubscriptionDepth &value)
{
    return { value.levels ? QString::number(*value.levels) : u"all"_s };
}

std::optional<ExtendedDepth> FormValue<ExtendedDepth>::read(const QStringList &texts)
{
    bool isNumber = false;
    const int levels = onlyText(texts).toInt(&isNumber);
    if (!isNumber)
        return {};
    return levels < 0 ? ExtendedDepth::all() : ExtendedDepth { levels };
}

QStringList FormValue<ExtendedDepth>::write(const ExtendedDepth &value)
{
    return { QString::number(value.levels.value_or(-1)) };
}

std::optional<Jid> FormValue<Jid>::read(const QStringList &texts)
{
    const auto jid = Jid::fromString(onlyText(texts));
    if (!jid)
        return {};
    return *jid;
}

QStringList FormValue<Jid>::write(const Jid &value)
{
    return { value.toString() };
}

std::optional<QList<Jid>> FormValue<QList<Jid>>::read(const QStringList &texts)
{
    QList<Jid> jids;
    for (const QString &text : texts) {
        const auto jid = Jid::fromString(text.trimmed());
        if (jid && !jids.contains(*jid))
            jids.append(*jid);
    }
    return jids;
}

QStringList FormValue<QList<Jid>>::write(const QList<Jid> &value)
{
    QStringList texts;
    for (const Jid &jid : value)
        texts.append(jid.toString());
    return texts;
}

// XEP-0082 §3.2; the example of XEP-0060 §5.4 has no seconds.
std::optional<QDateTime> FormValue<QDateTime>::read(const QStringList &texts)
{
    QDateTime time = QDateTime::fromString(onlyText(texts), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return time.toUTC();
}

QStringList FormValue<QDateTime>::write(const QDateTime &value)
{
    return { value.toUTC().toString(Qt::ISODate) };
}

std::optional<SubscriptionExpiry> FormValue<SubscriptionExpiry>::read(const QStringList &texts)
{
    if (onlyText(texts) == "presence"_L1)
        return SubscriptionExpiry::withPresence();
    const auto time = FormValue<QDateTime>::read(texts);
    if (!time)
        return {};
    return SubscriptionExpiry { *time };
}

QStringList FormValue<SubscriptionExpiry>::write(const SubscriptionExpiry &value)
{
    return value.time ? FormValue<QDateTime>::write(*value.time) : QStringList { u"presence"_s };
}

} // namespace PubSub
