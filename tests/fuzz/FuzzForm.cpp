// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data forms, XEP-0004: read, looked at with the keys of XEP-0060, written and read again.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/Form.h>
#include <pubsub/FormKeys.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

using namespace PubSub;

namespace
{

void lookAt(const Form &form)
{
    Fuzz::use(form.get(NodeConfig::accessModel));
    Fuzz::use(form.get(NodeConfig::childrenAssociationWhitelist));
    Fuzz::use(form.get(NodeConfig::collection));
    Fuzz::use(form.get(NodeConfig::deliverPayloads));
    Fuzz::use(form.get(NodeConfig::maxPayloadSize));
    Fuzz::use(form.get(Metadata::creationDate));
    Fuzz::use(form.get(Metadata::creator));
    Fuzz::use(form.get(Metadata::numSubscribers));
    Fuzz::use(form.get(SubscribeOptions::digestFrequency));
    Fuzz::use(form.get(SubscribeOptions::showValues));
    // What a key reads, it writes, and reads again as the same.
    Form copy = form;
    if (const auto max = form.get(NodeConfig::maxItems)) {
        copy.set(NodeConfig::maxItems, *max);
        Fuzz::expect(copy.get(NodeConfig::maxItems) == max, "a number stays the same");
    }
    if (const auto depth = form.get(SubscribeOptions::subscriptionDepth)) {
        copy.set(SubscribeOptions::subscriptionDepth, *depth);
        Fuzz::expect(copy.get(SubscribeOptions::subscriptionDepth) == depth, "so does a depth");
    }
    if (const auto expiry = form.get(SubscribeOptions::expire)) {
        copy.set(SubscribeOptions::expire, *expiry);
        Fuzz::expect(copy.get(SubscribeOptions::expire).has_value(), "a date can be read again");
    }
}

Form reread(const Form &form)
{
    const auto xml = Xml::built([&](QXmlStreamWriter &writer) { form.toXml(writer); });
    Fuzz::expect(xml.has_value(), "a form that was read can be written");
    const auto document = parseStanza(*xml);
    Fuzz::expect(document.has_value(), "a form that was written can be parsed");
    const auto again = Form::fromElement(stanzaOf(*document));
    Fuzz::expect(again.has_value(), "a form that was written is a form");
    return *again;
}

} // namespace

int fuzzForm(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const XmlElement &element) {
        const auto form = Form::fromElement(element);
        if (!form)
            return;
        lookAt(*form);
        Fuzz::expect(form->changesTo(*form).fields.size() == 1, "nothing has changed");
        const Form again = reread(*form);
        Fuzz::expect(again.fields.size() == form->fields.size(), "no field is lost");
        for (qsizetype i = 0; i < form->fields.size(); ++i)
            Fuzz::expect(again.fields[i].name == form->fields[i].name
                    && again.fields[i].values == form->fields[i].values,
                "a field keeps its name and its values");
        Fuzz::expect(reread(again) == again, "what was written once is written the same again");
    });
}
