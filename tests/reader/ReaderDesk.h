// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "reader/NodeHost.h"
#include "reader/gui/ArticlePane.h"
#include "reader/gui/MainWindow.h"
#include "support/WaitFor.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

/// The reader's real window on a profile of its own.
class ReaderDesk
{
public:
    /// \a folder of the profile, which outlives the window.
    explicit ReaderDesk(const QString &folder) : m_profile(QStringLiteral("reader"), folder)
    {
        // Nobody wants to wait a second for every entry.
        m_profile.settings().setValue(QStringLiteral("reading/delayMs"), 20);
        m_account = std::make_unique<Common::AccountSession>(
            m_profile, std::make_unique<Common::MemorySecretStore>());
        m_reader = std::make_unique<Reader::ReaderSession>(m_profile, *m_account);
        m_window = std::make_unique<Reader::MainWindow>(*m_reader);
        m_window->show();
    }

    void connectTo(const TestSupport::ScriptedServer &server)
    {
        connectTo(NodeHost::account(server), QStringLiteral("secret"));
    }
    void connectTo(const PubSub::Account &account, const QString &password)
    {
        m_account->setAccount(account, password, Common::AccountSession::KeepPassword::ForSession);
    }
    [[nodiscard]] bool isOnline() const
    {
        return m_account->client()->state() == PubSub::Client::State::Online;
    }
    [[nodiscard]] Common::AccountSession &account() { return *m_account; }
    [[nodiscard]] Reader::MainWindow &window() { return *m_window; }
    [[nodiscard]] Reader::ReaderSession &reader() { return *m_reader; }
    [[nodiscard]] Reader::FeedStore &store() { return m_reader->store(); }

    template <typename Widget> [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] QAction *action(const QString &name) const { return find<QAction>(name); }
    [[nodiscard]] Reader::ArticleListView *list() const
    {
        return find<Reader::ArticleListView>(QStringLiteral("articleList"));
    }
    [[nodiscard]] Reader::FeedTreeView *tree() const
    {
        return find<Reader::FeedTreeView>(QStringLiteral("feedTree"));
    }
    [[nodiscard]] int rows() const { return list()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column = 0) const
    {
        return list()->model()->index(row, column).data().toString();
    }
    /// Waits until the row has its text.
    [[nodiscard]] bool shows(int row, const QString &title) const
    {
        return TestSupport::waitFor([&] { return row < rows() && cell(row) == title; });
    }
    [[nodiscard]] bool isUnread(int row) const
    {
        return list()->model()->index(row, 0).data(Reader::ArticleListModel::UnreadRole).toBool();
    }
    /// The text of the article that is on the screen.
    [[nodiscard]] QString articleText() const
    {
        const auto *pane = find<QWidget>(QStringLiteral("articlePane"));
        const auto *text = pane->findChild<QTextBrowser *>();
        return text && text->isVisible() ? text->toPlainText() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_window->activateWindow();
        QTest::keyClick(list(), key, modifiers);
    }

private:
    Common::Profile m_profile;
    std::unique_ptr<Common::AccountSession> m_account;
    std::unique_ptr<Reader::ReaderSession> m_reader;
    std::unique_ptr<Reader::MainWindow> m_window;
};
