#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ejabberd 24.12 (Debian 13): bob subscribes to a node of ada's account, and from then on the
# PubSub service beside it, pubsub.localhost, speaks for that node: it lists the subscription among
# bob's own there, without saying whose node it is, and when bob comes online it is the service in
# whose name the last item arrives. Asked for the node, it says that it has none of that name. One
# would guess that a service lists subscriptions to its own nodes, and that items of an account
# come from the account, as the notification of a new item does.
#
# A node is known by its host and its name together: a client that believes what it gets shows a
# second node of that name, which can't be opened.
#
# It runs in a Debian 13 that mmdebstrap makes for it and throws away.
set -euo pipefail

command -v mmdebstrap >/dev/null || (apt-get -qq update && apt-get -qq install mmdebstrap)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
port=$(python3 -c 'import socket; print(socket.create_server(("127.0.0.1", 0)).getsockname()[1])')
export port

cat >"$folder/ejabberd.yml" <<END
hosts: [localhost]
loglevel: error
auth_method: internal
listen:
  - {port: $port, ip: "127.0.0.1", module: ejabberd_c2s}
modules:
  mod_caps: {}
  mod_disco: {}
  mod_roster: {}
  mod_pubsub:
    hosts: [pubsub.localhost]
    ignore_pep_from_offline: false
    plugins: [flat, pep]
END

# Runs outside of the new Debian, whose folder it is given.
cat >"$folder/serve" <<'END'
set -eu
here=$(dirname "$0")
cp "$here/ejabberd.yml" "$1/tmp"
chroot "$1" env HOME=/tmp ERL_LIBS="$(cd "$1" && echo /usr/lib/*-linux-gnu*)" \
    EJABBERD_CONFIG_PATH=/tmp/ejabberd.yml EJABBERD_LOG_PATH=/tmp/ejabberd.log \
    erl -noinput -mnesia dir '"/tmp/database"' -s ejabberd -eval \
    '[ejabberd_auth:try_register(Name, <<"localhost">>, <<"secret">>)
      || Name <- [<<"ada">>, <<"bob">>]], file:write_file("/tmp/ready", "").' >"$1/tmp/log" 2>&1 &
server=$!
trap 'kill $server; wait $server || true' EXIT
for _ in $(seq 600); do
    [ -e "$1/tmp/ready" ] && break
    sleep 0.1
done
[ -e "$1/tmp/ready" ] || cat "$1/tmp/log" >&2
python3 "$here/ask.py"
END

cat >"$folder/ask.py" <<'END'
import base64
import os
import socket
import sys
import xml.etree.ElementTree as ET

NODE = "urn:xmpp:microblog:0"
PUBSUB = "http://jabber.org/protocol/pubsub"
DISCO = "http://jabber.org/protocol/disco"


class Person:
    def __init__(self, name):
        self.socket = socket.create_connection(("127.0.0.1", os.environ["port"]), timeout=20)
        self.stream()
        login = base64.b64encode(f"\0{name}\0secret".encode()).decode()
        self.send('<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">'
                  f'{login}</auth>')
        self.read()
        self.stream()
        self.ask("set", "", '<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/>')

    def send(self, text):
        self.socket.sendall(text.encode())

    def stream(self):
        self.parser, self.depth = ET.XMLPullParser(("start", "end")), 0
        self.send('<stream:stream to="localhost" version="1.0" xmlns="jabber:client"'
                  ' xmlns:stream="http://etherx.jabber.org/streams">')
        self.read()

    def read(self):
        while True:
            for event, element in self.parser.read_events():
                self.depth += 1 if event == "start" else -1
                if event == "end" and self.depth == 1:
                    return element
            data = self.socket.recv(65536)
            if not data:
                sys.exit("The server has closed the connection.")
            self.parser.feed(data)

    def ask(self, kind, to, content):
        self.send(f'<iq type="{kind}" id="1"{to and f" to={to!r}"}>{content}</iq>')
        while (answer := self.read()).tag != "{jabber:client}iq":
            pass
        return answer

    def next_sender(self):
        while (message := self.read()).find(f".//*[@node='{NODE}']") is None:
            pass
        return message.get("from")


def publish(person, item):
    open_to_all = "".join(
        f'<field var="{name}"><value>{value}</value></field>' for name, value in
        (("FORM_TYPE", PUBSUB + "#publish-options"), ("pubsub#access_model", "open")))
    person.ask("set", "", f'<pubsub xmlns="{PUBSUB}"><publish node="{NODE}"><item id="{item}">'
               '<entry xmlns="http://www.w3.org/2005/Atom"/></item></publish><publish-options>'
               f'<x xmlns="jabber:x:data" type="submit">{open_to_all}</x></publish-options>'
               '</pubsub>')


def nodes(answer):
    return [element.get("node") for element in answer.iter() if element.get("jid")]


ada, bob = Person("ada"), Person("bob")
publish(ada, "1")
bob.ask("set", "ada@localhost",
        f'<pubsub xmlns="{PUBSUB}"><subscribe node="{NODE}" jid="bob@localhost"/></pubsub>')
subscriptions = nodes(bob.ask("get", "pubsub.localhost",
                              f'<pubsub xmlns="{PUBSUB}"><subscriptions/></pubsub>'))
there = nodes(bob.ask("get", "pubsub.localhost", f'<query xmlns="{DISCO}#items"/>'))
node = bob.ask("get", "pubsub.localhost", f'<query xmlns="{DISCO}#info" node="{NODE}"/>')
print("bob's subscriptions at pubsub.localhost:", subscriptions)
print("nodes of pubsub.localhost:", there)
print("that node at pubsub.localhost:", node.get("type"), node.find("*/*").tag.split("}")[1])

bob.send("<presence/>")
last = bob.next_sender()
publish(ada, "2")
new = bob.next_sender()
print("the last item comes from", last)
print("a new item comes from", new)
if new != "ada@localhost" or there or node.get("type") != "error":
    sys.exit("The node is not one of ada's account alone.")
if subscriptions != [NODE] or last != "pubsub.localhost":
    sys.exit("The service no longer speaks for it: this has changed.")
END

mmdebstrap --quiet --variant=apt --include=ejabberd=24.12-3+deb13u2 --format=null \
    --customize-hook="sh '$folder/serve' \"\$1\"" trixie
# Seen:
# bob's subscriptions at pubsub.localhost: ['urn:xmpp:microblog:0']
# nodes of pubsub.localhost: []
# that node at pubsub.localhost: error item-not-found
# the last item comes from pubsub.localhost
# a new item comes from ada@localhost
