// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/EntryMaker.h"
#include "demo/Newswire.h"
#include "demo/Node.h"

#include <QJsonObject>
#include <expected>
#include <memory>

namespace Demo
{

/// A thing that happens while one watches.
struct LivePost {
    QString host; ///< as Node::host
    QString node;
    Text text;
};

/// What the demo shows, read from resources/demo; its README tells the format.
class Content
{
public:
    /// Reads everything, with dates counted back from \a now. The error says in words which
    /// file is not as it should be.
    static std::expected<Content, QString> load(
        const QString &folder, const QString &domain, const QDateTime &now);

    [[nodiscard]] const QList<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const QList<LivePost> &livePosts() const { return m_livePosts; }
    [[nodiscard]] const EntryMaker &entries() const { return *m_entries; }
    [[nodiscard]] Newswire &newswire() { return *m_newswire; }
    /// The JID of a host of nodes.
    [[nodiscard]] QString serviceOf(const QString &host) const;
    [[nodiscard]] qsizetype postCount() const;

private:
    using Loaded = std::expected<void, QString>;

    Content(const QString &folder, const QString &domain, const QDateTime &now);
    [[nodiscard]] Loaded loadNodes();
    [[nodiscard]] Loaded loadLivePosts();
    [[nodiscard]] Loaded fill(Node &node, const QJsonObject &description);
    [[nodiscard]] Loaded fillFromFolder(Node &node, const QString &folder);
    void fillWithNews(Node &node);
    void fillWithReadings(Node &node);
    [[nodiscard]] Loaded addComments(const Node &node, const QString &file, const Text &post);
    [[nodiscard]] std::expected<Text, QString> readPost(const QString &path) const;

    QString m_folder;
    QString m_domain;
    QDateTime m_now;
    std::shared_ptr<EntryMaker> m_entries;
    std::shared_ptr<Newswire> m_newswire;
    QList<Node> m_nodes;
    QList<Node> m_commentNodes;
    QList<LivePost> m_livePosts;
};

} // namespace Demo
