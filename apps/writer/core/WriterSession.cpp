// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/WriterSession.h"

#include "writer/core/EntryComposer.h"
#include "writer/core/PostComments.h"
#include "writer/core/PostTable.h"
#include "writer/core/WriterMigrations.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

using namespace Qt::StringLiterals;
using PubSub::AccessModel;
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
      m_drafts(m_database, clock), m_autosaver(m_drafts),
      m_outbox(m_database, m_drafts, account.client(), clock),
      m_kept(m_database, m_outbox, account.client(), clock), m_services(account.client()),
      m_nodes(m_database, m_services, clock), m_keeping(account.client()),
      m_limits(account.client()), m_posts(m_database, account.client()),
      m_library(m_drafts, m_outbox, m_posts)
{
    connect(&m_account, &Common::AccountSession::accountChanged, this,
        &WriterSession::onAccountChanged);
    connect(m_account.client(), &PubSub::Client::stateChanged, this, &WriterSession::rememberLimit);
    connect(&m_outbox, &Outbox::confirmed, &m_posts, &PublishedPosts::reload);
    connect(&m_outbox, &Outbox::removed, &m_posts, &PublishedPosts::reload);
    connect(&m_kept, &KeptPosts::forgotten, &m_posts, &PublishedPosts::reload);
    connect(&m_outbox, &Outbox::loaded, this, [this] {
        if (m_drafts.isLoaded())
            setStore(Store::Ready);
    });
    connect(&m_drafts, &DraftStore::loadFailed, this,
        [this](const QString &reason) { setStore(Store::Failed, reason); });
    connect(&m_outbox, &Outbox::loadFailed, this,
        [this](const QString &reason) { setStore(Store::Failed, reason); });
    connect(&m_database, &Common::Database::restoredFromBackup, this, &WriterSession::onRestored);
    load();
    m_kept.setLimits(storedLimits());
    onAccountChanged();
}

void WriterSession::load()
{
    m_drafts.load();
    m_nodes.load();
    m_outbox.load();
}

void WriterSession::setStore(Store store, const QString &failure)
{
    if (m_store == store)
        return;
    m_store = store;
    m_storeFailure = failure;
    Q_EMIT storeChanged(store);
}

// The damage was only found when the drafts were read.
void WriterSession::onRestored()
{
    if (m_store == Store::Failed)
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
    const bool isOwn = account().isEmpty() || draft.node == NodeChoices::microblogOf(account());
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

QString WriterSession::accessKey(const PubSub::NodeAddress &node) const
{
    return u"access/"_s + QString::fromLatin1(node.toUri().toUtf8().toPercentEncoding());
}

bool WriterSession::mustAskForAccess(const PubSub::NodeAddress &node) const
{
    return node == NodeChoices::microblogOf(account())
        && !m_profile.settings().contains(accessKey(node));
}

void WriterSession::setAccess(const PubSub::NodeAddress &node, AccessModel access)
{
    m_profile.settings().setValue(accessKey(node), PubSub::optionName(access));
}

std::optional<AccessModel> WriterSession::accessFor(const PubSub::NodeAddress &node) const
{
    if (node != NodeChoices::microblogOf(account()))
        return {};
    const QString answer = m_profile.settings().value(accessKey(node)).toString();
    return PubSub::optionFromName<AccessModel>(answer).value_or(AccessModel::Presence);
}

QString WriterSession::toldKey() const
{
    return u"commentsOffered/"_s
        + QString::fromLatin1(account().toString().toUtf8().toPercentEncoding());
}

QList<Post> WriterSession::postsWithoutComments() const
{
    QList<Post> found;
    if (m_posts.node() != NodeChoices::microblogOf(account()))
        return found;
    for (const Post &post : m_posts.posts()) {
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
    if (m_posts.node() == NodeChoices::microblogOf(account()))
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
            m_outbox.amend(post, payload, PostComments::with(payload, post.node, post.itemId),
                account(), accessFor(post.node));
    });
}

Draft WriterSession::newDraft() const
{
    return m_drafts.create(m_posts.node());
}

void WriterSession::publish(const Draft &draft)
{
    m_nodes.remember(draft.node);
    m_outbox.publish(draft, account(), accessFor(draft.node));
}

PubSub::RetractabilityRequest *WriterSession::retractability(const Post &post)
{
    return m_account.client()->node(post.node).retractability();
}

void WriterSession::retract(const Post &post)
{
    m_outbox.retract(post, account());
}

void WriterSession::read(const Post &post)
{
    m_database.run(
        this, [post](QSqlDatabase &db) { return PostTable(db).payload(post.node, post.itemId); },
        [this, post](const QByteArray &payload) {
            Draft content = EntryComposer::draftOf(post.node, post.itemId, payload);
            content.allowsComments = PostComments::areAllowed(payload);
            Q_EMIT postRead(post, content);
        });
}

void WriterSession::edit(const Post &post)
{
    if (const auto draft = m_drafts.draftOf(post.node, post.itemId)) {
        Q_EMIT editReady(*draft);
        return;
    }
    if (!isOnline())
        return editCached(post);
    auto *request = m_account.client()->node(post.node).items(QStringList { post.itemId });
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, post](const PubSub::ItemsPage &page) { onServerCopy(post, page); });
    connect(request, &PubSub::Request::failed, this, [this, post](const PubSub::Error &error) {
        if (error.isOutcomeUnknown() || error.isUnsupported())
            editCached(post);
        else if (error.condition == PubSub::Error::Condition::ItemNotFound)
            onServerCopy(post, {});
        else
            Q_EMIT editFailed(post, error);
    });
}

// Without a connection the copy of last time has to do; publishing compares it first.
void WriterSession::editCached(const Post &post)
{
    m_database.run(
        this, [post](QSqlDatabase &db) { return PostTable(db).payload(post.node, post.itemId); },
        [this, post](const QByteArray &payload) {
            const Draft published = EntryComposer::draftOf(post.node, post.itemId, payload);
            Q_EMIT editReady(m_drafts.createEdit(published));
        });
}

void WriterSession::onServerCopy(const Post &post, const PubSub::ItemsPage &page)
{
    const auto item = std::ranges::find(page.items, post.itemId, &PubSub::Item::id);
    if (item == page.items.end()) {
        m_database.run([post](QSqlDatabase &db) { PostTable(db).remove(post.node, post.itemId); });
        m_posts.reload();
        Q_EMIT postVanished(post);
        return;
    }
    const Draft published = EntryComposer::draftOf(post.node, post.itemId, item->payload);
    Q_EMIT editReady(m_drafts.createEdit(published));
}

} // namespace Writer
