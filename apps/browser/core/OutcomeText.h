// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ConfigurationOutcome.h>

#include <QCoreApplication>

namespace Browser
{

/// What became of a configuration, in words.
class OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(Browser::OutcomeText)
public:
    /// The field \a name as \a form has it, or by its name alone.
    [[nodiscard]] static PubSub::FormField fieldOf(const PubSub::Form &form, const QString &name);
    /// \a values of \a field, as the form shows them.
    [[nodiscard]] static QString valuesOf(
        const PubSub::FormField &field, const QStringList &values);
    /// What the service has confirmed and not done. \a form is the configuration as it is now; what
    /// it does not have is not known, and left out.
    [[nodiscard]] static QList<PubSub::ConfigurationOutcome::Field> ignored(
        const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form);
    /// The same in words: which setting, what it was to be, what it is.
    /// Empty if all is as asked for.
    [[nodiscard]] static QString notApplied(
        const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form);
};

} // namespace Browser
