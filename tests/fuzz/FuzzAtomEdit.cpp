// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Editing: whatever is put into an entry, it can be written, and read back.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/xml/XmlText.h>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

/// The input's lines that end in a zero, one after the other.
class Texts
{
public:
    explicit Texts(const QByteArray &bytes) : m_rest(bytes) { }

    QByteArray nextBytes()
    {
        const qsizetype end = m_rest.indexOf('\0');
        const QByteArray text = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArray() : m_rest.sliced(end + 1);
        return text;
    }
    QString next() { return QString::fromUtf8(nextBytes()); }

private:
    QByteArray m_rest;
};

void edit(AtomEntry &entry, Texts &texts)
{
    entry.setTitle(texts.next());
    if (const auto done = entry.setXhtmlContent(texts.next()); !done)
        entry.setTextContent(texts.next());
    entry.setId(texts.next());
    entry.setSummary(texts.next());
    entry.setAuthors({ AtomPerson { texts.next(), texts.next(), texts.next() } });
    entry.setCategories({ AtomCategory { texts.next(), texts.next(), {} } });
    entry.setLinks({ AtomLink { u"alternate"_s, texts.next(), {}, texts.next(), -1, {} } });
    entry.setRights(texts.next());
    entry.setLang(texts.next());
    Fuzz::use(entry.setGeoloc(texts.nextBytes()));
}

} // namespace

// An entry to edit (or none, then a new one is made), and the texts to put into it.
int fuzzAtomEdit(const uint8_t *data, size_t size)
{
    Texts texts(Fuzz::bytesOf(data, size));
    AtomEntry entry = AtomEntry::fromXml(texts.nextBytes()).value_or(AtomEntry());
    edit(entry, texts);
    const auto again = AtomEntry::fromXml(entry.toXml());
    Fuzz::expect(again.has_value(), "an entry that was edited can be written and read");
    Fuzz::expect(isLegalXml(entry.title()), "a title holds what XML can carry");
    // Without a title, one that is derived is written.
    Fuzz::expect(entry.title().isEmpty() || again->title() == entry.title(), "the title is kept");
    Fuzz::expect(again->summary() == entry.summary(), "the summary is kept");
    Fuzz::expect(again->id() == entry.id(), "the id is kept");
    const QString id = AtomEntry::createItemId(entry.title());
    Fuzz::expect(id.size() >= 8 && id.size() <= 100, "an item id is of a good length");
    return 0;
}
