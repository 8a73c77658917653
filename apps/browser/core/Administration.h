// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ConfirmedChanges.h"
#include "browser/core/Question.h"
#include "common/core/ServiceDirectory.h"

namespace Browser
{

/// What all that changes something at a service has in common: a person is asked where a change
/// needs a yes, and told what came of it.
class Administration : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it. \a changes: what the services have confirmed to the person.
    Administration(
        Common::ServiceDirectory &services, ConfirmedChanges &changes, QObject *parent = nullptr);

    [[nodiscard]] Common::ServiceDirectory &services() const { return m_services; }
    [[nodiscard]] ConfirmedChanges &changes() const { return m_changes; }

Q_SIGNALS:
    /// Who can ask the person sets Question::isAllowed.
    void asked(Browser::Question *question);
    /// A change was made, in a few words.
    void done(const QString &text);
    /// A change was confirmed, and came out as something else.
    void warned(const QString &text);
    /// A change was refused, or what it did is not known. \a what names it, e.g. "Item not
    /// deleted".
    void requestFailed(const QString &what, const PubSub::Error &error);

protected:
    [[nodiscard]] PubSub::Client *client() const { return m_services.client(); }
    /// The person's answer; no, if there is nobody to ask.
    [[nodiscard]] bool isAllowed(Question question);
    /// Emits requestFailed() if \a request fails.
    void tellFailure(PubSub::Request *request, const QString &what);
    /// What the service has confirmed is looked at again after the next reconnection.
    void note(const ConfirmedChanges::Change &change) { m_changes.note(change); }

private:
    Common::ServiceDirectory &m_services;
    ConfirmedChanges &m_changes;
};

} // namespace Browser
