// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Request.h>

#include <QFuture>
#include <QPromise>
#include <expected>
#include <memory>
#include <type_traits>

namespace PubSub
{

/// The outcome of \a request as a future, for QFuture::then() and whatever awaits futures:
/// the value that its succeeded() carries, or the error. Call it before the event loop runs.
/// The future finishes in the client's thread. Cancelling it aborts the request.
///
/// \code
/// PubSub::future(node.items()).then(this, [](const auto &page) { … });
/// \endcode
template <typename R>
[[nodiscard]] QFuture<std::expected<typename R::Value, Error>> future(R *request)
{
    using Outcome = std::expected<typename R::Value, Error>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    if constexpr (std::is_void_v<typename R::Value>) {
        QObject::connect(
            request, &R::succeeded, request, [promise] { promise->addResult(Outcome()); });
    } else {
        QObject::connect(request, &R::succeeded, request,
            [promise](const typename R::Value &value) { promise->addResult(Outcome(value)); });
    }
    QObject::connect(request, &Request::failed, request,
        [promise](const Error &error) { promise->addResult(Outcome(std::unexpected(error))); });
    QObject::connect(request, &Request::finished, request, [promise] { promise->finish(); });
    return promise->future();
}

} // namespace PubSub
