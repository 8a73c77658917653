#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""slixmpp with its plugin for publish-subscribe. Called as Measure.h says."""

import asyncio
import json
import os
import resource
import sys
import time
from xml.etree import ElementTree

import slixmpp
from slixmpp.plugins.xep_0059.stanza import Set
from slixmpp.plugins.xep_0060 import stanza as pubsub
from slixmpp.xmlstream import register_stanza_plugin

PAGE, WINDOW = 100, 50
HOST, PORT, TLS, JID, PASSWORD, SERVICE, NODE, WORK, COUNT = sys.argv[1:10]
COUNT = int(COUNT)
EVENT = "{http://jabber.org/protocol/pubsub#event}"


def entry(n):
    paragraph = ('<p>Words of a <em>longer post</em> with some 汉字 and Grüße in it, and a '
                 '<a href="https://example.org/a?b=1&amp;c=2">link</a> to read on. So long is a '
                 'paragraph.</p>')
    return (f'<entry xmlns="http://www.w3.org/2005/Atom"><title>Entry {n}</title>'
            f'<id>tag:example.org,2026:{n}</id><published>2026-01-02T03:04:05Z</published>'
            '<updated>2026-01-02T03:04:05Z</updated><author><name>Ada</name>'
            '<uri>xmpp:ada@localhost</uri></author>'
            f'<link rel="alternate" href="https://example.org/{n}"/><content type="xhtml">'
            f'<div xmlns="http://www.w3.org/1999/xhtml">{paragraph * 6}</div></content></entry>')


def kilobytes(name):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1e3


class Measure:
    def __init__(self):
        self.count = self.bytes = 0
        self.first = self.stop = self.stop_cpu = 0.0

    def begin(self):
        with open("/proc/self/clear_refs", "w", encoding="ascii") as peak:
            peak.write("5")
        self.base, self.cpu0 = kilobytes("VmRSS:") - kilobytes("RssFile:"), cpu()
        self.start = self.last = time.monotonic()
        self.last_cpu = time.thread_time()
        print("ready", flush=True)
        self.turns = asyncio.ensure_future(self.watch())

    async def watch(self):
        while True:
            await asyncio.sleep(0.001)
            self.turn()

    def turn(self):
        now, now_cpu = time.monotonic(), time.thread_time()
        self.stop = max(self.stop, (now - self.last) * 1e3)
        self.stop_cpu = max(self.stop_cpu, (now_cpu - self.last_cpu) * 1e3)
        self.last, self.last_cpu = now, now_cpu

    def add(self, size):
        if self.count == 0:
            self.first = (time.monotonic() - self.start) * 1e3
        self.count += 1
        self.bytes += size

    def end(self):
        self.turn()
        print(json.dumps({"wall": (time.monotonic() - self.start) * 1e3, "cpu": cpu() - self.cpu0,
                          "first": self.first, "stop": self.stop, "stopCpu": self.stop_cpu,
                          "base": self.base + kilobytes("RssFile:"), "peak": kilobytes("VmHWM:"),
                          "count": self.count, "bytes": self.bytes}), flush=True)
        os._exit(0)


class Peer(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(JID, PASSWORD, plugin_config={
            "feature_mechanisms": {"unencrypted_scram": True, "unencrypted_plain": True}})
        self.measure = Measure()
        self.register_plugin("xep_0059")
        self.register_plugin("xep_0060")
        register_stanza_plugin(pubsub.Pubsub, Set)
        self.enable_direct_tls = False
        self.enable_starttls = TLS == "tls"
        self.enable_plaintext = TLS != "tls"
        self.ca_certs = os.environ.get("PUBSUB_BENCH_CERTIFICATE") if TLS == "tls" else None
        self.add_event_handler("session_start", self.work)
        self.add_event_handler("pubsub_publish", self.on_event)

    def take(self, item):
        payload = item["payload"]
        self.measure.add(sum(map(len, payload.itertext())) if payload is not None else 0)

    async def work(self, _):
        if WORK == "events":
            self.send_presence()
            self["xep_0060"].subscribe(SERVICE, NODE).add_done_callback(lambda _: None)
            self.measure.begin()
            return
        self.measure.begin()
        try:
            await getattr(self, WORK)()
        except Exception as error:  # whatever it is, this run is over
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        self.measure.end()

    async def items(self):
        answer = await self["xep_0060"].get_items(SERVICE, NODE, timeout=600)
        for item in answer["pubsub"]["items"]:
            self.take(item)

    async def pages(self):
        request = self.Iq(sto=SERVICE, stype="get")
        request["pubsub"]["items"]["node"] = NODE
        async for page in self["xep_0059"].iterate(request, "pubsub", amount=PAGE):
            for item in page["pubsub"]["items"]:
                self.take(item)
            if self.measure.count >= COUNT:
                break

    async def nodes(self):
        answer = await self["xep_0030"].get_items(SERVICE, timeout=600)
        for _, node, _ in answer["disco_items"]["items"]:
            self.measure.add(len(node))

    async def publish(self):
        numbers = iter(range(COUNT))

        async def one_after_another():
            for n in numbers:
                answer = await self["xep_0060"].publish(
                    SERVICE, NODE, id=str(n), payload=ElementTree.fromstring(entry(n)), timeout=600)
                self.measure.add(len(answer["id"]))
        await asyncio.gather(*(one_after_another() for _ in range(WINDOW)))

    def on_event(self, message):
        # Not the items themselves: slixmpp, which goes through them, would begin again.
        for item in message["pubsub_event"]["items"].iterables:
            self.take(item)
        if self.measure.count >= COUNT:
            self.measure.end()


async def main():
    peer = Peer()
    peer.connect(HOST, int(PORT))
    await asyncio.get_running_loop().create_future()

asyncio.run(main())
