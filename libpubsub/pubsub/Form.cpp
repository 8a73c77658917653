// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Form.h"

#include <pubsub/base/Names.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>
#include <pubsub/xml/XmlText.h>

#include <QXmlStreamWriter>
#include <algorithm>
#include <array>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;
using Names::nameOf;
using Names::valueOf;

namespace
{

constexpr std::array fieldTypes {
    std::pair { FormField::Type::Boolean, "boolean"_L1 },
    std::pair { FormField::Type::Fixed, "fixed"_L1 },
    std::pair { FormField::Type::Hidden, "hidden"_L1 },
    std::pair { FormField::Type::JidMulti, "jid-multi"_L1 },
    std::pair { FormField::Type::JidSingle, "jid-single"_L1 },
    std::pair { FormField::Type::ListMulti, "list-multi"_L1 },
    std::pair { FormField::Type::ListSingle, "list-single"_L1 },
    std::pair { FormField::Type::TextMulti, "text-multi"_L1 },
    std::pair { FormField::Type::TextPrivate, "text-private"_L1 },
    std::pair { FormField::Type::TextSingle, "text-single"_L1 },
};

constexpr std::array formTypes {
    std::pair { Form::Type::Form, "form"_L1 },
    std::pair { Form::Type::Submit, "submit"_L1 },
    std::pair { Form::Type::Cancel, "cancel"_L1 },
    std::pair { Form::Type::Result, "result"_L1 },
};

// XEP-0004 §3.3: the type may be missing on a submission; then it is text-single, or, if
// there are several values, text-multi.
FormField::Type fieldType(const XmlElement &element, const QStringList &values)
{
    const auto fallback
        = values.size() > 1 ? FormField::Type::TextMulti : FormField::Type::TextSingle;
    if (element.attribute(u"var"_s) == "FORM_TYPE"_L1)
        return FormField::Type::Hidden;
    return valueOf(fieldTypes, element.attribute(u"type"_s), fallback);
}

constexpr std::array validationMethods {
    std::pair { FormValidation::Method::Basic, "basic"_L1 },
    std::pair { FormValidation::Method::Open, "open"_L1 },
    std::pair { FormValidation::Method::Range, "range"_L1 },
    std::pair { FormValidation::Method::Regex, "regex"_L1 },
};

// XEP-0122 §3
FormValidation validationFromDom(const XmlElement &element)
{
    FormValidation validation;
    validation.datatype = element.attribute(u"datatype"_s, u"xs:string"_s);
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        validation.method = valueOf(validationMethods, e.localName(), validation.method);
        if (e.localName() == "range"_L1) {
            validation.minimum = e.attribute(u"min"_s);
            validation.maximum = e.attribute(u"max"_s);
        } else if (e.localName() == "regex"_L1) {
            validation.pattern = e.text();
        }
    }
    return validation;
}

// XEP-0004 §3.2. An example of XEP-0248 §7.3.2 has the value without an element of its own.
FormOption optionFromDom(const XmlElement &element)
{
    const XmlElement value = Xml::child(element, Ns::data, "value"_L1);
    return { element.attribute(u"label"_s),
        value.isNull() ? element.text().trimmed() : value.text() };
}

FormField fieldFromElement(const XmlElement &element)
{
    FormField field;
    field.name = element.attribute(u"var"_s);
    field.label = element.attribute(u"label"_s);
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (Xml::is(e, Ns::dataValidate, "validate"_L1))
            field.validation = validationFromDom(e);
        else if (e.namespaceURI() != Ns::data)
            field.unknown.append(Xml::serialised(e));
        else if (e.localName() == "value"_L1)
            field.values.append(e.text());
        else if (e.localName() == "desc"_L1)
            field.description = e.text();
        else if (e.localName() == "required"_L1)
            field.required = true;
        else if (e.localName() == "option"_L1)
            field.options.append(optionFromDom(e));
        else
            field.unknown.append(Xml::serialised(e));
    }
    field.type = fieldType(element, field.values);
    return field;
}

QList<FormField> fieldsOf(const XmlElement &row)
{
    QList<FormField> fields;
    for (const XmlElement &e : Xml::children(row, Ns::data, "field"_L1))
        fields.append(fieldFromElement(e));
    return fields;
}

// XEP-0122 §3
void writeValidation(const FormValidation &validation, QXmlStreamWriter &writer)
{
    writer.writeStartElement("validate"_L1);
    writer.writeDefaultNamespace(Ns::dataValidate);
    writer.writeAttribute("datatype"_L1, validation.datatype);
    writer.writeStartElement(nameOf(validationMethods, validation.method));
    if (!validation.minimum.isEmpty())
        writer.writeAttribute("min"_L1, validation.minimum);
    if (!validation.maximum.isEmpty())
        writer.writeAttribute("max"_L1, validation.maximum);
    Xml::writeText(validation.pattern, writer);
    writer.writeEndElement();
    writer.writeEndElement();
}

// XEP-0004 §3.2: what helps to fill a field in; nothing of it goes back.
void writeOffer(const FormField &field, QXmlStreamWriter &writer)
{
    if (!field.description.isEmpty())
        writeTextElement("desc"_L1, field.description, writer);
    if (field.required)
        writer.writeEmptyElement("required"_L1);
    for (const FormOption &option : field.options) {
        writer.writeStartElement("option"_L1);
        if (!option.label.isEmpty())
            writer.writeAttribute("label"_L1, option.label);
        writeTextElement("value"_L1, option.value, writer);
        writer.writeEndElement();
    }
    if (field.validation)
        writeValidation(*field.validation, writer);
    for (const QByteArray &xml : field.unknown)
        Xml::copy(xml, writer);
}

void writeField(const FormField &field, Form::Type formType, QXmlStreamWriter &writer)
{
    writer.writeStartElement("field"_L1);
    if (!field.name.isEmpty())
        writer.writeAttribute("var"_L1, field.name);
    if (formType != Form::Type::Submit || field.type == FormField::Type::Hidden)
        writer.writeAttribute("type"_L1, nameOf(fieldTypes, field.type));
    if (!field.label.isEmpty() && formType != Form::Type::Submit)
        writer.writeAttribute("label"_L1, field.label);
    for (const QString &value : field.values)
        writeTextElement("value"_L1, value, writer);
    if (formType == Form::Type::Form)
        writeOffer(field, writer);
    writer.writeEndElement();
}

void writeFields(const QList<FormField> &fields, Form::Type formType, QXmlStreamWriter &writer)
{
    for (const FormField &field : fields) {
        // XEP-0004 §3.3: a fixed text is nothing to send back.
        if (formType != Form::Type::Submit || field.type != FormField::Type::Fixed)
            writeField(field, formType, writer);
    }
}

// XEP-0004 §3.4
void writeTable(const Form &form, QXmlStreamWriter &writer)
{
    if (form.reported.isEmpty())
        return;
    writer.writeStartElement("reported"_L1);
    writeFields(form.reported, form.type, writer);
    writer.writeEndElement();
    for (const QList<FormField> &row : form.rows) {
        writer.writeStartElement("item"_L1);
        writeFields(row, form.type, writer);
        writer.writeEndElement();
    }
}

} // namespace

bool FormField::isTrue() const
{
    return value() == "1"_L1 || value() == "true"_L1;
}

Form Form::submission(const QString &formType)
{
    Form form;
    form.type = Type::Submit;
    FormField field;
    field.name = u"FORM_TYPE"_s;
    field.type = FormField::Type::Hidden;
    field.values = { formType };
    form.fields.append(field);
    return form;
}

QString Form::formType() const
{
    return value(u"FORM_TYPE"_s);
}

const FormField *Form::field(QAnyStringView name) const
{
    const auto it = std::ranges::find_if(
        fields, [name](const FormField &candidate) { return candidate.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

QString Form::value(const QString &name) const
{
    const FormField *found = field(name);
    return found ? found->value() : QString();
}

bool Form::isTrue(const QString &name) const
{
    const FormField *found = field(name);
    return found && found->isTrue();
}

void Form::setValues(const QString &name, const QStringList &values)
{
    const auto it = std::ranges::find(fields, name, &FormField::name);
    if (it != fields.end()) {
        it->values = values;
        return;
    }
    FormField field;
    field.name = name;
    field.values = values;
    field.type = values.size() > 1 ? FormField::Type::TextMulti : FormField::Type::TextSingle;
    fields.append(field);
}

Form Form::changesTo(const Form &edited) const
{
    Form changes = submission(formType());
    for (const FormField &candidate : edited.fields) {
        if (candidate.name.isEmpty() || candidate.name == "FORM_TYPE"_L1
            || candidate.type == FormField::Type::Fixed)
            continue;
        // Against the rules, some forms have a field twice.
        const bool isAsBefore = std::ranges::any_of(fields, [&](const FormField &before) {
            return before.name == candidate.name && before.values == candidate.values;
        });
        if (!isAsBefore)
            changes.fields.append(candidate);
    }
    return changes;
}

// XEP-0004 §3
Parsed<Form> Form::fromElement(const XmlElement &element)
{
    if (!Xml::is(element, Ns::data, "x"_L1))
        return std::unexpected(ParseError { u"This is not a data form."_s });
    Form form;
    form.type = valueOf(formTypes, element.attribute(u"type"_s), Type::Form);
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() != Ns::data)
            form.unknown.append(Xml::serialised(e));
        else if (e.localName() == "title"_L1)
            form.title = e.text();
        else if (e.localName() == "instructions"_L1)
            form.instructions.append(e.text());
        else if (e.localName() == "field"_L1)
            form.fields.append(fieldFromElement(e));
        else if (e.localName() == "reported"_L1)
            form.reported = fieldsOf(e);
        else if (e.localName() == "item"_L1)
            form.rows.append(fieldsOf(e));
        else
            form.unknown.append(Xml::serialised(e));
    }
    return form;
}

void Form::toXml(QXmlStreamWriter &writer) const
{
    writer.writeStartElement("x"_L1);
    writer.writeDefaultNamespace(Ns::data);
    writer.writeAttribute("type"_L1, nameOf(formTypes, type));
    const bool isSentBack = type == Type::Submit || type == Type::Cancel;
    if (!isSentBack) {
        if (!title.isEmpty())
            writeTextElement("title"_L1, title, writer);
        for (const QString &text : instructions)
            writeTextElement("instructions"_L1, text, writer);
    }
    writeFields(fields, type, writer);
    if (!isSentBack) {
        writeTable(*this, writer);
        for (const QByteArray &xml : unknown)
            Xml::copy(xml, writer);
    }
    writer.writeEndElement();
}

} // namespace PubSub
