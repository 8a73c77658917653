// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Form.h>

namespace PubSub
{

/// What became of the changes to a configuration or to a subscription's options, field by field:
/// services accept a form and ignore parts of it without a word, so it is read again afterwards.
/// XEP-0060 §8.2, §6.3.
class PUBSUB_EXPORT ConfigurationOutcome
{
public:
    /// A field that was to be changed. Empty texts are left out of the values, and what the form
    /// says is a boolean is "1" or "0".
    struct PUBSUB_EXPORT Field {
        /// Its name, e.g. "pubsub#title".
        QString name;
        /// The values that it had.
        QStringList before;
        /// The values that were sent.
        QStringList asked;
        /// The values that it has now; none if the service took it out of the form.
        QStringList applied;

        /// True if it is as asked, in whatever order and way of writing true and false.
        [[nodiscard]] bool isApplied() const;
        bool operator==(const Field &) const = default;
    };

    /// Of nothing.
    ConfigurationOutcome() = default;
    /// \a before was read, \a submission was sent, \a after was read then.
    ConfigurationOutcome(const Form &before, const Form &submission, const Form &after);

    /// Those that were to be changed, in the order of the submission.
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    /// Those that the service did not do as asked.
    [[nodiscard]] QList<Field> notApplied() const;

private:
    QList<Field> m_fields;
};

} // namespace PubSub
