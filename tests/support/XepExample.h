// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QDomElement>
#include <QList>

namespace TestSupport
{

/// One example of a specification, as tests/data/xep keeps it.
struct XepExample {
    int number = 0;
    QString section;
    QString caption;
    /// As it stands: one stanza, several, or none.
    QByteArray text;

    /// The elements at its top, each with exactly the bytes that it has there.
    QByteArrayList stanzas() const;
};

/// All examples of a specification, in their order, from its folder in tests/data/xep. Ends the
/// program if there are none, or if the index names one that is not there.
QList<XepExample> xepExamples(const QString &folder);

/// A stanza as it would come out of a client's stream; null if it is not well-formed. Its
/// document lives as long as the program.
QDomElement stanzaFrom(const QByteArray &text);

} // namespace TestSupport
