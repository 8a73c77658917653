// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace Common {

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
    void failed(const QString &account, const QString &message);
};

/// Passwords in the system's keychain (QtKeychain), never in a file of ours.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    [[nodiscard]] bool isLasting() const override;
    void read(const QString &account) override;
    void write(const QString &account, const QString &password) override;
    void remove(const QString &account) override;
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
