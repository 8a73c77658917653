// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/OutcomeText.h"

#include "browser/core/FieldCatalog.h"
#include "common/core/BidiText.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using PubSub::FormField;

namespace Browser
{

FormField OutcomeText::fieldOf(const PubSub::Form &form, const QString &name)
{
    if (const FormField *known = form.field(name))
        return *known;
    FormField field;
    field.name = name;
    return field;
}

QString OutcomeText::valuesOf(const FormField &field, const QStringList &values)
{
    if (field.type == FormField::Type::Boolean) {
        const bool isTrue = values.contains(u"1"_s) || values.contains(u"true"_s);
        return isTrue ? tr("Yes") : tr("No");
    }
    QStringList texts;
    for (const QString &value : values) {
        const auto offered = std::ranges::find(field.options, value, &PubSub::FormOption::value);
        texts += FieldCatalog::optionLabel(field.name,
            offered == field.options.end() ? PubSub::FormOption { {}, value } : *offered);
    }
    return texts.isEmpty() ? tr("(nothing)") : texts.join(u", "_s);
}

QList<PubSub::ConfigurationOutcome::Field> OutcomeText::ignored(
    const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form)
{
    auto fields = outcome.notApplied();
    fields.removeIf([&](const auto &change) { return !form.field(change.name); });
    return fields;
}

QString OutcomeText::notApplied(
    const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form)
{
    QStringList sentences;
    for (const auto &change : ignored(outcome, form)) {
        const FormField field = fieldOf(form, change.name);
        sentences
            += tr("“%1” was to be “%2” and is “%3”.")
                   .arg(FieldCatalog::label(field), Common::isolated(valuesOf(field, change.asked)),
                       Common::isolated(valuesOf(field, change.applied)));
    }
    return sentences.join(u' ');
}

} // namespace Browser
