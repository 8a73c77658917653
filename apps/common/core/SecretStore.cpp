// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SecretStore.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

const QString service = u"PubSubClient"_s;

// A missing entry is an answer, too.
bool isAnswer(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject *parent)
    : SecretStore(parent), m_isUsable(QKeychain::isAvailable())
{
    if (m_isUsable)
        probe();
}

// Libraries of the keychain may be installed where none runs.
void KeychainSecretStore::probe()
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(u"availability"_s);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this,
        [this](QKeychain::Job *finished) { m_isUsable = isAnswer(*finished); });
    job->start();
}

// Calls done() once the keychain has answered; else emits failed(): at its refusal, or when
// the time is over.
template <typename Done>
void KeychainSecretStore::start(QKeychain::Job *job, const QString &account, Done done)
{
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this,
        [this, account] { Q_EMIT failed(account, tr("The system's keychain does not answer.")); });
    connect(job, &QKeychain::Job::finished, this,
        [this, timer, account, done](QKeychain::Job *finished) {
            const bool isLate = !timer->isActive();
            timer->stop();
            m_isUsable = isAnswer(*finished);
            if (m_isUsable)
                done(*finished);
            else if (!isLate)
                Q_EMIT failed(account,
                    tr("The system's keychain can't be used: %1").arg(finished->errorString()));
        });
    timer->start(answerTimeout);
    job->setKey(account);
    job->setInsecureFallback(false);
    job->start();
}

void KeychainSecretStore::read(const QString &account)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    start(job, account, [this, job, account](const QKeychain::Job &) {
        Q_EMIT secretRead(account, job->textData());
    });
}

void KeychainSecretStore::write(const QString &account, const QString &password)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setTextData(password);
    start(job, account, [this, account](const QKeychain::Job &) { Q_EMIT secretWritten(account); });
}

void KeychainSecretStore::remove(const QString &account)
{
    // Where none works nothing can have been kept, and nobody can do anything about a failure.
    if (!m_isUsable) {
        QMetaObject::invokeMethod(
            this, [this, account] { Q_EMIT secretRemoved(account); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    start(job, account, [this, account](const QKeychain::Job &) { Q_EMIT secretRemoved(account); });
}

void MemorySecretStore::read(const QString &account)
{
    QMetaObject::invokeMethod(
        this, [this, account] { Q_EMIT secretRead(account, m_secrets.value(account)); },
        Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString &account, const QString &password)
{
    m_secrets.insert(account, password);
    QMetaObject::invokeMethod(
        this, [this, account] { Q_EMIT secretWritten(account); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &account)
{
    m_secrets.remove(account);
    QMetaObject::invokeMethod(
        this, [this, account] { Q_EMIT secretRemoved(account); }, Qt::QueuedConnection);
}

} // namespace Common
