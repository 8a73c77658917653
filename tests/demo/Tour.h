// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Desk.h"
#include "demo/LiveAgent.h"
#include "demo/Programs.h"

#include <expected>

namespace Demo
{

/// What a tour through a program works with.
struct TourKit {
    Stage &stage;
    LiveAgent &agent;
    Programs &programs;
    Desk &desk;

    /// Starts \a program as somebody of that language and taste.
    QProcess *open(const QString &program, const QString &language, const QString &scheme,
        const QStringList &more = {}) const;
};

/// Drives the three programs through their main jobs, as a person would, looks on the server
/// whether each job was really done, and takes pictures on the way.
class Tour
{
public:
    Tour(Stage &stage, QString programs, QString pictures);

    /// How many pictures there are; the error says in words what did not come about.
    [[nodiscard]] std::expected<int, QString> run();

private:
    Stage &m_stage;
    QString m_programs;
    QString m_pictures;
};

} // namespace Demo
