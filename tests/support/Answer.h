// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDomElement>
#include <chrono>

namespace TestSupport
{

/// What a ScriptedServer says to one IQ request.
class Answer
{
public:
    /// `<iq type='result'>` with this XML inside, from the request's addressee.
    Answer(const QByteArray &payload = {});

    /// Same as the constructor, for the reader's eye.
    static Answer result(const QByteArray &payload = {});
    /// `<iq type='error'>`. `type` is auth, cancel, modify or wait; `condition` a stanza error of
    /// RFC 6120 §8.3.3; `extra` more XML inside `<error/>`: a pubsub condition, a text.
    static Answer error(const QByteArray &condition, const QByteArray &type = "cancel",
        const QByteArray &extra = {});
    /// Exactly these bytes. `{id}` stands for the request's id, `{jid}` for the client's full JID.
    static Answer raw(const QByteArray &bytes);
    /// No answer at all, now or later.
    static Answer never();
    /// Not for this rule: the next one is asked.
    static Answer pass();

    /// The same answer, sent that much later.
    Answer after(std::chrono::milliseconds delay) const;
    /// The same answer, by \a sender instead of the request's addressee.
    Answer from(const QString &sender) const;

    bool isPass() const { return m_kind == Kind::Pass; }
    bool isNever() const { return m_kind == Kind::Never; }
    std::chrono::milliseconds delay() const { return m_delay; }
    /// The stanza to send in reply to `iq` to the client with this full JID.
    QByteArray toStanza(const QDomElement &iq, const QString &clientJid) const;

private:
    enum class Kind { Result, Error, Raw, Never, Pass };

    Answer(Kind kind, const QByteArray &content);

    Kind m_kind = Kind::Result;
    QByteArray m_content;
    QString m_sender;
    std::chrono::milliseconds m_delay { 0 };
};

} // namespace TestSupport
