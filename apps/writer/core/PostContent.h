// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/AtomEntry.h>

#include <optional>

namespace Writer
{

/// What of a published entry is the text that a person edits, and how a changed text goes back
/// into the same place and the same form.
class PostContent
{
public:
    /// Where the text of an entry is.
    enum class Place {
        Contents, ///< in content elements, as usual
        Title, ///< in a plain title: a short note
        RichTitle, ///< in a title with markup, as Libervia writes posts without a title
    };

    explicit PostContent(const PubSub::AtomEntry &entry);

    [[nodiscard]] Place place() const { return m_place; }
    /// The text as Markdown.
    [[nodiscard]] QString markdown() const { return m_markdown; }

    /// Puts \a markdown into \a entry, which is the one that this was made from, maybe changed
    /// otherwise. What is as it was in the text stays as it was in the entry, to the letter.
    /// Only forms of the same language as the one that is edited change.
    void replace(PubSub::AtomEntry &entry, const QString &markdown) const;
    /// The same for what was all title and gets a title of its own.
    void moveToContents(PubSub::AtomEntry &entry, const QString &markdown) const;
    /// Makes \a markdown the content of \a entry, which had none.
    static void set(PubSub::AtomEntry &entry, const QString &markdown);

    /// Makes \a title the title of \a entry, in the forms that the title has; \a title is plain.
    static void setTitle(PubSub::AtomEntry &entry, const QString &title);

private:
    void readContents(const PubSub::AtomEntry &entry);
    void readTitle(const PubSub::AtomEntry &entry);
    void replaceContents(PubSub::AtomEntry &entry, const QString &markdown) const;
    [[nodiscard]] QList<PubSub::AtomContent> contentsWith(
        const QList<PubSub::AtomContent> &before, const QString &xhtml, const QString &text) const;

    Place m_place = Place::Contents;
    QString m_markdown;
    /// The rich form as XHTML; empty if there is none.
    QString m_xhtml;
    /// Which contents are edited, -1 for none.
    qsizetype m_rich = -1;
    qsizetype m_text = -1;
};

} // namespace Writer
