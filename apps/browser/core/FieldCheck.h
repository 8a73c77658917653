// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Form.h>
#include <pubsub/NodeInfo.h>

#include <QCoreApplication>

namespace Browser
{

/// Looks at what is filled into a form before it is sent: there are services that never answer to
/// a value that they can't read, and others that say no more than that they have a fault.
class FieldCheck
{
    Q_DECLARE_TR_FUNCTIONS(Browser::FieldCheck)
public:
    /// Whether a service understands "max" where a number is expected. XEP-0060 §12.23.
    enum class Max { Understood, NotUnderstood };

    /// What \a service says of it; one that says nothing is not trusted to.
    [[nodiscard]] static Max maxAt(const PubSub::ServiceInfo &service);

    /// Whether \a field is known to hold a number: some services can't read one with blanks around
    /// it.
    [[nodiscard]] static bool isNumber(const PubSub::FormField &field);
    /// What keeps \a values from being sent for \a field, in words; empty if nothing does. What
    /// the field has already may stay, and lists hold only what is offered.
    [[nodiscard]] static QString problem(
        const PubSub::FormField &field, const QStringList &values, Max max);

private:
    [[nodiscard]] static QString problemOfNumber(
        const PubSub::FormField &field, const QString &value, Max max);
};

} // namespace Browser
