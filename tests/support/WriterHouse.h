// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "support/ScriptedAccount.h"
#include "support/ScriptedNodes.h"
#include "support/WaitFor.h"
#include "writer/core/WriterSession.h"

#include <pubsub/FeedProfile.h>

#include <QTemporaryDir>
#include <memory>

namespace TestSupport
{

/// A writer's session with its profile in a folder of its own, and the server it talks to.
/// Header only: for tests that link the writer.
class WriterHouse
{
public:
    WriterHouse() : nodes(server) { }

    /// Starts the program's data part, as after a start of the program; what ran before ends.
    void start()
    {
        session.reset();
        account.reset();
        profile = std::make_unique<Common::Profile>(QStringLiteral("writer"), folder.path());
        account = std::make_unique<Common::AccountSession>(
            *profile, std::make_unique<Common::MemorySecretStore>());
        session = std::make_unique<Writer::WriterSession>(*profile, *account);
        QObject::connect(&session->database(), &Common::Database::failed,
            [](const QString &reason) { qWarning("%ls", qUtf16Printable(reason)); });
        session->outbox().setRetryPauses(
            std::chrono::milliseconds(50), std::chrono::milliseconds(200));
        settle();
    }

    /// Connects; false if there is no session within a few seconds.
    bool goOnline()
    {
        account->setWorkingOffline(false);
        account->setAccount(accountOn(server), server.options().password,
            Common::AccountSession::KeepPassword::ForSession);
        return waitFor([this] { return session->isOnline(); });
    }

    /// Makes the account known without a connection.
    void stayOffline()
    {
        account->setWorkingOffline(true);
        account->setAccount(accountOn(server), server.options().password,
            Common::AccountSession::KeepPassword::ForSession);
        settle();
    }

    /// Waits until the database has done all jobs and has told so.
    void settle()
    {
        bool done = false;
        session->database().run(
            session.get(), [](QSqlDatabase &) {}, [&done] { done = true; },
            [&done](const QString &) { done = true; });
        waitFor([&done] { return done; });
    }

    /// A stored draft for the own microblog.
    Writer::Draft draft(const QString &title, const QString &text = {})
    {
        Writer::Draft draft = session->store().create(microblog());
        draft.title = title;
        draft.text = text;
        session->store().save(draft);
        settle();
        return draft;
    }

    void publish(const Writer::Draft &draft)
    {
        session->audience().setAccess(draft.node, PubSub::AccessModel::Open);
        session->desk().publish(draft);
        settle();
    }

    PubSub::NodeAddress microblog() const
    {
        return Writer::NodeChoices::microblogOf(accountOn(server).jid);
    }
    /// The microblog as the server has it.
    ScriptedNodes::Node blog() const
    {
        return nodes.node(microblog().service.toString(), microblog().node);
    }
    void createBlog()
    {
        nodes.create(microblog().service.toString(), microblog().node, profileConfiguration());
    }
    static QMap<QString, QString> profileConfiguration()
    {
        QMap<QString, QString> fields;
        const auto form = PubSub::FeedProfile(PubSub::FeedProfile::Kind::Microblog)
                              .configuration(PubSub::AccessModel::Open);
        for (const PubSub::FormField &field : form.fields)
            fields[field.name] = field.value();
        return fields;
    }
    /// The entry of the outbox; an empty one unless there is exactly one.
    Writer::OutboxEntry onlyEntry() const
    {
        const QList<Writer::OutboxEntry> entries = session->store().entries();
        return entries.size() == 1 ? entries.first() : Writer::OutboxEntry();
    }
    /// Waits until the outbox holds one entry, in \a state.
    bool waitForState(Writer::OutboxEntry::State state)
    {
        return waitFor(
            [&] { return session->store().entries().size() == 1 && onlyEntry().state == state; });
    }
    /// Waits for it, and prints what is still in it if that is in vain.
    bool waitForEmptyOutbox(std::chrono::milliseconds timeout = std::chrono::seconds(10))
    {
        if (waitFor([this] { return session->store().entries().isEmpty(); }, timeout))
            return true;
        for (const Writer::OutboxEntry &entry : session->store().entries())
            qInfo("state %d, attempt %d, reason %d: %ls", int(entry.state), entry.attempts,
                int(entry.error.reason), qUtf16Printable(entry.error.text));
        return false;
    }

    QTemporaryDir folder;
    ScriptedServer server;
    ScriptedNodes nodes;
    std::unique_ptr<Common::Profile> profile;
    std::unique_ptr<Common::AccountSession> account;
    std::unique_ptr<Writer::WriterSession> session;
};

} // namespace TestSupport
