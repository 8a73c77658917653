// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <expected>

namespace TestSupport
{

/// One turn of a written dialogue.
struct ScriptStep {
    enum class Kind {
        Client, ///< `C:` the client has to say this
        Server, ///< `S:` the server says this
        Drop, ///< `X` the server resets the connection
    };

    Kind kind = Kind::Drop;
    /// One stanza with placeholders; empty for Drop.
    QByteArray stanza = {};
    /// Where it begins in the file, from 1.
    int line = 0;

    bool operator==(const ScriptStep &) const = default;
};

/// A dialogue between client and server after login, kept as text that a person can read:
///
/// \code
/// # The client asks for a node that is gone.
/// C: <iq type="get" id="{id}" to="{service}">
///      <pubsub xmlns="http://jabber.org/protocol/pubsub"><items node="old"/></pubsub>
///    </iq>
/// S: <iq type="error" id="{id}" to="{jid}" from="{service}">…</iq>
/// X
/// \endcode
///
/// Lines that begin with white space go on with the step before; `#` begins a comment line.
/// ScriptPlayer says what the placeholders mean.
class ScriptFile
{
public:
    /// Reads a file; the error names file, line and reason.
    static std::expected<ScriptFile, QString> load(const QString &path);
    /// Reads the text of a file that is called `name` in errors.
    static std::expected<ScriptFile, QString> parse(const QByteArray &text, const QString &name);

    /// The file's name without its folders.
    QString name() const { return m_name; }
    const QList<ScriptStep> &steps() const { return m_steps; }

private:
    std::expected<void, QString> addLine(const QByteArray &line, int number);
    std::expected<void, QString> check() const;

    QString m_name;
    QList<ScriptStep> m_steps;
};

} // namespace TestSupport
