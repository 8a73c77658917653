// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <chrono>

namespace QKeychain
{
class Job;
}

namespace Common
{

/// Keeps passwords. The answer to every call is a signal, later.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether a password that is stored will still be there at the next start.
    [[nodiscard]] virtual bool isLasting() const = 0;

    virtual void read(const QString &account) = 0;
    virtual void write(const QString &account, const QString &password) = 0;
    virtual void remove(const QString &account) = 0;

Q_SIGNALS:
    /// \a password is empty if there is none; never because of a failure.
    void secretRead(const QString &account, const QString &password);
    void secretWritten(const QString &account);
    void secretRemoved(const QString &account);
    /// \a message says in words what could not be done.
    void failed(const QString &account, const QString &message);
};

/// Passwords in the system's keychain (QtKeychain), never in a file of ours.
///
/// A keychain that doesn't answer within answerTimeout counts as one that failed.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    /// An answer that comes later, since a person had to unlock the keychain first, is
    /// delivered all the same, after failed().
    static constexpr std::chrono::milliseconds answerTimeout { 5000 };

    /// Asks the keychain for something that isn't there, to learn whether it works.
    explicit KeychainSecretStore(QObject *parent = nullptr);

    /// Until the keychain has answered for the first time: whether there seems to be one.
    [[nodiscard]] bool isLasting() const override { return m_isUsable; }
    void read(const QString &account) override;
    void write(const QString &account, const QString &password) override;
    /// Where there is no keychain that is done at once.
    void remove(const QString &account) override;

private:
    void probe();
    template <typename Done> void start(QKeychain::Job *job, const QString &account, Done done);

    bool m_isUsable;
};

/// Passwords for this session only: where there is no keychain, where the person wants it
/// so, and in tests.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    [[nodiscard]] bool isLasting() const override { return false; }
    void read(const QString &account) override;
    void write(const QString &account, const QString &password) override;
    void remove(const QString &account) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace Common
