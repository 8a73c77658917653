// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a client must never do, rule by rule. Each function that begins with sNN_ shows that the
// library keeps rule S-NN; what is for the programs to keep is listed with their tests.

#include "support/EventBench.h"
#include "support/Figures.h"
#include "support/HttpServer.h"
#include "support/ScriptedNodes.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/AccountSubscriptions.h>
#include <pubsub/AtomEntry.h>
#include <pubsub/Attachments.h>
#include <pubsub/CollectionAccess.h>
#include <pubsub/HttpUpload.h>
#include <pubsub/PubSubUri.h>
#include <pubsub/Storage.h>
#include <pubsub/StreamLimits.h>
#include <pubsub/xml/XmlElement.h>

#include <QFile>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr int ruleCount = 34;

/// A rule that the library can't keep: why, and where a program's test shows that it is kept.
struct Elsewhere {
    int rule;
    QString reason;
    QString file = {};
    QString test = {};
};

const QList<Elsewhere> elsewhere {
    { 5, u"comparing an author with the publisher is for who shows both"_s,
        u"tests/reader/tst_EntryFacts.cpp"_s, u"verifiesTheAuthor"_s },
    { 9, u"the library shows no HTML"_s, u"tests/common/tst_HtmlSanitizer.cpp"_s,
        u"writesOnlyAllowedTags"_s },
    { 14, u"confirming what destroys is for a person"_s, u"tests/gui/tst_BrowserWindow.cpp"_s,
        u"typedNameGuardsWhatWouldBeLost"_s },
    { 18, u"the library shows no text"_s, u"tests/gui/tst_ReaderWindow.cpp"_s,
        u"hostileTitlesAreText"_s },
    { 30, u"the library stores nothing"_s, u"tests/common/tst_Profile.cpp"_s,
        u"isForItsOwnerOnly"_s },
};

QByteArray eventOf(const QByteArray &content)
{
    return "<event xmlns='http://jabber.org/protocol/pubsub#event'>" + content + "</event>";
}

QByteArray items(const QByteArray &node)
{
    return eventOf("<items node='" + node + "'><item id='1'/></items>");
}

QByteArray approvalRequest(const QByteArray &from, const QByteArray &id)
{
    return "<message from='" + from + "' id='" + id + "'>"
        + formOf("form", "subscribe_authorization",
            "<field var='pubsub#node'><value>news</value></field>"
            "<field var='pubsub#subscriber_jid'><value>horatio@denmark.lit</value></field>")
        + "</message>";
}

} // namespace

class tst_SecurityRules : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        const QString name = QString::fromUtf8(QTest::currentTestFunction());
        if (name.startsWith(u's') && !QTest::currentTestFailed())
            kept.insert(name.mid(1, 2).toInt());
    }

    void s01_eventsOnlyFromTrustedSenders()
    {
        const QByteArrayList strangers { "evil@attacker.example", "pubsub.attacker.example",
            "pubsub.localhost.attacker.example", "sub.pubsub.localhost", "pubsub.localhost/x",
            "romeo@localhost/x", "localhost" };
        for (const QByteArray &from : strangers)
            QCOMPARE(said(from, items("news")),
                QStringList { u"eventRefused "_s + QString::fromUtf8(from) });
        QCOMPARE(said("PubSub.LocalHost", items("news")),
            QStringList { u"itemPublished service=pubsub.localhost node=news id=1"_s });
    }

    // RFC 6120 §8.1.2.1
    void s02_answersOnlyFromWhomWasAsked()
    {
        bench->server.reply({ .element = u"items"_s }, Answer::never());
        auto *request = bench->node().items();
        SignalWaiter succeeded(request, &ItemsRequest::succeeded);
        QVERIFY(bench->server.waitForIq({ .element = u"items"_s }));
        const QByteArray id
            = bench->server.received({ .element = u"items"_s }).first().attribute(u"id"_s).toUtf8();
        for (const QByteArray from : { "evil@attacker.example", "pubsub.localhost/x", "localhost" })
            bench->server.sendStanza("<iq type='result' id='" + id + "' from='" + from + "'>"
                + pubsub("<items node='news'><item id='forged'/></items>") + "</iq>");
        bench->server.sendStanza("<iq type='result' id='" + id + "'>"
            + pubsub("<items node='news'><item id='forged'/></items>") + "</iq>");
        QVERIFY(bench->client.flush());
        QCOMPARE(succeeded.count(), 0);
        bench->server.sendStanza("<iq type='result' id='" + id + "' from='pubsub.localhost'>"
            + pubsub("<items node='news'><item id='true'/></items>") + "</iq>");
        QVERIFY(succeeded.waitForCount(1));
        QCOMPARE(std::get<0>(succeeded.last()).items.first().id, u"true"_s);
    }

    // XEP-0223 §5
    void s03_ownNodesOnlyFromOneself()
    {
        QCOMPARE(said("romeo@localhost", items("urn:xmpp:bookmarks:1")),
            QStringList { u"eventRefused romeo@localhost"_s });
        QCOMPARE(said("juliet@localhost/x", items("urn:xmpp:bookmarks:1")),
            QStringList { u"eventRefused juliet@localhost/x"_s });
        const QString own
            = u"itemPublished service=juliet@localhost node=urn:xmpp:bookmarks:1 id=1"_s;
        QCOMPARE(said("juliet@localhost", items("urn:xmpp:bookmarks:1")), QStringList { own });
        QCOMPARE(said({}, items("urn:xmpp:bookmarks:1")), QStringList { own });
    }

    // XEP-0060 §7.1.2.3
    void s04_publisherOnlyFromTheService()
    {
        const QStringList lines = said("pubsub.localhost",
            eventOf("<items node='news'><item id='1'><entry xmlns='u' publisher='king@denmark.lit'>"
                    "<publisher>king@denmark.lit</publisher></entry></item></items>"));
        QCOMPARE(lines.size(), 1);
        // Nothing between the id and the payload.
        QVERIFY(lines.first().contains("id=1 payload="_L1));
    }

    // XEP-0060 §8.6
    void s06_approvalRequestsAreAnsweredWhereTheyCameFrom()
    {
        SignalWaiter asked(&bench->client, &Client::authorizationRequested);
        for (const QByteArray from :
            { "evil@attacker.example", "romeo@localhost", "pubsub.localhost/x" })
            bench->server.sendStanza(approvalRequest(from, "forged"));
        QVERIFY(bench->client.flush());
        QCOMPARE(asked.count(), 0);
        bench->server.clearReceived();
        bench->server.sendStanza(approvalRequest("pubsub.localhost", "ask1"));
        QVERIFY(asked.waitForCount(1));
        // Nothing is approved by itself.
        QVERIFY(bench->client.flush());
        QVERIFY(messages().isEmpty());
        const AuthorizationRequest request = std::get<0>(asked.last());
        QVERIFY(bench->client.answer(request, AuthorizationAnswer::Deny));
        QVERIFY(!bench->client.answer(request, AuthorizationAnswer::Approve));
        QVERIFY(bench->client.flush());
        QCOMPARE(messages().size(), 1);
        QCOMPARE(messages().first().attribute(u"to"_s), u"pubsub.localhost"_s);
        QCOMPARE(messages().first().attribute(u"id"_s), u"ask1"_s);
        bench->server.sendStanza(approvalRequest("pubsub.localhost", "ask1"));
        QVERIFY(bench->client.flush());
        QCOMPARE(asked.count(), 1);
    }

    void s07_formsAreOnlyRead()
    {
        const QStringList lines = said("pubsub.localhost",
            eventOf("<configuration node='news'>"
                + formOf("result", "node_config",
                    "<field var='x-url'><value>http://attacker.example/x</value></field>"
                    "<field var='x-secret' type='text-private'><value/></field>")
                + "</configuration>"));
        QCOMPARE(lines.size(), 1);
        QVERIFY(nothingWasAsked());
        const auto form = Form::fromElement(
            parsed("<x xmlns='jabber:x:data'><field var='p' type='text-private'/>"
                   "<field var='h' type='hidden'/></x>"));
        QVERIFY(form);
        QCOMPARE(form->fields[0].type, FormField::Type::TextPrivate);
        QCOMPARE(form->fields[1].type, FormField::Type::Hidden);
        QVERIFY(form->fields[0].values.isEmpty());
    }

    void s08_hugeStanzasAreDropped()
    {
        StreamLimits limits;
        limits.stanzaBytes = 100000;
        limits.depth = 20;
        bench->client.setLimits(limits);
        bench->client.disconnectFromServer();
        QVERIFY(bench->start());
        SignalWaiter refused(&bench->client, &Client::stanzaRefused);
        const QByteArray open = "<items node='news'><item id='1'><p xmlns='u'>";
        const QByteArray close = "</p></item></items>";
        QVERIFY(
            said("pubsub.localhost", eventOf(open + QByteArray(200000, 'a') + close)).isEmpty());
        QVERIFY(said("pubsub.localhost",
            eventOf(
                open + QByteArray("<q>").repeated(100) + QByteArray("</q>").repeated(100) + close))
                .isEmpty());
        QCOMPARE(refused.count(), 2);
        // The node that sent both is set aside; the others go on.
        QVERIFY(said("pubsub.localhost", items("news")).isEmpty());
        QCOMPARE(said("pubsub.localhost", items("blog")).size(), 1);
        // More events than one message may hold.
        bench->client.setLimits({});
        bench->client.disconnectFromServer();
        QVERIFY(bench->start());
        const QByteArray many
            = "<items node='blog'>" + QByteArray("<item/>").repeated(10001) + "</items>";
        QCOMPARE(said("pubsub.localhost", eventOf(many)).size(), 10000);
    }

    // XEP-0060 §6.1.3.11, §8.4
    void s10_redirectsAreNotFollowed()
    {
        bench->server.reply({ .element = u"subscribe"_s },
            Answer::raw("<iq type='error' id='{id}' from='pubsub.localhost'><error type='modify'>"
                        "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>"
                        "xmpp:attacker.example?;node=news</gone></error></iq>"));
        const auto moved = await(bench->node().subscribe());
        QVERIFY(!moved);
        QCOMPARE(moved.error().redirectUri, u"xmpp:attacker.example?;node=news"_s);
        bench->server.clearReceived();
        const QStringList lines = said("pubsub.localhost",
            eventOf(
                "<delete node='news'><redirect uri='xmpp:attacker.example?;node=news'/></delete>"));
        QCOMPARE(lines.size(), 1);
        QVERIFY(nothingWasAsked());
    }

    // XEP-0147 §5
    void s11_addressesDoNothing()
    {
        const auto uri = PubSubUri::fromString(u"xmpp:a.b?pubsub;action=unsubscribe;node=n"_s);
        QVERIFY(uri);
        QCOMPARE(uri->action, u"unsubscribe"_s);
        QVERIFY(bench->client.flush());
        QVERIFY(nothingWasAsked());
        for (const QString &text :
            { u"http://a.b/"_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"xmpp:"_s,
                u"xmpp:a.b?;node="_s + QString(PubSubUri::maxLength, u'x') })
            QVERIFY2(!PubSubUri::fromString(text), qUtf8Printable(text.left(10)));
    }

    void s12_styleSheetsAreText()
    {
        bench->expect("get", ownerPubsub("<configure node='news'/>"),
            ownerPubsub("<configure node='news'>"
                + formOf("form", "node_config",
                    "<field "
                    "var='pubsub#body_xslt'><value>http://attacker.example/x</value></field>")
                + "</configure>"));
        const auto form = await(bench->node().configuration());
        QVERIFY(form);
        QCOMPARE(form->get(NodeConfig::bodyXslt), u"http://attacker.example/x"_s);
        static_assert(
            std::is_same_v<decltype(form->get(NodeConfig::dataformXslt)), std::optional<QString>>);
        bench->server.clearReceived();
        QVERIFY(bench->client.flush());
        QVERIFY(nothingWasAsked());
    }

    // XEP-0248 §10.1: who edits a collection can be told what it would show to others.
    void s13_nodesThatACollectionExposesAreKnown()
    {
        const auto describe = [&](const QString &node, const QByteArray &type,
                                  const QByteArray &model, const QStringList &children) {
            const QByteArray form = formOf("result", "meta-data",
                "<field var='pubsub#access_model'><value>" + model + "</value></field>");
            bench->server.reply({ .xmlns = Ns::discoInfo, .node = node },
                Answer::result("<query xmlns='http://jabber.org/protocol/disco#info' node='"
                    + node.toUtf8() + "'><identity category='pubsub' type='" + type + "'/>"
                    + (model.isEmpty() ? QByteArray() : form) + "</query>"));
            QByteArray list;
            for (const QString &child : children)
                list += "<item jid='pubsub.localhost' node='" + child.toUtf8() + "'/>";
            bench->server.reply({ .xmlns = Ns::discoItems, .node = node },
                Answer::result("<query xmlns='http://jabber.org/protocol/disco#items' node='"
                    + node.toUtf8() + "'>" + list + "</query>"));
        };
        describe(u"all"_s, "collection", "whitelist",
            { u"open"_s, u"closed"_s, u"mine"_s, u"unsaid"_s, u"asked"_s });
        describe(u"open"_s, "leaf", "open", {});
        describe(u"closed"_s, "leaf", "whitelist", {});
        describe(u"mine"_s, "collection", "open", { u"deep"_s, u"all"_s, u"open"_s });
        describe(u"deep"_s, "leaf", "presence", {});
        describe(u"unsaid"_s, "leaf", {}, {});
        describe(u"asked"_s, "leaf", "authorize", {});
        describe(u"new"_s, "collection", "open", { u"newer"_s });
        describe(u"newer"_s, "leaf", "whitelist", {});
        const auto exposedBy = [&](AccessModel access, const QStringList &added = {}) {
            QStringList nodes;
            const auto exposed
                = await(nodesExposedBy(&bench->client, bench->address(u"all"_s), access, added));
            for (const NodeAddress &node : exposed.value_or(QList<NodeAddress>()))
                nodes += node.node;
            nodes.sort();
            return exposed ? nodes : QStringList { exposed.error().toString() };
        };
        QCOMPARE(exposedBy(AccessModel::Open),
            (QStringList { u"asked"_s, u"closed"_s, u"deep"_s, u"unsaid"_s }));
        QCOMPARE(
            exposedBy(AccessModel::Roster), (QStringList { u"asked"_s, u"closed"_s, u"unsaid"_s }));
        QCOMPARE(exposedBy(AccessModel::Whitelist), QStringList { u"unsaid"_s });
        QCOMPARE(exposedBy(AccessModel::Roster, { u"new"_s, u"open"_s }),
            (QStringList { u"asked"_s, u"closed"_s, u"newer"_s, u"unsaid"_s }));
        // Nothing is said of a list that may have been cut.
        QStringList hundred;
        for (int i = 0; i < 100; ++i) {
            hundred.append(u"open"_s + QString::number(i));
            describe(hundred.last(), "leaf", "open", {});
        }
        describe(u"all"_s, "collection", "whitelist", hundred);
        const auto cut
            = await(nodesExposedBy(&bench->client, bench->address(u"all"_s), AccessModel::Open));
        QVERIFY(!cut);
        QCOMPARE(cut.error().refusal, Error::Refusal::IncompleteList);
    }

    // XEP-0060 §8.1.3
    void s15_ignoredConfigurationShows()
    {
        Form wanted;
        wanted.set(NodeConfig::accessModel, AccessModel::Whitelist);
        bench->server.reply({ .element = u"create"_s }, Answer());
        bench->server.reply({ .element = u"configure"_s, .type = u"get"_s },
            ownerPubsub("<configure node='news'>"
                + formOf("form", "node_config",
                    "<field var='pubsub#access_model'><value>open</value></field>")
                + "</configure>"));
        QVERIFY(await(bench->service().createNode(u"news"_s, wanted)));
        const auto applied = await(bench->node().configuration());
        QVERIFY(applied);
        QVERIFY(applied->get(NodeConfig::accessModel) != wanted.get(NodeConfig::accessModel));
    }

    // XEP-0060 §7.1.5
    void s16_publishOptionsAreNotDropped()
    {
        Form options;
        options.set(NodeConfig::accessModel, AccessModel::Whitelist);
        bench->server.reply(
            { .element = u"publish"_s }, errorAnswer(u"conflict/cancel precondition-not-met"_s));
        QVERIFY(!await(bench->node().publish({ u"1"_s, {}, "<p xmlns='u'/>", {} }, options)));
        QVERIFY(bench->client.flush());
        const auto sent = bench->server.received({ .element = u"publish"_s });
        QCOMPARE(sent.size(), 1);
        QCOMPARE(
            sent.first().firstChildElement().lastChildElement().localName(), u"publish-options"_s);
    }

    // XEP-0203 §4
    void s17_delaysOnlyFromWhoCanKnow()
    {
        const auto delayed = [&](const QByteArray &from) {
            return said("pubsub.localhost",
                items("news") + "<delay xmlns='urn:xmpp:delay' " + from
                    + " stamp='2099-01-01T00:00:00Z'/>")
                .value(0)
                .contains("delay=2099"_L1);
        };
        QVERIFY(delayed({}));
        QVERIFY(delayed("from='pubsub.localhost'"));
        QVERIFY(delayed("from='localhost'"));
        QVERIFY(!delayed("from='attacker.example'"));
        QVERIFY(!delayed("from='romeo@localhost'"));
    }

    // XEP-0280 §11, XEP-0313 §7
    void s19_wrappedEventsAreIgnored()
    {
        const QByteArray inner = "<forwarded xmlns='urn:xmpp:forward:0'>"
                                 "<message xmlns='jabber:client' from='pubsub.localhost'>"
            + items("news") + "</message></forwarded>";
        const QByteArrayList wrapped { inner,
            "<received xmlns='urn:xmpp:carbons:2'>" + inner + "</received>",
            "<sent xmlns='urn:xmpp:carbons:2'>" + inner + "</sent>",
            "<result xmlns='urn:xmpp:mam:2' id='1' queryid='q'>" + inner + "</result>" };
        for (const QByteArray &content : wrapped) {
            for (const QByteArray from :
                { "juliet@localhost", "pubsub.localhost", "evil@attacker.example" })
                QCOMPARE(said(from, content), QStringList());
        }
    }

    // XEP-0470 §4.2, §4.5
    void s20_attachmentsCountForWhoMadeThem()
    {
        const ItemAttachments of(&bench->client, bench->address(), u"post"_s);
        const QByteArray reaction = "<attachments xmlns='urn:xmpp:pubsub-attachments:1'><reactions>"
                                    "<reaction>👷</reaction><reaction>buy now</reaction>"
                                    "</reactions></attachments></item>";
        const QByteArray all = "<items node='" + of.node().address().node.toHtmlEscaped().toUtf8()
            + "'><item id='romeo@localhost' publisher='romeo@localhost/x'>" + reaction
            + "<item id='forged@localhost' publisher='evil@attacker.example'>" + reaction
            + "<item id='unsaid@localhost'>" + reaction + "</items>";
        bench->server.reply({ .element = u"items"_s, .to = u"pubsub.localhost"_s }, pubsub(all));
        const auto read = await(of.all());
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->at(0).person.toString(), u"romeo@localhost"_s);
        QVERIFY(read->at(0).isVerified);
        QCOMPARE(read->at(0).reactions, QStringList { u"👷"_s });
        QCOMPARE(read->at(1).person.toString(), u"unsaid@localhost"_s);
        QVERIFY(!read->at(1).isVerified);
        // Nor is anything else written than one character, and nothing without being told.
        QVERIFY(!await(of.react({ u"buy now"_s })));
        QVERIFY(bench->server.received({ .element = u"publish"_s }).isEmpty());
    }

    // XEP-0465 §7, XEP-0470 §5
    void s21_othersSeeOnlyWhatWasMadePublic()
    {
        const AccountSubscriptions account(&bench->client);
        const IqPattern pam { .xmlns = "urn:xmpp:pam:0"_L1 };
        bench->server.reply(pam, Answer::result());
        bench->server.reply({ .element = u"subscribe"_s, .to = u"pubsub.localhost"_s }, Answer());
        const auto isPublic = [](const QDomElement &stanza) {
            QDomElement e = stanza;
            while (!e.firstChildElement().isNull())
                e = e.firstChildElement();
            return e.namespaceURI() == "urn:xmpp:pps:0"_L1;
        };
        await(bench->node().subscribe());
        QVERIFY(await(account.subscribe(bench->address())));
        QVERIFY(bench->client.flush());
        QVERIFY(std::ranges::none_of(bench->server.received(), isPublic));
        QVERIFY(
            await(account.subscribe(bench->address(), AccountSubscriptions::Visibility::Public)));
        QVERIFY(isPublic(bench->server.received(pam).last()));
        // Having got or fetched an item is not told to others either.
        bench->server.reply({ .element = u"items"_s, .to = u"pubsub.localhost"_s },
            pubsub("<items node='news'><item id='1'/></items>"));
        bench->server.clearReceived();
        QCOMPARE(said("pubsub.localhost", items("news")).size(), 1);
        QVERIFY(await(bench->node().items()));
        QVERIFY(bench->client.flush());
        QVERIFY(bench->server.received({ .type = u"set"_s }).isEmpty());
    }

    // XEP-0060 §14.4
    void s22_presenceGoesToNobodyInParticular()
    {
        bench->server.reply({ .element = u"subscribe"_s }, Answer());
        await(bench->node().subscribe());
        await(bench->service().info());
        bench->server.sendStanza("<presence from='pubsub.localhost' type='subscribe'/>");
        QVERIFY(bench->client.flush());
        for (const QDomElement &stanza : bench->server.received())
            QVERIFY(stanza.localName() != "presence"_L1 || !stanza.hasAttribute(u"to"_s));
        // A resource that tells nothing.
        TestClient other;
        QVERIFY(other.connectTo(bench->server));
        QVERIFY(other.jid() != bench->client.jid());
        QCOMPARE(other.jid().bare(), bench->client.jid().bare());
    }

    // XEP-0363 §9
    void s23_filesGoNowhereElse()
    {
        HttpServer web;
        HttpServer elsewhere;
        const QByteArray here = web.address().toUtf8();
        const IqPattern slotRequest { .xmlns = "urn:xmpp:http:upload:0"_L1 };
        const auto offer = [&](const QByteArray &put, const QByteArray &get) {
            bench->server.reply(slotRequest,
                "<slot xmlns='urn:xmpp:http:upload:0'><put url='" + put
                    + "'><header name='Expires'>soon&#13;&#10;X-Evil: 1</header>"
                      "<header name='Host'>attacker.example</header>"
                      "<header name='X-Own'>1</header></put><get url='"
                    + get + "'/></slot>");
        };
        const auto upload = [&](HttpUpload::PlainHttp plain, qint64 limit = -1) {
            const UploadService service { *Jid::fromString(u"upload.localhost"_s), {}, limit, {} };
            return await(HttpUpload(&bench->client, service, plain)
                    .upload({ u"a.txt"_s, u"text/plain"_s, "twelve bytes" }));
        };
        using Plain = HttpUpload::PlainHttp;
        offer("http://u.example/1", "https://u.example/1");
        QVERIFY(!upload(Plain::OnLoopback));
        offer("https://u.example/1", "http://u.example/1");
        QVERIFY(!upload(Plain::OnLoopback));
        offer(here + "1", here + "1");
        QVERIFY(!upload(Plain::Refused));
        QVERIFY(!upload(Plain::OnLoopback, 11));
        QVERIFY(web.requests().isEmpty());
        web.setAnswer("201 Created", "Set-Cookie: tracker=1\r\n");
        QVERIFY(upload(Plain::OnLoopback, 12));
        web.setAnswer(
            "307 Temporary Redirect", "Location: " + elsewhere.address().toLatin1() + "\r\n");
        QVERIFY(!upload(Plain::OnLoopback));
        QCOMPARE(web.requests().size(), 2);
        QVERIFY(elsewhere.requests().isEmpty());
        for (const HttpServer::Request &request : web.requests()) {
            QCOMPARE(request.values("expires"), QByteArrayList { "soonX-Evil: 1" });
            QCOMPARE(request.values("host"), QByteArrayList { here.mid(7).chopped(1) });
            for (const char *name : { "x-evil", "x-own", "cookie", "authorization" })
                QVERIFY(request.values(name).isEmpty());
        }
    }

    // XEP-0050 §7
    void s24_commandsOnlyOnRequest()
    {
        bench->server.reply({ .element = u"query"_s, .to = u"pubsub.localhost"_s },
            Answer::result("<query xmlns='http://jabber.org/protocol/disco#items' "
                           "node='http://jabber.org/protocol/commands'>"
                           "<item jid='pubsub.localhost' node='clean' name='Clean'/>"
                           "<item jid='attacker.example' node='own' name='Own'/></query>"));
        const auto commands = await(bench->service().commands());
        QVERIFY(commands);
        QCOMPARE(commands->size(), 2);
        QCOMPARE(commands->at(1).jid.toString(), u"attacker.example"_s);
        QVERIFY(commands->at(1).jid != bench->serviceJid());
        QVERIFY(bench->client.flush());
        QVERIFY(bench->server.received({ .element = u"command"_s }).isEmpty());
    }

    // XEP-0060 §12.4
    void s25_nothingIsBounced()
    {
        said("pubsub.localhost", items("news"));
        said("evil@attacker.example", items("news"));
        said("pubsub.localhost", eventOf("<odd/>"));
        bench->server.sendStanza(approvalRequest("evil@attacker.example", "x"));
        QVERIFY(bench->client.flush());
        QVERIFY(messages().isEmpty());
    }

    // XEP-0115 §9, XEP-0060 §9.2
    void s26_onlyWantedInterestsAreTold()
    {
        bench->server.sendStanza("<iq type='get' id='caps' from='romeo@localhost/x' to='{jid}'>"
                                 "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        QVERIFY(bench->client.flush());
        QStringList told;
        for (const QDomElement &stanza : bench->server.received()) {
            if (stanza.attribute(u"id"_s) != "caps"_L1)
                continue;
            const QDomElement query = stanza.firstChildElement();
            for (auto e = query.firstChildElement(u"feature"_s); !e.isNull();
                e = e.nextSiblingElement(u"feature"_s)) {
                if (e.attribute(u"var"_s).endsWith("+notify"_L1))
                    told += e.attribute(u"var"_s);
            }
        }
        QCOMPARE(told, QStringList { EventBench::blog + u"+notify"_s });
    }

    void s27_discoveryIsBounded()
    {
        QByteArray list;
        for (int i = 0; i < 500; ++i)
            list += "<item jid='s" + QByteArray::number(i) + ".localhost'/>";
        bench->server.reply({ .xmlns = Ns::discoItems, .to = u"localhost"_s },
            "<query xmlns='http://jabber.org/protocol/disco#items'>" + list + "</query>");
        QVERIFY(await(bench->client.discoverServices(*Jid::fromString(u"localhost"_s))));
        QVERIFY(bench->server.received({ .xmlns = Ns::discoInfo }).size() <= 100);
        // A service whose pages never end: a page that brings nothing is the last one.
        ItemsPage page;
        page.set = { u"a"_s, u"a"_s, 1000, -1 };
        QVERIFY(!page.hasMore());
    }

    // XEP-0060 §6.1.3.1
    void s28_onlyOneselfIsSubscribed()
    {
        const auto other
            = await(bench->node().subscribe({}, *Jid::fromString(u"romeo@localhost"_s)));
        QVERIFY(!other);
        QCOMPARE(other.error().refusal, Error::Refusal::ForeignSubscriber);
        const auto un
            = await(bench->node().unsubscribe({}, *Jid::fromString(u"romeo@localhost"_s)));
        QVERIFY(!un);
        QVERIFY(nothingWasAsked());
        bench->expect("set", pubsub("<subscribe node='news' jid='juliet@localhost'/>"), Answer());
        QVERIFY(await(bench->node().subscribe()));
        QCOMPARE(bench->difference(), QString());
    }

    void s29_theUnknownIsTheLeast()
    {
        QCOMPARE(Subscription::stateFromName(u"engaged"_s), Subscription::State::Unknown);
        QCOMPARE(Affiliation::roleFromName(u"king"_s), Affiliation::Role::Unknown);
        QCOMPARE(Affiliation::roleFromName({}), Affiliation::Role::Unknown);
        bench->expect("get", pubsub("<affiliations/>"),
            pubsub("<affiliations><affiliation node='news' affiliation='king'/></affiliations>"));
        const auto mine = await(bench->service().affiliations());
        QVERIFY(mine && mine->first().role == Affiliation::Role::Unknown);
        QCOMPARE(mine->first().rawRole, u"king"_s);
        Form form;
        form.setValue(NodeConfig::accessModel.name, u"publisher-roster"_s);
        QVERIFY(!form.get(NodeConfig::accessModel));
    }

    // XEP-0060 §5.2, §5.4: everybody can list nodes and read their titles, whoever may read items.
    void s31_whatIsPrivateGivesNoNames()
    {
        const ScriptedNodes nodes(bench->server);
        bench->server.reply({ .xmlns = Ns::discoInfo },
            Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'/>"));
        const Storage diary(&bench->client, u"urn:example:diary"_s);
        const Item page { {}, {}, "<page xmlns='u' title='Romeo'>Romeo</page>", {} };
        QVERIFY(await(diary.publish(page)));
        QVERIFY(await(diary.publish({ AtomEntry::createItemId({}), {}, page.payload, {} })));
        int publications = 0;
        for (QDomElement &stanza : bench->server.received()) {
            if (QDomElement item = innermostItem(stanza); !item.isNull()) {
                item.removeChild(item.firstChild());
                publications++;
            }
            const QString sent = textOf(stanza);
            for (const QString &secret : { u"Romeo"_s, u"title"_s, u"description"_s })
                QVERIFY2(!sent.contains(secret), qUtf8Printable(sent));
        }
        QCOMPARE(publications, 2);
        QVERIFY(!bench->client.jid().resource().contains(u"juliet"_s));
    }

    // RFC 4505: nobody would know who publishes.
    void s32_anonymousLoginIsRefused()
    {
        ScriptedOptions options;
        options.mechanisms = { u"ANONYMOUS"_s };
        ScriptedServer server(options);
        TestClient client;
        SignalWaiter failed(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(server.sessionCount(), 0);
    }

    void s33_nothingIsSentWithoutTls()
    {
        ScriptedOptions options;
        options.encryption = ScriptedOptions::Encryption::None;
        ScriptedServer server(options);
        TestClient client;
        SignalWaiter failed(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failed.waitForCount(1));
        QVERIFY(!server.receivedInClear().contains("<auth"));
        QVERIFY(!server.receivedInClear().contains("secret"));
        // An answer that is lost leaves one item, whose id the program knows.
        bench->server.reply({ .element = u"publish"_s }, Answer::never());
        auto *request = bench->node().publish({ u"mine"_s, {}, "<p xmlns='u'/>", {} });
        SignalWaiter ended(request, &Request::failed);
        QVERIFY(bench->server.waitForIq({ .element = u"publish"_s }));
        bench->server.dropConnection();
        QVERIFY(ended.waitForCount(1));
        QVERIFY(std::get<0>(ended.last()).isOutcomeUnknown());
        QVERIFY(bench->client.waitForState(Client::State::Online));
        QVERIFY(bench->client.flush());
        QCOMPARE(bench->server.received({ .element = u"publish"_s }).size(), 1);
    }

    void s34_retractionsOnlyFromTheService()
    {
        for (const QByteArray content : { "<items node='news'><retract id='1'/></items>",
                 "<delete node='news'/>", "<purge node='news'/>" }) {
            for (const QByteArray from : { "evil@attacker.example", "romeo@localhost" })
                QCOMPARE(said(from, eventOf(content)),
                    QStringList { u"eventRefused "_s + QString::fromUtf8(from) });
            QCOMPARE(said("pubsub.localhost", eventOf(content)).size(), 1);
        }
    }

    void otherRulesHaveTestsOfThePrograms()
    {
        for (const Elsewhere &rule : elsewhere) {
            if (rule.file.isEmpty())
                continue;
            QFile file(rule.file);
            QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(rule.file));
            QVERIFY2(file.readAll().contains("void " + rule.test.toUtf8() + "()"),
                qUtf8Printable(rule.test));
        }
    }

    void cleanupTestCase()
    {
        QStringList lines;
        int proven = int(kept.size());
        for (int number = 1; number <= ruleCount; ++number) {
            if (kept.contains(number))
                continue;
            const auto rule = std::ranges::find(elsewhere, number, &Elsewhere::rule);
            const bool isElsewhere = rule != elsewhere.end();
            const bool isTested = isElsewhere && !rule->test.isEmpty();
            proven += isTested;
            lines += u"  S-%1 %2%3"_s.arg(QString::number(number).rightJustified(2, u'0'),
                isElsewhere ? rule->reason : u"failed"_s,
                isTested ? u": "_s + rule->file.section(u'/', -1) + u' ' + rule->test : u""_s);
        }
        lines.prepend(u"security rules: %1/%2 (%3 by the library)"_s.arg(proven).arg(ruleCount).arg(
            kept.size()));
        Figures::write(u"security-rules"_s, lines);
    }

private:
    void setUp() override
    {
        bench = std::make_unique<EventBench>();
        QVERIFY(bench->start());
        bench->server.clearReceived();
    }

    /// What the client tells of a message from \a from (nobody if empty) with \a content.
    QStringList said(const QByteArray &from, const QByteArray &content)
    {
        const QByteArray sender = from.isEmpty() ? QByteArray() : " from='" + from + "'";
        return bench->told({ "<message" + sender + " to='{jid}'>" + content + "</message>" });
    }

    /// True if the client sent nothing but what flush() sends.
    bool nothingWasAsked() const
    {
        return std::ranges::all_of(bench->server.received(), [](const QDomElement &stanza) {
            return stanza.attribute(u"to"_s) == "flush.invalid"_L1;
        });
    }

    QList<QDomElement> messages() const
    {
        QList<QDomElement> found = bench->server.received();
        found.removeIf([](const QDomElement &e) { return e.localName() != "message"_L1; });
        return found;
    }

    /// The item that \a stanza publishes.
    static QDomElement innermostItem(const QDomElement &stanza)
    {
        const QDomElement publish = stanza.firstChildElement().firstChildElement(u"publish"_s);
        return publish.firstChildElement(u"item"_s);
    }

    static QString textOf(const QDomElement &element)
    {
        QString text;
        QTextStream stream(&text);
        element.save(stream, -1);
        return text;
    }

    static QDomElement parsed(const QByteArray &xml)
    {
        static QDomDocument document;
        document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
        return document.documentElement();
    }

    std::unique_ptr<EventBench> bench;
    QSet<int> kept;
};

PUBSUB_TEST(tst_SecurityRules, QCoreApplication)
#include "tst_SecurityRules.moc"
