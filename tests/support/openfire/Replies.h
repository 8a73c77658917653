// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"

namespace TestSupport::Openfire
{

/// An error with a condition of its own of XEP-0060, which may name a feature.
inline Answer refusal(const QByteArray &type, const QByteArray &condition,
    const QByteArray &detail = {}, const QByteArray &feature = {})
{
    QByteArray extra;
    if (!detail.isEmpty())
        extra = '<' + detail + " xmlns='http://jabber.org/protocol/pubsub#errors'"
            + (feature.isEmpty() ? QByteArray() : " feature='" + feature + '\'') + "/>";
    return Answer::error(condition, type, extra);
}

inline Answer nodeNotFound()
{
    return refusal("cancel", "item-not-found");
}

inline Answer forbidden()
{
    return refusal("auth", "forbidden");
}

inline Answer pubSubResult(const QByteArray &content)
{
    return Answer::result(
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
}

inline Answer ownerResult(const QByteArray &content)
{
    return Answer::result(
        "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>");
}

} // namespace TestSupport::Openfire
