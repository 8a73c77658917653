// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a text is, it comes back from the service as it was sent, or it is not sent at all.
// None ends the connection.

#include "support/EjabberdServer.h"
#include "support/Ending.h"
#include "support/Figures.h"
#include "support/NaughtyStrings.h"
#include "support/ProsodyServer.h"
#include "support/ScriptedNodes.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto patience = std::chrono::seconds(120);
const QByteArray plainPayload = "<p xmlns=\"urn:test\"/>";

/// XML 1.0 §2.2. What is not legal in it can't be sent at all. Half a pair becomes U+FFFD here.
bool isLegal(const QString &text)
{
    return std::ranges::all_of(text.toUcs4(), [](uint c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFD) || c > 0xFFFF;
    });
}

/// What becomes of a text on its way through a server.
struct Way {
    using Change = QString (*)(QString);

    /// Between two tags.
    Change text;
    /// In an attribute.
    Change attribute;
};

QString unchanged(QString text)
{
    return text;
}

/// A server that writes line ends as they are: XML 1.0 §2.11 makes others of them.
QString withNormalLineEnds(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

/// The same in an attribute, tabs too: XML 1.0 §3.3.3 makes spaces of them.
QString withoutTabsAndLineEnds(QString text)
{
    return withNormalLineEnds(text).replace(u'\n', u' ').replace(u'\t', u' ');
}

/// \a text as it may stand in XML: what is not legal in it, and what a parser makes something else
/// of, by number.
QByteArray escaped(const QString &text)
{
    QString xml;
    const bool isAllByNumber = !isLegal(text);
    for (const QChar c : text) {
        if (isAllByNumber || c < u' ')
            xml += u"&#%1;"_s.arg(c.unicode());
        else
            xml += QString(c).toHtmlEscaped();
    }
    return xml.toUtf8();
}

/// \a text in an element and in an attribute.
QByteArray payloadOf(const QString &text)
{
    const QByteArray xml = escaped(text);
    return "<p xmlns=\"urn:test\" a=\"" + xml + "\">" + xml + "</p>";
}

/// The element of such a payload.
QDomElement read(const QByteArray &payload)
{
    QDomDocument document;
    using Option = QDomDocument::ParseOption;
    document.setContent(payload,
        QDomDocument::ParseOptions(Option::UseNamespaceProcessing)
            | Option::PreserveSpacingOnlyNodes);
    return document.documentElement();
}

/// \a term goes into an attribute, \a text into everything else.
AtomEntry entryOf(const QString &text, const QString &term)
{
    AtomEntry entry;
    entry.setTitle(text);
    entry.setSummary(text);
    entry.setTextContent(text);
    entry.setId(text);
    entry.setAuthors({ AtomPerson { text, {}, {} } });
    entry.setCategories({ AtomCategory { term, {}, {} } });
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
        [&] {
            return std::ranges::all_of(asked, [](const auto &a) { return a.ending.hasEnded(); });
        },
        patience);
    return asked;
}

/// How the strings fared.
struct Tally {
    int unchanged = 0;
    int changed = 0;
    int refused = 0;
    /// Texts that an entry had to change before it could hold them.
    int fitted = 0;
    QStringList wrong;

    /// \a text was sent, and came back as \a came, which had to be \a wanted. It had to be refused
    /// if it can't be sent.
    void count(const QString &field, const QString &text, const auto &asked, const QString &came,
        const QString &wanted)
    {
        if (asked.isRefusedLocally() && !isLegal(text))
            ++refused;
        else if (!asked.ending.isOneSuccess() || came != wanted)
            wrong += u"%1: \"%2\" came as \"%3\" instead of \"%4\" (%5)"_s.arg(
                field, text, came, wanted, asked.ending.toString());
        else
            ++(came == text ? unchanged : changed);
    }
};

} // namespace

class tst_NaughtyStrings : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
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
        runAll(u"scripted service"_s, { unchanged, unchanged });
    }

    // Neither escapes what XML demands to be escaped.
    void onProsody()
    {
        runOn<ProsodyServer>(u"Prosody"_s, { withNormalLineEnds, withoutTabsAndLineEnds });
    }
    void onEjabberd() { runOn<EjabberdServer>(u"ejabberd"_s, { withNormalLineEnds, unchanged }); }

    void cleanupTestCase() { QVERIFY(Figures::write(u"naughty-strings"_s, m_figures)); }

private:
    template <typename Server> void runOn(const QString &name, const Way &way)
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
        runAll(name, way);
        m_client.reset();
    }

    void runAll(const QString &name, const Way &way)
    {
        int disconnects = 0;
        connect(m_client.get(), &Client::stateChanged, this,
            [&](Client::State state) { disconnects += state != Client::State::Online; });
        makeNode(u"items"_s);
        makeNode(u"payloads"_s);
        makeNode(u"entries"_s);
        Tally tally;
        tryItemIds(way, tally);
        tryNodeIds(way, tally);
        tryPayloads(way, tally);
        tryFormValues(way, tally);
        tryEntries(way, tally);
        m_figures.append(
            u"naughty strings on %1: %2 tried in 6 places, unchanged %3 (%4 as an entry holds "
            u"them), "
            "changed by the server %5, refused before sending %6, wrong %7; disconnects %8"_s
                .arg(name)
                .arg(m_strings.size())
                .arg(tally.unchanged)
                .arg(tally.fitted)
                .arg(tally.changed)
                .arg(tally.refused)
                .arg(tally.wrong.size())
                .arg(disconnects));
        m_client->disconnect(this);
        QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
        QCOMPARE(disconnects, 0);
        QVERIFY(tally.refused > 0);
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

    void tryItemIds(const Way &way, Tally &tally)
    {
        const auto asked
            = askAll<PublishRequest>(m_strings, [this](const QString &text, qsizetype) {
                  return node(u"items"_s).publish({ text, {}, plainPayload, {} });
              });
        const auto items = itemsOf(u"items"_s);
        for (qsizetype i = 0; i < m_strings.size(); ++i) {
            const QString wanted = way.attribute(m_strings[i]);
            const QString came = items.contains(wanted) ? *asked[i].value : u"(no item)"_s;
            tally.count(u"item id"_s, m_strings[i], asked[i], came, wanted);
        }
    }

    void tryNodeIds(const Way &way, Tally &tally)
    {
        const auto asked
            = askAll<CreateNodeRequest>(m_strings, [this](const QString &text, qsizetype) {
                  return m_client->service(m_service).createNode(text);
              });
        const QStringList listed = m_listed();
        for (qsizetype i = 0; i < m_strings.size(); ++i) {
            const QString wanted = way.attribute(m_strings[i]);
            const QString came = listed.contains(wanted) ? wanted : u"(not listed)"_s;
            tally.count(u"node id"_s, m_strings[i], asked[i], came, wanted);
        }
    }

    void tryPayloads(const Way &way, Tally &tally)
    {
        const auto asked = askAll<PublishRequest>(
            m_strings, [this](const QString &text, qsizetype i) {
                return node(u"payloads"_s).publish({ QString::number(i), {}, payloadOf(text), {} });
            });
        const auto items = itemsOf(u"payloads"_s);
        for (qsizetype i = 0; i < m_strings.size(); ++i) {
            const QString &text = m_strings[i];
            const QDomElement came = read(items.value(QString::number(i)));
            tally.count(u"element"_s, text, asked[i], came.text(), way.text(text));
            tally.count(
                u"attribute"_s, text, asked[i], came.attribute(u"a"_s), way.attribute(text));
        }
    }

    void tryFormValues(const Way &way, Tally &tally)
    {
        const auto nodeName = [](qsizetype i) { return u"form-%1"_s.arg(i); };
        const auto asked
            = askAll<CreateNodeRequest>(m_strings, [&](const QString &text, qsizetype i) {
                  Form configuration;
                  configuration.set(NodeConfig::title, text);
                  return m_client->service(m_service).createNode(nodeName(i), configuration);
              });
        const auto forms = askAll<FormRequest>(m_strings,
            [&](const QString &, qsizetype i) { return node(nodeName(i)).configuration(); });
        for (qsizetype i = 0; i < m_strings.size(); ++i) {
            const QString came = forms[i].value->get(NodeConfig::title).value_or(QString());
            tally.count(u"form value"_s, m_strings[i], asked[i], came, way.text(m_strings[i]));
        }
    }

    // A setter says itself what it has kept of a text: no character that XML can't carry, and no
    // white space around it.
    void tryEntries(const Way &way, Tally &tally)
    {
        const auto asked
            = askAll<PublishRequest>(m_strings, [this](const QString &text, qsizetype i) {
                  return node(u"entries"_s)
                      .publish({ QString::number(i), {}, entryOf(text, text).toXml(), {} });
              });
        const auto items = itemsOf(u"entries"_s);
        for (qsizetype i = 0; i < m_strings.size(); ++i) {
            const AtomEntry kept = entryOf(m_strings[i], m_strings[i]);
            tally.fitted += kept.title() != m_strings[i];
            const AtomEntry wanted = entryOf(m_strings[i], way.attribute(kept.title()));
            const auto came = AtomEntry::fromXml(items.value(QString::number(i)));
            // Counted as unchanged if it is as it was set.
            tally.count(u"Atom entry"_s, fieldsOf(kept), asked[i],
                came ? fieldsOf(*came) : QString(), fieldsOf(wanted));
        }
    }

    QStringList m_strings;
    QStringList m_figures;
    std::unique_ptr<TestClient> m_client;
    Jid m_service;
    std::function<QStringList()> m_listed;
};

QTEST_GUILESS_MAIN(tst_NaughtyStrings)
#include "tst_NaughtyStrings.moc"
