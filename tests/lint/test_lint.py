#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule that finds nothing looks like a rule that is kept: each one has to find its fault."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import lint  # noqa: E402
import library  # noqa: E402

GPL = "// SPDX-FileCopyrightText: 2026 Someone\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
LGPL = GPL.replace("GPL-3.0", "LGPL-2.1")

QUOTE = "<!-- docs/e/main.cpp -->\n```cpp\n"
DOAP = "https://xmpp.org/extensions/xep-%s.html "

# Rule, file, content that is fine there, content that is not.
CASES = [
    ("layers", "libpubsub/pubsub/A.cpp", "#include <QtCore>", "#include <QtGui>"),
    ("layers", "libpubsub/pubsub/A.cpp", "#include <QXmppIq.h>", "#include <QImage>"),
    ("layers", "libpubsub/pubsub/A.cpp", "#include <QDomElement>", "#include <QSqlQuery>"),
    ("layers", "libpubsub/pubsub/A.cpp", "#include <pubsub/B.h>", '#include "common/core/Clock.h"'),
    ("layers", "libpubsub/pubsub/A.h", "#include <QString>", "#include <QXmppClient.h>"),
    ("layers", "libpubsub/CMakeLists.txt", "Qt6::Core", "Qt6::Widgets"),
    ("layers", "apps/reader/core/A.cpp", "#include <QSqlQuery>", "#include <QXmppClient.h>"),
    ("layers", "apps/reader/core/A.cpp", "#include <QUrl>", '#include "common/gui/MainWindow.h"'),
    ("layers", "apps/reader/core/A.cpp", "#include <QUrl>", "#include <QWidget>"),
    ("layers", "apps/reader/gui/A.cpp", "#include <QWidget>", "#include <QSqlQuery>"),
    ("layers", "apps/reader/gui/A.cpp", '#include "reader/core/B.h"', '#include "writer/core/B.h"'),
    ("layers", "apps/common/gui/A.cpp", '#include "common/core/B.h"', '#include "writer/core/B.h"'),
    ("layers", "apps/reader/gui/A.cpp", "#include <QLabel>", "#include <QWebEngineView>"),
    ("layers", "apps/reader/gui/EntryPage.cpp", "#include <QWebEngineView>", "#include <QtSql>"),
    ("wings", "libpubsub/pubsub/requests/A.cpp", "#include <pubsub/wire/B.h>", "#include <pubsub/steps/B.h>"),
    ("wings", "libpubsub/pubsub/xml/A.h", "#include <pubsub/B.h>", "#include <pubsub/atom/B.h>"),
    ("wings", "libpubsub/pubsub/A.h", "#include <pubsub/B.h>", "#include <pubsub/xml/B.h>"),
    ("inclusions", "apps/reader/core/A.cpp", '#include "reader/core/A.h"\n#include <QUrl>',
     '#include <QUrl>\n#include "reader/core/A.h"'),
    ("inclusions", "apps/reader/core/B.cpp", '#include "reader/core/A.h"', '#include "A.h"'),
    ("inclusions", "tests/a/tst_B.cpp", '#include "reader/core/A.h"', "#include <reader/core/A.h>"),
    ("inclusions", "tests/a/tst_B.cpp", "#include <pubsub/A.h>", '#include "pubsub/A.h"'),
    ("inclusions", "tests/a/tst_B.cpp", "#include <QUrl>", '#include "QUrl"'),
    ("inclusions", "libpubsub/pubsub/B.cpp", '#include "A.h"\n#include <pubsub/xml/A.h>',
     '#include "xml/A.h"'),
    ("listed", "apps/reader/CMakeLists.txt", "add_module(core A.cpp A.h)", "add_module(core A.cpp)"),
    ("listed", "apps/reader/CMakeLists.txt", "add_module(core A.cpp A.h)", "add_module(core AA.cpp A.h)"),
    ("strictness", "tests/a/tst_A.cpp", "class tst_A : public TestSupport::StrictTest\n",
     "class tst_A : public QObject\n"),
    ("licences", "apps/A.cpp", GPL, LGPL),
    ("licences", "libpubsub/A.cpp", LGPL, GPL),
    ("licences", "libpubsub/A.cpp", LGPL, "int a;\n"),
    ("sizes", "libpubsub/A.h", "\n" * 250, "\n" * 251),
    ("sizes", "apps/A.cpp", "\n" * 500, "\n" * 501),
    ("sizes", "tests/A.cpp", "\n" * 800, "\n" * 801),
    ("names", "docs/a.md", "`A::go()`", "`A::stop()`"),
    ("names", "docs/a.md", "`A::go()`", "`B::go()`"),
    ("quotations", "docs/a.md", QUOTE + "int a;\n    //! [b]\n    int b;\n    //! [b]\n```",
     QUOTE + "int b;\n```"),
    ("quotations", "docs/a.md", QUOTE.replace("pp -", "pp: b -") + "int b;\n```", "```cpp\nint a;\n```"),
    ("features", "docs/doap.xml", DOAP % "0060" + DOAP % "0004", DOAP % "0004"),
    ("features", "docs/doap.xml", DOAP % "0060", DOAP % "0060" + DOAP % "0163"),
    ("features", "docs/doap.xml", DOAP % "0060", DOAP % "0060" + DOAP % "0060"),
    ("places", "docs/a.md", "see https://xmpp.org/work/a", "http://deb." + "debian.org/debian"),
    ("places", "dev", "~/.cache", "cd /wo" + "rk/main"),
]

# What has to lie beside the file of a case.
BESIDE = {
    "inclusions": {"apps/reader/core/A.h": "class A;\n"},
    "listed": {"apps/reader/core/A.cpp": GPL, "apps/reader/core/A.h": GPL},
    "names": {"libpubsub/pubsub/A.h": "class PUBSUB_EXPORT A\n{\n    void go();\n};\n"},
    "quotations": {"docs/e/main.cpp": GPL + "\nint a;\n    //! [b]\n    int b;\n    //! [b]\n"},
    "features": {"libpubsub/pubsub/base/Namespaces.h": "// XEP-0060\n", "libpubsub/A.h": "// XEP-0004\n"},
}


class RulesTest(unittest.TestCase):
    def test_each_rule_finds_its_fault(self):
        for rule, name, good, bad in CASES:
            for content, expected in ((good, 0), (bad, 1)):
                with self.subTest(rule=rule, name=name, content=content[:60]), \
                        tempfile.TemporaryDirectory() as folder:
                    path = Path(folder, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(content, encoding="utf-8")
                    for beside, text in BESIDE.get(rule, {}).items():
                        Path(folder, beside).parent.mkdir(parents=True, exist_ok=True)
                        Path(folder, beside).write_text(text, encoding="utf-8")
                    found = list(lint.RULES[rule](Path(folder)))
                    self.assertEqual(min(len(found), 1), expected, found)

    def test_circles_are_found(self):
        self.assertEqual(library.circles({"a": {"b"}, "b": {"c"}, "c": set()}), [])
        self.assertEqual(library.circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}), [["a", "b", "c"]])

    def test_every_rule_has_a_case(self):
        self.assertEqual({case[0] for case in CASES}, set(lint.RULES))


if __name__ == "__main__":
    unittest.main()
