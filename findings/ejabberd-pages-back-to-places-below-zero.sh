#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ejabberd 24.12 (Debian 13): who pages backwards (XEP-0059) through the items of a node is told
# a place below zero for the first item of the last, shorter page: of seven items, three a page,
# `<first index="4">`, `<first index="1">` and then `<first index="-2">`, for the very first item.
# One would guess 0: the specification wants it for the first item of all, and forwards the same
# item is told as 0. It counts back by the size that was asked for, not by what the page holds, so
# it is right whenever the number of items is a multiple of that.
#
# disco#items of a node does the same. Whoever reads the place as unsigned gets 4294967294 or
# nothing, and whoever stops at the page whose place is 0 goes on.
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
  mod_pubsub:
    hosts: [pubsub.localhost]
END

# Runs outside of the new Debian, whose folder it is given.
cat >"$folder/serve" <<'END'
set -eu
here=$(dirname "$0")
cp "$here/ejabberd.yml" "$1/tmp"
chroot "$1" env HOME=/tmp ERL_LIBS="$(cd "$1" && echo /usr/lib/*-linux-gnu*)" \
    EJABBERD_CONFIG_PATH=/tmp/ejabberd.yml EJABBERD_LOG_PATH=/tmp/ejabberd.log \
    erl -noinput -mnesia dir '"/tmp/database"' -s ejabberd -eval \
    'ejabberd_auth:try_register(<<"ada">>, <<"localhost">>, <<"secret">>),
     file:write_file("/tmp/ready", "").' >"$1/tmp/log" 2>&1 &
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

PUBSUB = "http://jabber.org/protocol/pubsub"
RSM = "http://jabber.org/protocol/rsm"


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


def pages(person, order, towards, edge):
    places, page = [], order
    for _ in range(9):
        answer = person.ask("get", "pubsub.localhost", f'<pubsub xmlns="{PUBSUB}"><items node="n"/>'
                            f'<set xmlns="{RSM}"><max>3</max>{page}</set></pubsub>')
        items = [item.get("id") for item in answer.iter(f"{{{PUBSUB}}}item")]
        if not items:
            break
        places.append((int(answer.find(f".//{{{RSM}}}first").get("index")), items))
        page = f"<{towards}>{answer.find(f'.//{{{RSM}}}{edge}').text}</{towards}>"
    return places


ada = Person("ada")
ada.ask("set", "pubsub.localhost", f'<pubsub xmlns="{PUBSUB}"><create node="n"/></pubsub>')
for item in "abcdefg":
    ada.ask("set", "pubsub.localhost", f'<pubsub xmlns="{PUBSUB}"><publish node="n">'
            f'<item id="{item}"><note xmlns="urn:example:note"/></item></publish></pubsub>')
forwards = pages(ada, "", "after", "last")
backwards = pages(ada, "<before/>", "before", "first")
print("forwards: ", forwards)
print("backwards:", backwards)
if [place for place, _ in forwards] != [0, 3, 6] or backwards[-1][1] != ["a"]:
    sys.exit("The pages are not what they were.")
if [place for place, _ in backwards] != [4, 1, -2]:
    sys.exit("The places are others: this has changed.")
END

mmdebstrap --quiet --variant=apt --include=ejabberd=24.12-3+deb13u2 --format=null \
    --customize-hook="sh '$folder/serve' \"\$1\"" trixie
# Seen:
# forwards:  [(0, ['a', 'b', 'c']), (3, ['d', 'e', 'f']), (6, ['g'])]
# backwards: [(4, ['e', 'f', 'g']), (1, ['b', 'c', 'd']), (-2, ['a'])]
