// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "PublishShape.h"

#include "Form.h"
#include "FormKeys.h"

namespace PubSub
{

// XEP-0060 §4.3
PublishShape PublishShape::of(const Form &configuration)
{
    const bool persists = configuration.get(NodeConfig::persistItems).value_or(true);
    const bool delivers = configuration.get(NodeConfig::deliverPayloads).value_or(true);
    if (delivers)
        return { Part::Required, Part::Required };
    if (persists)
        return { Part::Required, Part::Optional };
    return { Part::Forbidden, Part::Forbidden };
}

} // namespace PubSub
