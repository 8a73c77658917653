// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ExampleMatch.h"

#include "support/CanonicalXml.h"
#include "support/FormWords.h"
#include "support/XepExample.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace TestSupport::Examples
{

namespace
{

const QString dataForms = u"jabber:x:data"_s;

QDomElement childOf(const QDomElement &stanza)
{
    return stanza.firstChildElement();
}

void normaliseText(QDomNode node)
{
    const QDomElement parent = node.parentNode().toElement();
    QString text = node.nodeValue();
    if (text.trimmed() == "..."_L1)
        text.clear();
    const QDomElement field = parent.parentNode().toElement();
    if (parent.namespaceURI() == dataForms && parent.localName() == "value"_L1
        && isTruthField(field.attribute(u"var"_s))) {
        text = text == "0"_L1 ? u"false"_s : text == "1"_L1 ? u"true"_s : text;
    }
    // What stands between elements is layout; what stands alone is content.
    node.setNodeValue(parent.firstChildElement().isNull() ? text : text.trimmed());
}

void normalise(const QDomNode &node)
{
    for (QDomNode child = node.firstChild(); !child.isNull(); child = child.nextSibling()) {
        if (child.isText())
            normaliseText(child);
        else
            normalise(child);
    }
}

QByteArray textOf(const QDomElement &element)
{
    QByteArray text;
    QTextStream stream(&text);
    element.save(stream, -1);
    stream.flush();
    return text;
}

QStringList normalLines(const QDomElement &element)
{
    QDomDocument document;
    document.appendChild(document.importNode(element, true));
    normalise(document.documentElement());
    QStringList lines = canonicalXml(textOf(document.documentElement()));
    lines.removeAll(u"\""_s);
    return lines;
}

QString difference(const QStringList &expected, const QStringList &actual)
{
    return expected == actual
        ? QString()
        : u"expected:\n  %1\ngot:\n  %2"_s.arg(expected.join("\n  "_L1), actual.join("\n  "_L1));
}

QString headOf(const QDomElement &stanza)
{
    // RFC 6121 §5.2.2: a message of no type is a normal one.
    const QString type
        = stanza.attribute(u"type"_s, stanza.localName() == "message"_L1 ? u"normal"_s : QString());
    return u"%1 type='%2' to='%3'"_s.arg(stanza.localName(), type, stanza.attribute(u"to"_s));
}

void collectPayloads(const QDomElement &parent, QList<QDomElement> &payloads)
{
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        const bool isItem = e.localName() == "item"_L1
            && e.namespaceURI().startsWith("http://jabber.org/protocol/pubsub"_L1);
        if (!isItem)
            collectPayloads(e, payloads);
        else if (!e.firstChildElement().isNull())
            payloads += e.firstChildElement();
    }
}

QStringList featuresOf(const QDomElement &stanza, const QString &ending)
{
    QStringList features;
    for (auto e = childOf(stanza).firstChildElement(u"feature"_s); !e.isNull();
        e = e.nextSiblingElement(u"feature"_s)) {
        if (e.attribute(u"var"_s).endsWith(ending))
            features += e.attribute(u"var"_s);
    }
    features.sort();
    return features;
}

} // namespace

QString stanzaDifference(const QDomElement &expected, const QDomElement &actual)
{
    QStringList wanted { headOf(expected) };
    QStringList found { headOf(actual) };
    for (auto e = childOf(expected); !e.isNull(); e = e.nextSiblingElement())
        wanted += normalLines(e);
    for (auto e = childOf(actual); !e.isNull(); e = e.nextSiblingElement())
        found += normalLines(e);
    return difference(wanted, found);
}

QString payloadDifference(const QByteArrayList &stanzas, const QByteArrayList &payloads)
{
    QList<QDomElement> expected;
    for (const QByteArray &stanza : stanzas)
        collectPayloads(stanzaFrom(stanza), expected);
    if (expected.size() != payloads.size())
        return u"%1 payloads instead of %2"_s.arg(payloads.size()).arg(expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QString found
            = difference(canonicalXml(textOf(expected[i])), canonicalXml(payloads[i]));
        if (!found.isEmpty())
            return u"payload %1, "_s.arg(i) + found;
    }
    return {};
}

QString featureDifference(
    const QDomElement &expected, const QDomElement &actual, const QString &ending)
{
    return difference(featuresOf(expected, ending), featuresOf(actual, ending));
}

} // namespace TestSupport::Examples
