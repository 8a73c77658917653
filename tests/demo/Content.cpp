// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Content.h"

#include "demo/Readings.h"

#include <pubsub/AtomEntry.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Demo
{

namespace
{

constexpr int newsCount = 1000;
constexpr int readingCount = 24;
constexpr quint32 newsSeed = 2008;

const QHash<QString, QString> people {
    { u"ada"_s, u"Ada Marlow"_s },
    { u"bruno"_s, u"Bruno Keller"_s },
    { u"yuki"_s, u"田中ゆき"_s },
};

std::expected<QByteArray, QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

std::expected<QJsonDocument, QString> jsonOf(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return std::unexpected(content.error());
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(*content, &error);
    if (document.isNull())
        return std::unexpected(u"%1: %2"_s.arg(path, error.errorString()));
    return document;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &value : array.toArray())
        strings += value.toString();
    return strings;
}

/// `25m`, `3h`, `2d`, `6w` before \a now; invalid if it is nothing of the kind.
QDateTime before(const QDateTime &now, const QString &ago)
{
    static const QHash<QChar, qint64> seconds { { u'm', 60 }, { u'h', 3600 }, { u'd', 86400 },
        { u'w', 604800 } };
    bool isNumber = false;
    const int count = ago.chopped(std::min<qsizetype>(1, ago.size())).toInt(&isNumber);
    const qint64 unit = ago.isEmpty() ? 0 : seconds.value(ago.back());
    return isNumber && unit > 0 ? now.addSecs(-count * unit) : QDateTime();
}

} // namespace

std::expected<Content, QString> Content::load(
    const QString &folder, const QString &domain, const QDateTime &now)
{
    Content content(folder, domain, now);
    const auto vocabulary = jsonOf(folder + u"/newswire.json"_s);
    if (!vocabulary)
        return std::unexpected(vocabulary.error());
    content.m_newswire = std::make_shared<Newswire>(vocabulary->object(), newsSeed);
    for (const auto &load : { &Content::loadNodes, &Content::loadLivePosts }) {
        if (const auto loaded = (content.*load)(); !loaded)
            return std::unexpected(loaded.error());
    }
    return content;
}

Content::Content(const QString &folder, const QString &domain, const QDateTime &now)
    : m_folder(folder), m_domain(domain), m_now(now),
      m_entries(std::make_shared<EntryMaker>(domain, folder + u"/pictures"_s, people))
{
}

QString Content::serviceOf(const QString &host) const
{
    return host == "service"_L1 ? u"pubsub."_s + m_domain : host + u'@' + m_domain;
}

qsizetype Content::postCount() const
{
    qsizetype count = 0;
    for (const Node &node : m_nodes)
        count += node.posts.size();
    return count;
}

Content::Loaded Content::loadNodes()
{
    const auto document = jsonOf(m_folder + u"/nodes.json"_s);
    if (!document)
        return std::unexpected(document.error());
    for (const QJsonValue &value : document->object()[u"nodes"_s].toArray()) {
        const QJsonObject description = value.toObject();
        Node node;
        node.host = description[u"host"_s].toString();
        node.id = description[u"id"_s].toString();
        node.title = description[u"title"_s].toString();
        node.description = description[u"description"_s].toString();
        node.language = description[u"language"_s].toString();
        node.access = description[u"access"_s].toString();
        node.publishModel = u"publishers"_s;
        node.owner = description[u"owner"_s].toString();
        node.publishers = stringsOf(description[u"publishers"_s]);
        node.members = stringsOf(description[u"members"_s]);
        if (const auto filled = fill(node, description); !filled)
            return filled;
        m_nodes += node;
    }
    m_nodes += m_commentNodes;
    return {};
}

Content::Loaded Content::fill(Node &node, const QJsonObject &description)
{
    const QString generator = description[u"generate"_s].toString();
    if (generator == "newswire"_L1)
        fillWithNews(node);
    else if (generator == "readings"_L1)
        fillWithReadings(node);
    else if (const QString folder = description[u"content"_s].toString(); !folder.isEmpty())
        return fillFromFolder(node, m_folder + u"/content/"_s + folder);
    return {};
}

Content::Loaded Content::fillFromFolder(Node &node, const QString &folder)
{
    QList<Text> texts;
    for (const QString &name : QDir(folder).entryList({ u"*.md"_s }, QDir::Files)) {
        auto text = readPost(folder + u'/' + name);
        if (!text)
            return std::unexpected(text.error());
        const QString comments = folder + u'/' + text->id + u".comments.json"_s;
        text->hasComments = QFile::exists(comments);
        if (text->hasComments) {
            if (const auto added = addComments(node, comments, *text); !added)
                return added;
        }
        texts += *text;
    }
    std::ranges::sort(texts, {}, &Text::published);
    const Place place { serviceOf(node.host), node.id };
    for (const Text &text : std::as_const(texts))
        node.posts += Post { text.id, text.author, m_entries->entry(text, place) };
    return {};
}

void Content::fillWithNews(Node &node)
{
    const Place place { serviceOf(node.host), node.id };
    for (int i = 0; i < newsCount; ++i) {
        Text report = m_newswire->next();
        report.author = node.owner;
        // Some minutes apart; a thousand of them reach back about a month.
        report.published = m_now.addSecs(-(newsCount - i) * 41 * 60LL);
        node.posts += Post { report.id, report.author, m_entries->entry(report, place) };
    }
}

void Content::fillWithReadings(Node &node)
{
    for (int hour = readingCount; hour > 0; --hour) {
        const QDateTime time = m_now.addSecs(-hour * 3600);
        node.posts += Post { Readings::idAt(time), node.owner, Readings::at(node.id, time) };
    }
}

Content::Loaded Content::addComments(const Node &node, const QString &file, const Text &post)
{
    const auto document = jsonOf(file);
    if (!document)
        return std::unexpected(document.error());
    Node comments;
    comments.host = node.host;
    comments.id = EntryMaker::commentsNode(post.id);
    comments.title = u"Comments on “%1”"_s.arg(
        post.title.isEmpty() ? PubSub::AtomEntry::titleFromText(post.markdown) : post.title);
    comments.access = node.access;
    comments.publishModel = u"open"_s;
    comments.owner = node.owner;
    for (const QJsonValue &value : document->array()) {
        const QJsonObject comment = value.toObject();
        Text text;
        text.id = u"%1-comment-%2"_s.arg(post.id).arg(comments.posts.size() + 1);
        text.author = comment[u"author"_s].toString();
        text.title = comment[u"text"_s].toString();
        text.published = before(m_now, comment[u"ago"_s].toString());
        comments.posts += Post { text.id, text.author, m_entries->comment(text) };
    }
    m_commentNodes += comments;
    return {};
}

std::expected<Text, QString> Content::readPost(const QString &path) const
{
    const auto content = contentOf(path);
    if (!content)
        return std::unexpected(content.error());
    const QString all = QString::fromUtf8(*content);
    const qsizetype end = all.indexOf("\n\n"_L1);
    QHash<QString, QString> header;
    for (const QString &line : all.left(end).split(u'\n'))
        header[line.section(u':', 0, 0)] = line.section(u':', 1).trimmed();
    Text text;
    text.id = QFileInfo(path).completeBaseName();
    text.author = header[u"author"_s];
    text.title = header[u"title"_s];
    text.language = header[u"language"_s];
    text.markdown = end < 0 ? QString() : all.mid(end).trimmed();
    text.published = before(m_now, header[u"ago"_s]);
    for (const QString &tag : header[u"tags"_s].split(u',', Qt::SkipEmptyParts))
        text.tags += tag.trimmed();
    if (!people.contains(text.author) || !text.published.isValid() || text.markdown.isEmpty())
        return std::unexpected(u"%1: author, ago or text is missing."_s.arg(path));
    return text;
}

Content::Loaded Content::loadLivePosts()
{
    const auto document = jsonOf(m_folder + u"/live.json"_s);
    if (!document)
        return std::unexpected(document.error());
    for (const QJsonValue &value : document->object()[u"posts"_s].toArray()) {
        const QJsonObject description = value.toObject();
        LivePost post;
        post.host = description[u"host"_s].toString();
        post.node = description[u"node"_s].toString();
        post.text.author = description[u"author"_s].toString();
        post.text.title = description[u"title"_s].toString();
        post.text.markdown = description[u"text"_s].toString();
        post.text.language = description[u"language"_s].toString();
        post.text.tags = stringsOf(description[u"tags"_s]);
        m_livePosts += post;
    }
    return {};
}

} // namespace Demo
