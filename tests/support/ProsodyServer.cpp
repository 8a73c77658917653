// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ProsodyServer.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto readyMark = "The server of the tests is ready";

// Prosody has no line in its log for "all hosts are up", so a module of ours prints one.
constexpr auto readyModule = R"(module:set_global();
module:hook_global("server-started", function ()
    print("@READY@");
    io.stdout:flush();
end);
)";

constexpr auto configurationTemplate = R"(run_as_root = true
pidfile = @FOLDER@ .. "/prosody.pid"
data_path = @FOLDER@ .. "/data"
plugin_paths = { @FOLDER@ .. "/modules" }
certificates = @FOLDER@
log = { info = "*console" }
interfaces = { "127.0.0.1" }
c2s_ports = { @PORT@ }
c2s_direct_tls_ports = { @TLSPORT@ }
component_ports = { @COMPONENTPORT@ }
component_interfaces = { "127.0.0.1" }
@FEDERATION@modules_enabled = {
    "tests_ready"; "disco"; "roster"; "saslauth"; "tls"; "smacks"; "carbons"; "ping";
    "time"; "version"; "vcard4"; "private";
    @DIALBACK@
}
c2s_require_encryption = true
ssl = { certificate = @CERTIFICATE@; key = @KEY@; }
authentication = "internal_plain"
default_storage = @STORAGE@
sql = { driver = "SQLite3"; database = @DATABASE@ }
storage = { accounts = "internal"; }
storage_archive_item_limit = 1000000
c2s_stanza_size_limit = @STANZASIZE@
admins = { @ADMINS@ }

VirtualHost @DOMAIN@
@HOST@
Component @SERVICE@ @MODULE@
@COMPONENT@
@FEEDS@@COMPONENTS@)";

constexpr auto aloneTemplate = R"(s2s_ports = {}
modules_disabled = { "s2s" }
)";

// The resolver asks no other name server, and knows no other names than those that this one tells.
constexpr auto federationTemplate = R"(s2s_ports = { @SERVERPORT@ }
s2s_require_encryption = false
s2s_allow_encryption = false
use_ipv6 = false
unbound = {
    resolvconf = false;
    hoststxt = false;
    forward = "127.0.0.1@@NAMESERVER@";
    options = { ["do-not-query-localhost:"] = "no" };
}
)";

constexpr auto hostTemplate = R"(    modules_enabled = { "pep" }
    pep_max_items = @MAXITEMS@
)";

constexpr auto componentTemplate = R"(    autocreate_on_publish = @AUTOCREATE@
    autocreate_on_subscribe = false
    expose_publisher = true
    pubsub_max_items = @MAXITEMS@
    add_permissions = { @PERMISSIONS@ }
)";

constexpr auto feedsTemplate = R"(    modules_enabled = { "pubsub_feeds" }
    feed_pull_interval_seconds = 1
    feeds = { @FEEDLIST@}
)";

// How Prosody's file storage spells a host or user name.
QString fileName(const QString &name)
{
    QByteArray encoded;
    const QByteArray bytes = name.toUtf8();
    for (const char byte : bytes) {
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
            || (byte >= 'a' && byte <= 'z');
        encoded += plain ? QByteArray(1, byte)
                         : '%' + QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
    }
    return QString::fromLatin1(encoded);
}

} // namespace

QString ProsodyServer::package() const
{
    return u"prosody"_s;
}

// Every byte as a number, so nothing needs to be quoted.
QByteArray ProsodyServer::luaString(const QString &text)
{
    QByteArray literal = "\"";
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes)
        literal += '\\' + QByteArray::number(uchar(byte)).rightJustified(3, '0');
    return literal + '"';
}

XmppServer::Command ProsodyServer::command() const
{
    return { .program = u"prosody"_s,
        .arguments = { u"--config"_s, path(u"prosody.cfg.lua"_s), u"-F"_s } };
}

void ProsodyServer::writeConfiguration()
{
    writeFile(u"prosody.cfg.lua"_s, configuration());
    writeFile(
        u"modules/mod_tests_ready.lua"_s, QByteArray(readyModule).replace("@READY@", readyMark));
    writeAccounts();
}

ProsodyServer::Sections ProsodyServer::sections() const
{
    return { .host = hostTemplate, .module = "\"pubsub\"", .component = componentTemplate };
}

QByteArray ProsodyServer::configuration() const
{
    using Options = XmppServerOptions;
    const bool onDisk = options().storage == Options::Storage::Disk;
    const bool openToAll = options().nodeCreation == Options::NodeCreation::Everybody;
    const bool autoCreate
        = options().publishToUnknownNode == Options::PublishToUnknownNode::CreatesIt;
    QByteArray admins;
    for (const QString &admin : options().admins)
        admins += luaString(jid(admin)) + ';';
    const Sections parts = sections();
    const QList<std::pair<QByteArray, QByteArray>> values {
        { "@FEDERATION@", federation() },
        { "@DIALBACK@", options().nameServerPort == 0 ? "" : "\"dialback\";" },
        { "@COMPONENTS@", components() },
        { "@FEEDS@", feeds() },
        { "@COMPONENTPORT@", QByteArray::number(componentPort()) },
        { "@HOST@", parts.host },
        { "@MODULE@", parts.module },
        { "@COMPONENT@", parts.component },
        { "@FOLDER@", luaString(path(u"."_s)) },
        { "@PORT@", QByteArray::number(port()) },
        { "@TLSPORT@", QByteArray::number(directTlsPort()) },
        { "@CERTIFICATE@", luaString(certificate().certificatePath()) },
        { "@KEY@", luaString(certificate().keyPath()) },
        // Its storage "memory" loses an item when another one is published for the third time.
        { "@STORAGE@", options().storage == Options::Storage::Files ? "\"internal\"" : "\"sql\"" },
        { "@DATABASE@", onDisk ? "\"prosody.sqlite\"" : "\":memory:\"" },
        { "@STANZASIZE@", QByteArray::number(options().maxStanzaSize) },
        { "@ADMINS@", admins },
        { "@DOMAIN@", luaString(domain()) },
        { "@SERVICE@", luaString(pubSubService()) },
        { "@MAXITEMS@", QByteArray::number(options().maxItems) },
        { "@AUTOCREATE@", autoCreate ? "true" : "false" },
        { "@PERMISSIONS@",
            openToAll ? "[\"prosody:registered\"] = { \"pubsub:create-node\" }" : QByteArray() },
    };
    QByteArray configuration = configurationTemplate;
    for (const auto &[name, value] : values)
        configuration.replace(name, value);
    return configuration;
}

QByteArray ProsodyServer::federation() const
{
    if (options().nameServerPort == 0)
        return aloneTemplate;
    return QByteArray(federationTemplate)
        .replace("@SERVERPORT@", QByteArray::number(serverPort()))
        .replace("@NAMESERVER@", QByteArray::number(options().nameServerPort));
}

QByteArray ProsodyServer::components() const
{
    QByteArray lines;
    for (const QString &component : options().components) {
        lines += "Component " + luaString(component)
            + "\n    component_secret = " + luaString(componentSecret()) + '\n';
    }
    return lines;
}

QByteArray ProsodyServer::feeds() const
{
    QByteArray list;
    for (const auto &[node, address] : options().feeds.asKeyValueRange())
        list += '[' + luaString(node) + "] = " + luaString(address) + "; ";
    return list.isEmpty() ? list : QByteArray(feedsTemplate).replace("@FEEDLIST@", list);
}

// Written as prosodyctl would write them, which takes far longer: it starts once per account.
void ProsodyServer::writeAccounts() const
{
    for (const auto &[user, password] : options().accounts.asKeyValueRange()) {
        writeFile(u"data/%1/accounts/%2.dat"_s.arg(fileName(domain()), fileName(user)),
            "return { [\"password\"] = " + luaString(password) + "; };\n");
    }
}

XmppServer::Progress ProsodyServer::progress(const QByteArray &output) const
{
    if (output.contains("Failed to open server port"))
        return Progress::PortTaken;
    return output.contains(readyMark) ? Progress::Ready : Progress::Starting;
}

} // namespace TestSupport
