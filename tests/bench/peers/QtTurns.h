// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/peers/Measure.h"

#include <QTimer>

/// Sees Qt's event loop turn.
class QtTurns : public QTimer
{
public:
    explicit QtTurns(Measure &measure)
    {
        setTimerType(Qt::PreciseTimer);
        callOnTimeout([&measure] { measure.turn(); });
    }
    void begin() { start(1); }
};
