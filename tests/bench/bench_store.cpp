// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the reader's base of entries takes with a hundred thousand and with a million of them, side
// by side: what grows faster than the entries is a fault. The first rows and a word have to be
// there at once, however many there are.

#include "reader/core/FeedStore.h"
#include "support/WaitFor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Reader;
using TestSupport::waitFor;

namespace
{

constexpr int pageSize = 100;
/// Of the one entry that is looked for.
constexpr int wanted = 7777;
constexpr std::chrono::minutes patience { 30 };

const PubSub::NodeAddress node { *PubSub::Jid::fromString(u"pubsub.localhost"_s), u"news"_s };

/// Milliseconds.
struct Times {
    double store;
    double firstRows;
    double allKeys;
    double word;
    double markRead;
};

PubSub::Item entry(int number)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number * 60LL);
    const QString title = number == wanted ? u"Halcyon"_s : u"Entry %1"_s.arg(number);
    const QString xml
        = u"<entry xmlns='http://www.w3.org/2005/Atom'><title>%1</title><updated>%2</updated>"
          "<content>%3</content></entry>"_s.arg(title, time.toUTC().toString(Qt::ISODate),
              u"Lorem ipsum dolor sit amet, consectetur adipiscing elit. "_s.repeated(8));
    return { QString::number(number), u"juliet@localhost"_s, xml.toUtf8(), {} };
}

void check(bool isGood, const char *what)
{
    if (!isGood)
        qFatal("%s", what);
}

double lap(QElapsedTimer &timer)
{
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return milliseconds;
}

qsizetype keysFound(FeedStore &store, const ArticleQuery &query, int limit)
{
    qsizetype found = -1;
    store.loadKeys(
        query, {}, limit, &store, [&found](const QList<ArticleKey> &keys) { found = keys.size(); });
    check(waitFor([&found] { return found >= 0; }, patience), "no keys came");
    return found;
}

void fill(FeedStore &store, int count)
{
    Feed feed;
    feed.node = node;
    store.addFeed(feed);
    check(waitFor([&] { return store.feed(node).id != 0; }, patience), "the feed was not added");
    for (int first = 0; first < count; first += pageSize) {
        QList<PubSub::Item> items;
        for (int i = first; i < first + pageSize; ++i)
            items.append(entry(i));
        bool isStored = false;
        store.storeItems(store.feed(node).id, items, &store,
            [&isStored](const ArticleChanges &) { isStored = true; });
        check(waitFor([&isStored] { return isStored; }, patience), "a page was not stored");
    }
    check(store.counters().total == count, "entries are missing");
}

Times measure(int count)
{
    const QTemporaryDir folder;
    FeedStore store(folder.filePath(u"reader.sqlite"_s));
    check(waitFor([&] { return store.isLoaded(); }, patience), "the base was not opened");
    Times times {};
    QElapsedTimer timer;
    timer.start();
    fill(store, count);
    times.store = lap(timer);
    check(keysFound(store, {}, 400) == 400, "the first rows are not all there");
    times.firstRows = lap(timer);
    check(keysFound(store, {}, count + 1) == count, "keys are missing");
    times.allKeys = lap(timer);
    ArticleQuery query;
    query.text = u"halcyon"_s;
    check(keysFound(store, query, count) == 1, "the word was not found");
    times.word = lap(timer);
    store.markAllRead({});
    check(waitFor([&] { return store.counters().unread == 0; }, patience), "not all are read");
    times.markRead = lap(timer);
    return times;
}

void print(const char *what, double few, double many)
{
    std::printf("%-14s %12.1f %12.1f %8.1f\n", what, few, many, many / few);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    constexpr int few = 100'000;
    const Times one = measure(few);
    const Times ten = measure(10 * few);
    std::printf("%-14s %12d %12d %8s\n", "ms", few, 10 * few, "ratio");
    print("store", one.store, ten.store);
    print("first 400 rows", one.firstRows, ten.firstRows);
    print("all keys", one.allKeys, ten.allKeys);
    print("a word", one.word, ten.word);
    print("mark all read", one.markRead, ten.markRead);
    return 0;
}
