// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/FormKey.h>
#include <pubsub/ParseError.h>

#include <QList>
#include <QMetaType>
#include <QStringList>
#include <optional>

class QDomElement;
class QXmlStreamWriter;

namespace PubSub
{

/// One choice of a list field. XEP-0004 §3.2.
struct FormOption {
    QString label;
    QString value;

    bool operator==(const FormOption &) const = default;
};

/// What a field's text has to be. XEP-0122.
struct FormValidation {
    enum class Method { Basic, Open, Range, Regex };

    /// E.g. "xs:integer", "pubsub:integer-or-max"; "xs:string" if not said.
    QString datatype;
    Method method = Method::Basic;
    /// With Method::Range; empty means: no bound.
    QString minimum;
    QString maximum;
    /// With Method::Regex.
    QString pattern;

    bool operator==(const FormValidation &) const = default;
};

/// One field of a data form. XEP-0004 §3.2.
struct FormField {
    enum class Type {
        Boolean,
        Fixed,
        Hidden,
        JidMulti,
        JidSingle,
        ListMulti,
        ListSingle,
        TextMulti,
        TextPrivate,
        TextSingle,
    };

    /// The field's name, e.g. "pubsub#title"; empty for a fixed text.
    QString name;
    Type type = Type::TextSingle;
    QString label;
    /// A help text in words.
    QString description;
    bool required = false;
    QStringList values;
    QList<FormOption> options;
    std::optional<FormValidation> validation;
    /// Child elements that the library does not know, each as XML.
    QList<QByteArray> unknown;

    /// The first value, or an empty string.
    [[nodiscard]] QString value() const { return values.value(0); }
    /// True for "1" and "true".
    [[nodiscard]] PUBSUB_EXPORT bool isTrue() const;

    bool operator==(const FormField &) const = default;
};

/// A data form: what a service offers to be filled in, or what is sent back. XEP-0004.
///
/// Keeps fields that it does not know, and their order.
class PUBSUB_EXPORT Form
{
public:
    enum class Type { Form, Submit, Cancel, Result };

    Type type = Type::Form;
    QString title;
    QStringList instructions;
    QList<FormField> fields;
    /// The columns of a table, and its rows. XEP-0004 §3.4.
    QList<FormField> reported;
    QList<QList<FormField>> rows;
    /// Child elements that the library does not know, each as XML.
    QList<QByteArray> unknown;

    /// A form to send, with \a formType as its hidden FORM_TYPE (XEP-0068).
    [[nodiscard]] static Form submission(const QString &formType);

    [[nodiscard]] bool isEmpty() const { return fields.isEmpty(); }
    /// The value of the hidden FORM_TYPE field, or an empty string.
    [[nodiscard]] QString formType() const;
    [[nodiscard]] const FormField *field(QAnyStringView name) const;
    /// The first value of the field \a name, or an empty string.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool isTrue(const QString &name) const;

    /// The value of a field of the specifications, e.g. form.get(NodeConfig::maxItems).
    /// Nothing if the form has no such field or its text is no such value.
    template <typename T> [[nodiscard]] std::optional<T> get(FormKey<T> key) const
    {
        const FormField *found = field(nameFor(key));
        return found ? FormValue<T>::read(found->values) : std::optional<T>();
    }
    /// Sets the value of a field; adds the field if the form has none of that name.
    template <typename T> void set(FormKey<T> key, const std::type_identity_t<T> &value)
    {
        setValues(nameFor(key), FormValue<T>::write(value));
    }
    /// The name that this form uses for \a key: a few fields have two.
    template <typename T> [[nodiscard]] QString nameFor(FormKey<T> key) const
    {
        const bool usesOther = !key.otherName.isEmpty() && !field(key.name) && field(key.otherName);
        return usesOther ? key.otherName : key.name;
    }

    /// Sets the values of \a name; adds the field if the form has none of that name.
    void setValues(const QString &name, const QStringList &values);
    void setValue(const QString &name, const QString &value) { setValues(name, { value }); }

    /// The submission of those fields in which \a edited differs from this form,
    /// with this form's FORM_TYPE. Fields that are equal are left out, so that nothing
    /// is overwritten that somebody else changed meanwhile.
    [[nodiscard]] Form changesTo(const Form &edited) const;

    /// Reads an `<x xmlns='jabber:x:data'/>` element.
    [[nodiscard]] static Parsed<Form> fromDom(const QDomElement &element);
    void toXml(QXmlStreamWriter &writer) const;

    bool operator==(const Form &) const = default;
};

} // namespace PubSub

Q_DECLARE_METATYPE(PubSub::Form)
