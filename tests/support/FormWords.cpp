// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/FormWords.h"

#include <pubsub/FormKeys.h>

#include <QHash>
#include <functional>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

// What a value is, independent of how the library writes it.

QString words(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}
QString words(qint64 value)
{
    return QString::number(value);
}
QString words(int value)
{
    return QString::number(value);
}
QString words(std::chrono::milliseconds value)
{
    return QString::number(value.count()) + u" ms"_s;
}
QString words(const QString &value)
{
    return value.isEmpty() ? u"(empty)"_s : value;
}
QString words(const Jid &value)
{
    return value.toString();
}
QString words(const IntegerOrMax &value)
{
    return value.isMax() ? u"as many as can be"_s : QString::number(*value.number);
}
QString words(const SubscriptionDepth &value)
{
    return value.levels ? QString::number(*value.levels) : u"all levels"_s;
}
QString words(const QDateTime &value)
{
    return value.toUTC().toString(Qt::ISODate);
}
QString words(const SubscriptionExpiry &value)
{
    return value.time ? words(*value.time) : u"with presence"_s;
}
template <typename Enum>
    requires std::is_enum_v<Enum>
QString words(Enum value)
{
    return optionName(value);
}
template <typename T> QString words(const QList<T> &values)
{
    QStringList texts;
    for (const T &value : values)
        texts += words(value);
    return texts.join(u", "_s);
}

/// The fields of the specifications, and how each is read.
struct KnownFields {
    QHash<QString, std::function<QString(const Form &)>> readers;
    QStringList truths;

    template <typename T> void add(FormKey<T> key)
    {
        readers.insert(key.name, [key](const Form &form) {
            const auto value = form.get(key);
            return value ? words(*value) : u"unreadable"_s;
        });
        if constexpr (std::is_same_v<T, bool>)
            truths += key.name;
    }
    template <typename... Keys> void addAll(Keys... keys) { (add(keys), ...); }

    KnownFields()
    {
        addNodeConfig();
        addOthers();
    }

    void addNodeConfig()
    {
        using namespace NodeConfig;
        addAll(accessModel, bodyXslt, children, childrenAssociationPolicy,
            childrenAssociationWhitelist, childrenMax, collection, contact, dataformXslt,
            deliverNotifications, deliverPayloads, description, itemExpire, itemReply, language,
            maxItems, maxPayloadSize, nodeType, notificationType, notifyConfig, notifyDelete,
            notifyRetract, notifySub, persistItems, presenceBasedDelivery, publishModel,
            publishNodeFull, purgeOffline, rosterGroupsAllowed, sendLastPublishedItem, subscribe,
            tempsub, title, type);
    }

    void addOthers()
    {
        using namespace SubscribeOptions;
        addAll(deliver, digest, digestFrequency, expire, includeBody, showValues, subscriptionDepth,
            subscriptionType);
        addAll(Metadata::creationDate, Metadata::creator, Metadata::numSubscribers, Metadata::owner,
            Metadata::publisher);
        addAll(SubscribeAuthorization::allow, SubscribeAuthorization::node,
            SubscribeAuthorization::subid, SubscribeAuthorization::subscriberJid);
    }
};

const KnownFields &knownFields()
{
    static const KnownFields fields;
    return fields;
}

QString typeName(FormField::Type type)
{
    switch (type) {
    case FormField::Type::Boolean:
        return u"boolean"_s;
    case FormField::Type::Fixed:
        return u"fixed"_s;
    case FormField::Type::Hidden:
        return u"hidden"_s;
    case FormField::Type::JidMulti:
        return u"jid-multi"_s;
    case FormField::Type::JidSingle:
        return u"jid-single"_s;
    case FormField::Type::ListMulti:
        return u"list-multi"_s;
    case FormField::Type::ListSingle:
        return u"list-single"_s;
    case FormField::Type::TextMulti:
        return u"text-multi"_s;
    case FormField::Type::TextPrivate:
        return u"text-private"_s;
    case FormField::Type::TextSingle:
        return u"text-single"_s;
    }
    return {};
}

QString choices(const FormField &field)
{
    QStringList texts;
    for (const FormOption &option : field.options)
        texts
            += option.label.isEmpty() ? option.value : u"%1 '%2'"_s.arg(option.value, option.label);
    return texts.isEmpty() ? QString() : u" of {%1}"_s.arg(texts.join(u", "_s));
}

QString lineOf(const FormField &field, const Form &form)
{
    const auto reader = knownFields().readers.value(field.name);
    QString value = u"-"_s;
    if (!field.values.isEmpty())
        value = reader ? reader(form) : field.values.join(u", "_s);
    const QString label
        = field.label.isEmpty() ? QString() : u" '%1'"_s.arg(field.label.simplified());
    return u"%1 %2 = %3"_s.arg(typeName(field.type), field.name, value) + choices(field) + label;
}

QString typeName(Form::Type type)
{
    switch (type) {
    case Form::Type::Form:
        return u"form"_s;
    case Form::Type::Submit:
        return u"submit"_s;
    case Form::Type::Cancel:
        return u"cancel"_s;
    case Form::Type::Result:
        return u"result"_s;
    }
    return {};
}

} // namespace

QStringList linesOf(const Form &form)
{
    QStringList lines { u"form %1 %2"_s.arg(typeName(form.type), form.formType()) };
    if (!form.title.isEmpty())
        lines += u"title '%1'"_s.arg(form.title);
    for (const QString &text : form.instructions)
        lines += u"instructions '%1'"_s.arg(text.simplified());
    for (const FormField &field : form.fields) {
        if (field.name != "FORM_TYPE"_L1)
            lines += lineOf(field, form);
    }
    return lines;
}

bool isTruthField(const QString &name)
{
    return knownFields().truths.contains(name);
}

} // namespace TestSupport
