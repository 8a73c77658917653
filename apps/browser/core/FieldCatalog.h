// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Form.h>

#include <QCoreApplication>

namespace Browser
{

/// Words for the fields that the specification names (XEP-0060 §16.4), in the person's
/// language, and which of them belong on the first page. Everything else is shown in the
/// service's words.
class FieldCatalog
{
    Q_DECLARE_TR_FUNCTIONS(Browser::FieldCatalog)
public:
    enum class Group {
        Basic,
        Advanced,
        /// Shown, but must not be changed here: other pages do that, or it would re-parent nodes.
        ReadOnly,
    };

    [[nodiscard]] static Group group(const QString &name);
    /// Ours if the field is known, else the service's label, else the name.
    [[nodiscard]] static QString label(const PubSub::FormField &field);
    [[nodiscard]] static QString help(const PubSub::FormField &field);
    /// The same for a value of the field: ours, else the service's label, else the value.
    [[nodiscard]] static QString optionLabel(const QString &name, const PubSub::FormOption &option);
};

} // namespace Browser
