// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/FeedController.h"

#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "reader/gui/FeedPropertiesDialog.h"

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

FeedController::FeedController(ReaderSession &reader, FeedTreeView &feeds, InfoBar &bar)
    : QObject(&feeds), m_reader(reader), m_feeds(feeds), m_bar(bar)
{
    connect(&m_reader.store(), &FeedStore::feedChanged, this, [this](const Feed &changed) {
        if (changed.id == m_feeds.currentFeed() && changed.state != m_toldState)
            tellState();
    });
    connectSync();
}

void FeedController::connectSync()
{
    FeedSync &sync = m_reader.sync();
    connect(&sync.catchUps(), &CatchUps::olderLoaded, this,
        [this](qint64, int added) { onOlderLoaded(added); });
    connect(&sync.catchUps(), &CatchUps::failed, this, &FeedController::onFailed);
    connect(&sync.events(), &FeedEvents::fetchFailed, this, &FeedController::onFailed);
    connect(&sync.followList(), &FollowList::writeFailed, this,
        [this](const PubSub::NodeAddress &node, const PubSub::Error &error) {
            Q_EMIT statusChanged(
                tr("The account's list of what you follow still has %1 as it was: %2")
                    .arg(isolated(node.toUri()), Common::ErrorText::of(error)));
        });
    connect(&sync.wishes(), &FeedWishes::subscribeFailed, this,
        [this](qint64, const PubSub::Error &error) {
            Q_EMIT requestFailed(tr("Not subscribed"), error);
        });
    connect(&sync.wishes(), &FeedWishes::unsubscribeFailed, this,
        [this](qint64, const PubSub::Error &error) {
            Q_EMIT requestFailed(tr("Not unsubscribed"), error);
        });
}

void FeedController::unsubscribe()
{
    const Feed feed = m_reader.store().feed(m_feeds.currentFeed());
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
        window(), tr("Unsubscribe"), question, tr("Unsubscribe"));
    if (isConfirmed)
        m_reader.sync().wishes().unsubscribe(feed.id);
}

void FeedController::editProperties()
{
    if (m_feeds.currentFeed() == 0)
        return;
    auto *dialog = new FeedPropertiesDialog(&m_reader.store(), m_feeds.currentFeed(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void FeedController::refresh()
{
    const ArticleQuery query = m_reader.feeds().query(m_feeds.currentIndex());
    CatchUps &catchUps = m_reader.sync().catchUps();
    if (query.scope == ArticleQuery::Scope::All) {
        catchUps.refreshAll();
        return;
    }
    for (qint64 feed : query.feeds)
        catchUps.refresh(feed);
}

void FeedController::loadOlder()
{
    m_reader.sync().catchUps().loadOlder(m_feeds.currentFeed());
}

void FeedController::onOlderLoaded(int added)
{
    Q_EMIT statusChanged(added == 0 ? tr("There are no older entries")
                                    : tr("%n older entries loaded", nullptr, added));
}

void FeedController::markRead()
{
    // A filter counts, too.
    const ArticleQuery query = m_reader.articles().query();
    m_reader.store().markAllRead(query, this, [this](const ArticleChanges &changes) {
        if (changes.marked.isEmpty())
            return;
        m_bar.showMessage({ markedTopic, InfoBar::Severity::Information,
            tr("%n entries marked as read.", nullptr, static_cast<int>(changes.marked.size())),
            tr("Undo"),
            [this, ids = changes.marked] { m_reader.store().mark(ids, Mark::Unread); } });
    });
}

void FeedController::onFailed(qint64 feed, const PubSub::Error &error)
{
    // Its row and the bar above the entries say so, and when it is tried again.
    if (error.party() == PubSub::Error::Party::FarServer)
        return;
    m_reader.feeds().setProblem(feed, Common::ErrorText::of(error));
    Q_EMIT requestFailed(
        tr("“%1” could not be read").arg(isolated(m_reader.store().feed(feed).displayTitle())),
        error);
}

void FeedController::tellState()
{
    const Feed feed = m_reader.store().feed(m_feeds.currentFeed());
    const QString title = isolated(feed.displayTitle());
    m_bar.withdraw(stateTopic);
    m_toldState = feed.state;
    switch (feed.state) {
    case Feed::State::Subscribed:
        break;
    case Feed::State::Pending:
        Q_EMIT statusChanged(tr("The owner has yet to approve your subscription"));
        break;
    case Feed::State::Unsubscribed:
        offerToSubscribe(feed,
            tr("You are no longer subscribed to “%1”. Its entries are kept here.").arg(title));
        break;
    case Feed::State::Gone:
        offerToSubscribe(
            feed, tr("“%1” is no longer on its server. Its entries are kept here.").arg(title));
        break;
    case Feed::State::Wanted:
        m_bar.showMessage({ stateTopic, InfoBar::Severity::Information,
            tr("“%1” waits for its server. You are subscribed as soon as that answers.").arg(title),
            tr("Take back"), [this, id = feed.id] { m_reader.sync().wishes().unsubscribe(id); } });
        break;
    }
}

void FeedController::offerToSubscribe(const Feed &feed, const QString &text)
{
    m_bar.showMessage({ stateTopic, InfoBar::Severity::Information, text, tr("Subscribe again"),
        [this, node = feed.node] { Q_EMIT subscriptionWanted(node.toUri()); } });
}

} // namespace Reader
