// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QApplication>

#include <memory>

namespace Common {

/// What the three programs do the same way before their window opens: command line
/// (`--profile DIR`, `--password-file FILE`, `--offline`), names, icons, translations,
/// profile and its lock, the account's session.
class Program
{
public:
    /// Call before the QApplication is made.
    static void prepare();
    /// \a id is "browser", "reader" or "writer"; \a displayName what a person calls it.
    Program(QApplication &application, const QString &id, const QString &displayName);
    ~Program();

    /// False if the program must end now (command line refused, already running): the
    /// reason was shown; exitCode() says with what.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] Profile &profile() { return *m_profile; }
    [[nodiscard]] AccountSession &session() { return *m_session; }
    /// Positional arguments, e.g. an xmpp: URI to open.
    [[nodiscard]] QStringList arguments() const { return m_arguments; }

private:
    void parseCommandLine(QApplication &application);
    void loadTranslations(QApplication &application);

    QString m_id;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AccountSession> m_session;
    QStringList m_arguments;
    QString m_profileFolder;
    QString m_passwordFile;
    bool m_offline = false;
    bool m_ready = false;
    int m_exitCode = 0;
};

} // namespace Common
