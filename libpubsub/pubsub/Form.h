// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/FormKey.h>
#include <pubsub/ParseError.h>

#include <QList>
#include <QStringList>
#include <optional>

class QXmlStreamWriter;

namespace PubSub
{

class XmlElement;

/// One choice of a list field. XEP-0004 §3.2.
struct FormOption {
    /// What people read; empty if not said.
    QString label;
    /// What is sent.
    QString value;

    bool operator==(const FormOption &) const = default;
};

/// What a field's text has to be. XEP-0122.
struct FormValidation {
    /// How the text is held to it. XEP-0122 §3.2.
    enum class Method {
        Basic, ///< any value of the datatype; of a list, one that is listed
        Open, ///< also one that is not listed
        Range, ///< from minimum to maximum
        Regex, ///< what pattern matches
    };

    /// E.g. "xs:integer", "pubsub:integer-or-max"; "xs:string" if not said.
    QString datatype;
    /// How the text is held to it.
    Method method = Method::Basic;
    /// With Method::Range: the least that is right; empty means: no bound.
    QString minimum;
    /// With Method::Range: the most that is right; empty means: no bound.
    QString maximum;
    /// With Method::Regex.
    QString pattern;

    bool operator==(const FormValidation &) const = default;
};

/// One field of a data form. XEP-0004 §3.2.
struct FormField {
    /// What can be filled in. XEP-0004 §3.3.
    enum class Type {
        Boolean, ///< yes or no: see FormField::isTrue()
        Fixed, ///< a text to show, not to fill in
        Hidden, ///< to be sent back as it is
        JidMulti, ///< several addresses
        JidSingle, ///< an address
        ListMulti, ///< several of the options
        ListSingle, ///< one of the options
        TextMulti, ///< several lines
        TextPrivate, ///< a line not to be shown
        TextSingle, ///< a line
    };

    /// The field's name, e.g. "pubsub#title"; empty for a fixed text.
    QString name;
    /// What can be filled in.
    Type type = Type::TextSingle;
    /// What people read; empty if not said.
    QString label;
    /// A help text in words.
    QString description;
    /// True if it has to be filled in.
    bool required = false;
    /// The value or values: the lines of a text, the choices of a list.
    QStringList values;
    /// What a list offers.
    QList<FormOption> options;
    /// What the text has to be; nothing if that is not said. XEP-0122.
    std::optional<FormValidation> validation = {};
    /// Child elements that the library does not know, each as XML.
    QList<QByteArray> unknown = {};

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
    /// What it is for. XEP-0004 §3.1.
    enum class Type {
        Form, ///< to be filled in
        Submit, ///< filled in
        Cancel, ///< not to be filled in after all
        Result, ///< data to be looked at
    };

    /// What it is for.
    Type type = Type::Form;
    /// What people read above it; empty if not said.
    QString title;
    /// What people are told to do, a paragraph each.
    QStringList instructions;
    /// All fields, in the order of the XML.
    QList<FormField> fields;
    /// The columns of a table. XEP-0004 §3.4.
    QList<FormField> reported;
    /// The rows of a table: a value for each column.
    QList<QList<FormField>> rows;
    /// Child elements that the library does not know, each as XML.
    QList<QByteArray> unknown = {};

    /// A form to send, with \a formType as its hidden FORM_TYPE (XEP-0068).
    [[nodiscard]] static Form submission(const QString &formType);

    /// True if it has no fields.
    [[nodiscard]] bool isEmpty() const { return fields.isEmpty(); }
    /// The value of the hidden FORM_TYPE field, or an empty string.
    [[nodiscard]] QString formType() const;
    /// The field \a name, valid until the fields change; null if there is none.
    [[nodiscard]] const FormField *field(QAnyStringView name) const;
    /// The first value of the field \a name, or an empty string.
    [[nodiscard]] QString value(const QString &name) const;
    /// FormField::isTrue() of the field \a name; false if there is none.
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
    /// Sets the one value of \a name; adds the field if the form has none of that name.
    void setValue(const QString &name, const QString &value) { setValues(name, { value }); }

    /// The submission of those fields in which \a edited differs from this form,
    /// with this form's FORM_TYPE. Fields that are equal are left out, so that nothing
    /// is overwritten that somebody else changed meanwhile.
    [[nodiscard]] Form changesTo(const Form &edited) const;

    /// Reads an `<x xmlns='jabber:x:data'/>` element.
    [[nodiscard]] static Parsed<Form> fromElement(const XmlElement &element);
    /// Writes the element as it is sent: without labels and options in a submission.
    void toXml(QXmlStreamWriter &writer) const;

    bool operator==(const Form &) const = default;
};

} // namespace PubSub
