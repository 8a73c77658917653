// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace Demo
{

/// What a post consists of before it is an entry.
struct Text {
    QString id;
    QString author; ///< a user name
    QString title; ///< may be empty
    QString markdown; ///< pictures as `picture:NAME`
    QStringList tags;
    QString language;
    QDateTime published;
    bool hasComments = false; ///< whether the entry names a node for comments
};

/// Where an entry stands: needed for the links in it.
struct Place {
    QString service; ///< a JID
    QString node;
};

/// Makes entries as the writer makes them, with the demo's people and pictures in them.
class EntryMaker
{
public:
    /// \a pictures is the folder with the pictures, \a names are the people by user name.
    EntryMaker(const QString &domain, const QString &pictures, QHash<QString, QString> names);

    [[nodiscard]] QByteArray entry(const Text &text, const Place &place) const;
    /// A comment: the text is the title. XEP-0277 §3.
    [[nodiscard]] QByteArray comment(const Text &text) const;
    /// The node for the comments on the item \a id.
    [[nodiscard]] static QString commentsNode(const QString &id);

private:
    [[nodiscard]] QString pictureAddress(const QString &name) const;
    void embedPictures(QByteArray &payload) const;
    [[nodiscard]] QString jid(const QString &user) const { return user + u'@' + m_domain; }

    QString m_domain;
    QHash<QString, QString> m_names;
    QHash<QString, QByteArray> m_pictures;
};

} // namespace Demo
