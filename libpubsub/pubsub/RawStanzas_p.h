// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Xml_p.h"

#include <QXmppIq.h>
#include <QXmppMessage.h>

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
