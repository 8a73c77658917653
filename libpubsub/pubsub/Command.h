// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Form.h>
#include <pubsub/Jid.h>

#include <QList>
#include <QString>

namespace PubSub
{

/// A command that a service offers. XEP-0050 §3.1.
struct CommandRef {
    /// Who carries it out. One that is not the service that was asked deserves distrust.
    Jid jid;
    /// What Service::execute() takes.
    QString node;
    /// What people read.
    QString name;

    bool operator==(const CommandRef &) const = default;
};

/// What the service says beside the form. XEP-0050 §3.4. Plain text.
struct CommandNote {
    /// How much it matters.
    enum class Type {
        Info, ///< good to know
        Warning, ///< something may go wrong
        Error, ///< something went wrong
    };

    /// How much it matters.
    Type type = Type::Info;
    /// The service's own words.
    QString text;

    bool operator==(const CommandNote &) const = default;
};

/// One step of a command, as the service answers it. XEP-0050 §3.4.
struct PUBSUB_EXPORT CommandStep {
    /// Whether it goes on. XEP-0050 §4.1.
    enum class Status {
        Executing, ///< a further step is awaited
        Completed, ///< done; the form is the result
        Canceled, ///< given up
    };
    /// What the requester does. XEP-0050 §3.4.
    enum class Action {
        Execute, ///< go on in the way that the service proposes
        Cancel, ///< give up
        Previous, ///< back to the step before
        Next, ///< on to the next step
        Complete, ///< finish with what there is
    };

    /// The command (CommandRef::node).
    QString node;
    /// To be repeated in the next step.
    QString sessionId = {};
    /// Whether it goes on.
    Status status = Status::Completed;
    /// What may be done next, beside Action::Execute and Action::Cancel.
    QList<Action> actions = {};
    /// What Action::Execute stands for.
    Action defaultAction = Action::Execute;
    /// To be filled in, or the result.
    Form form = {};
    /// What the service says beside the form.
    QList<CommandNote> notes = {};

    /// True if a note says so: some services report failure as a completed command.
    [[nodiscard]] bool hasFailed() const;

    bool operator==(const CommandStep &) const = default;

    /// `execute`, `cancel`, `prev`, `next`, `complete`.
    [[nodiscard]] static QString actionName(Action action);
};

} // namespace PubSub
