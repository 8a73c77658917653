// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/LiberviaServer.h"

#include "support/ChildProcess.h"
#include "support/WaitFor.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto libraryFolder = "/usr/share/libervia"_L1;
constexpr auto serviceLog = "libervia.log"_L1;
// Once Prosody has taken the component in, it tells it what it may do.
constexpr auto readyMark = "delegations updated";

// What is asked of an account about its nodes is handed to the service, which may read rosters
// and send messages in the account's name.
constexpr auto hostTemplate = R"(    modules_enabled = { "privilege"; "delegation"; }
    privileged_entities = {
        [@SERVICE@] = { roster = "get"; message = "outgoing"; presence = "roster"; };
    }
    delegations = {
        ["http://jabber.org/protocol/pubsub"] = { jid = @SERVICE@ };
        ["http://jabber.org/protocol/pubsub#owner"] = { jid = @SERVICE@ };
        ["urn:xmpp:delegation:2:bare:disco#info:*"] = { jid = @SERVICE@ };
        ["urn:xmpp:delegation:2:bare:disco#items:*"] = { jid = @SERVICE@ };
    }
)";

constexpr auto componentTemplate = R"(    component_secret = @SECRET@
    modules_enabled = { "privilege"; "delegation"; }
)";

} // namespace

LiberviaServer::LiberviaServer(const XmppServerOptions &options) : ProsodyServer(options)
{
    m_service.setProcessChannelMode(QProcess::MergedChannels);
    m_service.setStandardInputFile(QProcess::nullDevice());
    dieWithTheTest(m_service);
}

LiberviaServer::~LiberviaServer()
{
    LiberviaServer::killCompanions();
}

QList<qint64> LiberviaServer::processIds() const
{
    return { processId(), m_service.processId(), m_database.processId() };
}

ProsodyServer::Sections LiberviaServer::sections() const
{
    const QByteArray service = luaString(pubSubService());
    return { .host = QByteArray(hostTemplate).replace("@SERVICE@", service),
        .module = {},
        .component
        = QByteArray(componentTemplate).replace("@SECRET@", luaString(componentSecret())) };
}

bool LiberviaServer::startCompanions()
{
    if (QStandardPaths::findExecutable(u"twistd3"_s).isEmpty() || !QFile::exists(libraryFolder)) {
        return fail(u"The tests need the program \"twistd3\" of the package libervia-pubsub, which "
                    "is not installed."_s);
    }
    if (!startDatabase())
        return fail(m_database.errorString());
    launchService();
    const auto log = [this] { return readFile(serviceLog); };
    const auto isReady = [&] { return log().contains(readyMark); };
    waitFor([&] { return isReady() || m_service.state() == QProcess::NotRunning; },
        std::chrono::seconds(60));
    return isReady() || fail(u"libervia-pubsub did not start:\n"_s + QString::fromUtf8(log()));
}

bool LiberviaServer::startDatabase()
{
    if (!m_database.start())
        return false;
    m_hasTables = m_hasTables || m_database.runFile(libraryFolder + u"/sat_pubsub/db/pubsub.sql"_s);
    return m_hasTables;
}

void LiberviaServer::launchService()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, path(u"."_s));
    environment.insert(u"PYTHONPATH"_s, libraryFolder);
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    m_service.setProcessEnvironment(environment);
    m_service.setWorkingDirectory(path(u"."_s));
    m_service.setStandardOutputFile(path(serviceLog), QIODevice::Truncate);
    m_service.start(u"twistd3"_s,
        { u"--nodaemon"_s, u"--pidfile="_s, u"libervia-pubsub"_s, u"--jid="_s + pubSubService(),
            u"--xmpp_pwd="_s + componentSecret(), u"--rhost="_s + host(),
            u"--rport="_s + QString::number(componentPort()), u"--db_host="_s + m_database.host(),
            u"--db_user="_s + m_database.user(), u"--db_name="_s + m_database.database() });
}

void LiberviaServer::stopCompanions()
{
    m_service.terminate();
    if (!m_service.waitForFinished(10'000))
        m_service.kill();
    m_database.stop();
}

void LiberviaServer::killCompanions()
{
    m_service.kill();
    m_service.waitForFinished();
    m_database.kill();
}

} // namespace TestSupport
