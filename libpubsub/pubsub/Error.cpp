// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Error.h"

#include "Namespaces_p.h"
#include "Xml_p.h"

#include <QDomElement>
#include <QMetaEnum>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// `item-not-found` as the enum spells it: `ItemNotFound`.
QByteArray enumKey(const QString &name)
{
    QByteArray key;
    for (const QString &part : name.split(u'-', Qt::SkipEmptyParts))
        key += part.left(1).toUpper().toLatin1() + part.mid(1).toLatin1();
    return key;
}

template <typename Enum> Enum enumFromName(const QString &name, Enum fallback)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(enumKey(name).constData(), &known);
    return known && value != 0 ? static_cast<Enum>(value) : fallback;
}

template <typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

// XEP-0060 §5.6.1: the value is the bare name; some servers send the whole feature.
QString featureName(QString feature)
{
    feature.remove("http://jabber.org/protocol/pubsub#"_L1);
    feature.remove("pubsub#"_L1);
    return feature;
}

void readPubSubCondition(const QDomElement &element, Error &error)
{
    error.pubSubConditionName = element.localName();
    error.pubSubCondition = enumFromName(element.localName(), Error::PubSubCondition::Other);
    if (error.pubSubCondition == Error::PubSubCondition::Unsupported)
        error.feature = featureName(element.attribute(u"feature"_s));
}

void readStanzaCondition(const QDomElement &element, Error &error)
{
    if (element.localName() == "text"_L1) {
        error.text = element.text();
        return;
    }
    error.condition = enumFromName(element.localName(), Error::Condition::UndefinedCondition);
    if (error.condition == Error::Condition::Gone || error.condition == Error::Condition::Redirect)
        error.redirectUri = element.text().trimmed();
}

} // namespace

// RFC 6120 §8.3, XEP-0060 §16
Error Error::fromStanza(const QDomElement &stanza)
{
    Error error;
    error.stanza = Xml::serialised(stanza);
    const QDomElement element = Xml::child(stanza, Ns::client, "error"_L1);
    error.type = enumFromName(element.attribute(u"type"_s), Type::None);
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() == Ns::stanzas)
            readStanzaCondition(e, error);
        else if (e.namespaceURI().startsWith("http://jabber.org/protocol/pubsub"_L1))
            readPubSubCondition(e, error);
    }
    if (error.condition == Condition::None)
        error.condition = Condition::UndefinedCondition;
    return error;
}

Error Error::local(Kind kind, const QString &text)
{
    Error error;
    error.kind = kind;
    error.text = text;
    return error;
}

bool Error::isUnsupported() const
{
    return condition == Condition::FeatureNotImplemented
        || condition == Condition::ServiceUnavailable
        || pubSubCondition == PubSubCondition::Unsupported;
}

QString Error::toString() const
{
    QStringList parts;
    if (kind != Kind::Stanza)
        parts << nameOf(kind);
    if (condition != Condition::None)
        parts << nameOf(condition);
    if (!pubSubConditionName.isEmpty())
        parts << pubSubConditionName;
    if (!feature.isEmpty())
        parts << feature;
    if (!text.isEmpty())
        parts << text;
    return parts.join(u", "_s);
}

} // namespace PubSub
