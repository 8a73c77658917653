// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedTraits.h"

namespace Reader
{

void FeedTraits::note(const EntryOrigin &origin)
{
    const bool isTheSame = !sourceId || *sourceId == origin.id;
    sourceId = isTheSame ? origin.id : QString(u"");
    sourceTitle = isTheSame ? origin.title : QString();
    isDatedByFetching = origin.isDatedByFetching.value_or(isDatedByFetching);
}

} // namespace Reader
