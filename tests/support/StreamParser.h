// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomDocument>
#include <QStringDecoder>
#include <QXmlStreamReader>

namespace TestSupport
{

/// Cuts the bytes of one XMPP stream direction into stanzas, as they come in.
class StreamParser
{
public:
    enum class Event {
        NeedMoreData,
        StreamOpened, ///< openTag() has the attributes
        Stanza, ///< stanza() is complete
        StreamClosed, ///< `</stream:stream>`
        BrokenXml, ///< errorString() says why; nothing comes any more
    };

    void addData(const QByteArray &bytes);
    /// Reads on to the next event.
    Event next();
    /// Starts over for a new stream: after STARTTLS and after SASL.
    void restart();

    /// The attributes of `<stream:stream>`.
    QXmlStreamAttributes openTag() const { return m_openTag; }
    /// A document with the last complete stanza, namespaces resolved.
    QDomDocument stanza() const { return m_document; }
    /// The same, letter for letter as it came.
    QString stanzaText() const { return m_stanzaText; }
    QString errorString() const { return m_reader.errorString(); }

private:
    void startElement();
    void cutStanza();

    QXmlStreamReader m_reader;
    QXmlStreamAttributes m_openTag;
    QDomDocument m_document;
    QDomElement m_current;
    QStringDecoder m_decoder { QStringDecoder::Utf8 };
    // What the reader has not yet left behind, which begins at its character m_textBegin.
    QString m_text;
    qint64 m_textBegin = 0;
    QString m_stanzaText;
    int m_depth = 0;
};

} // namespace TestSupport
