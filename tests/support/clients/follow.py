#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same person's other client: keeps the list of what the account follows (XEP-0330).

It takes commands as lines of JSON, ["name", argument...], and answers each with a line
{"answer": ...} or {"error": "..."}. What it is told of the list comes as {"event": [...]}.
"""

import asyncio
import json
import sys
from xml.etree import ElementTree

from other_client import OtherClient, run

LIST = "urn:xmpp:pubsub:subscription"
SUBSCRIPTION = "{urn:xmpp:pubsub:subscription:0}subscription"


def say(what, value):
    print(json.dumps({what: value}), flush=True)


def place_of(item):
    followed = item["payload"]
    assert followed.tag == SUBSCRIPTION, followed.tag
    return f'{followed.get("server")}/{followed.get("node")}'


class Client(OtherClient):
    def __init__(self):
        super().__init__()
        for plugin in ("xep_0004", "xep_0030", "xep_0115", "xep_0163"):
            self.register_plugin(plugin)
        self.add_event_handler("pubsub_publish", self.on_publish)
        self.add_event_handler("pubsub_retract", self.on_retract)

    async def work(self):
        self["xep_0030"].add_feature(LIST + "+notify")
        await self["xep_0115"].update_caps(broadcast=False)
        self.send_presence()
        commands = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
        while line := await commands.readline():
            name, *arguments = json.loads(line)
            try:
                say("answer", await getattr(self, name)(*arguments))
            except Exception as error:  # the test decides what that means
                say("error", repr(error))

    def options(self, access):
        form = self["xep_0004"].make_form(ftype="submit")
        form.add_field("FORM_TYPE", "hidden",
                       value="http://jabber.org/protocol/pubsub#publish-options")
        for name, value in (("persist_items", "1"), ("max_items", "50"),
                            ("notify_retract", "1"), ("access_model", access)):
            form.add_field("pubsub#" + name, value=value)
        return form

    async def post(self, node):
        entry = ElementTree.fromstring(
            '<entry xmlns="http://www.w3.org/2005/Atom"><title>Hello</title></entry>')
        await self["xep_0060"].publish(
            None, node, id="1", payload=entry, options=self.options("open"))

    async def create(self, service, node):
        await self["xep_0060"].create_node(service, node)

    async def follow(self, item, service, node, title):
        followed = ElementTree.Element(SUBSCRIPTION, server=service, node=node)
        ElementTree.SubElement(followed, SUBSCRIPTION.replace("}subscription", "}title")).text = title
        await self["xep_0060"].publish(
            None, LIST, id=item, payload=followed, options=self.options("presence"))

    async def unfollow(self, item):
        await self["xep_0060"].retract(None, LIST, item, notify=True)

    async def follows(self):
        answer = await self["xep_0060"].get_items(None, LIST)
        return sorted(place_of(item) for item in answer["pubsub"]["items"]["substanzas"])

    def on_publish(self, message):
        for item in message["pubsub_event"]["items"]["substanzas"]:
            say("event", ["follow", place_of(item)])

    def on_retract(self, message):
        for item in message["pubsub_event"]["items"]["substanzas"]:
            say("event", ["unfollow", item["id"]])


run(Client)
