# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's files, and what they include."""

import re

SKIPPED = {"build", ".git", ".cache", "__pycache__"}


def files(root, *suffixes, below="."):
    """The project's files (path from the root, content), sorted, generated ones left out."""
    for path in sorted((root / below).rglob("*")):
        parts = path.relative_to(root).parts
        if SKIPPED.isdisjoint(parts) and path.is_file() and path.name.endswith(suffixes):
            yield "/".join(parts), path.read_text(encoding="utf-8", errors="replace")


def includes(root, below, marks='<"'):
    """Each #include below a folder, of these marks: (file, line number, what is included)."""
    for name, text in files(root, ".h", ".cpp", below=below):
        for number, line in enumerate(text.splitlines(), 1):
            if found := re.match(rf'\s*#\s*include\s*[{marks}]([^>"]+)', line):
                yield name, number, found[1]
