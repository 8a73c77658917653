// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Tour.h"

#include <pubsub/AtomEntry.h>

namespace Demo
{

/// An afternoon with the writer: writes a post and publishes it, edits it, queues one offline,
/// deletes one.
class WriterTour
{
public:
    explicit WriterTour(const TourKit &kit) : m_kit(kit) { }
    void run();

private:
    void publish();
    void edit();
    void queueOffline();
    void deletePost();
    void writePost(const QString &title, const QString &tags, const QString &text);
    [[nodiscard]] bool isPublished(const QString &title);
    [[nodiscard]] QList<PubSub::AtomEntry> publishedEntries();

    const TourKit &m_kit;
};

} // namespace Demo
