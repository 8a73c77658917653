// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EjabberdServer.h"

#include "support/WaitFor.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto readyMark = "The server of the tests is ready";
constexpr auto flushFile = "flush-request";

constexpr auto configurationTemplate = R"(hosts: ["@DOMAIN@"]
loglevel: info
certfiles: ["@CERTIFICATE@"]
auth_method: internal
auth_password_format: plain
disable_sasl_mechanisms: ["digest-md5", "X-OAUTH2"]
listen:
  - port: @PORT@
    ip: "127.0.0.1"
    module: ejabberd_c2s
    starttls: true
    starttls_required: true
    max_stanza_size: @STANZASIZE@
    shaper: clients
  - port: @TLSPORT@
    ip: "127.0.0.1"
    module: ejabberd_c2s
    tls: true
    max_stanza_size: @STANZASIZE@
@COMPONENTS@@FEDERATION@acl:
  admin:
    user: [@ADMINS@]
shaper:
  limited:
    rate: @RATE@
    burst_size: 20000
shaper_rules:
  clients: @SHAPER@
access_rules:
  create_nodes:
    - allow: @CREATORS@
modules:
  mod_adhoc: {}
  mod_caps: {}
  mod_carboncopy: {}
  mod_disco: {}
  mod_offline: {}
  mod_ping: {}
  mod_private: {}
  mod_roster: {}
  mod_s2s_dialback: {}
  mod_stream_mgmt: {}
  mod_time: {}
  mod_version: {}
  mod_pubsub:
    hosts: ["@SERVICE@"]
    access_createnode: create_nodes
    ignore_pep_from_offline: false
    max_items_node: @MAXITEMS@
    max_nodes_discoitems: infinity
    plugins: [flat, pep]
)";

constexpr auto componentsTemplate = R"(  - port: @COMPONENTPORT@
    ip: "127.0.0.1"
    module: ejabberd_service
    password: "@SECRET@"
)";

// What stands last in the list of ports, and the options behind it.
constexpr auto federationTemplate = R"(  - port: @SERVERPORT@
    ip: "127.0.0.1"
    module: ejabberd_s2s_in
s2s_use_starttls: false
s2s_max_retry_delay: @RETRYDELAY@
outgoing_s2s_families: [ipv4]
)";

// The resolver of Erlang, which asks for the port of a domain, knows no other name server.
constexpr auto resolverTemplate = R"({resolv_conf, ""}.
{hosts_file, ""}.
{nameserver, {127,0,0,1}, @NAMESERVER@}.
)";

// Accounts are registered inside the server, since a call of ejabberdctl per account takes a
// second. Mnesia keeps what was stored in buffers for some seconds; they are written when asked.
constexpr auto setUp = R"(
    {ok, Accounts} = file:consult("accounts.terms"),
    [ejabberd_auth:try_register(User, Host, Password) || {User, Host, Password} <- Accounts],
    spawn(fun Flush() ->
        timer:sleep(50),
        case filelib:is_file("@FLUSH@") of
            true ->
                mnesia:dump_log(),
                [dets:sync(Table) || Table <- dets:all()],
                file:delete("@FLUSH@");
            false ->
                ok
        end,
        Flush()
    end),
    io:format("@READY@~n").)";

// An Erlang binary; every byte as a number, so nothing needs to be quoted.
QByteArray erlangBinary(const QString &text)
{
    QByteArrayList numbers;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes)
        numbers += QByteArray::number(uchar(byte));
    return "<<" + numbers.join(',') + ">>";
}

// Where the distribution keeps ejabberd's compiled modules; the machine's own search path has
// the Erlang libraries only.
QString libraryFolder()
{
    const QStringList folders { u"/usr/lib"_s, u"/usr/local/lib"_s };
    for (const QString &folder : folders) {
        const QStringList places
            = QDir(folder).entryList({ u"*-linux-gnu*"_s }, QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &place : places) {
            const QDir candidate(folder + u'/' + place);
            if (!candidate.entryList({ u"ejabberd-*"_s }, QDir::Dirs).isEmpty())
                return candidate.path();
        }
    }
    return {};
}

} // namespace

QString EjabberdServer::package() const
{
    return u"ejabberd"_s;
}

XmppServer::Command EjabberdServer::command() const
{
    // Without the library there is nothing to start: name what is missing instead of Erlang.
    const QString libraries = libraryFolder();
    Command command { .program = libraries.isEmpty() ? u"ejabberdctl"_s : u"erl"_s,
        .arguments = { u"-noinput"_s, u"-mnesia"_s, u"dir"_s, u'"' + path(u"database"_s) + u'"',
            u"-s"_s, u"ejabberd"_s, u"-eval"_s,
            QString::fromLatin1(
                QByteArray(setUp).replace("@READY@", readyMark).replace("@FLUSH@", flushFile)) },
        .environment = { { u"ERL_LIBS"_s, libraries }, { u"ERL_CRASH_DUMP"_s, u"/dev/null"_s },
            { u"EJABBERD_CONFIG_PATH"_s, path(u"ejabberd.yml"_s) },
            { u"EJABBERD_LOG_PATH"_s, path(u"ejabberd.log"_s) } } };
    if (options().nameServerPort != 0)
        command.environment[u"ERL_INETRC"_s] = path(u"inetrc"_s);
    return command;
}

void EjabberdServer::writeConfiguration()
{
    writeFile(u"ejabberd.yml"_s, configuration());
    writeFile(u"accounts.terms"_s, accountTerms());
    writeFile(u"inetrc"_s,
        QByteArray(resolverTemplate)
            .replace("@NAMESERVER@", QByteArray::number(options().nameServerPort)));
}

QByteArray EjabberdServer::configuration() const
{
    const bool openToAll = options().nodeCreation == XmppServerOptions::NodeCreation::Everybody;
    QStringList admins;
    for (const QString &admin : options().admins)
        admins += u'"' + jid(admin) + u'"';
    const QList<std::pair<QByteArray, QByteArray>> values {
        { "@DOMAIN@", domain().toUtf8() },
        { "@SERVICE@", pubSubService().toUtf8() },
        { "@CERTIFICATE@", certificate().combinedPath().toUtf8() },
        { "@PORT@", QByteArray::number(port()) },
        { "@TLSPORT@", QByteArray::number(directTlsPort()) },
        { "@COMPONENTS@", components() },
        { "@FEDERATION@", federation() },
        { "@STANZASIZE@", QByteArray::number(options().maxStanzaSize) },
        { "@ADMINS@", admins.join(u", "_s).toUtf8() },
        { "@RATE@", QByteArray::number(qMax(options().clientRate, 1)) },
        { "@SHAPER@", options().clientRate > 0 ? "limited" : "none" },
        { "@CREATORS@", openToAll ? "all" : "admin" },
        { "@MAXITEMS@", QByteArray::number(options().maxItems) },
    };
    QByteArray configuration = configurationTemplate;
    for (const auto &[name, value] : values)
        configuration.replace(name, value);
    return configuration;
}

// Any name that proves to know the secret is let in.
QByteArray EjabberdServer::components() const
{
    if (options().components.isEmpty())
        return {};
    return QByteArray(componentsTemplate)
        .replace("@COMPONENTPORT@", QByteArray::number(componentPort()))
        .replace("@SECRET@", componentSecret().toUtf8());
}

QByteArray EjabberdServer::federation() const
{
    if (options().nameServerPort == 0)
        return {};
    return QByteArray(federationTemplate)
        .replace("@SERVERPORT@", QByteArray::number(serverPort()))
        .replace("@RETRYDELAY@", QByteArray::number(options().retryDelay.count()));
}

QByteArray EjabberdServer::accountTerms() const
{
    QByteArray terms;
    for (const auto &[user, password] : options().accounts.asKeyValueRange()) {
        terms += '{' + erlangBinary(user) + ',' + erlangBinary(domain()) + ','
            + erlangBinary(password) + "}.\n";
    }
    return terms;
}

void EjabberdServer::flush()
{
    const QString request = QString::fromLatin1(flushFile);
    writeFile(request, {});
    waitFor([this, &request] { return !QFile::exists(path(request)); });
}

XmppServer::Progress EjabberdServer::progress(const QByteArray &output) const
{
    if (output.contains("eaddrinuse") || output.contains("address already in use"))
        return Progress::PortTaken;
    return output.contains(readyMark) ? Progress::Ready : Progress::Starting;
}

} // namespace TestSupport
