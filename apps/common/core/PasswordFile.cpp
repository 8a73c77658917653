// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/PasswordFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Common
{

namespace
{

// Only gives the texts their context.
class PasswordFile
{
    Q_DECLARE_TR_FUNCTIONS(Common::PasswordFile)
};

} // namespace

std::expected<QString, QString> readPasswordFile(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(PasswordFile::tr("The password file %1 can't be read: %2")
                .arg(name, file.errorString()));
    }
    constexpr QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others) {
        return std::unexpected(
            PasswordFile::tr("The password file %1 can be read or written by others than its "
                             "owner. Take that permission away first (chmod 600).")
                .arg(name));
    }
    const QString password = QString::fromUtf8(file.readLine(4096)).remove(u'\n').remove(u'\r');
    if (password.isEmpty()) {
        return std::unexpected(
            PasswordFile::tr("The first line of the password file %1 is empty.").arg(name));
    }
    return password;
}

} // namespace Common
