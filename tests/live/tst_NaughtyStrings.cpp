// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a text is, it comes back from the service as it was sent, or it is not sent at all.
// None ends the connection.

#include "support/CanonicalXml.h"
#include "support/EjabberdServer.h"
#include "support/Ending.h"
#include "support/Figures.h"
#include "support/NaughtyStrings.h"
#include "support/ProsodyServer.h"
#include "support/ScriptedNodes.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamWriter>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto patience = std::chrono::seconds(120);
const QByteArray plainPayload = "<p xmlns=\"urn:test\"/>";

/// \a text in an element and in an attribute.
QByteArray payloadOf(const QString &text)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.writeStartElement("p"_L1);
    writer.writeDefaultNamespace("urn:test"_L1);
    writer.writeAttribute("a"_L1, text);
    // The writer leaves a carriage return as it is, and a parser makes another character of it.
    writer.writeCharacters(QString(text).remove(u'\r'));
    writer.writeEndElement();
    return xml;
}

AtomEntry entryOf(const QString &text)
{
    AtomEntry entry;
    entry.setTitle(text);
    entry.setSummary(text);
    entry.setTextContent(text);
    entry.setId(text);
    entry.setAuthors({ AtomPerson { text, {}, {} } });
    entry.setCategories({ AtomCategory { text, {}, {} } });
    entry.setRights(text);
    return entry;
}

QString fieldsOf(const AtomEntry &entry)
{
    QStringList fields { entry.title(), entry.summary(), entry.textContent(), entry.id(),
        entry.rights() };
    for (const AtomPerson &author : entry.authors())
        fields += author.name;
    for (const AtomCategory &category : entry.categories())
        fields += category.term;
    return fields.join(u'|');
}

/// What a request brought.
template <typename R> struct Asked {
    explicit Asked(R *request) : ending(request), value(std::make_shared<typename R::Value>())
    {
        request->setTimeout(patience);
        QObject::connect(
            request, &R::succeeded, request, [kept = value](const auto &v) { *kept = v; });
    }

    [[nodiscard]] bool isRefusedLocally() const
    {
        return ending.isOneFailure(Error::Kind::RefusedLocally);
    }
    [[nodiscard]] bool isRefusedByService() const
    {
        return ending.isOneFailure(Error::Kind::Stanza);
    }

    Ending ending;
    std::shared_ptr<typename R::Value> value;
};

/// Asks for each of \a all, without waiting in between, and waits for the last.
template <typename R, typename T, typename Ask> QList<Asked<R>> askAll(const QList<T> &all, Ask ask)
{
    QList<Asked<R>> asked;
    for (qsizetype i = 0; i < all.size(); ++i)
        asked.append(Asked<R>(ask(all[i], i)));
    waitFor(
        [&] { return std::ranges::all_of(asked, [](const auto &a) { return a.ending.hasEnded(); }); },
        patience);
    return asked;
}

/// How the strings fared in one field.
struct Tally {
    int equal = 0;
    int refusedBefore = 0;
    int refusedByService = 0;
    QStringList different;

    void count(const QString &text, const auto &asked, const std::function<bool()> &isEqual)
    {
        if (asked.isRefusedLocally())
            ++refusedBefore;
        else if (asked.isRefusedByService())
            ++refusedByService;
        else if (asked.ending.isOneSuccess() && isEqual())
            ++equal;
        else
            different.append(text + u" ("_s + asked.ending.toString() + u')');
    }
};

} // namespace

class tst_NaughtyStrings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_strings = naughtyStrings(QStringLiteral(TEST_DATA_DIR));
        QVERIFY(m_strings.size() > 480);
        // No text is a text that was not given: the service chooses.
        m_strings.removeAll(QString());
    }

    void onTheScriptedServer()
    {
        ScriptedServer server;
        ScriptedNodes nodes(server);
        m_client = std::make_unique<TestClient>();
        QVERIFY(m_client->connectTo(server));
        m_service = *Jid::fromString(server.pubSubService());
        m_listed = [&] {
            QStringList found;
            for (const QString &text : std::as_const(m_strings)) {
                if (nodes.has(server.pubSubService(), text))
                    found += text;
            }
            return found;
        };
        runAll(u"the scripted server"_s);
    }

    void onProsody() { runOn<ProsodyServer>(u"Prosody"_s); }
    void onEjabberd() { runOn<EjabberdServer>(u"ejabberd"_s); }

    void cleanupTestCase() { QVERIFY(Figures::write(u"naughty-strings"_s, m_figures)); }

private:
    template <typename Server> void runOn(const QString &name)
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        m_client = std::make_unique<TestClient>();
        QVERIFY(m_client->connectTo(server, u"ada"_s));
        m_service = *Jid::fromString(server.pubSubService());
        m_listed = [&] {
            const Asked<NodesRequest> nodes(m_client->service(m_service).nodes());
            waitFor([&] { return nodes.ending.hasEnded(); }, patience);
            QStringList found;
            for (const NodeRef &ref : nodes.value->nodes)
                found += ref.address.node;
            return found;
        };
        runAll(name);
        m_client.reset();
    }

    void runAll(const QString &name)
    {
        int disconnects = 0;
        connect(m_client.get(), &Client::stateChanged, this, [&](Client::State state) {
            disconnects += state != Client::State::Online;
        });
        makeNode(u"items"_s);
        makeNode(u"payloads"_s);
        makeNode(u"entries"_s);
        const QMap<QString, Tally> fields { { u"item id"_s, itemIds() },
            { u"node id"_s, nodeIds() }, { u"payload"_s, payloads() },
            { u"form value"_s, formValues() }, { u"Atom entry"_s, atomEntries() } };
        Tally all;
        for (const auto &[field, tally] : fields.asKeyValueRange()) {
            all.equal += tally.equal;
            all.refusedBefore += tally.refusedBefore;
            all.refusedByService += tally.refusedByService;
            for (const QString &text : tally.different)
                all.different.append(field + u": "_s + text);
        }
        m_figures.append(
            u"naughty strings, %1: %2 in %3 fields: %4 came back equal, %5 refused before sending, "
            "%6 refused by the service, %7 different, %8 disconnects"_s.arg(name)
                .arg(m_strings.size())
                .arg(fields.size())
                .arg(all.equal)
                .arg(all.refusedBefore)
                .arg(all.refusedByService)
                .arg(all.different.size())
                .arg(disconnects));
        QCOMPARE(all.different, QStringList());
        QCOMPARE(disconnects, 0);
        QVERIFY(all.equal > all.refusedBefore + all.refusedByService);
        m_client->disconnect(this);
    }

    void makeNode(const QString &name)
    {
        Form configuration;
        configuration.set(NodeConfig::maxItems, IntegerOrMax { 1000 });
        configuration.set(NodeConfig::persistItems, true);
        const Asked<CreateNodeRequest> made(
            m_client->service(m_service).createNode(name, configuration));
        waitFor([&] { return made.ending.hasEnded(); }, patience);
        QVERIFY2(made.ending.isOneSuccess(), qPrintable(made.ending.toString()));
    }

    Node node(const QString &name) { return m_client->node({ m_service, name }); }

    QMap<QString, QByteArray> itemsOf(const QString &name)
    {
        const Asked<ItemsRequest> page(node(name).items());
        waitFor([&] { return page.ending.hasEnded(); }, patience);
        QMap<QString, QByteArray> items;
        for (const Item &item : page.value->items)
            items.insert(item.id, item.payload);
        return items;
    }

    Tally itemIds()
    {
        const auto asked = askAll<PublishRequest>(m_strings, [this](const QString &text, qsizetype) {
            return node(u"items"_s).publish({ text, {}, plainPayload, {} });
        });
        const auto items = itemsOf(u"items"_s);
        Tally tally;
        for (qsizetype i = 0; i < m_strings.size(); ++i)
            tally.count(m_strings[i], asked[i], [&] {
                return *asked[i].value == m_strings[i] && items.contains(m_strings[i]);
            });
        return tally;
    }

    Tally nodeIds()
    {
        const auto asked = askAll<CreateNodeRequest>(m_strings,
            [this](const QString &text, qsizetype) {
                return m_client->service(m_service).createNode(text);
            });
        const QStringList listed = m_listed();
        Tally tally;
        for (qsizetype i = 0; i < m_strings.size(); ++i)
            tally.count(m_strings[i], asked[i], [&] {
                return asked[i].value->node == m_strings[i] && listed.contains(m_strings[i]);
            });
        return tally;
    }

    Tally payloads()
    {
        const auto asked
            = askAll<PublishRequest>(m_strings, [this](const QString &text, qsizetype i) {
                  return node(u"payloads"_s)
                      .publish({ QString::number(i), {}, payloadOf(text), {} });
              });
        const auto items = itemsOf(u"payloads"_s);
        Tally tally;
        for (qsizetype i = 0; i < m_strings.size(); ++i)
            tally.count(m_strings[i], asked[i], [&] {
                return canonicalXml(items.value(QString::number(i)))
                    == canonicalXml(payloadOf(m_strings[i]));
            });
        return tally;
    }

    Tally formValues()
    {
        const auto nodeName = [](qsizetype i) { return u"form-%1"_s.arg(i); };
        const auto asked
            = askAll<CreateNodeRequest>(m_strings, [&](const QString &text, qsizetype i) {
                  Form configuration;
                  configuration.set(NodeConfig::title, text);
                  return m_client->service(m_service).createNode(nodeName(i), configuration);
              });
        const auto forms = askAll<FormRequest>(m_strings, [&](const QString &, qsizetype i) {
            return node(nodeName(i)).configuration();
        });
        Tally tally;
        for (qsizetype i = 0; i < m_strings.size(); ++i)
            tally.count(m_strings[i], asked[i],
                [&] { return forms[i].value->get(NodeConfig::title) == m_strings[i]; });
        return tally;
    }

    // A setter says itself what it has kept of a text.
    Tally atomEntries()
    {
        const auto asked
            = askAll<PublishRequest>(m_strings, [this](const QString &text, qsizetype i) {
                  return node(u"entries"_s)
                      .publish({ QString::number(i), {}, entryOf(text).toXml(), {} });
              });
        const auto items = itemsOf(u"entries"_s);
        Tally tally;
        for (qsizetype i = 0; i < m_strings.size(); ++i)
            tally.count(m_strings[i], asked[i], [&] {
                const auto entry = AtomEntry::fromXml(items.value(QString::number(i)));
                return entry && fieldsOf(*entry) == fieldsOf(entryOf(m_strings[i]));
            });
        return tally;
    }

    QStringList m_strings;
    QStringList m_figures;
    std::unique_ptr<TestClient> m_client;
    Jid m_service;
    std::function<QStringList()> m_listed;
};

QTEST_GUILESS_MAIN(tst_NaughtyStrings)
#include "tst_NaughtyStrings.moc"
