// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Error.h"

#include "FormKey.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

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
QString featureName(const QString &feature)
{
    for (const auto prefix : { "http://jabber.org/protocol/pubsub#"_L1, "pubsub#"_L1 }) {
        if (feature.startsWith(prefix))
            return feature.sliced(prefix.size());
    }
    return feature;
}

void readPubSubCondition(const XmlElement &element, Error &error)
{
    using PubSubCondition = Error::PubSubCondition;
    const QString name = element.localName();
    error.pubSubConditionName = name;
    // XEP-0496 §4 has the singular.
    error.pubSubCondition = name == "invalid-option"_L1
        ? PubSubCondition::InvalidOptions
        : enumFromName(name, PubSubCondition::Other);
    if (error.pubSubCondition == PubSubCondition::Unsupported)
        error.feature = featureName(element.attribute(u"feature"_s));
    else if (error.pubSubCondition == PubSubCondition::PersistentItems)
        error.feature = name; // Prosody says it without <unsupported/>.
}

// The first text, or the one without a language, is the one to show.
void readText(const XmlElement &element, Error &error)
{
    const QString language = element.attribute(u"xml:lang"_s);
    if (error.texts.isEmpty() || language.isEmpty())
        error.text = element.text();
    error.texts.insert(language, element.text());
}

void readStanzaCondition(const XmlElement &element, Error &error)
{
    if (element.localName() == "text"_L1) {
        readText(element, error);
        return;
    }
    error.condition = enumFromName(element.localName(), Error::Condition::UndefinedCondition);
    if (error.condition == Error::Condition::Gone || error.condition == Error::Condition::Redirect)
        error.redirectUri = element.text().trimmed();
}

} // namespace

// RFC 6120 §8.3, XEP-0060 §16
Error Error::fromStanza(const XmlElement &stanza)
{
    Error error;
    error.stanza = Xml::serialised(stanza);
    const XmlElement element = Xml::child(stanza, Ns::client, "error"_L1);
    error.type = enumFromName(element.attribute(u"type"_s), Type::None);
    error.by = element.attribute(u"by"_s);
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() == Ns::stanzas)
            readStanzaCondition(e, error);
        else if (e.namespaceURI().toString().startsWith("http://jabber.org/protocol/pubsub"_L1))
            readPubSubCondition(e, error);
        else if (e.localName() == "retry"_L1) // XEP-0363 §5
            error.retryAt
                = FormValue<QDateTime>::read({ e.attribute(u"stamp"_s) }).value_or(QDateTime());
    }
    // Openfire sends some errors without any reason: then there is no condition either.
    if (error.condition == Condition::None && !element.isNull())
        error.condition = Condition::UndefinedCondition;
    return error;
}

Error Error::fromStanza(const QByteArray &stanza)
{
    return fromStanza(XmlElement::parseStanza(stanza).value_or(XmlElement()));
}

bool Error::isUnsupported() const
{
    return condition == Condition::FeatureNotImplemented
        || condition == Condition::ServiceUnavailable
        || pubSubCondition == PubSubCondition::Unsupported;
}

bool Error::isPreconditionNotMet() const
{
    return pubSubCondition == PubSubCondition::PreconditionNotMet
        || refusal == Refusal::ReadableByOthers
        || (kind == Kind::Stanza && condition == Condition::Conflict);
}

bool Error::isFormRefused() const
{
    return isUnsupported() || condition == Condition::BadRequest
        || condition == Condition::NotAcceptable
        || pubSubCondition == PubSubCondition::InvalidOptions;
}

QString Error::toString() const
{
    QStringList parts;
    if (kind != Kind::Stanza)
        parts << nameOf(kind);
    if (refusal != Refusal::None)
        parts << nameOf(refusal);
    if (condition != Condition::None)
        parts << nameOf(condition);
    if (!pubSubConditionName.isEmpty())
        parts << pubSubConditionName;
    if (!feature.isEmpty())
        parts << feature;
    if (!text.isEmpty())
        parts << text;
    return parts.isEmpty() ? u"No reason given"_s : parts.join(u", "_s);
}

} // namespace PubSub
