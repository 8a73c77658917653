// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "support/WriterHands.h"
#include "support/WriterPromises.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/WriterSession.h"

#include <QRandomGenerator>
#include <QTimer>

namespace TestSupport
{

/// Somebody who never stops writing in the writer's window: new posts and old drafts, some of
/// which are published.
/// Header only: for tests that link the writer.
class WritingPerson : public WriterHands
{
public:
    using Say = std::function<void(const QByteArray &promise)>;

    /// Begins as soon as the window has its drafts. The titles begin with \a name; \a say gets
    /// every promise that the program makes, in the words of WriterPromises.
    WritingPerson(
        const QString &folder, const QString &name, std::chrono::milliseconds pause, const Say &say)
        : m_profile(QStringLiteral("writer"), folder),
          m_account(m_profile, std::make_unique<Common::MemorySecretStore>()),
          m_session(m_profile, m_account), m_name(name)
    {
        window = std::make_unique<Writer::MainWindow>(m_session);
        window->show();
        passOn(say);
        m_timer.setInterval(pause);
        QObject::connect(&m_timer, &QTimer::timeout, window.get(), [this] { goOn(); });
        QObject::connect(
            &m_session.store(), &Writer::PostStore::loaded, &m_timer, qOverload<>(&QTimer::start));
    }
    ~WritingPerson() { window.reset(); }

    void connectTo(const PubSub::Account &account, const QString &password)
    {
        m_account.setAccount(account, password, Common::AccountSession::KeepPassword::ForSession);
        m_session.audience().setAccess(
            Writer::NodeChoices::microblogOf(m_session.account()), PubSub::AccessModel::Open);
    }
    void stop() { m_timer.stop(); }

    Common::AccountSession &account() { return m_account; }
    Writer::WriterSession &session() { return m_session; }

private:
    void passOn(const Say &say)
    {
        QObject::connect(&m_session.store(), &Writer::PostStore::draftSaved, &m_session,
            [this, say](const QString &key) {
                say(WriterPromises::ofDraft(*m_session.store().draft(key)));
            });
        QObject::connect(&m_session.store(), &Writer::PostStore::entryChanged, &m_session,
            [this, say](const QString &key) {
                const auto entry = m_session.store().entry(key);
                if (entry->state == Writer::OutboxEntry::State::Queued)
                    say(WriterPromises::ofPost(*m_session.store().draft(entry->draftKey)));
            });
    }

    // Many short posts for a while, then one long text.
    void goOn()
    {
        ++m_steps;
        const bool isHasty = m_steps / 250 % 2 == 0;
        if (find<QLineEdit>("title")->isReadOnly() || (isHasty && m_steps % 7 == 0))
            trigger("newPost");
        else if (title().isEmpty())
            typeTitle(QStringLiteral("%1.%2").arg(m_name).arg(m_steps));
        else if (isHasty && m_steps % 9 == 0)
            trigger("publish");
        else if (isHasty && m_steps % 23 == 0)
            openAnyDraft();
        else
            writeOn();
    }
    void openAnyDraft() const
    {
        const auto drafts = listed(Writer::LibraryModel::Section::Drafts).size();
        if (drafts > 0)
            select(Writer::LibraryModel::Section::Drafts,
                QRandomGenerator::global()->bounded(int(drafts)));
    }
    void writeOn() const
    {
        find<QPlainTextEdit>("text")->moveCursor(QTextCursor::End);
        typeText(QStringLiteral("word%1 ").arg(m_steps));
    }

    Common::Profile m_profile;
    Common::AccountSession m_account;
    Writer::WriterSession m_session;
    QTimer m_timer;
    QString m_name;
    int m_steps = 0;
};

} // namespace TestSupport
