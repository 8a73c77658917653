// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Tour.h"

namespace Demo
{

/// An afternoon with the reader: subscribes to nodes, reads, sees something new come in, reads
/// offline.
class ReaderTour
{
public:
    explicit ReaderTour(const TourKit &kit) : m_kit(kit) { }
    void run();

private:
    void subscribe();
    void subscribeTo(const PubSub::NodeAddress &node);
    void read();
    void seeNews();
    void readOffline();

    const TourKit &m_kit;
};

} // namespace Demo
