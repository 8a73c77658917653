// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
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

    /// A form to send, with \a formType as its hidden FORM_TYPE (XEP-0068).
    [[nodiscard]] static Form submission(const QString &formType);

    [[nodiscard]] bool isEmpty() const { return fields.isEmpty(); }
    /// The value of the hidden FORM_TYPE field, or an empty string.
    [[nodiscard]] QString formType() const;
    [[nodiscard]] const FormField *field(const QString &name) const;
    /// The first value of the field \a name, or an empty string.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool isTrue(const QString &name) const;

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
