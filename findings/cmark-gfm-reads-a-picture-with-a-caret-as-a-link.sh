#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmark-gfm 0.29.0.gfm.13 (in the Python package cmarkgfm 2025.10.22): a picture whose description
# begins with a caret, `![^ up](up.png)`, is read as an exclamation mark and a link, although
# footnotes are off. One would guess that `![^` means something else at most where footnotes are
# on: CommonMark has no rule for it, and commonmark.py 0.9.1 and markdown-it-py 4.0.0 read a picture.
#
# Whoever writes Markdown for it has to write `![\^ up](up.png)`; what the library itself writes
# (cmark_render_commonmark) for such a picture is read back as a link.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    cmarkgfm==2025.10.22 cffi==2.0.0 commonmark==0.9.1 markdown-it-py==4.0.0

cat >"$folder/caret.py" <<'END'
import sys

import cmarkgfm
import commonmark
import markdown_it


def has_picture(html):
    return "<img" in html


def read(text):
    return {
        "cmark-gfm": cmarkgfm.github_flavored_markdown_to_html(text).strip(),
        "commonmark.py": commonmark.commonmark(text).strip(),
        "markdown-it-py": markdown_it.MarkdownIt().render(text).strip(),
    }


plain, caret, escaped = (read(f"![{text}](up.png)") for text in ("up", "^ up", r"\^ up"))
for name, html in caret.items():
    print(f"{name}: {html}")
if not all(map(has_picture, [*plain.values(), *escaped.values()])):
    sys.exit("Not even an ordinary picture is read as one.")
if has_picture(caret["cmark-gfm"]):
    sys.exit("cmark-gfm reads a picture now: this has changed.")
if not has_picture(caret["commonmark.py"]) or not has_picture(caret["markdown-it-py"]):
    sys.exit("The others read a link too: this has changed.")
END
"$folder/venv/bin/python" "$folder/caret.py"
# Seen:
# cmark-gfm: <p>!<a href="up.png">^ up</a></p>
# commonmark.py: <p><img src="up.png" alt="^ up" /></p>
# markdown-it-py: <p><img src="up.png" alt="^ up" /></p>
