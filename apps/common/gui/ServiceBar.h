// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/gui/InfoBar.h"

#include <pubsub/Client.h>

namespace Common
{

/// Says above what comes from a service, such as the entries of a feed, that the service does not
/// answer, since when, and when it is tried again, with a button to try now.
class ServiceBar : public InfoBar
{
    Q_OBJECT
public:
    /// \a client has to outlive it.
    explicit ServiceBar(PubSub::Client *client, QWidget *parent = nullptr);

    /// The service on view; an empty one: none.
    void setService(const PubSub::Jid &service);

private:
    void update();

    PubSub::Client *m_client;
    PubSub::Jid m_service;
};

} // namespace Common
