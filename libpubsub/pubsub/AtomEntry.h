// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AtomTypes.h>
#include <pubsub/Export.h>
#include <pubsub/Item.h>
#include <pubsub/ParseError.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSharedDataPointer>

namespace PubSub
{

class AtomEntryData;
struct AtomFields;

/// An Atom entry as a post in a node, or the description of a feed: RFC 4287 with the links
/// of XEP-0277 and XEP-0472.
///
/// An entry that was read keeps everything that this class does not understand. toXml() writes
/// it again as it was; only what a setter changed is different. Text that a setter gets loses
/// what XML can't carry: such characters become U+FFFD, line ends become line feeds.
class PUBSUB_EXPORT AtomEntry : public AtomBounds
{
public:
    /// What the element is.
    enum class Kind {
        Entry, ///< `<entry>`: a post
        /// `<feed>`: title and authors of the whole node, not a post (XEP-0277 §5).
        Feed,
    };

    /// An empty entry.
    AtomEntry();
    /// A copy; shares its data until one of both is changed.
    AtomEntry(const AtomEntry &other);
    /// Takes over what \a other holds.
    AtomEntry(AtomEntry &&other) noexcept;
    /// A copy; shares its data until one of both is changed.
    AtomEntry &operator=(const AtomEntry &other);
    /// Takes over what \a other holds.
    AtomEntry &operator=(AtomEntry &&other) noexcept;
    ~AtomEntry();

    /// An empty description of a feed, to be published under the item id `0`.
    [[nodiscard]] static AtomEntry feed();

    /// A new post, published now, with an atom:id that is unique.
    [[nodiscard]] static AtomEntry post(const QString &title, const QString &text = {});

    /// Reads an item's payload: `<entry>` or `<feed>` in the Atom namespace. Tolerant: what is
    /// missing or unreadable inside stays empty. Title, summary and content without a type are
    /// plain text (RFC 4287 §3.1.1), unless they consist of known HTML elements with their ends, or
    /// hold character references and no other markup: then they are HTML. Fails when it is other
    /// XML, not well-formed, beyond the bounds, or holds a document type or an entity.
    [[nodiscard]] static Parsed<AtomEntry> fromXml(const QByteArray &payload);

    /// The entry as one element, UTF-8. A new one is written as all known clients read it:
    /// with a title (derived if there is none), XHTML content with a text twin, and the links
    /// in a fixed order.
    [[nodiscard]] QByteArray toXml() const;

    /// The entry as what Node::publish() takes, under \a itemId or, if that is empty, under a
    /// new id that is made from the title: keep it if you may have to publish again.
    [[nodiscard]] Item toItem(const QString &itemId = {}) const;

    /// A post or the description of a feed.
    [[nodiscard]] Kind kind() const;
    /// True for Kind::Feed.
    [[nodiscard]] bool isFeed() const;

    /// The atom:id, which is not the item's id. Two items with the same one are the same post.
    [[nodiscard]] QString id() const;
    /// Sets the atom:id, without white space around it.
    void setId(const QString &id);

    /// Plain text, may be empty and may have several lines (a comment is all title).
    [[nodiscard]] QString title() const;
    /// Sets the title as plain text, without white space around it.
    void setTitle(const QString &title);
    /// For lists: the title, or its first words if it is all there is to read; without one the
    /// first words of the content, or the name of an enclosed file.
    [[nodiscard]] QString displayTitle() const;
    /// The title as HTML, not sanitized, if it was given as markup; empty if it is plain text.
    [[nodiscard]] QString titleHtml() const;
    /// Sets the title as \a markup, the inside of a `div`, written as it is, and its words as plain
    /// title. Fails, and changes nothing, when \a markup is not well-formed XML.
    [[nodiscard]] Parsed<void> setXhtmlTitle(const QString &markup);
    /// True if there is a title and neither content nor summary: the title is the whole post.
    [[nodiscard]] bool isAllTitle() const;
    /// True if body() begins with the words of the title, or is the title.
    [[nodiscard]] bool titleRepeatsBody() const;

    /// The author's excerpt as plain text; empty if there is none.
    [[nodiscard]] QString summary() const;
    /// Sets the excerpt as plain text; an empty one removes it.
    void setSummary(const QString &summary);

    /// All forms of the content, in the order of the XML.
    [[nodiscard]] QList<AtomContent> contents() const;
    /// The best form for display: XHTML, else HTML, else the text or the summary as paragraphs
    /// (never read as Markdown). Not sanitized.
    [[nodiscard]] QString htmlContent() const;
    /// What there is to read, as Type::Html or Type::Xhtml, not sanitized: the best form of the
    /// content, else of the summary, else of the title. Plain text becomes paragraphs, addresses in
    /// it links. With the language and direction that the form, or else the entry, has.
    [[nodiscard]] AtomContent body() const;
    /// Contents that can't be shown as text. RFC 4287 §4.1.3.
    [[nodiscard]] QList<AtomMedia> media() const;
    /// The text form as it is, often Markdown; empty if there is none.
    [[nodiscard]] QString textContent() const;
    /// The text form, or else the words of the others. For search and previews.
    [[nodiscard]] QString plainText() const;
    /// All words that a person may look for: the title, the forms of the content, the summary,
    /// tags, and what links to files and other pages are called.
    [[nodiscard]] QString words() const;
    /// Replaces the text form; an empty \a text removes it.
    void setTextContent(const QString &text);
    /// Replaces the XHTML and HTML forms by \a markup, the inside of a `div`; empty removes
    /// them. Scripts, styles, ids and addresses that are relative or run scripts are left out.
    /// Fails, and changes nothing, when \a markup is not well-formed XML.
    [[nodiscard]] Parsed<void> setXhtmlContent(const QString &markup);
    /// Replaces all forms by \a contents, which are written as they are: for an edit that keeps
    /// what another program wrote. What a person has just written goes through setXhtmlContent().
    /// A form that is as it was read keeps its element. Fails, and changes nothing, when one of
    /// Type::Xhtml is not well-formed XML.
    [[nodiscard]] Parsed<void> setContents(const QList<AtomContent> &contents);

    /// Who wrote it, by its own word: see AtomPerson.
    [[nodiscard]] QList<AtomPerson> authors() const;
    /// authors(), or else those of the feed that the entry comes from. RFC 4287 §4.2.1
    [[nodiscard]] QList<AtomPerson> displayAuthors() const;
    /// Replaces all authors.
    void setAuthors(const QList<AtomPerson> &authors);

    /// First publication, UTC; invalid if missing or unreadable.
    [[nodiscard]] QDateTime published() const;
    /// Sets the first publication; an invalid time removes it.
    void setPublished(const QDateTime &published);
    /// Last change, UTC; invalid if missing or unreadable.
    [[nodiscard]] QDateTime updated() const;
    /// Sets the last change; an invalid time removes it.
    void setUpdated(const QDateTime &updated);
    /// True if it says that it was published more than a day after its last change: then the time
    /// of publication is that of a service that fetched the entry from elsewhere.
    [[nodiscard]] bool isPublishedTooLate() const;
    /// Where the entry belongs in time: published(), or updated() if there is no other or
    /// isPublishedTooLate().
    [[nodiscard]] QDateTime date() const;

    /// Tags and categories, in the order of the XML.
    [[nodiscard]] QList<AtomCategory> categories() const;
    /// Replaces all tags and categories.
    void setCategories(const QList<AtomCategory> &categories);

    /// All links, in the order of the XML. Of those with the same relation and address one that
    /// says no more than another is left out.
    [[nodiscard]] QList<AtomLink> links() const;
    /// Replaces all links.
    void setLinks(const QList<AtomLink> &links);
    /// The links of the kind \a relation, e.g. `enclosure`.
    [[nodiscard]] QList<AtomLink> links(QLatin1StringView relation) const;
    /// Files that belong to the entry.
    [[nodiscard]] QList<AtomLink> enclosures() const;
    /// The web page of the entry, HTML before other types; empty if there is none.
    [[nodiscard]] QUrl alternateUrl() const;
    /// The `xmpp:` address of the entry itself, if it says one.
    [[nodiscard]] std::optional<PubSubUri> xmppAlternate() const;
    /// The node with the comments on this entry. XEP-0277 §3; when no link is titled
    /// `comments`, any other `replies` link to a node is taken.
    [[nodiscard]] std::optional<PubSubUri> commentsUri() const;
    /// For a repeated post: the original. XEP-0277 §2.6.
    [[nodiscard]] std::optional<AtomLink> via() const;

    /// What this is a reply to. XEP-0277 §2.5.
    [[nodiscard]] QList<AtomReply> inReplyTo() const;
    /// Replaces all that this is a reply to.
    void setInReplyTo(const QList<AtomReply> &replies);

    /// Licence or copyright notice as plain text.
    [[nodiscard]] QString rights() const;
    /// Sets the notice as plain text; an empty one removes it.
    void setRights(const QString &rights);

    /// The program that wrote it; empty if not said.
    [[nodiscard]] AtomGenerator generator() const;
    /// Sets the program that wrote it; an empty one removes it.
    void setGenerator(const AtomGenerator &generator);

    /// Language tag of the whole entry, `xml:lang`.
    [[nodiscard]] QString lang() const;
    /// `ltr` or `rtl` if the entry as a whole says so, else empty.
    [[nodiscard]] QString dir() const;
    /// Sets `xml:lang`; an empty tag removes it.
    void setLang(const QString &lang);

    /// The `<geoloc>` element (XEP-0080) as XML; empty if there is none.
    [[nodiscard]] QByteArray geoloc() const;
    /// Fails, and changes nothing, unless \a geoloc is such an element. Empty removes it.
    [[nodiscard]] Parsed<void> setGeoloc(const QByteArray &geoloc);

    /// The `<source>` element (RFC 4287 §4.2.11) as XML: the feed that the entry comes from.
    [[nodiscard]] QByteArray source() const;
    /// The atom:id of that feed; empty if not said.
    [[nodiscard]] QString sourceId() const;
    /// The title of that feed as plain text; empty if not said.
    [[nodiscard]] QString sourceTitle() const;

    /// A new item id for a post of that title: `[a-z0-9-]`, 8 to 100 characters, the words of
    /// the title in ASCII and some random letters, or only these. Choose it once per post.
    [[nodiscard]] static QString createItemId(const QString &title);
    /// `tag:DOMAIN,YYYY-MM-DD:posts-ITEMID` (RFC 4151): an atom:id to be kept for ever, with
    /// the day (UTC) of the first publication.
    [[nodiscard]] static QString tagUri(
        const QString &domain, const QDateTime &date, const QString &itemId);
    /// The first words of \a text as one line of at most maxDerivedTitle characters.
    [[nodiscard]] static QString titleFromText(const QString &text);

    /// True if both say the same, whatever the XML looks like: all fields, and all elements
    /// that this class does not understand.
    PUBSUB_EXPORT friend bool operator==(const AtomEntry &a, const AtomEntry &b);

private:
    explicit AtomEntry(AtomEntryData *data);

    [[nodiscard]] static AtomFields withTitleForm(const AtomEntry &entry);

    QSharedDataPointer<AtomEntryData> d;
};

} // namespace PubSub
