// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>

namespace PubSub
{

class Form;

/// What a publication to a node has to consist of. XEP-0060 §4.3, table 4.
struct PUBSUB_EXPORT PublishShape {
    /// Whether something has to be there.
    enum class Part {
        Required, ///< it has to
        Optional, ///< it may
        Forbidden, ///< it must not
    };

    /// The item.
    Part item = Part::Required;
    /// The payload within the item.
    Part payload = Part::Optional;

    /// By a node's configuration, where what is not said counts as true.
    [[nodiscard]] static PublishShape of(const Form &configuration);

    bool operator==(const PublishShape &) const = default;
};

} // namespace PubSub
