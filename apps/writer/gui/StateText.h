// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <pubsub/FeedProfile.h>

#include <QCoreApplication>

namespace Writer
{

/// How an entry of the outbox stands, in words.
class StateText
{
    Q_DECLARE_TR_FUNCTIONS(Writer::StateText)
public:
    /// A few words for the list.
    [[nodiscard]] static QString brief(const OutboxEntry &entry);
    /// Sentences that say what happened and what can be done.
    [[nodiscard]] static QString full(const OutboxEntry &entry);
    [[nodiscard]] static QString iconName(const OutboxEntry &entry);
    /// What the \a faults of the node called \a title mean to a person: it is not set up as a
    /// microblog has to be, though the service confirmed it.
    [[nodiscard]] static QString configuredOtherwise(
        const QString &title, const QList<PubSub::FeedProfile::Deviation> &faults);

private:
    [[nodiscard]] static QString reason(const OutboxEntry &entry);
    [[nodiscard]] static QString refusal(const OutboxEntry &entry);
    [[nodiscard]] static QString silence(const OutboxError &error);
    [[nodiscard]] static QString forgottenBriefly(const OutboxEntry &entry);
    [[nodiscard]] static QString forgotten(const OutboxEntry &entry);
};

} // namespace Writer
