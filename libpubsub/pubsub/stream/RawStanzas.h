// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/xml/Xml.h>

#include <QXmppIq.h>
#include <QXmppMessage.h>

#include <QXmlStreamWriter>

namespace PubSub
{

/// An IQ whose child is given as text.
class RawIq : public QXmppIq
{
public:
    RawIq(QXmppIq::Type type, const QByteArray &child) : QXmppIq(type), m_child(child) { }

protected:
    void toXmlElementFromChild(QXmlStreamWriter *writer) const override
    {
        Xml::append(m_child, *writer);
    }

private:
    QByteArray m_child;
};

/// How many bytes the IQ \a envelope, which is empty, takes on the stream with \a child in it.
[[nodiscard]] inline qsizetype sizeOf(const RawIq &envelope, const QByteArray &child)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    envelope.toXml(&writer);
    return xml.size() + child.size();
}

/// A message with a child that is given as text.
class RawMessage : public QXmppMessage
{
public:
    explicit RawMessage(const QByteArray &child) : m_child(child) { setType(Normal); }

protected:
    void serializeExtensions(
        QXmlStreamWriter *writer, QXmpp::SceMode mode, const QString &baseNamespace) const override
    {
        QXmppMessage::serializeExtensions(writer, mode, baseNamespace);
        Xml::append(m_child, *writer);
    }

private:
    QByteArray m_child;
};

} // namespace PubSub
