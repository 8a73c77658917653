#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt 6.8.2 (in the Python package PySide6-Essentials 6.8.2.1): QXmlStreamReader::characterOffset()
# behind Characters is one too large: it counts the `<` of the tag that ends the text. Behind
# StartElement, EndElement and Comment it is right. Who cuts a document into the pieces that it was
# written in, to leave most of them as they are, gets "text<" and "b>" for "text" and "<b>".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    PySide6-Essentials==6.8.2.1 shiboken6==6.8.2.1

cat >"$folder/offsets.py" <<'END'
import sys

from PySide6.QtCore import QXmlStreamReader, qVersion

document = '<a>text<b c="d">in</b>tail<!-- c -->more</a>'
reader = QXmlStreamReader(document)
pieces = []
at = 0
while not reader.atEnd():
    reader.readNext()
    if not reader.isStartDocument():
        end = reader.characterOffset()
        pieces.append(document[at:end])
        at = end
print("Qt", qVersion(), pieces)
expected = ["<a>", "text<", 'b c="d">', "in<", "/b>", "tail<", "!-- c -->", "more<", "/a>", ""]
sys.exit(pieces != expected)
END
"$folder/venv/bin/python" "$folder/offsets.py"
# Seen:
# Qt 6.8.2 ['<a>', 'text<', 'b c="d">', 'in<', '/b>', 'tail<', '!-- c -->', 'more<', '/a>', '']
