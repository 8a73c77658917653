// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace TestSupport
{

/// Which classes of ours work between its construction and its end, on whatever thread: whenever
/// memory is asked for, all that are on the stack. What passes data on makes a string, a list or a
/// closure of them, so nothing that has a part in it is missed.
///
/// Classes that are objects of their own, with signals, are the rooms of a journey; the others are
/// what these use: values, parsers, tables. Those that are derived from one class count as one
/// room, by the name of which was met first: all requests are one. There is one journey at a time.
class Journey
{
public:
    Journey();
    ~Journey();
    Journey(const Journey &) = delete;
    Journey &operator=(const Journey &) = delete;

    /// False where a sanitizer has the memory in its hands: then there are no classes.
    [[nodiscard]] static bool canRecord();
    /// Ends the journey.
    void end();
    /// The rooms, in the order in which each was first met.
    [[nodiscard]] QStringList rooms() const { return m_rooms; }
    /// Prints the rooms of the journey \a name, with what they use.
    void print(const QString &name) const;

private:
    QStringList m_rooms;
    QStringList m_tools;
};

} // namespace TestSupport
