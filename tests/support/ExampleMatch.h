// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QDomElement>

/// Compares stanzas with examples. Each function gives nothing if they agree, else how they differ.
namespace TestSupport::Examples
{

/// Kind, type, addressee and everything inside a stanza. Layout does not count, nor how a truth
/// value in a form is written (XEP-0004 §3.3), nor an ellipsis.
QString stanzaDifference(const QDomElement &expected, const QDomElement &actual);

/// The payloads of all items in these stanzas and those that were read.
QString payloadDifference(const QByteArrayList &stanzas, const QByteArrayList &payloads);

/// The features of two answers to disco#info whose names have this end.
QString featureDifference(
    const QDomElement &expected, const QDomElement &actual, const QString &ending);

} // namespace TestSupport::Examples
