// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>

namespace TestSupport
{

/// Cuts the inside of an XMPP stream into its stanzas. For what a ScriptedServer sends: it knows
/// tags and quotes, but no CDATA. It knows nothing of the library's own reader.
class StanzaSplitter
{
public:
    /// All stanzas that are whole with these bytes.
    QByteArrayList feed(const QByteArray &bytes)
    {
        QByteArrayList stanzas;
        for (const char c : bytes) {
            m_stanza += c;
            if (take(c) && m_depth <= 0) {
                stanzas += m_stanza;
                m_stanza.clear();
                m_depth = 0;
            }
        }
        return stanzas;
    }

private:
    /// True if a tag ends here.
    bool take(char c)
    {
        if (m_quote || !m_isInTag) {
            if (m_quote && c == m_quote)
                m_quote = 0;
            else if (!m_quote && c == '<')
                m_isInTag = m_isFirst = true;
            return false;
        }
        if (c == '\'' || c == '"')
            m_quote = c;
        if (std::exchange(m_isFirst, false) && c == '/')
            m_depth -= 2;
        if (c != '>') {
            m_last = c;
            return false;
        }
        m_isInTag = false;
        m_depth += m_last == '/' ? 0 : 1;
        m_last = 0;
        return true;
    }

    QByteArray m_stanza;
    int m_depth = 0;
    char m_quote = 0;
    char m_last = 0;
    bool m_isInTag = false;
    bool m_isFirst = false;
};

} // namespace TestSupport
