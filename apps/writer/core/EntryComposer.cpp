// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/EntryComposer.h"

#include "writer/core/PostComments.h"
#include "writer/core/PostContent.h"
#include "writer/markdown/MarkdownConverter.h"

using namespace Qt::StringLiterals;
using PubSub::AtomCategory;
using PubSub::AtomEntry;

namespace Writer
{

namespace
{

AtomCategory categoryOf(const QString &tag)
{
    const QString term = tag.toLower();
    return { term, term == tag ? QString() : tag, {} };
}

QString tagOf(const AtomCategory &category)
{
    return category.label.isEmpty() ? category.term : category.label;
}

// A category that stays keeps what else it says (its scheme).
QList<AtomCategory> categoriesOf(const QStringList &tags, const QList<AtomCategory> &before)
{
    QList<AtomCategory> categories;
    for (const QString &tag : tags) {
        const auto same = std::ranges::find(before, tag, tagOf);
        categories += same == before.end() ? categoryOf(tag) : *same;
    }
    return categories;
}

// A few plain words without a title become the title: with a content too, clients show them twice.
bool isShortNote(const Draft &draft)
{
    if (!draft.title.trimmed().isEmpty())
        return false;
    const RenderedPost post = MarkdownConverter::render(draft.text);
    return post.words.simplified() == EntryComposer::titleOf(draft)
        && !MarkdownConverter::hasMarkup(post.xhtml);
}

// The title that we, or the library in other programs' place, would make of the text.
bool isDerivedTitle(const AtomEntry &entry, const QString &markdown)
{
    Draft untitled;
    untitled.text = markdown;
    AtomEntry bare = entry;
    bare.setTitle({});
    const QString title = entry.title().simplified();
    return !markdown.isEmpty()
        && (title == EntryComposer::titleOf(untitled) || title == bare.displayTitle());
}

// What of \a entry, whose text is \a content, a person edits.
Draft fieldsOf(const AtomEntry &entry, const PostContent &content)
{
    Draft draft;
    draft.text = content.markdown();
    // What is all title is edited as the text that it is; a derived title is derived again.
    if (content.place() == PostContent::Place::Contents && !isDerivedTitle(entry, draft.text))
        draft.title = entry.title().simplified();
    for (const AtomCategory &category : entry.categories())
        draft.tags += tagOf(category);
    draft.language = entry.lang();
    draft.created = entry.published();
    draft.modified = entry.updated();
    return draft;
}

void editTitle(AtomEntry &entry, const Draft &before, const Draft &draft)
{
    if (!draft.title.simplified().isEmpty()) {
        if (draft.title != before.title)
            PostContent::setTitle(entry, EntryComposer::titleOf(draft));
        return;
    }
    const bool staysUntitled = entry.title().isEmpty() && !entry.contents().isEmpty();
    const bool isUntouched = before.title.isEmpty() && draft.text == before.text;
    if (!staysUntitled && !isUntouched)
        entry.setTitle(EntryComposer::titleOf(draft));
}

void editContents(
    AtomEntry &entry, const PostContent &content, const Draft &before, const Draft &draft)
{
    if (draft.text != before.text)
        content.replace(entry, draft.text);
    editTitle(entry, before, draft);
}

// A post that is all title stays one as long as that can hold it.
void editAllTitle(
    AtomEntry &entry, const PostContent &content, const Draft &before, const Draft &draft)
{
    const bool isTitled = !draft.title.simplified().isEmpty();
    const bool needsContent = content.place() == PostContent::Place::Title
        && MarkdownConverter::hasMarkup(MarkdownConverter::toXhtml(draft.text));
    if (isTitled || (needsContent && draft.text != before.text)) {
        content.moveToContents(entry, draft.text);
        entry.setTitle(EntryComposer::titleOf(draft));
    } else if (draft.text != before.text) {
        content.replace(entry, draft.text);
        if (entry.title().isEmpty())
            entry.setTitle(EntryComposer::titleOf(draft));
    }
}

bool hasLink(const QList<PubSub::AtomLink> &links, const PubSub::AtomLink &wanted)
{
    return std::ranges::any_of(links, [&](const PubSub::AtomLink &link) {
        return link.rel == wanted.rel && link.href == wanted.href;
    });
}

// What the other program dropped; what it changed is the person's to see and to change.
void restore(AtomEntry &entry, const AtomEntry &own)
{
    if (entry.authors().isEmpty())
        entry.setAuthors(own.authors());
    if (entry.lang().isEmpty())
        entry.setLang(own.lang());
    if (!entry.published().isValid())
        entry.setPublished(own.published());
    if (entry.rights().isEmpty())
        entry.setRights(own.rights());
    QList<PubSub::AtomLink> links = entry.links();
    for (const PubSub::AtomLink &link : own.links()) {
        if (!hasLink(links, link))
            links += link;
    }
    if (links != entry.links())
        entry.setLinks(links);
}

} // namespace

QByteArray EntryComposer::compose(
    const Draft &draft, const QDateTime &now, const QByteArray &own) const
{
    const auto base = AtomEntry::fromXml(draft.base);
    AtomEntry entry = draft.isEdit() && base ? editedEntry(*base, draft) : newEntry(draft, now);
    if (const auto last = AtomEntry::fromXml(own))
        restore(entry, *last);
    entry.setUpdated(now);
    PostComments::apply(entry, draft);
    return entry.toXml();
}

// XEP-0277 §2.2, XEP-0472 §4.1
AtomEntry EntryComposer::newEntry(const Draft &draft, const QDateTime &now) const
{
    AtomEntry entry;
    entry.setId(AtomEntry::tagUri(m_author.domain(), now, draft.itemId));
    entry.setTitle(titleOf(draft));
    if (!isShortNote(draft))
        PostContent::set(entry, draft.text);
    entry.setAuthors({ PubSub::AtomPerson::fromJid(m_author.toString(), m_author.local()) });
    entry.setPublished(now);
    entry.setCategories(categoriesOf(draft.tags, {}));
    entry.setLang(draft.language);
    PubSub::AtomLink self;
    self.rel = u"alternate"_s;
    self.href
        = PubSub::PubSubUri::forItem(draft.node.service.toString(), draft.node.node, draft.itemId)
              .toString();
    entry.setLinks({ self });
    return entry;
}

AtomEntry EntryComposer::editedEntry(const AtomEntry &base, const Draft &draft)
{
    const PostContent content(base);
    const Draft before = fieldsOf(base, content);
    AtomEntry entry = base;
    if (content.place() == PostContent::Place::Contents)
        editContents(entry, content, before, draft);
    else
        editAllTitle(entry, content, before, draft);
    if (draft.tags != before.tags)
        entry.setCategories(categoriesOf(draft.tags, base.categories()));
    if (draft.language != before.language)
        entry.setLang(draft.language);
    return entry;
}

Draft EntryComposer::draftOf(
    const PubSub::NodeAddress &node, const QString &itemId, const QByteArray &payload)
{
    const auto entry = AtomEntry::fromXml(payload);
    Draft draft = entry ? fieldsOf(*entry, PostContent(*entry)) : Draft();
    draft.node = node;
    draft.itemId = itemId;
    draft.base = payload;
    return draft;
}

QString EntryComposer::titleOf(const Draft &draft)
{
    const QString title = MarkdownConverter::xmlSafe(draft.title).simplified();
    if (!title.isEmpty())
        return title;
    const QString derived = AtomEntry::titleFromText(MarkdownConverter::toPlainText(draft.text));
    // A picture alone has no words.
    return derived.isEmpty() ? draft.tags.join(u", "_s) : derived;
}

QStringList EntryComposer::tagsFromLine(const QString &line)
{
    QStringList tags;
    for (const QString &part : MarkdownConverter::xmlSafe(line).split(u',')) {
        QString tag = part.simplified();
        while (tag.startsWith(u'#'))
            tag.remove(0, 1);
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags += tag;
    }
    return tags;
}

} // namespace Writer
