// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QSettings>
#include <QString>
#include <memory>

namespace Common
{

/// The folder that holds everything the suite keeps on this machine: the account (shared by
/// the three programs), each program's settings and its database. Another folder
/// (`--profile DIR`) is another life, for tests and second accounts.
class Profile
{
public:
    /// \a program is "browser", "reader" or "writer". An empty \a folder means the user's own
    /// (QStandardPaths::AppDataLocation of the suite). Creates it, readable by the user only.
    Profile(const QString &program, const QString &folder = {});
    ~Profile();

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString program() const { return m_program; }
    /// `FOLDER/PROGRAM.sqlite`.
    [[nodiscard]] QString databasePath() const;
    /// Settings of this program: window places, view options.
    [[nodiscard]] QSettings &settings() { return *m_settings; }
    /// Settings that the three programs share: the account.
    [[nodiscard]] QSettings &sharedSettings() { return *m_shared; }

    /// False if the folder could not be made or may not be written.
    [[nodiscard]] bool isUsable() const;
    /// False if another process of this program works in this folder already.
    [[nodiscard]] bool lock();

private:
    QString m_program;
    QString m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QSettings> m_shared;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace Common
