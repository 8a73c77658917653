#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the house that no compiler checks: lint.py RULE FOLDER.

Each rule is a function that gets the project's folder and yields a sentence for each
violation. test_lint.py shows that each rule finds what it is there to find.
"""

import re
import sys
from pathlib import Path

SKIPPED = {"build", ".git", ".cache", "__pycache__"}
PROGRAMS = ("browser", "reader", "writer")


def files(root, *suffixes, below="."):
    """The project's files (path from the root, content), sorted, generated ones left out."""
    for path in sorted((root / below).rglob("*")):
        parts = path.relative_to(root).parts
        if SKIPPED.isdisjoint(parts) and path.is_file() and path.name.endswith(suffixes):
            yield "/".join(parts), path.read_text(encoding="utf-8", errors="replace")


def includes(root, below):
    """Each #include below a folder: (file, line number, what is included)."""
    for name, text in files(root, ".h", ".cpp", below=below):
        for number, line in enumerate(text.splitlines(), 1):
            if found := re.match(r'\s*#\s*include\s*[<"]([^>"]+)', line):
                yield name, number, found[1]


# What an #include may not match, for files that match: (file, include, reason).
QT_WINDOWS = r"Q(t?Gui|t?Widget|Application|MainWindow|Dialog|Icon|Image|Pixmap|Color|Font|Painter)"
LAYERS = [
    (r"libpubsub/", QT_WINDOWS, "the library knows no windows"),
    (r"libpubsub/", r"Q(t?Sql|tWebEngine|WebEngine)", "the library knows no database and no web page"),
    (r"libpubsub/", r"(common|browser|reader|writer)/", "the library knows no program"),
    (r"libpubsub/.*(?<!_p)\.h$", r"QXmpp", "who uses the library needs no QXmpp"),
    (r"apps/", r"QXmpp", "only the library talks to QXmpp"),
    (r"apps/(?!\w+/core/)", r"Qt?Sql", "SQL stays in core"),
    (r"apps/(?!common/web/)(?!.*Page[^/]*$)", r"Q(t|)WebEngine", "QtWebEngine stays in common/web and in pages"),
    (r"apps/\w+/core/", r"\w+/(gui|web)/", "core knows no window"),
    (r"apps/\w+/core/", r"Q(t?Widget|Application|MainWindow|Dialog)", "core knows no window"),
    (r"apps/common/core/", r"common/(gui|web)/", "core knows no window"),
    (r"apps/common/", r"(browser|reader|writer)/", "what is shared knows no program"),
] + [
    (rf"apps/{one}/", rf"{other}/", "the programs know nothing of each other")
    for one in PROGRAMS for other in PROGRAMS if one != other
]


def layers(root):
    for folder in ("libpubsub", "apps"):
        for name, number, included in includes(root, folder):
            for file_rule, include_rule, reason in LAYERS:
                if re.match(file_rule, name) and re.match(include_rule, included):
                    yield f"{name}:{number}: includes {included}, but {reason}"
    for name, text in files(root, "CMakeLists.txt", below="libpubsub"):
        for found in re.findall(r"Qt6::(?:Gui|Widgets|Sql|WebEngine)\w*", text):
            yield f"{name}: links {found}, but the library needs none of it"


# Files that can carry a comment; data of tests is what it is.
COMMENTED = (".cpp", ".h", ".cmake", "CMakeLists.txt", ".py", ".sh", ".in", ".css", ".svg",
             ".desktop", ".metainfo.xml", ".lua", ".qrc", "dev", ".ci/run", ".dev/packages")


def licences(root):
    for name, text in files(root, *COMMENTED):
        if name.startswith("tests/data/"):
            continue
        licence = "LGPL-2.1-or-later" if name.startswith("libpubsub/") else "GPL-3.0-or-later"
        head = "\n".join(text.splitlines()[:8])
        if not re.search(r"SPDX-FileCopyrightText: \d{4} \S", head):
            yield f"{name}: no SPDX-FileCopyrightText in its first lines"
        if not re.search(rf"SPDX-License-Identifier: {licence}\b", head):
            yield f"{name}: no SPDX-License-Identifier: {licence} in its first lines"


# The longest that a reader still keeps in mind, in lines.
SIZES = [(r"tests/.*\.(cpp|h)$", 800), (r".*\.h$", 250), (r".*\.cpp$", 500),
         (r".*(\.py|\.sh|\.cmake|CMakeLists\.txt)$", 250), (r"(dev|\.dev/.*|\.ci/.*)$", 250)]


def sizes(root):
    for name, text in files(root, ""):
        limit = next((lines for rule, lines in SIZES if re.match(rule, name)), None)
        lines = text.count("\n")
        if limit is not None and lines > limit:
            yield f"{name}: {lines} lines; {limit} is the most"


# A build must not depend on one archive, nor a text on one machine.
HOSTS = re.compile(
    r"(deb|security|snapshot|ftp)\.debian\.org|(archive|security)\.ubuntu\.com|pypi\.org"
    r"|registry\.npmjs|crates\.io|ghcr\.io|docker\.io|quay\.io"
    r"|(?<![\w.:/-])/(work|root|home)/\w")


def places(root):
    for name, text in files(root, ""):
        if name.startswith("LICENSES/") or "\0" in text:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if found := HOSTS.search(line):
                yield f"{name}:{number}: names {found[0]}"


RULES = {rule.__name__: rule for rule in (layers, licences, sizes, places)}


def main():
    rule, root = sys.argv[1:]
    violations = list(RULES[rule](Path(root)))
    print("\n".join(violations))
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
