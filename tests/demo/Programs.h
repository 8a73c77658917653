// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Stage.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Demo
{

/// The three programs with one throw-away profile, logged in as one account.
class Programs : public QObject
{
    Q_OBJECT
public:
    /// \a folder is where the programs lie.
    Programs(const Stage &stage, const QString &user, QString folder, QObject *parent = nullptr);
    /// Ends all that run.
    ~Programs() override;

    /// Starts "browser", "reader" or "writer".
    QProcess *start(const QString &name, const QStringList &arguments = {});
    /// Asks \a process to end as a window manager's close button does, and waits for it.
    static void end(QProcess *process);
    [[nodiscard]] bool isAnyRunning() const;
    [[nodiscard]] QString profile() const { return m_profile.path(); }

Q_SIGNALS:
    void allEnded();

private:
    void writeProfile(const PubSub::Account &account, const QString &password);

    QString m_folder;
    QTemporaryDir m_profile;
    QString m_passwordFile;
    QList<QProcess *> m_processes;
};

} // namespace Demo
