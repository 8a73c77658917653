# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the clients of this folder share: slixmpp, logged in as SlixmppClient.h says.

SCRIPT HOST PORT CERTIFICATE JID PASSWORD ARGUMENTS...
"""

import asyncio
import os
import sys

import slixmpp

HOST, PORT, CERTIFICATE, JID, PASSWORD = sys.argv[1:6]
ARGUMENTS = sys.argv[6:]


class OtherClient(slixmpp.ClientXMPP):
    """Logs in, does what work() says and ends; with the reason on stderr if that failed."""

    def __init__(self):
        super().__init__(JID, PASSWORD)
        self.register_plugin("xep_0060")
        self.ca_certs = CERTIFICATE
        self.enable_direct_tls = False
        self.add_event_handler("session_start", self._start)

    async def work(self):
        raise NotImplementedError

    def _start(self, _):
        # asyncio and slixmpp forget a task that nobody else knows.
        self._task = asyncio.ensure_future(self._run())

    async def _run(self):
        try:
            await self.work()
        except Exception as error:  # whatever it is, it did not work
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)


async def _main(make_client):
    client = make_client()
    client.connect(HOST, int(PORT))
    await asyncio.get_running_loop().create_future()


def run(make_client):
    asyncio.run(_main(make_client))
