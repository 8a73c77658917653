// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "support/LiveServer.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/WriterSession.h"

#include <QTemporaryDir>
#include <memory>

namespace TestSupport
{

/// A writer's session, with a profile of its own, on a real server.
/// Header only: for tests that link the writer.
class WriterOnServer
{
public:
    WriterOnServer()
        : profile(QStringLiteral("writer"), m_folder.path()),
          account(profile, std::make_unique<Common::MemorySecretStore>()), session(profile, account)
    {
        session.outbox().setRetryPauses(
            std::chrono::milliseconds(50), std::chrono::milliseconds(200));
        keepPausesShort(*account.client());
        settle();
    }

    /// Connects as \a user; false if there is no session after a while. The microblog is open.
    bool connectTo(const LiveServer &server, const QString &user = QStringLiteral("ada"))
    {
        account.setAccount(accountFor(server, user), server.password(user),
            Common::AccountSession::KeepPassword::ForSession);
        session.audience().setAccess(microblog(), PubSub::AccessModel::Open);
        return waitFor([this] { return session.isOnline(); });
    }

    [[nodiscard]] PubSub::NodeAddress microblog() const
    {
        return Writer::NodeChoices::microblogOf(session.account());
    }
    [[nodiscard]] PubSub::Client &client() { return *account.client(); }

    /// Waits until the database has done all jobs and has told so.
    void settle()
    {
        bool done = false;
        session.database().run(
            &session, [](QSqlDatabase &) {}, [&done] { done = true; },
            [&done](const QString &) { done = true; });
        waitFor([&done] { return done; });
    }

    /// Gives a new post for \a node to the outbox.
    Writer::Draft publish(
        const PubSub::NodeAddress &node, const QString &title, const QString &text = {})
    {
        Writer::Draft draft = session.store().create(node);
        draft.title = title;
        draft.text = text;
        publish(draft);
        return draft;
    }
    void publish(const Writer::Draft &draft)
    {
        session.store().save(draft);
        settle();
        session.desk().publish(draft);
        settle();
    }

    [[nodiscard]] bool waitForEmptyOutbox()
    {
        if (waitFor(
                [this] { return session.store().entries().isEmpty(); }, std::chrono::seconds(30)))
            return true;
        for (const Writer::OutboxEntry &entry : session.store().entries())
            qInfo("state %d, attempt %d, reason %d: %ls", int(entry.state), entry.attempts,
                int(entry.error.reason), qUtf16Printable(entry.error.text));
        return false;
    }

private:
    QTemporaryDir m_folder;

public:
    Common::Profile profile;
    Common::AccountSession account;
    Writer::WriterSession session;
};

} // namespace TestSupport
