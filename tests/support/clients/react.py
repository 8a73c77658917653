#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another person's client: reads a post, and comments on it, likes it and reacts to it as Movim,
Converse and Libervia do, by what the post itself says.

Its arguments: SERVICE NODE ITEM
"""

from urllib.parse import parse_qs, quote
from xml.etree import ElementTree

from other_client import ARGUMENTS, JID, OtherClient, run

SERVICE, NODE, ITEM = ARGUMENTS
ATOM = "{http://www.w3.org/2005/Atom}"
ATTACHMENTS = "urn:xmpp:pubsub-attachments:1"


def comments_of(entry):
    """As Movim does it: the link with that title, cut behind a fixed beginning."""
    link = next(e for e in entry.findall(ATOM + "link") if e.get("title") == "comments")
    assert link.get("rel") == "replies", link.attrib
    address, query = link.get("href").removeprefix("xmpp:").split("?;", 1)
    assert query.startswith("node=urn:xmpp:microblog:0:comments/"), query
    return address, parse_qs(query)["node"][0]


def comment(title):
    return ElementTree.fromstring(
        f'<entry xmlns="http://www.w3.org/2005/Atom"><title type="text">{title}</title>'
        f'<id>tag:localhost,2026:{title}</id><published>2026-01-02T03:04:05Z</published>'
        '<updated>2026-01-02T03:04:05Z</updated>'
        f'<author><name>Bob</name><uri>xmpp:{JID}</uri></author></entry>')


def attachments_node():
    uri = f"xmpp:{SERVICE}?;node={quote(NODE, safe='')};item={quote(ITEM, safe='')}"
    return f"{ATTACHMENTS}/{uri}"


class Client(OtherClient):
    async def work(self):
        pubsub = self["xep_0060"]
        answer = await pubsub.get_item(SERVICE, NODE, ITEM, timeout=20)
        entry = answer["pubsub"]["items"]["item"]["payload"]
        service, node = comments_of(entry)
        await pubsub.publish(service, node, id="a-comment", payload=comment("Well said"))
        await pubsub.publish(service, node, id="a-like", payload=comment("\u2665"))
        reaction = ElementTree.fromstring(
            f'<attachments xmlns="{ATTACHMENTS}"><reactions timestamp="2026-01-02T03:04:05Z">'
            '<reaction>🚀</reaction></reactions></attachments>')
        await pubsub.publish(SERVICE, attachments_node(), id=JID, payload=reaction)


run(Client)
