// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "PubSubIq.h"

#include <pubsub/base/Namespaces.h>

#include <QXmlStreamWriter>

namespace PubSub::PubSubIq
{

using namespace Qt::StringLiterals;

Iq make(const Jid &to, Iq::Type type, QLatin1StringView ns, Write inside)
{
    const auto write = [ns, inside = std::move(inside)](QXmlStreamWriter &writer) {
        writer.writeStartElement("pubsub"_L1);
        writer.writeDefaultNamespace(ns);
        inside(writer);
        writer.writeEndElement();
    };
    return { to, type, write };
}

void open(
    QXmlStreamWriter &writer, QLatin1StringView name, std::initializer_list<Attribute> attributes)
{
    writer.writeStartElement(name);
    for (const auto &[key, value] : attributes) {
        if (!value.isEmpty())
            writer.writeAttribute(key, value);
    }
}

void empty(
    QXmlStreamWriter &writer, QLatin1StringView name, std::initializer_list<Attribute> attributes)
{
    open(writer, name, attributes);
    writer.writeEndElement();
}

void writeItemIds(const QStringList &ids, QXmlStreamWriter &writer)
{
    for (const QString &id : ids)
        empty(writer, "item"_L1, { { "id"_L1, id } });
}

void writeOrder(const QList<ItemsOrder> &order, QXmlStreamWriter &writer)
{
    for (const ItemsOrder &by : order) {
        writer.writeStartElement("order"_L1);
        writer.writeDefaultNamespace(Ns::orderBy);
        writer.writeAttribute(
            "by"_L1, by.by == ItemsOrder::By::Creation ? u"creation"_s : u"modification"_s);
        if (by.direction == Qt::DescendingOrder)
            writer.writeAttribute("desc"_L1, u"true"_s);
        writer.writeEndElement();
    }
}

Form submissionOf(const Form &form)
{
    Form submission = form;
    if (submission.type != Form::Type::Cancel)
        submission.type = Form::Type::Submit;
    return submission;
}

void writeSubmission(const Form &form, QLatin1StringView formType, QXmlStreamWriter &writer)
{
    Form submission = submissionOf(form);
    if (submission.formType().isEmpty() && submission.type != Form::Type::Cancel)
        submission.fields.prepend(Form::submission(formType).fields.first());
    submission.toXml(writer);
}

} // namespace PubSub::PubSubIq
