// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Answer.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

Answer::Answer(const QByteArray &payload) : Answer(Kind::Result, payload) { }

Answer::Answer(Kind kind, const QByteArray &content) : m_kind(kind), m_content(content) { }

Answer Answer::result(const QByteArray &payload)
{
    return Answer(Kind::Result, payload);
}

Answer Answer::error(const QByteArray &condition, const QByteArray &type, const QByteArray &extra)
{
    return Answer(Kind::Error,
        "<error type='" + type + "'><" + condition
            + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>" + extra + "</error>");
}

Answer Answer::raw(const QByteArray &bytes)
{
    return Answer(Kind::Raw, bytes);
}

Answer Answer::never()
{
    return Answer(Kind::Never, {});
}

Answer Answer::pass()
{
    return Answer(Kind::Pass, {});
}

Answer Answer::after(std::chrono::milliseconds delay) const
{
    Answer later = *this;
    later.m_delay = delay;
    return later;
}

Answer Answer::from(const QString &sender) const
{
    Answer other = *this;
    other.m_sender = sender;
    return other;
}

QByteArray Answer::toStanza(const QDomElement &iq, const QString &clientJid) const
{
    const QByteArray id = iq.attribute(u"id"_s).toHtmlEscaped().toUtf8();
    const QByteArray jid = clientJid.toHtmlEscaped().toUtf8();
    if (m_kind == Kind::Raw)
        return QByteArray(m_content).replace("{id}", id).replace("{jid}", jid);

    QByteArray stanza = m_kind == Kind::Error ? "<iq type='error'"_ba : "<iq type='result'"_ba;
    stanza += " id=\"" + id + "\" to=\"" + jid + '"';
    const QString sender = m_sender.isEmpty() ? iq.attribute(u"to"_s) : m_sender;
    if (!sender.isEmpty())
        stanza += " from=\"" + sender.toHtmlEscaped().toUtf8() + '"';
    return m_content.isEmpty() ? stanza + "/>" : stanza + '>' + m_content + "</iq>";
}

} // namespace TestSupport
