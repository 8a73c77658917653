// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/NodeProfile.h"

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr auto accessField = "pubsub#access_model"_L1;

struct Setting {
    QString name;
    QString value;
};

QList<Setting> settings(const QString &access, NodeProfile::Capacity capacity)
{
    const bool max = capacity == NodeProfile::Capacity::Max;
    return { { u"pubsub#persist_items"_s, u"true"_s },
        { u"pubsub#max_items"_s, max ? u"max"_s : u"10000"_s },
        { u"pubsub#notify_retract"_s, u"true"_s },
        { u"pubsub#send_last_published_item"_s, u"never"_s },
        { u"pubsub#deliver_payloads"_s, u"true"_s }, { u"pubsub#itemreply"_s, u"publisher"_s },
        { u"pubsub#type"_s, NodeProfile::microblogNode() }, { accessField, access } };
}

PubSub::Form submission(const QString &formType, const QList<Setting> &settings)
{
    PubSub::Form form = PubSub::Form::submission(formType);
    for (const Setting &setting : settings)
        form.setValue(setting.name, setting.value);
    return form;
}

bool isEqualBoolean(const PubSub::FormField &field, const QString &value)
{
    return value == "true"_L1 && field.isTrue();
}

} // namespace

QString NodeProfile::microblogNode()
{
    return u"urn:xmpp:microblog:0"_s;
}

PubSub::NodeAddress NodeProfile::microblogOf(const PubSub::Jid &account)
{
    return { account.bare(), microblogNode() };
}

bool NodeProfile::isMicroblog(const PubSub::NodeAddress &node, const PubSub::Jid &account)
{
    return node == microblogOf(account);
}

PubSub::Form NodeProfile::configuration(const QString &access, Capacity capacity)
{
    return submission(
        u"http://jabber.org/protocol/pubsub#node_config"_s, settings(access, capacity));
}

PubSub::Form NodeProfile::publishOptions(const QString &access)
{
    return submission(
        u"http://jabber.org/protocol/pubsub#publish-options"_s, settings(access, Capacity::Max));
}

PubSub::Form NodeProfile::accessOption(const QString &access)
{
    return submission(
        u"http://jabber.org/protocol/pubsub#publish-options"_s, { { accessField, access } });
}

PubSub::Form NodeProfile::applied(
    const PubSub::Form &current, const QString &access, Capacity capacity)
{
    PubSub::Form edited = current;
    for (const Setting &setting : settings(access, capacity)) {
        const PubSub::FormField *field = edited.field(setting.name);
        if (field && !isEqualBoolean(*field, setting.value))
            edited.setValue(setting.name, setting.value);
    }
    return edited;
}

} // namespace Writer
