// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What tests found out for docs/conformance.md, which tests/conformance.py makes from it.
namespace TestSupport::Conformance
{

/// One operation on one server.
struct Entry {
    /// The line of tests/data/conformance/rows.txt that it belongs to, and that says the section,
    /// the operation and the call; 0 if it is a line of its own.
    int row = 0;
    /// E.g. "XEP-0060 §6.1".
    QString section = {};
    QString operation = {};
    /// The call that does it, e.g. "Node::subscribe()".
    QString call = {};
    /// The test; empty: the test function that runs.
    QString test = {};
    /// Who answered: "script", or the name of a server.
    QString server = QStringLiteral("script");
    /// "ok", "-" where the server can't do it, or what went wrong.
    QString result = QStringLiteral("ok");
};

/// Notes \a entry in a file of PUBSUB_FIGURES_DIR; does nothing without that folder.
void record(const Entry &entry);

/// For cleanup(): notes the outcome of a test function whose name begins with `row` and a row's
/// number in tests/data/conformance/rows.txt. Other functions are left alone.
void recordRow();

} // namespace TestSupport::Conformance
