// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the values of forms are read from texts and written as texts.

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Form.h>
#include <pubsub/FormKeys.h>

#include <QTest>
#include <QTimeZone>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

template <typename T> std::optional<T> read(const QString &text)
{
    return FormValue<T>::read({ text });
}

template <typename T> QStringList write(const T &value)
{
    return FormValue<T>::write(value);
}

/// True if every name of the enumeration is read, and written names are read as what they were.
template <typename Enum> bool namesAreRight()
{
    for (const auto &[value, name] : OptionNames<Enum>::values) {
        if (optionFromName<Enum>(QLatin1StringView(name)) != value
            || optionFromName<Enum>(optionName(value)) != value)
            return false;
    }
    return !optionFromName<Enum>(u"nonsense"_s) && !optionFromName<Enum>({});
}

} // namespace

class tst_FormKey : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTexts()
    {
        QCOMPARE(FormValue<QString>::read({}), std::nullopt);
        QCOMPARE(read<QString>(u" a "_s), u" a "_s);
        QCOMPARE(FormValue<QStringList>::read({}), QStringList());
        QCOMPARE(write(QStringList { u"a"_s, {} }), (QStringList { u"a"_s, QString() }));
    }

    // XEP-0004 §3.3
    void readsBooleans()
    {
        for (const QString &yes : { u"1"_s, u"true"_s, u" true\n"_s })
            QCOMPARE(read<bool>(yes), true);
        for (const QString &no : { u"0"_s, u"false"_s })
            QCOMPARE(read<bool>(no), false);
        for (const QString &neither : { u""_s, u"yes"_s, u"TRUE"_s, u"2"_s })
            QCOMPARE(read<bool>(neither), std::nullopt);
        QCOMPARE(FormValue<bool>::read({}), std::nullopt);
        QCOMPARE(write(true) + write(false), (QStringList { u"true"_s, u"false"_s }));
    }

    void readsNumbersWithinTheirBounds()
    {
        QCOMPARE(read<int>(u"2147483647"_s), 2147483647);
        QCOMPARE(read<int>(u"2147483648"_s), std::nullopt);
        QCOMPARE(read<qint64>(u"9223372036854775807"_s), std::numeric_limits<qint64>::max());
        QCOMPARE(read<qint64>(u"9223372036854775808"_s), std::nullopt);
        for (const QString &bad : { u""_s, u"-1"_s, u"1.5"_s, u"1e3"_s, u"0x10"_s, u"max"_s }) {
            QCOMPARE(read<int>(bad), std::nullopt);
            QCOMPARE(read<qint64>(bad), std::nullopt);
        }
        QCOMPARE(read<int>(u" 007 "_s), 7);
        QCOMPARE(write(qint64(0)), QStringList { u"0"_s });
    }

    void readsMilliseconds()
    {
        using std::chrono::milliseconds;
        QCOMPARE(read<milliseconds>(u"86400000"_s), milliseconds(std::chrono::hours(24)));
        QCOMPARE(read<milliseconds>(u"-5"_s), std::nullopt);
        QCOMPARE(write(milliseconds(std::chrono::seconds(2))), QStringList { u"2000"_s });
    }

    // XEP-0060 §12.23, XEP-0248 §6.1
    void readsAsMuchAsPossibleAndAll()
    {
        QVERIFY(read<IntegerOrMax>(u"max"_s)->isMax());
        QCOMPARE(read<IntegerOrMax>(u"0"_s), IntegerOrMax { 0 });
        QCOMPARE(read<IntegerOrMax>(u"maximum"_s), std::nullopt);
        QCOMPARE(write(IntegerOrMax::max()) + write(IntegerOrMax { 7 }),
            (QStringList { u"max"_s, u"7"_s }));
        QCOMPARE(read<SubscriptionDepth>(u"all"_s), SubscriptionDepth::all());
        QCOMPARE(read<SubscriptionDepth>(u"1"_s), SubscriptionDepth { 1 });
        QCOMPARE(read<SubscriptionDepth>(u"max"_s), std::nullopt);
        QCOMPARE(write(SubscriptionDepth::all()) + write(SubscriptionDepth { 2 }),
            (QStringList { u"all"_s, u"2"_s }));
    }

    void readsAddresses()
    {
        const Jid ada = *Jid::fromString(u"ada@example.org"_s);
        QCOMPARE(read<Jid>(u" Ada@example.org"_s), ada);
        QCOMPARE(read<Jid>(u"@"_s), std::nullopt);
        QCOMPARE(FormValue<Jid>::read({}), std::nullopt);
        QCOMPARE(
            FormValue<QList<Jid>>::read({ u"ada@example.org"_s, {}, u"@"_s, u"ADA@example.org"_s }),
            QList<Jid> { ada });
        QCOMPARE(FormValue<QList<Jid>>::read({}), QList<Jid>());
        QCOMPARE(write(QList<Jid> { ada, ada }).size(), 2);
    }

    // XEP-0082 §3.2
    void readsTimesInUtc()
    {
        const QDateTime time(QDate(2006, 2, 28), QTime(23, 59), QTimeZone::UTC);
        for (const QString &text :
            { u"2006-02-28T23:59Z"_s, u"2006-02-28T23:59:00Z"_s, u"2006-02-28T23:59:00.000Z"_s,
                u"2006-03-01T01:59+02:00"_s, u"2006-02-28T23:59"_s })
            QCOMPARE(read<QDateTime>(text), time);
        QCOMPARE(read<QDateTime>(u"2006-02-28"_s), QDate(2006, 2, 28).startOfDay(QTimeZone::UTC));
        for (const QString &bad :
            { u""_s, u"yesterday"_s, u"2006-02-30T00:00:00Z"_s, u"1141171140"_s })
            QCOMPARE(read<QDateTime>(bad), std::nullopt);
        QCOMPARE(
            write(time.toTimeZone(QTimeZone(7200))), QStringList { u"2006-02-28T23:59:00Z"_s });
    }

    // XEP-0060 §12.5, §12.19
    void readsWhenASubscriptionEnds()
    {
        const QDateTime time(QDate(2006, 2, 28), QTime(23, 59), QTimeZone::UTC);
        QCOMPARE(read<SubscriptionExpiry>(u"presence"_s), SubscriptionExpiry::withPresence());
        QCOMPARE(read<SubscriptionExpiry>(u"2006-02-28T23:59Z"_s), SubscriptionExpiry { time });
        QCOMPARE(read<SubscriptionExpiry>(u"never"_s), std::nullopt);
        QCOMPARE(write(SubscriptionExpiry::withPresence()) + write(SubscriptionExpiry { time }),
            (QStringList { u"presence"_s, u"2006-02-28T23:59:00Z"_s }));
    }

    void readsTheNamesOfEveryEnumeration()
    {
        QVERIFY(namesAreRight<AccessModel>() && namesAreRight<PublishModel>());
        QVERIFY(namesAreRight<SendLastItem>() && namesAreRight<ItemReply>());
        QVERIFY(namesAreRight<NotificationType>() && namesAreRight<FullNode>());
        QVERIFY(namesAreRight<NodeType>() && namesAreRight<AssociationPolicy>());
        QVERIFY(namesAreRight<ShowValue>() && namesAreRight<SubscriptionType>());
        // XEP-0248's examples have another spelling than its text.
        QCOMPARE(read<AssociationPolicy>(u"owner"_s), AssociationPolicy::Owners);
        QCOMPARE(write(AssociationPolicy::Owners), QStringList { u"owners"_s });
        QCOMPARE(FormValue<AccessModel>::read({}), std::nullopt);
        QCOMPARE(optionName(static_cast<AccessModel>(99)), QString());
    }

    void leavesOutChoicesThatAreUnknown()
    {
        using Shows = QList<ShowValue>;
        QCOMPARE(FormValue<Shows>::read({ u"dnd"_s, u"busy"_s, u" xa "_s }),
            (Shows { ShowValue::DoNotDisturb, ShowValue::ExtendedAway }));
        QCOMPARE(write(Shows { ShowValue::Chat, ShowValue::Online }),
            (QStringList { u"chat"_s, u"online"_s }));
    }

    void aFormGivesAndTakesTypedValues()
    {
        Form form;
        QCOMPARE(form.get(NodeConfig::maxItems), std::nullopt);
        form.set(NodeConfig::maxItems, IntegerOrMax::max());
        form.set(NodeConfig::title, u"News"_s);
        form.set(NodeConfig::accessModel, AccessModel::Whitelist);
        QCOMPARE(form.value(u"pubsub#max_items"_s), u"max"_s);
        QCOMPARE(form.get(NodeConfig::title), u"News"_s);
        QCOMPARE(form.get(NodeConfig::accessModel), AccessModel::Whitelist);
        // What is no such value stays in the form as it is.
        form.setValue(u"pubsub#access_model"_s, u"friends"_s);
        QCOMPARE(form.get(NodeConfig::accessModel), std::nullopt);
        QCOMPARE(form.value(u"pubsub#access_model"_s), u"friends"_s);
        QCOMPARE(form.fields.size(), 3);
    }
};

PUBSUB_TEST(tst_FormKey, QCoreApplication)
#include "tst_FormKey.moc"
