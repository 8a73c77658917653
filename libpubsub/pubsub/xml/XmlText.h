// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

class QXmlStreamWriter;

namespace PubSub
{

/// True if XML 1.0 can carry every character of \a text (production "Char"): no control
/// characters but tab, line feed and carriage return, no lone surrogates, no U+FFFE, U+FFFF.
[[nodiscard]] bool isLegalXml(QStringView text);

/// The rule for text that goes out: each character that XML can't carry becomes U+FFFD, and
/// line ends become line feeds, because a parser would turn them into these anyway.
[[nodiscard]] QString legalXml(const QString &text);

/// Writes an element that holds nothing but \a text, as it is: QXmlStreamWriter alone would leave
/// carriage returns to be read as line feeds. XML 1.0 §2.11.
void writeTextElement(QLatin1StringView name, const QString &text, QXmlStreamWriter &writer);

} // namespace PubSub
