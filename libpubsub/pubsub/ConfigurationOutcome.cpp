// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ConfigurationOutcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

QStringList valuesOf(const Form &form, const QString &name)
{
    const auto *field = form.field(name);
    if (!field)
        return {};
    QStringList values = field->values;
    if (field->type == FormField::Type::Boolean)
        values = { field->isTrue() ? u"1"_s : u"0"_s };
    values.removeAll(QString());
    return values;
}

/// Services write true as "1" or "true".
QStringList normalized(const QStringList &values)
{
    if (values == QStringList { u"true"_s })
        return { u"1"_s };
    if (values == QStringList { u"false"_s })
        return { u"0"_s };
    QStringList result = values;
    result.sort();
    return result;
}

} // namespace

bool ConfigurationOutcome::Field::isApplied() const
{
    return normalized(asked) == normalized(applied);
}

ConfigurationOutcome::ConfigurationOutcome(
    const Form &before, const Form &submission, const Form &after)
{
    for (const auto &field : submission.fields) {
        if (field.name == "FORM_TYPE"_L1)
            continue;
        m_fields.append({ field.name, valuesOf(before, field.name),
            valuesOf(submission, field.name), valuesOf(after, field.name) });
    }
}

QList<ConfigurationOutcome::Field> ConfigurationOutcome::notApplied() const
{
    QList<Field> result;
    std::ranges::copy_if(m_fields, std::back_inserter(result),
        [](const Field &field) { return !field.isApplied(); });
    return result;
}

} // namespace PubSub
