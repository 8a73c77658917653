// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/Database.h"

#include "common/core/DatabaseWorker.h"

namespace Common
{

Database::Database(const QString &path, std::span<const Migration> migrations,
    Durability durability, QObject *parent)
    : QObject(parent), m_worker(new DatabaseWorker(this, path, migrations, durability))
{
    m_thread.setObjectName(QStringLiteral("Database"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &DatabaseWorker::open, Qt::QueuedConnection);
}

Database::~Database()
{
    // Posted like the jobs, thus behind them.
    QMetaObject::invokeMethod(m_worker, &DatabaseWorker::close, Qt::QueuedConnection);
    m_thread.wait();
}

void Database::enqueue(Task task)
{
    auto parcel = std::make_shared<Task>(std::move(task));
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, parcel = std::move(parcel)] { worker->process(std::move(*parcel)); },
        Qt::QueuedConnection);
}

} // namespace Common
