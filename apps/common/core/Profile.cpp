// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/Profile.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

// Shared by the three programs, so not QStandardPaths::AppDataLocation, which has the
// program's name in it.
QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + "/PubSubClient"_L1;
}

std::unique_ptr<QSettings> settingsFile(const QString &folder, const QString &name)
{
    return std::make_unique<QSettings>(u"%1/%2.ini"_s.arg(folder, name), QSettings::IniFormat);
}

} // namespace

Profile::Profile(const QString &program, const QString &folder)
    : m_program(program), m_folder(QDir(folder.isEmpty() ? ownFolder() : folder).absolutePath())
{
    constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFileInfo::exists(m_folder) && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, onlyOwner);
    m_settings = settingsFile(m_folder, m_program);
    m_shared = settingsFile(m_folder, u"account"_s);
}

Profile::~Profile() = default;

QString Profile::databasePath() const
{
    return u"%1/%2.sqlite"_s.arg(m_folder, m_program);
}

bool Profile::isUsable() const
{
    const QFileInfo folder(m_folder);
    return folder.isDir() && folder.isWritable();
}

bool Profile::lock()
{
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(u"%1/%2.lock"_s.arg(m_folder, m_program));
        // Age says nothing: a program may run for weeks. A lock whose process is gone is
        // taken over all the same.
        m_lock->setStaleLockTime(std::chrono::milliseconds::zero());
    }
    return m_lock->isLocked() || m_lock->tryLock();
}

} // namespace Common
