// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/gui/MainWindow.h"
#include "browser/gui/NodeTreeView.h"
#include "common/core/AccountSession.h"
#include "support/WaitFor.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace TestSupport
{

/// A browser's window as a person uses it, on a profile of its own.
/// Header only: for tests that link the browser.
class BrowserDesk
{
public:
    enum Tab { Overview, Items, Configuration, Affiliations, Subscribers, Events };

    /// \a folder of the profile, which outlives the window. \a password is what the keychain
    /// has for \a account.
    explicit BrowserDesk(
        const QString &folder, const QString &account = {}, const QString &password = {})
        : m_profile(QStringLiteral("browser"), folder)
    {
        auto secrets = std::make_unique<Common::MemorySecretStore>();
        if (!account.isEmpty())
            secrets->write(account, password);
        m_account = std::make_unique<Common::AccountSession>(m_profile, std::move(secrets));
        m_browser = std::make_unique<Browser::BrowserSession>(m_profile, *m_account);
        m_window = std::make_unique<Browser::MainWindow>(*m_browser);
        m_window->resize(1100, 700);
        m_window->show();
    }

    void connectTo(const PubSub::Account &account, const QString &password) const
    {
        m_account->setAccount(account, password, Common::AccountSession::KeepPassword::ForSession);
    }
    bool isOnline() const { return m_account->client()->state() == PubSub::Client::State::Online; }
    Common::AccountSession &account() const { return *m_account; }
    Browser::MainWindow &window() const { return *m_window; }

    template <typename T> T *find(const QString &name) const
    {
        auto *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    bool has(const QString &dialog) const { return m_window->findChild<QDialog *>(dialog); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void click(const QString &button) const { find<QPushButton>(button)->click(); }
    Browser::NodeTreeView *tree() const { return m_window->findChild<Browser::NodeTreeView *>(); }
    /// True once the node or service has a row, which is then the one that is chosen.
    bool choose(const PubSub::NodeAddress &address) const
    {
        return waitFor([&] { return tree()->choose(address); });
    }
    /// True once the service has a row, which is then open.
    bool openService(const PubSub::Jid &jid) const
    {
        if (!choose({ jid, {} }))
            return false;
        tree()->expand(tree()->currentIndex());
        return true;
    }
    void showTab(Tab tab) const
    {
        find<QTabWidget>(QStringLiteral("pageTabs"))->setCurrentIndex(tab);
    }

    /// Creates a node on the service that is chosen; true once it is shown.
    bool createNode(const QString &title, const QString &id) const
    {
        trigger(QStringLiteral("newNodeAction"));
        QTest::keyClicks(find<QLineEdit>(QStringLiteral("newNodeTitleEdit")), title);
        if (find<QLineEdit>(QStringLiteral("newNodeIdEdit"))->text() != id)
            return false;
        click(QStringLiteral("createNodeButton"));
        return waitFor([&] {
            return tree()->currentAddress().node == id && !has(QStringLiteral("newNodeDialog"));
        });
    }
    /// Deletes the node that is chosen; true once it is gone.
    bool deleteNode() const
    {
        const QString id = tree()->currentAddress().node;
        trigger(QStringLiteral("deleteNodeAction"));
        find<QLineEdit>(QStringLiteral("removalNameEdit"))->setText(id);
        click(QStringLiteral("removeButton"));
        return waitFor([&] {
            return tree()->currentAddress().node != id && !has(QStringLiteral("removalDialog"));
        });
    }

private:
    Common::Profile m_profile;
    std::unique_ptr<Common::AccountSession> m_account;
    std::unique_ptr<Browser::BrowserSession> m_browser;
    std::unique_ptr<Browser::MainWindow> m_window;
};

} // namespace TestSupport
