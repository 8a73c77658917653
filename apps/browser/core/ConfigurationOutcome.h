// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Form.h>

namespace Browser
{

/// What became of the changes to a configuration, field by field: services accept a form and
/// ignore parts of it without a word.
class ConfigurationOutcome
{
public:
    struct Field {
        QString name;
        QStringList before;
        QStringList asked;
        QStringList applied;

        [[nodiscard]] bool isApplied() const;
        bool operator==(const Field &) const = default;
    };

    ConfigurationOutcome() = default;
    /// \a before was read, \a submission was sent, \a after was read then.
    ConfigurationOutcome(
        const PubSub::Form &before, const PubSub::Form &submission, const PubSub::Form &after);

    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    /// Those that the service did not do as asked.
    [[nodiscard]] QList<Field> notApplied() const;

private:
    QList<Field> m_fields;
};

} // namespace Browser
