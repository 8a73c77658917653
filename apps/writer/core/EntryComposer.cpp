// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/EntryComposer.h"

#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/XhtmlToMarkdown.h"

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

void setText(AtomEntry &entry, const QString &markdown)
{
    const QString text = MarkdownConverter::xmlSafe(markdown).trimmed();
    const QString xhtml = text.isEmpty() ? QString() : MarkdownConverter::toXhtml(text);
    if (const auto done = entry.setXhtmlContent(xhtml); !done)
        qCritical("A post's XHTML is refused: %ls", qUtf16Printable(done.error().message));
    entry.setTextContent(text);
}

bool hasMarkup(const QString &xhtml)
{
    static const QStringList plain { u"<p"_s, u"</p"_s, u"<br"_s, u"<div"_s, u"</div"_s };
    for (qsizetype at = xhtml.indexOf(u'<'); at >= 0; at = xhtml.indexOf(u'<', at + 1)) {
        const auto begins = [&](const QString &tag) {
            return QStringView(xhtml).mid(at).startsWith(tag) && at + tag.size() < xhtml.size()
                && !xhtml.at(at + tag.size()).isLetterOrNumber();
        };
        if (std::ranges::none_of(plain, begins))
            return true;
    }
    return false;
}

QString xhtmlOf(const AtomEntry &entry)
{
    for (const PubSub::AtomContent &content : entry.contents()) {
        if (content.type == PubSub::AtomContent::Type::Xhtml)
            return content.value;
    }
    return {};
}

// The text twin is the Markdown source in most clients; some put the bare words there, and
// editing these would throw the formatting away.
QString markdownOf(const AtomEntry &entry)
{
    const QString text = entry.textContent();
    const QString xhtml = xhtmlOf(entry);
    if (!text.isEmpty() && (!hasMarkup(xhtml) || hasMarkup(MarkdownConverter::toXhtml(text))))
        return text;
    const QString converted = XhtmlToMarkdown::convert(xhtml);
    return converted.isEmpty() ? entry.plainText() : converted;
}

// A few plain words without a title become the title: with a content too, clients show them twice.
bool isShortNote(const Draft &draft)
{
    return draft.title.trimmed().isEmpty()
        && MarkdownConverter::toPlainText(draft.text).simplified() == EntryComposer::titleOf(draft)
        && !hasMarkup(MarkdownConverter::toXhtml(draft.text));
}

} // namespace

QByteArray EntryComposer::compose(const Draft &draft, const QDateTime &now) const
{
    const auto base = AtomEntry::fromXml(draft.base);
    AtomEntry entry = draft.isEdit() && base ? editedEntry(*base, draft) : newEntry(draft, now);
    entry.setUpdated(now);
    return entry.toXml();
}

// XEP-0277 §2.2, XEP-0472 §4.1
AtomEntry EntryComposer::newEntry(const Draft &draft, const QDateTime &now) const
{
    AtomEntry entry;
    entry.setId(AtomEntry::tagUri(m_author.domain(), now, draft.itemId));
    entry.setTitle(titleOf(draft));
    if (!isShortNote(draft))
        setText(entry, draft.text);
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
    const Draft before = draftOf(draft.node, draft.itemId, base.toXml());
    AtomEntry entry = base;
    if (draft.title != before.title || base.title().isEmpty())
        entry.setTitle(titleOf(draft));
    if (draft.text != before.text)
        setText(entry, draft.text);
    if (draft.tags != before.tags)
        entry.setCategories(categoriesOf(draft.tags, base.categories()));
    if (draft.language != before.language)
        entry.setLang(draft.language);
    return entry;
}

Draft EntryComposer::draftOf(
    const PubSub::NodeAddress &node, const QString &itemId, const QByteArray &payload)
{
    Draft draft;
    draft.node = node;
    draft.itemId = itemId;
    draft.base = payload;
    const auto entry = AtomEntry::fromXml(payload);
    if (!entry)
        return draft;
    draft.title = entry->title();
    draft.text = markdownOf(*entry);
    // A short note is all title; there is nothing to repeat below it.
    if (entry->contents().isEmpty())
        draft.text.clear();
    for (const AtomCategory &category : entry->categories())
        draft.tags += tagOf(category);
    draft.language = entry->lang();
    draft.created = entry->published();
    draft.modified = entry->updated();
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
