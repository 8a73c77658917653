// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SlixmppClient.h"

#include "support/ChildProcess.h"
#include "support/WaitFor.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr std::chrono::seconds patience { 60 };

} // namespace

SlixmppClient::SlixmppClient(const QString &script, const XmppServer &server, const QString &user,
    const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    dieWithTheTest(m_process);
    m_process.start(u"python3"_s,
        QStringList { u"tests/support/clients/"_s + script, server.host(),
            QString::number(server.port()), server.certificate().certificatePath(),
            server.jid(user), server.password(user) }
            + arguments);
    m_process.waitForStarted();
}

SlixmppClient::~SlixmppClient()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool SlixmppClient::waitForEnd()
{
    const bool hasEnded
        = waitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
    if (hasEnded && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return true;
    fail();
    return false;
}

QJsonValue SlixmppClient::call(const QJsonArray &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    const auto isOver = [this] {
        readLines();
        return !m_answers.isEmpty() || m_process.state() == QProcess::NotRunning;
    };
    if (!waitFor(isOver, patience) || m_answers.isEmpty()) {
        fail();
        return QJsonValue::Undefined;
    }
    const QJsonObject answer = m_answers.takeAt(0).toObject();
    m_error = answer.value("error"_L1).toString();
    return answer.value("answer"_L1);
}

const QJsonArray &SlixmppClient::events()
{
    readLines();
    return m_events;
}

void SlixmppClient::fail()
{
    const QByteArray words = m_process.readAllStandardError();
    m_error = u"slixmpp did not do it: "_s
        + (words.isEmpty() ? m_process.errorString() : QString::fromUtf8(words));
}

void SlixmppClient::readLines()
{
    m_output += m_process.readAllStandardOutput();
    for (qsizetype end = m_output.indexOf('\n'); end >= 0; end = m_output.indexOf('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(m_output.first(end)).object();
        m_output.remove(0, end + 1);
        if (line.contains("event"_L1))
            m_events.append(line.value("event"_L1));
        else
            m_answers.append(line);
    }
}

} // namespace TestSupport
