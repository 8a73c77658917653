#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh BUILD LIBDIR: installs the library alone into a folder of its own, builds docs/examples
# against that, as their reader would, and lets tst_Examples run them.
set -euo pipefail

build=$1
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CXXFLAGS=${SANITIZE:+-fsanitize=$SANITIZE}

cmake --install "$build/libpubsub" --prefix "$work/prefix" >/dev/null
cmake -G Ninja -S "$project/docs/examples" -B "$work/build" -D CMAKE_PREFIX_PATH="$work/prefix"
cmake --build "$work/build"
# What the test itself uses stays the library of the build.
EXAMPLES_SOURCES="$project/docs/examples" EXAMPLES_BUILD="$work/build" \
    EXAMPLES_LIBRARY="$work/prefix/$2" "$build/bin/tst_Examples"
