// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/xml/XmlTree.h>

namespace PubSub
{

/// What was cut out of a stanza while it came in.
struct StanzaLists {
    /// One `<items/>` of an answer.
    struct Items {
        QString node;
        QList<Item> items = {};
        /// True if an item says which node it is of: Openfire, in answers of collections.
        bool namesNodes = false;

        void append(Item &&item)
        {
            namesNodes |= !item.node.isEmpty();
            items.append(std::move(item));
        }
    };
    QList<Items> items;
    /// The children of an answer to disco#items. What has no valid JID has none here.
    QList<NodeRef> entities;
    /// Payloads of items, in the order of the `<?payload?>` that stand for them in the rest.
    QList<QByteArray> payloads;
};

/// Takes the long parts out of a stanza as they come in, so that no tree is made of them and
/// none is kept twice: the payloads of events, and the whole lists in answers to requests whose
/// id says that a list is wanted. A payload stays as the bytes that came, in double quotes and
/// with the declarations of namespaces that it needs.
class PUBSUB_TEST_EXPORT ListCutter
{
public:
    /// Ids of requests whose answers are wanted as lists begin so; XEP-0060 §6.5, XEP-0030 §4.
    static constexpr auto itemsPrefix = QLatin1StringView("ps-items-");
    static constexpr auto entitiesPrefix = QLatin1StringView("ps-nodes-");

    explicit ListCutter(XmlScope &scope) : m_scope(scope) { }

    /// A part of the buffer that is not needed any more.
    struct Cut {
        qsizetype begin = 0;
        qsizetype end = 0;
        QByteArrayView replacement = {};
    };

    /// An element is about to begin at \a depth; scope does not know its declarations yet.
    void prepare(int depth);
    /// An element begins at \a depth. Its tag stands at \a at of \a buffer, which is only changed
    /// in its quotes; scope knows its declarations.
    void start(const XmlBytes::StartTag &tag, int depth, qsizetype at, char *buffer);
    /// The element at \a depth ends before \a end.
    [[nodiscard]] Cut end(int depth, qsizetype end, QByteArrayView buffer);
    /// What stood at \a by stands at 0 now.
    void shift(qsizetype by);

    /// Bytes that the lists have beyond what came: namespaces that were declared further out.
    [[nodiscard]] qsizetype added() const { return m_added; }

    [[nodiscard]] StanzaLists take();
    /// Forgets what it has; the rest of the stanza is not wanted.
    void drop();

private:
    enum class Mode { Nothing, Event, Items, Entities };
    /// Elements at these depths: iq/pubsub/items/item or message/event/items/item, then payload.
    static constexpr int listDepth = 3;
    static constexpr int itemDepth = 4;
    static constexpr int payloadDepth = 5;

    void startStanza(const XmlBytes::StartTag &tag);
    void startItem(const XmlBytes::StartTag &tag, qsizetype at);
    void startEntity(const XmlBytes::StartTag &tag, qsizetype at);
    void takePayload(qsizetype end, QByteArrayView buffer);
    [[nodiscard]] bool isNamed(
        const XmlBytes::StartTag &tag, QByteArrayView ns, QByteArrayView name) const;

    XmlScope &m_scope;
    StanzaLists m_lists;
    qsizetype m_added = 0;
    Mode m_mode = Mode::Nothing;
    /// The depth up to which the path is that of a list.
    int m_matched = 0;
    Item m_item;
    qsizetype m_itemStart = -1;
    qsizetype m_payloadStart = -1;
    qsizetype m_payloadNameEnd = 0;
    bool m_hasPayload = false;
    QByteArray m_payload;
    /// The JID that the last entity had: all of a list have the same as a rule.
    QString m_lastJidText;
    Jid m_lastJid;
};

} // namespace PubSub
