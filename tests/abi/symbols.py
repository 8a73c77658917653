#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the library exports: symbols.py LIBRARY compares it with libpubsub.symbols.

With --write it writes that file; ./dev symbols does so. The list has the strong symbols only:
weak ones come and go with the compiler. What is exported for the tests alone is left out, and
what the address sanitizer adds.
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIST = HERE / "libpubsub.symbols"
HEADERS = HERE.parent.parent / "libpubsub" / "pubsub"


def for_tests(headers):
    """The beginnings of the names that PUBSUB_TEST_EXPORT marks."""
    prefixes = []
    for header in sorted(headers.glob("*/*.h")):
        namespace = ""
        for line in header.read_text(encoding="utf-8").splitlines():
            if found := re.match(r"namespace ([\w:]+)", line):
                namespace = found[1]
            elif found := re.search(r"(?:class|struct) PUBSUB_TEST_EXPORT (\w+)", line):
                prefixes.append(f"{namespace}::{found[1]}::")
            elif found := re.search(r"PUBSUB_TEST_EXPORT .*?(\w+)\(", line):
                prefixes.append(f"{namespace}::{found[1]}(")
    return tuple(prefixes)


def exported(library):
    """The library's name for the loader, then its symbols."""
    dynamic = subprocess.run(["readelf", "-d", library], capture_output=True, text=True, check=True)
    lines = subprocess.run(["nm", "-D", "--defined-only", "-C", library],
                           capture_output=True, text=True, check=True).stdout.splitlines()
    symbols = {name for _, kind, name in (line.split(" ", 2) for line in lines)
               if kind in "TDBR" and not name.startswith("__odr_asan.")}
    soname = re.search(r"SONAME.*\[(.*)\]", dynamic.stdout)[1]
    return [soname] + sorted(name for name in symbols if not name.startswith(for_tests(HEADERS)))


def faults(found, expected):
    """A sentence for each difference, and for each name that is not ours to give."""
    for name in found[1:]:
        if not re.match(r"PubSub::|(non-virtual thunk to|operator\W+\(|qHash\().*PubSub::", name):
            yield f"exported but not of PubSub: {name}"
    for name in sorted(set(found) - set(expected)):
        yield f"new: {name}"
    for name in sorted(set(expected) - set(found)):
        yield f"gone, so that programs no longer start: {name}"


def main():
    library = sys.argv[-1]
    found = exported(library)
    if "--write" in sys.argv:
        LIST.write_text("\n".join(found) + "\n", encoding="utf-8")
    expected = LIST.read_text(encoding="utf-8").splitlines()
    told = list(faults(found, expected))
    if told:
        print("\n".join(told), "If that is meant: ./dev symbols", sep="\n")
    print(f"exported symbols: {len(found) - 1}")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
