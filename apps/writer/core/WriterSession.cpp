// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/WriterSession.h"

#include "writer/core/PostComments.h"
#include "writer/core/PostTable.h"
#include "writer/core/WriterMigrations.h"

#include <pubsub/FeedProfile.h>

using namespace Qt::StringLiterals;
using PubSub::FeedProfile;

namespace Writer
{

namespace
{

const QString keptDays = u"kept/days"_s;
const QString keptBytes = u"kept/bytes"_s;

} // namespace

WriterSession::WriterSession(Common::Profile &profile, Common::AccountSession &account,
    const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_profile(profile), m_account(account),
      m_database(profile.databasePath(), writerMigrations(), Common::Database::Durability::Full),
      m_store(m_database, clock), m_autosaver(m_store), m_audience(profile, account),
      m_outbox(m_store, m_audience, account.client(), clock),
      m_kept(m_database, m_store, m_outbox, account.client(), clock), m_services(account.client()),
      m_nodes(m_database, m_services, clock), m_keeping(account.client()),
      m_limits(account.client()), m_posts(m_store, account.client()), m_library(m_store),
      m_desk(m_store, m_autosaver, m_outbox, m_kept, m_nodes, account.client())
{
    connect(&m_account, &Common::AccountSession::accountChanged, this,
        &WriterSession::onAccountChanged);
    connect(m_account.client(), &PubSub::Client::stateChanged, this, &WriterSession::rememberLimit);
    connect(&m_database, &Common::Database::restoredFromBackup, this, &WriterSession::onRestored);
    load();
    m_kept.setLimits(storedLimits());
    onAccountChanged();
}

void WriterSession::load()
{
    m_store.load();
    m_nodes.load();
}

// The damage was only found when the drafts were read.
void WriterSession::onRestored()
{
    if (m_store.state() == PostStore::State::Failed)
        load();
}

KeptTable::Limits WriterSession::storedLimits() const
{
    const QSettings &settings = m_profile.settings();
    const KeptTable::Limits usual;
    const auto number = [&](const QString &key, qint64 usually) {
        const qint64 stored = settings.value(key).toLongLong();
        return stored > 0 ? stored : usually;
    };
    return { std::chrono::days(number(keptDays, usual.age.count())),
        number(keptBytes, usual.bytes) };
}

void WriterSession::setKeptLimits(const KeptTable::Limits &limits)
{
    m_profile.settings().setValue(keptDays, qint64(limits.age.count()));
    m_profile.settings().setValue(keptBytes, limits.bytes);
    m_kept.setLimits(limits);
}

void WriterSession::lookAt(const Draft &draft)
{
    const bool isOwn = account().isEmpty() || m_audience.isOwnMicroblog(draft.node);
    m_keeping.look(isOwn ? PubSub::NodeAddress() : draft.node);
    m_limits.look(draft.node, draft.itemId);
}

bool WriterSession::isOnline() const
{
    return m_account.client()->state() == PubSub::Client::State::Online;
}

QString WriterSession::limitKey() const
{
    return u"maxRequestBytes/"_s
        + QString::fromLatin1(account().domain().toUtf8().toPercentEncoding());
}

// What the server tells with every session is worth knowing between two of them.
void WriterSession::rememberLimit()
{
    if (isOnline())
        m_profile.settings().setValue(limitKey(), m_account.client()->maxRequestBytes());
}

qint64 WriterSession::maxPostBytes() const
{
    return isOnline() ? m_account.client()->maxRequestBytes()
                      : m_profile.settings().value(limitKey()).toLongLong();
}

// XEP-0163 §4: with this interest the own other programs' posts arrive by themselves.
void WriterSession::onAccountChanged()
{
    m_account.client()->setInterests({ FeedProfile(FeedProfile::Kind::Microblog).type() });
    // XEP-0472 §3: others look for people to follow by it.
    m_account.client()->setFeatures({ FeedProfile(FeedProfile::Kind::SocialFeed).type() });
    if (account().isEmpty())
        return;
    m_nodes.setAccount(account());
    m_posts.setNode(NodeChoices::microblogOf(account()));
}

QString WriterSession::toldKey() const
{
    return u"commentsOffered/"_s
        + QString::fromLatin1(account().toString().toUtf8().toPercentEncoding());
}

QList<Post> WriterSession::postsWithoutComments() const
{
    QList<Post> found;
    if (!m_audience.isOwnMicroblog(m_store.node()))
        return found;
    for (const Post &post : m_store.posts()) {
        if (!post.allowsComments)
            found += post;
    }
    return found;
}

int WriterSession::postsToOpen() const
{
    const bool isTold = m_profile.settings().value(toldKey()).toBool();
    return isTold || !isOnline() ? 0 : static_cast<int>(postsWithoutComments().size());
}

void WriterSession::setPostsToOpenTold()
{
    if (m_audience.isOwnMicroblog(m_store.node()))
        m_profile.settings().setValue(toldKey(), true);
}

void WriterSession::openPostsToComments()
{
    const auto read = [posts = postsWithoutComments()](QSqlDatabase &db) {
        QList<std::pair<Post, QByteArray>> found;
        for (const Post &post : posts)
            found.append({ post, PostTable(db).payload(post.node, post.itemId) });
        return found;
    };
    m_database.run(this, read, [this](const QList<std::pair<Post, QByteArray>> &found) {
        for (const auto &[post, payload] : found)
            m_outbox.amend(post, payload, PostComments::with(payload, post.node, post.itemId));
    });
}

} // namespace Writer
