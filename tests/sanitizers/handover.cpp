// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two threads count: `race` at the same time, `pool` and `event` one after the other, each when the
// other has handed over. The thread sanitizer is to report the first and nothing else.

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <cstdio>

namespace
{

int counter = 0;

void count()
{
    for (int i = 0; i < 1000; ++i)
        counter = counter + 1;
}

void race()
{
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    pool.start(count);
    pool.start(count);
    pool.waitForDone();
}

void pool()
{
    QThreadPool pool;
    // The thread stays for the second call.
    for (int i = 0; i < 2; ++i) {
        count();
        pool.start(count);
        pool.waitForDone();
    }
    count();
}

void event()
{
    QThread thread;
    QObject there;
    there.moveToThread(&thread);
    thread.start();
    count();
    QMetaObject::invokeMethod(
        &there,
        [] {
            count();
            QMetaObject::invokeMethod(
                qApp,
                [] {
                    count();
                    qApp->quit();
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    thread.quit();
    thread.wait();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray wanted = argc > 1 ? argv[1] : "";
    wanted == "race" ? race() : wanted == "pool" ? pool() : event();
    std::printf("counted to %d\n", counter);
    return 0;
}
