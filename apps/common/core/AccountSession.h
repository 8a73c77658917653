// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Profile.h"
#include "common/core/SecretStore.h"

#include <pubsub/Client.h>

#include <memory>
#include <optional>

namespace Common
{

/// The account of a program's window and its connection: reads the account from the profile
/// and the password from the secret store, connects, and asks (by signals) for what only a
/// person can give: the account, the password, trust in a certificate.
///
/// A password goes to the secret store once the server has accepted it, never before.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    enum class KeepPassword { ForSession, InKeychain };

    AccountSession(
        Profile &profile, std::unique_ptr<SecretStore> secrets, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] PubSub::Client *client() const { return m_client; }
    [[nodiscard]] PubSub::Account account() const { return m_account; }
    [[nodiscard]] bool hasAccount() const { return !m_account.jid.isEmpty(); }
    /// True if a password is at hand in this session.
    [[nodiscard]] bool hasPassword() const { return !m_password.isEmpty(); }
    [[nodiscard]] bool canKeepPassword() const { return m_secrets->isLasting(); }
    /// True if the person wants to work offline: no connection is tried.
    [[nodiscard]] bool isWorkingOffline() const { return m_workOffline; }

    /// Reads account and password and connects; without an account emits accountNeeded().
    void start();
    /// Saves \a account, keeps \a password as told, and connects.
    void setAccount(const PubSub::Account &account, const QString &password, KeepPassword keep);
    /// Saves \a account and connects with the password that is known already.
    void changeAccount(const PubSub::Account &account);
    /// Answers passwordNeeded().
    void providePassword(const QString &password, KeepPassword keep);
    /// Answers certificateNeedsDecision(): from now on this very certificate is accepted.
    void pinCertificate(const QByteArray &fingerprint);
    /// Ends the connection and tries none; or connects again.
    void setWorkingOffline(bool offline);
    /// Tries again now, whatever the reason there is no connection.
    void reconnectNow();

Q_SIGNALS:
    void accountNeeded();
    void accountChanged();
    /// The password is not known, or (\a wasWrong) the server refused it.
    void passwordNeeded(bool wasWrong);
    void certificateNeedsDecision(const PubSub::CertificateFacts &facts);
    void workingOfflineChanged(bool offline);
    /// The keychain could not read or keep the password: \a message says why, in words.
    void secretFailed(const QString &message);
    void stateChanged(PubSub::Client::State state);
    void connectionFailed(const PubSub::ConnectionError &error);

private:
    void connectWith(const QString &password);
    void onStateChanged(PubSub::Client::State state);
    void onConnectionFailed(const PubSub::ConnectionError &error);
    void onSecretRead(const QString &account, const QString &password);
    void onSecretFailed(const QString &account, const QString &message);
    void readPassword();
    void keepPassword();
    void saveAccount();
    void loadAccount();
    [[nodiscard]] QString secretKey() const;

    Profile &m_profile;
    std::unique_ptr<SecretStore> m_secrets;
    PubSub::Client *m_client;
    PubSub::Account m_account;
    QString m_password;
    // Set while a password waits for the server's consent to be kept as wished.
    std::optional<KeepPassword> m_keep;
    bool m_isReadingPassword = false;
    bool m_workOffline = false;
};

} // namespace Common
