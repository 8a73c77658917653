#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes test data of a specification's examples: extract.py xep-0060.xml

Takes the source of an XMPP Extension Protocol, as the XSF keeps it, and writes each example
as it stands into a folder beside this script, under the number that the published page gives
it, with an index. What the source has commented out is no example.
"""

import re
import sys
from pathlib import Path

# Comments are dropped; everything that could hold one in disguise is kept as it is.
TOKENS = re.compile(r"<!--.*?-->|(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
PARTS = re.compile(
    r"(?P<end></section[1-6]>)|<section(?P<level>[1-6])\b(?P<section>[^>]*)>"
    r"|<example\b(?P<example>[^>]*)>\s*<!\[CDATA\[(?P<text>.*?)\]\]>", re.DOTALL)


def attribute(attributes, name):
    found = re.search(rf"\b{name}=(['\"])(.*?)\1", attributes, re.DOTALL)
    return " ".join(found[2].split()) if found else ""


def examples(source):
    """Each example: (section number, section anchor, caption, text)."""
    source = TOKENS.sub(lambda token: token[1] or "", source)
    counters, anchors = [0], []
    for part in PARTS.finditer(source):
        if part["end"]:
            counters = counters[:len(anchors)]
            anchors.pop()
        elif part["level"]:
            counters = (counters + [0])[:len(anchors) + 1]
            counters[-1] += 1
            anchors.append(attribute(part["section"], "anchor"))
        else:
            number = ".".join(map(str, counters[:len(anchors)]))
            yield number, anchors[-1], attribute(part["example"], "caption"), part["text"].strip("\n")


def main():
    source = Path(sys.argv[1]).read_text(encoding="utf-8")
    number = re.search(r"<number>(\d+)</number>", source)[1]
    version = re.search(r"<version>(.*?)</version>", source)[1]
    date = re.search(r"<date>(.*?)</date>", source)[1]
    folder = Path(__file__).parent / number
    folder.mkdir(exist_ok=True)
    for old in folder.glob("[0-9][0-9][0-9].xml"):
        old.unlink()
    index = [f"# XEP-{number} version {version} ({date}), https://xmpp.org/extensions/xep-{number}.html",
             "# example | section | anchor | caption"]
    for position, (section, anchor, caption, text) in enumerate(examples(source), 1):
        (folder / f"{position:03}.xml").write_text(text.rstrip() + "\n", encoding="utf-8")
        index.append(f"{position:03} | {section} | {anchor} | {caption}")
    (folder / "index.txt").write_text("\n".join(index) + "\n", encoding="utf-8")
    print(f"XEP-{number} {version}: {len(index) - 2} examples")


if __name__ == "__main__":
    main()
