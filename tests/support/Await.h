// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Errors.h"
#include "support/WaitFor.h"

#include <pubsub/Requests.h>

#include <expected>
#include <optional>

namespace TestSupport
{

/// Runs the event loop until the request has ended; gives what it succeeded with, or the error.
template <typename R, typename Value>
std::expected<std::decay_t<Value>, PubSub::Error> await(R *request, void (R::*succeeded)(Value))
{
    std::optional<std::expected<std::decay_t<Value>, PubSub::Error>> outcome;
    QObject::connect(request, succeeded, request, [&](Value value) { outcome.emplace(value); });
    QObject::connect(request, &PubSub::Request::failed, request,
        [&](const PubSub::Error &error) { outcome.emplace(std::unexpected(error)); });
    waitFor([&] { return outcome.has_value(); }, std::chrono::seconds(40));
    return outcome.value_or(std::unexpected(
        errorOf(PubSub::Error::Kind::Timeout, QStringLiteral("The test gave up."))));
}

template <typename R> auto await(R *request)
{
    return await(request, &R::succeeded);
}

inline std::expected<bool, PubSub::Error> await(PubSub::VoidRequest *request)
{
    std::optional<std::expected<bool, PubSub::Error>> outcome;
    QObject::connect(request, &PubSub::VoidRequest::succeeded, request, [&] { outcome = true; });
    QObject::connect(request, &PubSub::Request::failed, request,
        [&](const PubSub::Error &error) { outcome.emplace(std::unexpected(error)); });
    waitFor([&] { return outcome.has_value(); }, std::chrono::seconds(40));
    return outcome.value_or(std::unexpected(
        errorOf(PubSub::Error::Kind::Timeout, QStringLiteral("The test gave up."))));
}

/// What an outcome of await() says is wrong, for QVERIFY2(); empty if nothing is.
template <typename Outcome> QByteArray why(const Outcome &outcome)
{
    return outcome ? QByteArray() : outcome.error().toString().toUtf8();
}

} // namespace TestSupport
