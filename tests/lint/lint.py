#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the house that no compiler checks: lint.py RULE FOLDER.

Each rule is a function that gets the project's folder and yields a sentence for each
violation. test_lint.py shows that each rule finds what it is there to find.
"""

import re
import sys
import textwrap
from pathlib import Path

sys.dont_write_bytecode = True
from library import wing_of, wings  # noqa: E402
from tree import files, includes  # noqa: E402

PROGRAMS = ("browser", "reader", "writer")


# What an #include may not match, for files that match: (file, include, reason).
QT_WINDOWS = r"Q(t?Gui|t?Widget|Application|MainWindow|Dialog|Icon|Image|Pixmap|Color|Font|Painter)"
LAYERS = [
    (r"libpubsub/", QT_WINDOWS, "the library knows no windows"),
    (r"libpubsub/", r"Q(t?Sql|tWebEngine|WebEngine)", "the library knows no database and no web page"),
    (r"libpubsub/", r"(common|browser|reader|writer)/", "the library knows no program"),
    (r"libpubsub/pubsub/[^/]*\.h$", r"QXmpp", "who uses the library needs no QXmpp"),
    (r"apps/", r"QXmpp", "only the library talks to QXmpp"),
    (r"apps/(?!\w+/core/)", r"Qt?Sql", "SQL stays in core"),
    (r"apps/(?!common/web/)(?!.*Page[^/]*$)", r"Q(t|)WebEngine", "QtWebEngine stays in common/web and in pages"),
    (r"apps/\w+/(core|markdown)/", r"\w+/(gui|web)/", "core knows no window"),
    (r"apps/\w+/(core|markdown)/", r"Q(t?Widget|Application|MainWindow|Dialog)", "core knows no window"),
    (r"apps/writer/markdown/", r"\w+/core/", "Markdown knows no post"),
    (r"apps/(?!writer/markdown/)", r"cmark", "only writer/markdown talks to cmark-gfm"),
    (r"apps/common/(core|html)/", r"common/(gui|web)/", "core knows no window"),
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


def inclusions(root):
    """A source includes the header of its name first: so a build shows what the header forgot.

    A file of the programs and the tests is named by its whole path, one of the same folder of the
    library by its name alone, both in quotation marks; all others stand in angle brackets.
    """
    for folder in ("libpubsub", "apps", "tests"):
        first = {}
        for name, number, included in includes(root, folder):
            first.setdefault(name, (number, included))
        for name, (number, included) in first.items():
            own = Path(name).with_suffix(".h")
            if name.endswith(".cpp") and (root / own).is_file() and Path(included).name != own.name:
                yield f"{name}:{number}: includes {included} before {own.name}"
        for name, number, included in includes(root, folder, '"'):
            if re.match(r"pubsub/|Q\w+$", included) or (folder == "libpubsub" and "/" in included):
                yield f"{name}:{number}: includes \"{included}\" instead of <{included}>"
            beside = (root / name).parent / included
            if folder != "libpubsub" and beside.is_file() and beside != root / folder / included:
                yield f"{name}:{number}: includes {included} without its path"
        for name, number, included in includes(root, folder, "<"):
            if any((root / base / included).is_file() for base in ("apps", "tests")):
                yield f"{name}:{number}: includes <{included}> instead of \"{included}\""


def listed(root):
    """Each source, and each header of the product, is in a list of CMake's: else nobody builds it."""
    lists = {name.rpartition("/")[0]: set(re.split(r'[\s()"/]+', text))
             for name, text in files(root, "CMakeLists.txt")}
    for folder, suffixes in (("libpubsub", (".cpp", ".h")), ("apps", (".cpp", ".h")), ("tests", (".cpp",))):
        for name, _ in files(root, *suffixes, below=folder):
            path = Path(name)
            # A function of CMake's makes bench_far.cpp of "far".
            known = {path.name, re.sub(r"^(tst|bench|peer)_", "", path.stem)}
            above = [lists.get(parent.as_posix(), set()) for parent in path.parents]
            if not any(known & words for words in above):
                yield f"{name}: no CMakeLists.txt names it"


def strictness(root):
    """A test that is not strict overlooks warnings."""
    for name, text in files(root, ".cpp", below="tests"):
        for found in re.finditer(r"^class (tst_\w+) : public (?!TestSupport::StrictTest$)", text, re.MULTILINE):
            yield f"{name}: {found[1]} is no StrictTest"


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


def declarations(root):
    """Public names of the library: (class, enumeration or namespace, the text behind its name)."""
    for name, text in files(root, ".h", below="libpubsub"):
        if wing_of(name) is None:
            for found in re.finditer(r"\b(?:class|struct|namespace) (?:PUBSUB_EXPORT )?(\w+)", text):
                yield found[1], text[found.end():]


def names(root):
    """What the documentation names as Class::member() is there."""
    declared = list(declarations(root))
    for name, text in files(root, ".md", below="docs"):
        for number, line in enumerate(text.splitlines(), 1):
            for scope, member in re.findall(r"`(\w+)::(\w+)[^`]*`", line):
                if scope.startswith("tst_"):
                    continue
                if not any(scope == known and re.search(rf"\b{member}\b", rest)
                           for known, rest in declared):
                    yield f"{name}:{number}: {scope}::{member} is not in the library"


def piece(text, mark):
    """What stands between two lines //! [mark], moved to the left; all but the head without one."""
    if not mark:
        return re.sub(r"\A(//.*\n)+\n", "", text)
    parts = re.split(rf" *//! \[{mark}\]\n", text)
    return textwrap.dedent(parts[1]) if len(parts) == 3 else ""


def quotations(root):
    """Code in the documentation is that of the file that it is said to be from."""
    for name, text in files(root, ".md", below="docs"):
        blocks = re.findall(r"(?:<!-- (\S+?)(?:: (\w+))? -->\n)?```cpp\n(.*?)```", text, re.DOTALL)
        for source, mark, code in blocks:
            path = root / source
            if not source or not path.is_file():
                yield f"{name}: code from no file: {code.splitlines()[0]}"
            elif code != piece(path.read_text(encoding="utf-8"), mark):
                yield f"{name}: other code than in {source} {mark}"


def features(root):
    """doap.xml tells each XEP whose namespace the library uses, and none that it doesn't know."""
    code = {name: set(re.findall(r"XEP-(\d{4})", text))
            for name, text in files(root, ".h", ".cpp", below="libpubsub")}
    used = {one for name, found in code.items() if name.endswith("/Namespaces.h") for one in found}
    known = set().union(*code.values())
    for name, text in files(root, "doap.xml", below="docs"):
        listed = re.findall(r"xmpp\.org/extensions/xep-(\d{4})\.html", text)
        for number in sorted(used - set(listed)):
            yield f"{name}: XEP-{number} is missing, but its namespace is used"
        for number in sorted(set(listed) - known):
            yield f"{name}: XEP-{number} is listed, but nothing in libpubsub names it"
        for number in sorted({one for one in listed if listed.count(one) > 1}):
            yield f"{name}: XEP-{number} is listed twice"


RULES = {rule.__name__: rule
         for rule in (layers, wings, inclusions, listed, strictness, licences, sizes, places,
                      names, quotations, features)}


def main():
    rule, root = sys.argv[1:]
    violations = list(RULES[rule](Path(root)))
    print("\n".join(violations))
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
