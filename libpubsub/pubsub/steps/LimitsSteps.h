// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/ServiceLimits.h>

namespace PubSub
{

/// Finds out what software a service is: asks it, then the server that it is a part of.
class LimitsSteps : public Steps
{
    Q_OBJECT
public:
    static LimitsRequest *start(Requester *requester, const Jid &service);

private:
    /// How long one question may take. Shorter than what counts as a silent service, and short,
    /// since it takes the place of another request.
    static constexpr std::chrono::milliseconds patience { 4000 };

    LimitsSteps(Requester *requester, const Jid &service, LimitsRequest *request);

    /// Takes what is known, waits for who asks already, or asks.
    void begin();
    /// Who asks the same at present, if anybody does.
    [[nodiscard]] LimitsSteps *asker() const;
    void waitFor(LimitsSteps *asker);
    void askNext();
    void askVersion(const Jid &entity);
    void onInfo(const ServiceInfo &info);
    void onError(const Error &error);
    void finish(const ServiceLimits &limits);
    void succeed(const ServiceLimits &limits);

    LimitsRequest *m_request;
    /// Under which the answer is kept.
    Jid m_key;
    bool m_isAsking = false;
    /// Who is to be asked yet.
    QList<Jid> m_entities;
    /// Whether another day could bring another answer.
    bool m_isUncertain = false;
};

} // namespace PubSub
