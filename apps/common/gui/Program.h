// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "common/gui/Appearance.h"

#include <QApplication>
#include <memory>

namespace Common
{

/// What the three programs do the same way before their window opens: command line
/// (`--profile DIR`, `--password-file FILE`, `--offline`, `--color-scheme`, `--language`),
/// names, icons, translations, profile and its lock, the account's session.
class Program
{
    Q_DECLARE_TR_FUNCTIONS(Common::Program)
public:
    /// Call before the QApplication is made.
    static void prepare();
    /// \a id is "browser", "reader" or "writer"; \a displayName what a person calls it.
    Program(QApplication &application, const QString &id, const QString &displayName);
    ~Program();

    /// False if the program must end now (command line refused, already running): the
    /// reason was shown; exitCode() says with what.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// 0 after --help and --version, 1 if it can't run, 2 if the command line was refused.
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] Profile &profile() { return *m_profile; }
    [[nodiscard]] AccountSession &session() { return *m_session; }
    [[nodiscard]] Appearance &appearance() { return *m_appearance; }
    /// Positional arguments, e.g. an xmpp: URI to open.
    [[nodiscard]] QStringList arguments() const { return m_arguments; }

private:
    [[nodiscard]] bool parseCommandLine(QApplication &application);
    void loadTranslations(QApplication &application);
    void applyScheme();
    [[nodiscard]] bool openProfile();
    [[nodiscard]] bool openSession();
    void refuse(const QString &reason);

    QString m_id;
    Appearance *m_appearance;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AccountSession> m_session;
    QStringList m_arguments;
    QString m_profileFolder;
    QString m_passwordFile;
    QString m_language;
    QString m_scheme;
    bool m_offline = false;
    bool m_ready = false;
    int m_exitCode = 0;
};

} // namespace Common
