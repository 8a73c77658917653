// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/WriterHands.h"
#include "support/WriterHouse.h"

namespace TestSupport
{

/// The writer's window and the server it talks to.
class WriterDesk : public WriterHouse, public WriterHands
{
public:
    void open()
    {
        window.reset();
        start();
        window = std::make_unique<Writer::MainWindow>(*session);
        window->show();
        settle();
    }
};

} // namespace TestSupport
