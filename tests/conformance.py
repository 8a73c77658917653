#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes conformance.md from what the tests noted: conformance.py FIGURES OUTPUT [COMMITTED].

FIGURES is the folder in which tests left their notes (see tests/support/Conformance.h), OUTPUT
the file to write. Prints how many rows of tests/data/conformance/rows.txt hold, and each that
does not with the reason; says so if COMMITTED is not what this run found. Run it in the
project's folder.
"""

import re
import sys
from pathlib import Path

ROWS = Path("tests/data/conformance/rows.txt")
HEAD = """# Conformance

Made by the tests; `./dev docs` brings it up to date. "ok": it works; "-": that server can't do
it; anything else is what that server does instead. "script" is a scripted service that answers as
the specification says, "Openfire (scripted)" one that answers as Openfire was seen to.
"""


def read_rows():
    """Each line of ROWS: number, section, operation, call, reason for no test."""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, section, operation, call, reason = (f.strip() for f in line.split("|"))
            yield int(number), f"XEP-0060 §{section}", operation, call, reason


def read_notes(figures):
    """Each note: row (or none), section, operation, call, test, server, result."""
    for path in sorted((figures / "conformance").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row, *rest = line.split("\t")
            yield (int(row) if row else None, *rest)


def worse(old, new):
    """The result that counts when several tests tried the same: what went wrong."""
    order = ("ok", "-")
    known = [result for result in (old, new) if result is not None]
    return max(known, key=lambda r: order.index(r) if r in order else len(order))


def place(section):
    """What sections are sorted by: "XEP-0060 §6.1.10" follows "XEP-0060 §6.1.9"."""
    return [int(number) for number in re.findall(r"\d+", section)]


class Table:
    """Operations by section, each with its call, its tests and its result by server."""

    def __init__(self):
        self.lines = {}
        self.servers = ["script"]

    def add(self, section, operation, call, test, server, result):
        line = self.lines.setdefault((section, operation), {"call": call, "tests": [], "by": {}})
        if test and test not in line["tests"]:
            line["tests"].append(test)
        if server not in self.servers:
            self.servers.append(server)
        line["by"][server] = worse(line["by"].get(server), result)

    def text(self):
        columns = ["Section", "Operation", "Call", "Test", *self.servers]
        rows = [columns, ["---"] * len(columns)]
        for (section, operation), line in sorted(self.lines.items(), key=lambda i: place(i[0][0])):
            call = f"`{line['call']}`" if line["call"] else ""
            tests = ", ".join(f"`{test}`" for test in line["tests"])
            results = [line["by"].get(server, "") for server in self.servers]
            rows.append([section, operation, call, tests, *results])
        return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def main():
    figures, output, *committed = (Path(argument) for argument in sys.argv[1:])
    notes = list(read_notes(figures))
    table, missing, total = Table(), [], 0
    for number, section, operation, call, reason in read_rows():
        total += 1
        found = [note for note in notes if note[0] == number]
        for *_, test, server, result in found:
            table.add(section, operation, call, test, server, result)
        scripted = [note for note in found if note[5] == "script"]
        failed = [note[4] for note in scripted if note[6] != "ok"]
        if not scripted or failed:
            why = f"{', '.join(failed)} failed" if failed else reason or "no test ran"
            missing.append(f"  row {number} ({operation}): {why}")
    for row, section, operation, *rest in notes:
        if row is None:
            table.add(section, operation[:1].upper() + operation[1:], *rest)
    text = HEAD + "\n" + table.text()
    if missing:
        text += "\nNot covered:\n\n" + "\n".join("-" + line[1:] for line in missing) + "\n"
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    print(f"checklist rows: {total - len(missing)}/{total}")
    print("\n".join(missing))
    if committed and committed[0].exists() and committed[0].read_text(encoding="utf-8") != text:
        print(f"{committed[0]} is not what this run found: see {output}")


if __name__ == "__main__":
    main()
