// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "FormTemplate.h"

#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>
#include <algorithm>

namespace PubSub::FormTemplate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto templates = "fdp/template/"_L1;
constexpr auto submissions = "fdp/submitted/"_L1;

} // namespace

// XEP-0346 §5
bool isOfferedBy(const ServiceInfo &info)
{
    return std::ranges::any_of(info.identities, [](const Identity &identity) {
        return identity.category == "pubsub"_L1 && identity.type == "urn:xmpp:fdp:0"_L1;
    });
}

// XEP-0346 §3.1
bool isTemplate(const QString &node)
{
    return node.startsWith(templates);
}

QString submissionsOf(const QString &templateNode)
{
    return isTemplate(templateNode) ? submissions + templateNode.sliced(templates.size())
                                    : QString();
}

QList<NodeRef> templatesAmong(const QList<NodeRef> &nodes)
{
    QList<NodeRef> found;
    std::ranges::copy_if(nodes, std::back_inserter(found),
        [](const NodeRef &node) { return isTemplate(node.address.node); });
    return found;
}

// XEP-0346 §3.2
Parsed<Form> formOf(const Item &item)
{
    return Form::fromElement(XmlElement::parse(item.payload).value_or(XmlElement()));
}

// XEP-0346 §3.3
Parsed<Item> itemOf(const Form &form, const QString &id)
{
    const auto xml = Xml::built([&](QXmlStreamWriter &writer) { form.toXml(writer); });
    if (!xml)
        return std::unexpected(xml.error());
    return Item { id, {}, *xml, {} };
}

} // namespace PubSub::FormTemplate
