// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCheck.h"

#include "browser/core/FieldCatalog.h"
#include "common/core/BidiText.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/FormKeys.h>

#include <QLocale>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using PubSub::FormField;
using Type = PubSub::FormField::Type;
namespace NodeConfig = PubSub::NodeConfig;

namespace Browser
{

namespace
{

/// What services count with.
constexpr qint64 largestNumber = std::numeric_limits<qint32>::max();

bool isChoice(const FormField &field)
{
    return field.type == Type::ListSingle || field.type == Type::ListMulti;
}

/// The form itself says so. XEP-0122, XEP-0060 §16.4.4.
bool takesMax(const FormField &field)
{
    return field.validation && field.validation->datatype == "pubsub:integer-or-max"_L1;
}

/// Numbers that may also be as large as the service allows. XEP-0060 §16.4.4.
bool mayBeMax(const FormField &field)
{
    return field.name == NodeConfig::maxItems.name || field.name == NodeConfig::itemExpire.name
        || takesMax(field);
}

} // namespace

FieldCheck::Max FieldCheck::maxAt(const PubSub::ServiceInfo &service)
{
    using PubSub::FeedProfile;
    return FeedProfile::capacityAt(service) == FeedProfile::Capacity::Max ? Max::Understood
                                                                          : Max::NotUnderstood;
}

bool FieldCheck::isNumber(const FormField &field)
{
    return mayBeMax(field) || field.name == NodeConfig::maxPayloadSize.name;
}

QString FieldCheck::problem(const FormField &field, const QStringList &values, Max max)
{
    if (values == field.values || isChoice(field))
        return {};
    const QString value = values.value(0);
    // Emptied, it is what the service takes it for.
    return isNumber(field) && !value.isEmpty() ? problemOfNumber(field, value, max) : QString();
}

QString FieldCheck::problemOfNumber(const FormField &field, const QString &value, Max max)
{
    const QString label = FieldCatalog::label(field);
    if (value == "max"_L1 && mayBeMax(field)) {
        const bool isUnderstood
            = max == Max::Understood || field.values.contains(value) || takesMax(field);
        return isUnderstood
            ? QString()
            : tr("“%1”: this service does not say that it understands “max”. Enter a number.")
                  .arg(label);
    }
    bool isWhole = false;
    const qint64 number = value.toLongLong(&isWhole);
    const bool hasDigitsOnly
        = std::ranges::all_of(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (hasDigitsOnly && (!isWhole || number > largestNumber))
        return tr("“%1”: the number is too large. Enter one up to %2.")
            .arg(label, QLocale().toString(largestNumber));
    return hasDigitsOnly ? QString()
                         : tr("“%1”: “%2” is not possible. Enter a whole number, 0 or more.")
                               .arg(label, Common::isolated(value));
}

} // namespace Browser
