// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Attachments.h"

#include "FormKey.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <QTextBoundaryFinder>
#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// Most UTF-16 units of a reaction: a family with skin colours takes some twenty.
constexpr qsizetype maxReactionLength = 64;

QDateTime stampOf(const XmlElement &element)
{
    return FormValue<QDateTime>::read({ element.attribute(u"timestamp"_s) }).value_or(QDateTime());
}

void readReactions(const XmlElement &element, Attachments &attachments)
{
    attachments.reactedAt = stampOf(element);
    for (const XmlElement &e : Xml::children(element, Ns::attachments, "reaction"_L1)) {
        const QString text = e.text().trimmed();
        if (Attachments::isReaction(text) && !attachments.reactions.contains(text)
            && attachments.reactions.size() < Attachments::maxReactions)
            attachments.reactions.append(text);
    }
}

void open(QXmlStreamWriter &writer, QLatin1StringView name, const QDateTime &stamp)
{
    writer.writeStartElement(name);
    if (stamp.isValid())
        writer.writeAttribute("timestamp"_L1, FormValue<QDateTime>::write(stamp).first());
}

} // namespace

// XEP-0470 §4.2, §4.3
Parsed<Attachments> Attachments::fromXml(const QByteArray &payload)
{
    const XmlElement root = XmlElement::parse(payload).value_or(XmlElement());
    if (!Xml::is(root, Ns::attachments, "attachments"_L1))
        return std::unexpected(ParseError { u"These are no attachments."_s });
    Attachments attachments;
    for (auto e = root.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (Xml::is(e, Ns::attachments, "noticed"_L1)) {
            attachments.isNoticed = true;
            attachments.noticedAt = stampOf(e);
        } else if (Xml::is(e, Ns::attachments, "reactions"_L1)) {
            readReactions(e, attachments);
        } else {
            attachments.unknown.append(Xml::serialised(e));
        }
    }
    return attachments;
}

Parsed<QByteArray> Attachments::toXml() const
{
    return Xml::built([this](QXmlStreamWriter &writer) {
        writer.writeStartElement("attachments"_L1);
        writer.writeDefaultNamespace(Ns::attachments);
        if (isNoticed) {
            open(writer, "noticed"_L1, noticedAt);
            writer.writeEndElement();
        }
        if (!reactions.isEmpty()) {
            open(writer, "reactions"_L1, reactedAt);
            for (const QString &reaction : reactions)
                writer.writeTextElement("reaction"_L1, reaction);
            writer.writeEndElement();
        }
        for (const QByteArray &xml : unknown)
            Xml::copy(xml, writer);
        writer.writeEndElement();
    });
}

bool Attachments::isReaction(const QString &text)
{
    if (text.isEmpty() || text.size() > maxReactionLength)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    return finder.toNextBoundary() == text.size();
}

} // namespace PubSub
