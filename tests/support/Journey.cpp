// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Journey.h"

#include <QDebug>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <atomic>
#include <mutex>
#include <stacktrace>
#include <unordered_set>
#include <vector>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MEMORY_IS_WATCHED
#endif

using namespace Qt::StringLiterals;

namespace
{

std::atomic<bool> isRecording = false;
// What remembers a stack asks for memory itself.
thread_local bool isRemembering = false;

struct Frames {
    std::mutex mutex;
    std::unordered_set<std::uintptr_t> known;
    std::vector<std::stacktrace_entry> inOrder;
};

Frames &frames()
{
    static Frames all;
    return all;
}

void remember()
{
    isRemembering = true;
    const auto stack = std::stacktrace::current(1);
    const std::scoped_lock lock(frames().mutex);
    for (auto entry = stack.rbegin(); entry != stack.rend(); ++entry) {
        if (frames().known.insert(entry->native_handle()).second)
            frames().inOrder.push_back(*entry);
    }
    isRemembering = false;
}

/// Of the library and the programs, without their namespaces; each with what it is derived from.
QHash<QString, QString> classesWithSignals()
{
    static const QRegularExpression declaration(
        uR"(\nclass (?:\w+_EXPORT )?(\w+)[^;{]*?: public (?:\w+::)?(\w+)[^;{]*\{\s*Q_OBJECT)"_s);
    QHash<QString, QString> found;
    for (const QString &folder : { u"libpubsub/pubsub"_s, u"apps"_s }) {
        QDirIterator headers(folder, { u"*.h"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            QFile file(headers.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s can't be read.", qPrintable(file.fileName()));
            auto matches = declaration.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const auto match = matches.next();
                found.insert(match.captured(1), match.captured(2));
            }
        }
    }
    return found;
}

} // namespace

#ifndef MEMORY_IS_WATCHED
extern "C" void *__libc_malloc(size_t size);

extern "C" void *malloc(size_t size)
{
    if (isRecording.load(std::memory_order_relaxed) && !isRemembering)
        remember();
    return __libc_malloc(size);
}
#endif

namespace TestSupport
{

Journey::Journey()
{
    const std::scoped_lock lock(frames().mutex);
    frames().known.clear();
    frames().inOrder.clear();
    isRecording = canRecord();
}

Journey::~Journey()
{
    isRecording = false;
}

bool Journey::canRecord()
{
#ifdef MEMORY_IS_WATCHED
    return false;
#else
    return true;
#endif
}

void Journey::end()
{
    if (!isRecording.exchange(false))
        return;
    static const QRegularExpression ours(
        u"\\b(?:PubSub|Common|Reader|Writer|Browser)::([A-Z]\\w*)(?:::|$)"_s);
    const auto bases = classesWithSignals();
    QSet<QString> known;
    const std::scoped_lock lock(frames().mutex);
    for (const auto &frame : frames().inOrder) {
        const auto match = ours.match(QString::fromStdString(frame.description()));
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(1);
        QString root = name;
        while (bases.contains(bases.value(root)))
            root = bases.value(root);
        if (known.contains(root))
            continue;
        known.insert(root);
        (bases.contains(name) ? m_rooms : m_tools).append(name);
    }
}

void Journey::print(const QString &name) const
{
    qInfo().noquote() << u"%1: %2 rooms: %3. They use %4 more: %5."_s.arg(name)
                             .arg(m_rooms.size())
                             .arg(m_rooms.join(u", "_s))
                             .arg(m_tools.size())
                             .arg(m_tools.join(u", "_s));
}

} // namespace TestSupport
