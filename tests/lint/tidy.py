#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes how clang-tidy is to read each source: tidy.py BUILD FOLDER.

clang can't use the precompiled headers that GCC made, so the commands of the folder BUILD lose
them; what the build itself wrote is left out.
"""

import json
import re
import sys
from pathlib import Path

PRECOMPILED = r" (-fpch-preprocess|-Winvalid-pch|-include \S+/cmake_pch\.hxx)(?= )"


def main():
    build, folder = map(Path, sys.argv[1:])
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    ours = [one | {"command": re.sub(PRECOMPILED, "", one["command"])}
            for one in commands if build.resolve() not in Path(one["file"]).parents]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(ours, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
