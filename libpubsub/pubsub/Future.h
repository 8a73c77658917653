// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Request.h>

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <coroutine>
#include <expected>
#include <memory>
#include <type_traits>

/// \file
/// Requests as futures, as coroutines and as plain calls, for whom signals are too much.

namespace PubSub
{

/// What became of a request: the value that its succeeded() carries, or the error.
template <typename T> using Outcome = std::expected<T, Error>;

/// The outcome of \a request as a future, for QFuture::then() and `co_await`. Call it before the
/// event loop runs again. The future finishes in the client's thread, from the event loop.
/// Cancelling it aborts the request. It ends cancelled if the request is deleted by hand.
///
/// \code
/// PubSub::future(node.publish(item)).then(this, [](const PubSub::Outcome<QString> &id) { … });
/// \endcode
template <typename R> [[nodiscard]] QFuture<Outcome<typename R::Value>> future(R *request)
{
    using Result = Outcome<typename R::Value>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    if constexpr (std::is_void_v<typename R::Value>) {
        QObject::connect(
            request, &R::succeeded, request, [promise] { promise->addResult(Result()); });
    } else {
        QObject::connect(request, &R::succeeded, request,
            [promise](const typename R::Value &value) { promise->addResult(Result(value)); });
    }
    QObject::connect(request, &Request::failed, request,
        [promise](const Error &error) { promise->addResult(Result(std::unexpected(error))); });
    QObject::connect(request, &Request::finished, request, [promise] { promise->finish(); });
    auto *watcher = new QFutureWatcher<Result>(request);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, request, &Request::abort);
    watcher->setFuture(promise->future());
    return promise->future();
}

/// Why a future without a result has none.
struct CancelledFuture {
    /// An error of Error::Kind::Aborted.
    [[nodiscard]] static Error error()
    {
        Error error;
        error.kind = Error::Kind::Aborted;
        error.text = QStringLiteral("Cancelled.");
        return error;
    }
};

/// What a finished \a future holds; Error::Kind::Aborted if it was cancelled.
template <typename T> [[nodiscard]] Outcome<T> outcomeOf(const QFuture<Outcome<T>> &future)
{
    if (future.resultCount() > 0)
        return future.result();
    return std::unexpected(CancelledFuture::error());
}

/// What a coroutine returns that nobody waits for: it runs at once until its first `co_await`,
/// goes on from the event loop, and frees itself at its end. Exceptions end the program.
///
/// A request that is awaited always ends, at the latest with its Client, so the coroutine does
/// too; what it refers to has to live that long.
///
/// \code
/// PubSub::Coroutine show(PubSub::Node node)
/// {
///     const auto page = co_await PubSub::future(node.items());
///     …
/// }
/// \endcode
struct Coroutine {
    /// What the language asks for.
    struct promise_type {
        /// The caller gets nothing to hold.
        Coroutine get_return_object() const noexcept { return {}; }
        /// It runs at once.
        std::suspend_never initial_suspend() const noexcept { return {}; }
        /// It frees itself.
        std::suspend_never final_suspend() const noexcept { return {}; }
        /// It ends without a value.
        void return_void() const noexcept { }
        /// Ends the program.
        [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
    };
};

/// `co_await PubSub::future(request)` gives the outcome of the request; the coroutine goes on in
/// the client's thread. A future that was cancelled gives Error::Kind::Aborted.
template <typename T> auto operator co_await(const QFuture<Outcome<T>> &future)
{
    struct Awaiter {
        QFuture<Outcome<T>> future;

        [[nodiscard]] bool await_ready() const { return future.isFinished(); }
        void await_suspend(std::coroutine_handle<> coroutine) const
        {
            // A continuation is left out when the future is cancelled: then the second one comes.
            auto awaited = future;
            awaited.then([coroutine](const QFuture<Outcome<T>> &) { coroutine.resume(); })
                .onCanceled([coroutine] { coroutine.resume(); });
        }
        [[nodiscard]] Outcome<T> await_resume() const { return outcomeOf(future); }
    };
    return Awaiter { future };
}

/// Runs an event loop until \a request has ended, and gives its outcome: for programs that do one
/// thing after another and have nothing else to attend to. Where there is an event loop already,
/// take future(): everything else goes on within this call, and may call it again.
template <typename R> [[nodiscard]] Outcome<typename R::Value> exec(R *request)
{
    const auto result = future(request);
    QEventLoop loop;
    QObject::connect(request, &QObject::destroyed, &loop, &QEventLoop::quit);
    loop.exec();
    return outcomeOf(result);
}

} // namespace PubSub
