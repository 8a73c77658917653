// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Forms.h"

#include "support/XmlText.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

enum class For { All, Leaf, Collection };

/// A field of a form: its name without pubsub#, its type, what it offers, what it begins with.
struct Field {
    QLatin1StringView name;
    QLatin1StringView type;
    QLatin1StringView choice = {};
    QLatin1StringView value = {};
    For kind = For::All;
};

constexpr Field configurationFields[] = {
    { "title"_L1, "text-single"_L1 },
    { "description"_L1, "text-single"_L1 },
    { "node_type"_L1, "list-single"_L1, "leaf collection"_L1, "leaf"_L1 },
    { "collection"_L1, "text-single"_L1 },
    { "subscribe"_L1, "boolean"_L1, {}, "1"_L1 },
    { "subscription_required"_L1, "boolean"_L1, {}, "0"_L1 },
    { "deliver_payloads"_L1, "boolean"_L1, {}, "1"_L1 },
    { "notify_config"_L1, "boolean"_L1, {}, "1"_L1 },
    { "notify_delete"_L1, "boolean"_L1, {}, "1"_L1 },
    { "notify_retract"_L1, "boolean"_L1, {}, "1"_L1 },
    { "presence_based_delivery"_L1, "boolean"_L1, {}, "0"_L1 },
    { "type"_L1, "text-single"_L1 },
    { "body_xslt"_L1, "text-single"_L1 },
    { "dataform_xslt"_L1, "text-single"_L1 },
    { "access_model"_L1, "list-single"_L1, "authorize open presence roster whitelist"_L1,
        "open"_L1 },
    { "publish_model"_L1, "list-single"_L1, "publishers subscribers open"_L1, "publishers"_L1 },
    { "roster_groups_allowed"_L1, "list-multi"_L1 },
    { "contact"_L1, "jid-multi"_L1 },
    { "language"_L1, "text-single"_L1 },
    { "itemreply"_L1, "list-single"_L1, "owner publisher"_L1, "owner"_L1 },
    { "replyroom"_L1, "jid-multi"_L1 },
    { "replyto"_L1, "jid-multi"_L1 },
    { "send_item_subscribe"_L1, "boolean"_L1, {}, "1"_L1, For::Leaf },
    { "persist_items"_L1, "boolean"_L1, {}, "0"_L1, For::Leaf },
    { "max_items"_L1, "text-single"_L1, {}, "1"_L1, For::Leaf },
    { "max_payload_size"_L1, "text-single"_L1, {}, "10485760"_L1, For::Leaf },
    { "leaf_node_association_policy"_L1, "list-single"_L1, "all owners whitelist"_L1, "all"_L1,
        For::Collection },
    { "leaf_node_association_whitelist"_L1, "jid-multi"_L1, {}, {}, For::Collection },
    { "leaf_nodes_max"_L1, "text-single"_L1, {}, "-1"_L1, For::Collection },
};

constexpr Field optionFields[] = {
    { "subscription_type"_L1, "list-single"_L1, "items nodes"_L1, "nodes"_L1 },
    { "subscription_depth"_L1, "list-single"_L1, "1 all"_L1, "1"_L1 },
    { "deliver"_L1, "boolean"_L1, {}, "1"_L1 },
    { "digest"_L1, "boolean"_L1, {}, "0"_L1 },
    { "digest_frequency"_L1, "text-single"_L1, {}, "86400000"_L1 },
    { "expire"_L1, "text-single"_L1 },
    { "include_body"_L1, "boolean"_L1, {}, "0"_L1 },
    { "show-values"_L1, "list-multi"_L1, "away chat dnd online xa"_L1,
        "away chat dnd online xa"_L1 },
    { "keyword"_L1, "text-single"_L1 },
};

/// The metadata of XEP-0060 §16.4.4 that the configuration knows.
constexpr QLatin1StringView metadataFields[] = { "title"_L1, "description"_L1, "type"_L1,
    "language"_L1, "contact"_L1, "access_model"_L1, "publish_model"_L1, "max_items"_L1 };

Fields initial(std::span<const Field> table)
{
    Fields fields;
    for (const Field &field : table)
        fields[field.name] = QString(field.value).split(u' ', Qt::SkipEmptyParts);
    return fields;
}

const Field *fieldOf(std::span<const Field> table, const QString &name)
{
    const auto found = std::ranges::find(table, name, &Field::name);
    return found == table.end() ? nullptr : &*found;
}

QByteArray valuesXml(const QStringList &values)
{
    QByteArray xml;
    for (const QString &value : values)
        xml += "<value>" + escaped(value) + "</value>";
    return xml;
}

QByteArray fieldXml(const QString &name, QLatin1StringView type, const QByteArray &content)
{
    return "<field var='pubsub#" + escaped(name) + "' type='" + QByteArray(type) + "'>" + content
        + "</field>";
}

QByteArray form(const QByteArray &type, const QByteArray &formType, const QByteArray &fields)
{
    return "<x xmlns='jabber:x:data' type='" + type
        + "'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#"
        + formType + "</value></field>" + fields + "</x>";
}

QByteArray fieldsXml(std::span<const Field> table, const Fields &values)
{
    QByteArray xml;
    for (const Field &field : table) {
        if (!values.contains(field.name))
            continue;
        QByteArray content = valuesXml(values.value(field.name));
        const QStringList choice = QString(field.choice).split(u' ', Qt::SkipEmptyParts);
        for (const QString &option : choice)
            content += "<option>" + valuesXml({ option }) + "</option>";
        xml += fieldXml(field.name, field.type, content);
    }
    return xml;
}

bool isPossible(const Field &field, const QStringList &values)
{
    const QString value = values.value(0);
    if (field.type == "boolean"_L1)
        return QStringList { u"0"_s, u"1"_s, u"false"_s, u"true"_s }.contains(value);
    return field.type != "list-single"_L1 || QString(field.choice).split(u' ').contains(value);
}

QStringList normalizedIn(
    std::span<const Field> table, const QString &name, const QStringList &values)
{
    const Field *field = fieldOf(table, name);
    if (!field || field->type != "boolean"_L1)
        return values;
    return { values.value(0) == "true"_L1 || values.value(0) == "1"_L1 ? u"1"_s : u"0"_s };
}

void applyIn(std::span<const Field> table, const Fields &submitted, Fields &present)
{
    for (const auto &[name, values] : submitted.asKeyValueRange()) {
        if (present.contains(name))
            present[name] = normalizedIn(table, name, values);
    }
}

/// As Java reads it: no blanks around it.
bool isNumber(const QString &text)
{
    bool isRead = false;
    text.toInt(&isRead);
    return isRead && text == text.trimmed();
}

bool persistsWith(const Fields &submitted, const Fields &present)
{
    const QStringList values = submitted.value(u"persist_items"_s, present[u"persist_items"_s]);
    return Forms::normalized(u"persist_items"_s, values).value(0) == "1"_L1;
}

} // namespace

namespace Forms
{

Fields configuration(bool ofAccount, bool isCollection)
{
    Fields fields = initial(configurationFields);
    for (const Field &field : configurationFields) {
        if (field.kind == (isCollection ? For::Leaf : For::Collection))
            fields.remove(field.name);
    }
    if (isCollection)
        fields[u"node_type"_s] = { u"collection"_s };
    if (ofAccount) {
        fields[u"access_model"_s] = { u"presence"_s };
        fields[u"persist_items"_s] = { u"1"_s };
    }
    return fields;
}

Flaw flawOf(const Fields &submitted, const Fields &present)
{
    for (const auto &[name, values] : submitted.asKeyValueRange()) {
        const Field *field = fieldOf(configurationFields, name);
        if (field && !isPossible(*field, values))
            return Flaw::Value;
    }
    const bool isRead = submitted.contains(u"max_items"_s) && persistsWith(submitted, present);
    return !isRead || isNumber(submitted.value(u"max_items"_s).value(0)) ? Flaw::None
                                                                         : Flaw::Number;
}

void apply(const Fields &submitted, Fields &present)
{
    Fields read = submitted;
    if (!persistsWith(submitted, present))
        read.remove(u"max_items"_s);
    applyIn(configurationFields, read, present);
}

QStringList normalized(const QString &field, const QStringList &values)
{
    return normalizedIn(configurationFields, field, values);
}

QByteArray configurationForm(const Node &node)
{
    QByteArray fields = fieldsXml(configurationFields, node.configuration);
    for (const QString &role : { u"owner"_s, u"publisher"_s })
        fields += fieldXml(role, "jid-multi"_L1, valuesXml(node.roles.keys(role)));
    return form("form", "node_config", fields);
}

QByteArray metadataForm(const Node &node)
{
    QByteArray fields;
    for (const QLatin1StringView name : metadataFields) {
        const Field *field = fieldOf(configurationFields, name);
        if (field && node.configuration.contains(name))
            fields += fieldXml(name, field->type, valuesXml(node.configuration.value(name)));
    }
    fields += fieldXml(u"owner"_s, "jid-multi"_L1, valuesXml(node.roles.keys(u"owner"_s)));
    return form("result", "meta-data", fields);
}

Fields subscriptionOptions()
{
    return initial(optionFields);
}

QByteArray subscriptionOptionsForm(const Fields &options)
{
    return form("form", "subscribe_options", fieldsXml(optionFields, options));
}

void applySubscriptionOptions(const Fields &submitted, Fields &present)
{
    applyIn(optionFields, submitted, present);
}

QByteArray authorizationForm(const Node &node, const Subscription &subscription)
{
    return form("form", "subscribe_authorization",
        fieldXml(u"subid"_s, "hidden"_L1, valuesXml({ subscription.subid }))
            + fieldXml(u"node"_s, "text-single"_L1, valuesXml({ node.id }))
            + fieldXml(u"subscriber_jid"_s, "jid-single"_L1, valuesXml({ subscription.jid }))
            + fieldXml(u"allow"_s, "boolean"_L1, valuesXml({ u"false"_s })));
}

QByteArray pendingNodesForm(const QStringList &nodes)
{
    QByteArray options;
    for (const QString &node : nodes)
        options += "<option>" + valuesXml({ node }) + "</option>";
    return "<x xmlns='jabber:x:data' type='form'>" + fieldXml(u"node"_s, "list-single"_L1, options)
        + "</x>";
}

QByteArray resultForm(const QByteArray &formType, const QMap<QString, QString> &values)
{
    QByteArray fields;
    for (const auto &[name, value] : values.asKeyValueRange())
        fields += "<field var='" + escaped(name) + "'>" + valuesXml({ value }) + "</field>";
    return "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'><value>"
        + formType + "</value></field>" + fields + "</x>";
}

} // namespace Forms

Fields submittedIn(const QDomElement &parent)
{
    Fields fields;
    const QDomElement form = parent.firstChildElement(u"x"_s);
    for (QDomElement field = form.firstChildElement(u"field"_s); !field.isNull();
        field = field.nextSiblingElement(u"field"_s)) {
        const QString name = field.attribute(u"var"_s);
        if (name == "FORM_TYPE"_L1)
            continue;
        QStringList values;
        for (QDomElement value = field.firstChildElement(u"value"_s); !value.isNull();
            value = value.nextSiblingElement(u"value"_s))
            values += value.text();
        fields[name.startsWith("pubsub#"_L1) ? name.sliced(7) : name] = values;
    }
    return fields;
}

QString formTypeIn(const QDomElement &parent)
{
    return parent.firstChildElement(u"x"_s).attribute(u"type"_s);
}

} // namespace TestSupport::Openfire
