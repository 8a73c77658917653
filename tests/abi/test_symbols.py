#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A comparison that finds nothing looks like one that holds: it has to find what it is for."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import symbols  # noqa: E402

LIST = ["libpubsub.so.0.1", "PubSub::Jid::bare() const", "PubSub::qHash(PubSub::Jid const&, unsigned long)"]


class SymbolsTest(unittest.TestCase):
    def test_the_same_has_no_fault(self):
        self.assertEqual(list(symbols.faults(LIST, LIST)), [])

    def test_differences_are_told(self):
        told = list(symbols.faults(LIST + ["PubSub::a()"], LIST))
        self.assertEqual(told, ["new: PubSub::a()"])
        self.assertIn("gone", list(symbols.faults(LIST[:-1], LIST))[0])
        self.assertEqual(len(list(symbols.faults(["libpubsub.so.1"] + LIST[1:], LIST))), 2)

    def test_others_names_are_told(self):
        found = LIST + ["QXmppClient::a()"]
        self.assertIn("not of PubSub", list(symbols.faults(found, found))[0])

    def test_knows_what_is_for_tests(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "wing").mkdir()
            Path(folder, "wing", "A.h").write_text(
                "namespace PubSub\nclass PUBSUB_TEST_EXPORT A : public B\n", encoding="utf-8")
            Path(folder, "wing", "B.h").write_text(
                "namespace PubSub::Xml\n[[nodiscard]] PUBSUB_TEST_EXPORT Parsed<int> b(int);\n",
                encoding="utf-8")
            self.assertEqual(symbols.for_tests(Path(folder)), ("PubSub::A::", "PubSub::Xml::b("))


if __name__ == "__main__":
    unittest.main()
