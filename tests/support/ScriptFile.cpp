// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptFile.h"

#include <QDomDocument>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace TestSupport
{

std::expected<ScriptFile, QString> ScriptFile::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(u"%1: %2"_s.arg(path, file.errorString()));
    return parse(file.readAll(), QFileInfo(path).fileName());
}

std::expected<ScriptFile, QString> ScriptFile::parse(const QByteArray &text, const QString &name)
{
    ScriptFile script;
    script.m_name = name;
    int number = 0;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const auto added = script.addLine(line, ++number);
        if (!added)
            return std::unexpected(u"%1:%2: %3"_s.arg(name).arg(number).arg(added.error()));
    }
    const auto checked = script.check();
    if (!checked)
        return std::unexpected(checked.error());
    return script;
}

std::expected<void, QString> ScriptFile::addLine(const QByteArray &line, int number)
{
    const QByteArray content = line.trimmed();
    if (content.isEmpty() || line.startsWith('#'))
        return {};
    if (line.startsWith(' ') || line.startsWith('\t')) {
        if (m_steps.isEmpty() || m_steps.last().kind == ScriptStep::Kind::Drop)
            return std::unexpected(u"nothing to go on with"_s);
        // Between two tags the line break is layout; elsewhere it separates words.
        QByteArray &stanza = m_steps.last().stanza;
        stanza += (stanza.endsWith('>') && content.startsWith('<') ? "" : " ") + content;
        return {};
    }
    if (content == "X")
        m_steps += ScriptStep { ScriptStep::Kind::Drop, {}, number };
    else if (content.startsWith("C:"))
        m_steps += ScriptStep { ScriptStep::Kind::Client, content.mid(2).trimmed(), number };
    else if (content.startsWith("S:"))
        m_steps += ScriptStep { ScriptStep::Kind::Server, content.mid(2).trimmed(), number };
    else
        return std::unexpected(u"a step begins with \"C:\", \"S:\" or is \"X\""_s);
    return {};
}

// What the server says may be broken on purpose, but what is expected has to be one stanza.
std::expected<void, QString> ScriptFile::check() const
{
    for (const ScriptStep &step : m_steps) {
        if (step.kind != ScriptStep::Kind::Client)
            continue;
        QDomDocument document;
        const auto result = document.setContent(step.stanza);
        if (!result) {
            return std::unexpected(
                u"%1:%2: %3"_s.arg(m_name).arg(step.line).arg(result.errorMessage));
        }
    }
    return {};
}

} // namespace TestSupport
