// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/EntryMaker.h"

#include "writer/core/EntryComposer.h"

#include <pubsub/PubSubUri.h>

#include <QDir>

using namespace Qt::StringLiterals;
using PubSub::AtomEntry;

namespace Demo
{

EntryMaker::EntryMaker(
    const QString &domain, const QString &pictures, QHash<QString, QString> names)
    : m_domain(domain), m_names(std::move(names))
{
    const QDir folder(pictures);
    for (const QString &name : folder.entryList({ u"*.webp"_s }, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            m_pictures[name] = file.readAll().toBase64();
    }
}

QByteArray EntryMaker::entry(const Text &text, const Place &place) const
{
    const auto author = PubSub::Jid::fromString(jid(text.author));
    Writer::Draft draft;
    draft.itemId = text.id;
    draft.node = { *PubSub::Jid::fromString(place.service), place.node };
    draft.title = text.title;
    draft.text = QString(text.markdown).replace(u"picture:"_s, pictureAddress({}));
    draft.tags = text.tags;
    draft.language = text.language;
    // It has a node of its own for them.
    draft.allowsComments = false;
    const QByteArray composed = Writer::EntryComposer(*author).compose(draft, text.published);
    AtomEntry entry = *AtomEntry::fromXml(composed);
    entry.setAuthors({ PubSub::AtomPerson::fromJid(author->toString(), m_names[text.author]) });
    if (text.hasComments) {
        PubSub::AtomLink replies;
        replies.rel = u"replies"_s;
        replies.title = u"comments"_s;
        replies.href = PubSub::PubSubUri::forNode(place.service, commentsNode(text.id)).toString();
        entry.setLinks(entry.links() << replies);
    }
    QByteArray payload = entry.toXml();
    embedPictures(payload);
    return payload;
}

QByteArray EntryMaker::comment(const Text &text) const
{
    AtomEntry entry;
    entry.setId(AtomEntry::tagUri(m_domain, text.published, text.id));
    entry.setTitle(text.title);
    entry.setAuthors({ PubSub::AtomPerson::fromJid(jid(text.author), m_names[text.author]) });
    entry.setPublished(text.published);
    entry.setUpdated(text.published);
    return entry.toXml();
}

QString EntryMaker::commentsNode(const QString &id)
{
    return u"urn:xmpp:microblog:0:comments/"_s + id;
}

QString EntryMaker::pictureAddress(const QString &name) const
{
    return u"https://%1/pictures/%2"_s.arg(m_domain, name);
}

// The Markdown keeps the address: a person who edits the post does not want to see the data.
void EntryMaker::embedPictures(QByteArray &payload) const
{
    const qsizetype sizeBefore = payload.size();
    for (const auto &[name, data] : m_pictures.asKeyValueRange())
        payload.replace("src=\"" + pictureAddress(name).toUtf8() + '"',
            "src=\"data:image/webp;base64," + data + '"');
    // From 2.6 on expat, and Prosody with it, looks for the end of a long attribute only when as
    // much again has followed.
    if (const qsizetype grown = payload.size() - sizeBefore; grown > 0)
        payload.insert(payload.lastIndexOf("</"), QByteArray(grown, ' '));
}

} // namespace Demo
