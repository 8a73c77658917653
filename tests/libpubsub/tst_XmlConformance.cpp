// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The XML conformance suite, three ways: each document as what a server sends on the stream, as
// the payload of an item in a message, and as a payload to publish. What is not well-formed and
// what has a document type is refused (RFC 6120 §11.1), what is well-formed comes through whole.

#include "support/CanonicalXml.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/XmlSuite.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>
#include <pubsub/stream/StanzaFramer.h>
#include <pubsub/stream/StanzaHead.h>
#include <pubsub/xml/Xml.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using Frame = StanzaFramer::Frame;

namespace
{

/// The one stanza that \a bytes are; nothing if they are refused on the way or are anything else.
std::optional<QDomDocument> stanzaIn(const QByteArray &bytes)
{
    StanzaFramer framer({});
    framer.feed(bytes);
    const auto frame = framer.next();
    if (!frame || frame->kind != Frame::Kind::Stanza)
        return {};
    // Whatever stands behind it is another stanza, or the end of the stream.
    framer.feed("<iq/>");
    const auto next = framer.next();
    if (!next || next->kind != Frame::Kind::Stanza || next->bytes != "<iq/>")
        return {};
    const auto document = parseStanza(frame->bytes);
    return document ? std::optional(*document) : std::nullopt;
}

/// The payload that an event with \a payload in it brings; empty if it is refused.
QByteArray payloadThroughMessage(const QByteArray &payload)
{
    const auto document = stanzaIn(
        "<message><event xmlns='urn:test'><item xmlns=''>" + payload + "</item></event></message>");
    if (!document)
        return {};
    const QDomElement item
        = stanzaOf(*document).firstChildElement(u"event"_s).firstChildElement(u"item"_s);
    const QDomElement element = item.firstChildElement();
    // One that closed the item and opened another one would be something else.
    if (element.isNull() || !element.nextSiblingElement().isNull() || !item.nextSibling().isNull()
        || !item.parentNode().nextSibling().isNull())
        return {};
    return Xml::serialised(element);
}

/// Counts, and names the first that are not as they should be.
class Tally
{
public:
    void count(const XmlCase &one, bool isRight)
    {
        ++m_all;
        m_right += isRight;
        if (!isRight)
            m_wrong.append(one.id);
    }

    bool isPerfect() const { return m_all > 0 && m_right == m_all; }
    QString toString() const { return u"%1/%2"_s.arg(m_right).arg(m_all); }
    QString wrong() const { return m_wrong.join(u' '); }

private:
    int m_all = 0;
    int m_right = 0;
    QStringList m_wrong;
};

} // namespace

class tst_XmlConformance : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cases = xmlSuite(QStringLiteral(TEST_DATA_DIR));
        QVERIFY(m_cases.size() > 2000);
    }

    void whatIsNotWellFormedIsRefused()
    {
        Tally onStream;
        Tally inMessage;
        Tally toPublish;
        for (const XmlCase &one : std::as_const(m_cases)) {
            if (!one.isNotWellFormed())
                continue;
            onStream.count(one, !stanzaIn(one.document) && !stanzaIn(one.withoutDeclaration()));
            if (one.isWrongOutsideOfTheRoot())
                continue;
            inMessage.count(one,
                payloadThroughMessage(one.document).isEmpty()
                    && payloadThroughMessage(one.withoutDeclaration()).isEmpty());
            // Nothing at all is an item without a payload.
            if (!one.document.isEmpty())
                toPublish.count(one, isRefusedToPublish(one.document));
        }
        tell(u"not well-formed: refused on the stream %1, in a message %2, to publish %3"_s.arg(
            onStream.toString(), inMessage.toString(), toPublish.toString()));
        QCOMPARE(onStream.wrong(), QString());
        QCOMPARE(inMessage.wrong(), QString());
        QCOMPARE(toPublish.wrong(), QString());
        QVERIFY(onStream.isPerfect());
    }

    void whatHasADocumentTypeIsRefused()
    {
        Tally refused;
        for (const XmlCase &one : std::as_const(m_cases)) {
            if (one.hasDoctype())
                refused.count(one,
                    !stanzaIn(one.document) && payloadThroughMessage(one.document).isEmpty()
                        && isRefusedToPublish(one.document));
        }
        tell(u"with a document type: refused %1"_s.arg(refused.toString()));
        QCOMPARE(refused.wrong(), QString());
        QVERIFY(refused.isPerfect());
    }

    // RFC 6120 §11.1
    void commentsAndInstructionsAreRefusedOnTheStream()
    {
        Tally refused;
        for (const XmlCase &one : std::as_const(m_cases)) {
            if (one.hasRestrictedMarkup() && isUtf8(one))
                refused.count(one,
                    !stanzaIn(one.document)
                        && payloadThroughMessage(one.withoutDeclaration()).isEmpty());
        }
        tell(u"with comments or instructions: refused %1"_s.arg(refused.toString()));
        QCOMPARE(refused.wrong(), QString());
        QVERIFY(refused.isPerfect());
    }

    void whatIsWellFormedComesThroughWhole()
    {
        Tally through;
        Tally published;
        for (const XmlCase &one : std::as_const(m_cases)) {
            if (!isPlain(one))
                continue;
            const QByteArray payload = payloadThroughMessage(one.withoutDeclaration());
            through.count(
                one, !payload.isEmpty() && canonicalXml(payload) == canonicalXml(one.document));
            published.count(one, !isRefusedToPublish(one.document));
        }
        tell(u"well-formed: came through equal %1, could be published %2"_s.arg(
            through.toString(), published.toString()));
        QCOMPARE(through.wrong(), QString());
        QCOMPARE(published.wrong(), QString());
        QVERIFY(through.isPerfect());
    }

    void cleanupTestCase() { QVERIFY(Figures::write(u"xml-conformance"_s, m_figures)); }

private:
    // Whoever is not connected learns first whether it could have been sent at all.
    bool isRefusedToPublish(const QByteArray &payload)
    {
        const NodeAddress node { *Jid::fromString(u"pubsub.localhost"_s), u"n"_s };
        Client client;
        std::optional<Error::Kind> kind;
        auto *request = client.node(node).publish({ u"a"_s, {}, payload, {} });
        connect(request, &Request::failed, this, [&](const Error &error) { kind = error.kind; });
        QCoreApplication::sendPostedEvents(request);
        return kind == Error::Kind::RefusedLocally;
    }

    static bool isUtf8(const XmlCase &one)
    {
        return !one.withoutDeclaration().startsWith("<?xml") && one.document.isValidUtf8();
    }

    /// Well-formed by the rules of XML 1.0 and of namespaces, in the stream's own encoding, and
    /// without what a stream may not have.
    static bool isPlain(const XmlCase &one)
    {
        return (one.type == "valid"_L1 || one.type == "invalid"_L1) && one.version == "1.0"_L1
            && !one.recommendation.endsWith("1.1"_L1) && one.hasNamespaces && !one.hasDoctype()
            && !one.hasRestrictedMarkup() && isUtf8(one);
    }

    void tell(const QString &line) { m_figures.append(u"XML conformance, "_s + line); }

    QList<XmlCase> m_cases;
    QStringList m_figures;
};

PUBSUB_TEST(tst_XmlConformance, QCoreApplication)
#include "tst_XmlConformance.moc"
