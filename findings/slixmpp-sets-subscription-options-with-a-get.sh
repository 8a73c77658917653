#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# slixmpp 1.17.0: set_subscription_options() of its XEP-0060 plugin sends the filled form as
# `<iq type="get">`. One would guess a "set", as its set_node_config() sends one. No service can
# take it for what it is meant to be: a "get" asks for the options. Prosody 13.0.1 answers it with
# the form as it was, so that the call ends as if all were well and the options stay as they are.
#
# Options given along with subscribe() are sent in a "set"; to change them later, one has to write
# the request oneself.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    slixmpp==1.17.0 aiodns==4.0.4 pycares==5.2.1 cffi==2.1.1 pyasn1==0.6.5 pyasn1-modules==0.4.2

cat >"$folder/options.py" <<'END'
import asyncio
import sys

import slixmpp

FORM = "{jabber:x:data}x"
sent = []


class Client(slixmpp.ClientXMPP):
    def send(self, stanza, use_filters=True):
        sent.append(stanza)


async def main():
    client = Client("ada@localhost/desk", "secret")
    client.register_plugin("xep_0060")
    pubsub, forms = client.plugin["xep_0060"], client.plugin["xep_0004"]

    options = forms.make_form("submit")
    options.add_field("FORM_TYPE", "hidden",
                      value="http://jabber.org/protocol/pubsub#subscribe_options")
    options.add_field("pubsub#include_body", "boolean", value=True)
    node = forms.make_form("submit")
    node.add_field("pubsub#title", value="News")

    pubsub.set_node_config("pubsub.localhost", "news", node)
    pubsub.get_subscription_options("pubsub.localhost", "news", "ada@localhost")
    pubsub.set_subscription_options("pubsub.localhost", "news", "ada@localhost", options)


asyncio.run(main())
names = ("set_node_config", "get_subscription_options", "set_subscription_options")
kinds = {}
for name, request in zip(names, sent, strict=True):
    form = "a form" if request.xml.find(f".//{FORM}") is not None else "no form"
    kinds[name] = (request["type"], form)
    print(f"{name}: a {request['type']!r} with {form}")
if kinds["set_node_config"] != ("set", "a form") or kinds["get_subscription_options"][0] != "get":
    sys.exit("The other requests are not what they were.")
if kinds["set_subscription_options"] != ("get", "a form"):
    sys.exit("Options are set otherwise: this has changed.")
END
"$folder/venv/bin/python" "$folder/options.py"
# Seen:
# set_node_config: a 'set' with a form
# get_subscription_options: a 'get' with no form
# set_subscription_options: a 'get' with a form
