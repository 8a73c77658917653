// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ExampleChecks.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

/// What the tables of examples share: the service and the node that nearly all are about.
namespace TestSupport::Examples
{

using namespace PubSub;
using namespace Qt::StringLiterals;

const Jid shakespeare = *Jid::fromString(u"pubsub.shakespeare.lit"_s);

template <typename Function> Call onService(Function function)
{
    return callOf([=](Client &client) { return function(client.service(shakespeare)); });
}

template <typename Function> Call onNode(const QString &id, Function function)
{
    return callOf([=](Client &client) { return function(client.node({ shakespeare, id })); });
}

template <typename Function> Call onMusings(Function function)
{
    return onNode(u"princely_musings"_s, function);
}

const QByteArray soliloquy = R"(<entry xmlns='http://www.w3.org/2005/Atom'>
          <title>Soliloquy</title>
          <summary>
To be, or not to be: that is the question:
Whether 'tis nobler in the mind to suffer
The slings and arrows of outrageous fortune,
Or to take arms against a sea of troubles,
And by opposing end them?
          </summary>
          <link rel='alternate' type='text/html'
                href='http://denmark.lit/2003/12/13/atom03'/>
          <id>tag:denmark.lit,2003:entry-32397</id>
          <published>2003-12-13T18:30:02Z</published>
          <updated>2003-12-13T18:30:02Z</updated>
        </entry>)";

inline Item itemOf(const QString &id, const QByteArray &payload = {})
{
    Item item;
    item.id = id;
    item.payload = payload;
    return item;
}

} // namespace TestSupport::Examples
