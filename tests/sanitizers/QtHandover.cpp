// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Part of every program that is built with the thread sanitizer. Qt itself is not built with it,
// so that it does not see how Qt hands a call over to another thread; here it is told that what
// came before the call in the one thread comes before what the call does in the other. Nothing
// else is: what both threads do without a hand-over between them is reported.

#include <QObject>
#include <QRunnable>
#include <QThreadPool>
#include <memory>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace
{

using InvokeMethod
    = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, qsizetype,
        const void *const *, const char *const *, const QtPrivate::QMetaTypeInterface *const *);

/// What is called so in Qt's own library.
template <typename Function> Function inQt(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

/// A call that QMetaObject::invokeMethod() has posted.
class PostedCall : public QtPrivate::QSlotObjectBase
{
public:
    explicit PostedCall(QSlotObjectBase *call) : QSlotObjectBase(&PostedCall::run), m_call(call)
    {
        __tsan_release(this);
    }

private:
    static void run(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *posted = static_cast<PostedCall *>(self);
        __tsan_acquire(posted);
        if (which == Call)
            posted->m_call->call(receiver, arguments);
        else if (which == Destroy)
            delete posted;
    }

    std::unique_ptr<QSlotObjectBase, Deleter> m_call;
};

/// What a pool runs. Who waits for the pool has waited for all of it.
class PooledCall : public QRunnable
{
public:
    PooledCall(QThreadPool *pool, QRunnable *call) : m_pool(pool), m_call(call)
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        const bool isOurs = m_call->autoDelete();
        m_call->run();
        if (isOurs)
            delete m_call;
        __tsan_release(m_pool);
    }

private:
    QThreadPool *m_pool;
    QRunnable *m_call;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *call,
    Qt::ConnectionType type, qsizetype parameterCount, const void *const *parameters,
    const char *const *names, const QtPrivate::QMetaTypeInterface *const *metaTypes)
{
    static const auto original = inQt<InvokeMethod>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt"
        "14ConnectionTypeExPKPKvPKPKcPKPKNS2_18QMetaTypeInterfaceE");
    return original(
        object, new PostedCall(call), type, parameterCount, parameters, names, metaTypes);
}

void QThreadPool::start(QRunnable *call, int priority)
{
    static const auto original
        = inQt<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    original(this, new PooledCall(this, call), priority);
}

bool QThreadPool::waitForDone(QDeadlineTimer deadline)
{
    static const auto original = inQt<bool (*)(QThreadPool *, QDeadlineTimer)>(
        "_ZN11QThreadPool11waitForDoneE14QDeadlineTimer");
    const bool isDone = original(this, deadline);
    __tsan_acquire(this);
    return isDone;
}
