// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ExampleStage.h"
#include "support/XepExample.h"

#include <pubsub/PubSubUri.h>

#include <QMap>

/// The words in which a table of examples says what each one means to the library.
namespace TestSupport::Examples
{

/// All examples of one specification by number, and the persons who play them.
struct Play {
    ExampleStage &stage;
    const QMap<int, XepExample> &examples;
};

/// Gives nothing if the library does what the example says, else what it does instead.
using Check = std::function<QString(const Play &play, const XepExample &example)>;

/// What a table says of one example.
struct Entry {
    /// Null if the example is left out.
    Check check;
    /// Why it is left out, or why it was changed before it was used.
    QString reason = {};
};

struct Row {
    int number;
    Entry entry;
};
using Table = QList<Row>;

/// One call in a dialogue: what it asks and what it is told.
struct Turn {
    Call call;
    const char *told;
};

/// The example is what this call sends; before, it gets these other examples as answers.
/// Type and addressee of the stanza have to be the same, and everything inside it. What counts as
/// the same: layout between elements; "1" and "true" in a truth value (XEP-0004 §3.3); and where
/// the example has an ellipsis, nothing.
Entry request(const Call &call, const QList<int> &answersBefore = {});
/// The example is the answer to this call, whose result or error is in words these lines (see
/// Told); the payloads of items have to be those of the example. Lines may be indented.
Entry reply(const Call &call, const char *told, const QList<int> &answersBefore = {});
/// The stanzas of the example are in turn what a call sends and the answer to it.
Entry dialogue(const QList<Turn> &turns);
/// The stanzas of the example are messages; each is delivered to whom it is for, and all together
/// tell these lines (see EventLines).
Entry events(const char *told);
/// The message of the example is what this function sends when the authorization request of
/// another example has come.
Entry answersTo(int requestExample, PubSub::AuthorizationAnswer answer);
/// The stanzas of the example are a question to a client with these interests, and its answer:
/// of that only those features count that ask for notifications.
Entry interests(const QStringList &nodes);
/// The example is the address that means this, and is written so.
Entry address(const PubSub::PubSubUri &uri);
/// The example without a slip of the specification's.
Entry corrected(
    const QByteArray &slip, const QByteArray &correction, const char *why, const Entry &entry);
/// The example is an answer in which sender and receiver have changed places by mistake.
Entry addressesSwapped(const Entry &entry);
/// The example is no matter of the library's.
Entry leftOut(const char *why);

} // namespace TestSupport::Examples
