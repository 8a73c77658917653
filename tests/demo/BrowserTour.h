// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Tour.h"

namespace Demo
{

/// An afternoon with the browser: looks around, makes a node, publishes to it, gives it a
/// publisher, changes its configuration, deletes it.
class BrowserTour
{
public:
    explicit BrowserTour(const TourKit &kit) : m_kit(kit) { }
    void run();

private:
    void lookAround();
    void watchEvents();
    void createNode();
    void publishItem();
    void givePublisher();
    void configure();
    void deleteNode();
    void lookAtNight();
    void open(const QString &address);
    [[nodiscard]] bool isSubscribedTo(const PubSub::NodeAddress &node);

    const TourKit &m_kit;
};

} // namespace Demo
