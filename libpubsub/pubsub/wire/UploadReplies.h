// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/HttpUpload.h>
#include <pubsub/xml/XmlElement.h>

class QXmlStreamWriter;

/// The stanzas of XEP-0363.
namespace PubSub::Upload
{

/// Most headers of a slot that are sent along, and most bytes of each.
inline constexpr int maxHeaders = 16;
inline constexpr qsizetype maxHeaderBytes = 8192;

/// XEP-0363 §5.
void writeRequest(const UploadFile &file, QXmlStreamWriter &writer);
[[nodiscard]] Parsed<UploadSlot> slotOf(const XmlElement &iq, HttpUpload::PlainHttp plainHttp);

} // namespace PubSub::Upload
