// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ArticlePane.h"
#include "FeedPropertiesDialog.h"
#include "MainWindow.h"
#include "SubscribeDialog.h"

#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "common/gui/TimeText.h"
#include "common/web/SafeUrls.h"

#include <pubsub/PubSubUri.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

// What the window's actions do.

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::InfoBar;
using Common::isolated;

namespace
{

const QString markedTopic = u"marked"_s;
const QString stateTopic = u"feed state"_s;

} // namespace

void MainWindow::openAddress(const QString &address)
{
    subscribe(address);
}

void MainWindow::subscribe(const QString &address)
{
    auto *dialog = new SubscribeDialog(&m_reader, this);
    keepSplitters(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubscribeDialog::subscribed, this,
        [this](const PubSub::NodeAddress &node, Feed::State state) {
            if (state != Feed::State::Wanted)
                showStatus(tr("Subscribed to %1").arg(isolated(node.node)));
            if (const Feed known = m_reader.store().feed(node); known.id != 0) {
                m_feeds->selectFeed(known.id);
                return;
            }
            // The feed is in the tree once it is on the disk, which comes after this.
            connect(
                &m_reader.store(), &FeedStore::feedAdded, this,
                [this](const Feed &feed) { m_feeds->selectFeed(feed.id); },
                Qt::SingleShotConnection);
        });
    dialog->show();
    if (!address.isEmpty())
        dialog->lookAt(address);
}

void MainWindow::unsubscribe()
{
    const Feed feed = m_reader.store().feed(m_feeds->currentFeed());
    if (feed.id == 0)
        return;
    // There is nothing yet that would be lost.
    if (feed.state == Feed::State::Wanted && feed.counters.total == 0)
        return m_reader.sync().wishes().unsubscribe(feed.id);
    QString question = tr("Unsubscribe from “%1” and delete its %n entries from this computer?",
        nullptr, feed.counters.total)
                           .arg(isolated(feed.displayTitle()));
    if (feed.isActive() && m_reader.client()->serviceState(feed.node.service).isFailing())
        question += u"\n\n"_s
            + tr("%1 does not answer. The feed goes at once; the subscription is ended when it "
                 "answers.")
                  .arg(isolated(feed.node.service.domain()));
    const bool isConfirmed = Common::MessageBox::confirmDestructive(
        this, tr("Unsubscribe"), question, tr("Unsubscribe"));
    if (isConfirmed)
        m_reader.sync().wishes().unsubscribe(feed.id);
}

void MainWindow::editProperties()
{
    if (m_feeds->currentFeed() == 0)
        return;
    auto *dialog = new FeedPropertiesDialog(&m_reader.store(), m_feeds->currentFeed(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::refreshCurrent()
{
    const ArticleQuery query = m_reader.feeds().query(m_feeds->currentIndex());
    if (query.scope == ArticleQuery::Scope::All) {
        m_reader.sync().catchUps().refreshAll();
        return;
    }
    for (qint64 feed : query.feeds)
        m_reader.sync().catchUps().refresh(feed);
}

void MainWindow::markFeedRead()
{
    // What the list shows: a filter counts, too.
    const ArticleQuery query = m_reader.articles().query();
    m_reader.store().markAllRead(query, this, [this](const ArticleChanges &changes) {
        if (changes.marked.isEmpty())
            return;
        infoBar()->showMessage({ markedTopic, InfoBar::Severity::Information,
            tr("%n entries marked as read.", nullptr, static_cast<int>(changes.marked.size())),
            tr("Undo"),
            [this, ids = changes.marked] { m_reader.store().mark(ids, Mark::Unread); } });
    });
}

// At the end of a list it goes on with the next feed that has unread entries.
void MainWindow::goToNextUnread(int step)
{
    if (m_articles->selectNextUnread(step))
        return;
    if (m_feeds->selectNextUnread(step))
        m_selectUnreadWhenLoaded = true;
    else
        showStatus(tr("No more unread entries"));
}

void MainWindow::readOn()
{
    if (!m_pane->scrollPage())
        goToNextUnread(1);
}

void MainWindow::toggleRead()
{
    m_readTimer.stop();
    m_reader.store().mark(
        m_articles->selectedArticles(), currentStatus().read ? Mark::Unread : Mark::Read);
}

void MainWindow::toggleStar()
{
    m_reader.store().mark(
        m_articles->selectedArticles(), currentStatus().starred ? Mark::Unstarred : Mark::Starred);
}

void MainWindow::openOriginal()
{
    const QUrl address(m_pane->article().originalAddress, QUrl::StrictMode);
    if (address.scheme() == "https"_L1 || address.scheme() == "http"_L1)
        QDesktopServices::openUrl(address);
}

void MainWindow::copyAddress()
{
    const Article &article = m_pane->article();
    const PubSub::NodeAddress node = m_reader.store().feed(article.head.feed).node;
    const QString address
        = PubSub::PubSubUri::forItem(node.service.toString(), node.node, article.head.itemId)
              .toString();
    QGuiApplication::clipboard()->setText(address);
    showStatus(tr("Copied: %1").arg(address));
}

// What ArticleView lets through is an address that a person followed.
void MainWindow::openLink(const QUrl &link)
{
    const QString address = link.toString(QUrl::FullyEncoded);
    if (link.scheme() == "xmpp"_L1)
        openAddress(address);
    else if (!Common::needsQuestion(link)
        || Common::MessageBox::confirm(this, tr("Open with another program"),
            tr("Another program would get this address from the entry: %1").arg(isolated(address)),
            tr("Open")))
        QDesktopServices::openUrl(link);
}

void MainWindow::onOlderLoaded(int added)
{
    showStatus(added == 0 ? tr("There are no older entries")
                          : tr("%n older entries loaded", nullptr, added));
}

void MainWindow::onFeedFailed(qint64 feed, const PubSub::Error &error)
{
    // Its row and the bar above the entries say so, and when it is tried again.
    if (error.party() == PubSub::Error::Party::FarServer)
        return;
    m_reader.feeds().setProblem(feed, Common::ErrorText::of(error));
    showRequestError(
        tr("“%1” could not be read").arg(isolated(m_reader.store().feed(feed).displayTitle())),
        error);
}

// A feed that brings nothing new any more says so when it is chosen.
void MainWindow::tellState(const Feed &feed)
{
    infoBar()->withdraw(stateTopic);
    m_toldState = feed.state;
    switch (feed.state) {
    case Feed::State::Subscribed:
        break;
    case Feed::State::Pending:
        showStatus(tr("The owner has yet to approve your subscription"));
        break;
    case Feed::State::Unsubscribed:
        infoBar()->showMessage({ stateTopic, InfoBar::Severity::Information,
            tr("You are no longer subscribed to “%1”. Its entries are kept here.")
                .arg(isolated(feed.displayTitle())),
            tr("Subscribe again"), [this, node = feed.node] { subscribe(node.toUri()); } });
        break;
    case Feed::State::Gone:
        infoBar()->showMessage({ stateTopic, InfoBar::Severity::Information,
            tr("“%1” is no longer on its server. Its entries are kept here.")
                .arg(isolated(feed.displayTitle())),
            tr("Subscribe again"), [this, node = feed.node] { subscribe(node.toUri()); } });
        break;
    case Feed::State::Wanted:
        infoBar()->showMessage({ stateTopic, InfoBar::Severity::Information,
            tr("“%1” waits for its server. You are subscribed as soon as that answers.")
                .arg(isolated(feed.displayTitle())),
            tr("Take back"), [this, id = feed.id] { m_reader.sync().wishes().unsubscribe(id); } });
        break;
    }
}

void MainWindow::onRestoredFromBackup(const QString &damagedFile, const QDateTime &backupTime)
{
    infoBar()->showMessage(InfoBar::Severity::Warning,
        backupTime.isValid()
            ? tr("Your entries were damaged on the disk. They are shown as they were on %1; the "
                 "damaged file is kept as %2.")
                  .arg(Common::TimeText::absolute(backupTime), damagedFile)
            : tr("Your entries were damaged on the disk and there was no good copy. They are "
                 "fetched again as far as the services still have them; the damaged file is kept "
                 "as %1.")
                  .arg(damagedFile));
}

void MainWindow::showContextMenu(QWidget *view, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (view == m_feeds)
        m_actions.fillFeedMenu(menu);
    else
        m_actions.fillEntryMenu(menu);
    menu->popup(static_cast<QAbstractScrollArea *>(view)->viewport()->mapToGlobal(place));
}

} // namespace Reader
