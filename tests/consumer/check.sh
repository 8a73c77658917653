#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh BUILD LIBDIR [PRESET]: builds the preset, if one is named, installs the build into a
# folder of its own, builds a program against that twice (find_package, pkg-config), and starts
# what was installed.
set -euo pipefail

build=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
libdir=$prefix/$2
export CXXFLAGS=${SANITIZE:+-fsanitize=$SANITIZE}

# Without debug information, which takes a quarter of the time and shows no fault of the sources.
build_preset() {
    cmake --preset "$1" -B "$build" -D CMAKE_CXX_FLAGS_RELWITHDEBINFO="-O2 -DNDEBUG"
    cmake --build "$build"
}

expect() {
    local wanted=$1 got
    shift
    got=$("$@")
    [[ $got == "$wanted" ]] || { echo "$*: \"$got\" instead of \"$wanted\"" && exit 1; }
}

# Every header that is installed, as a person who does not know which to take.
include_all() {
    mkdir -p "$1"
    (cd "$prefix/include" && printf '#include <%s>\n' pubsub/*.h) >"$1/AllHeaders.h"
}

by_cmake() {
    include_all "$work/cmake"
    cmake -G Ninja -S "$here" -B "$work/cmake" -D CMAKE_PREFIX_PATH="$prefix"
    cmake --build "$work/cmake"
    expect someone@example.org "$work/cmake/consumer"
}

by_pkg_config() {
    local flags
    include_all "$work/pkg-config"
    export PKG_CONFIG_PATH=$libdir/pkgconfig
    read -ra flags < <(pkg-config --cflags --libs pubsub)
    # shellcheck disable=SC2086 # CXXFLAGS are several words or none
    "${CXX:-c++}" $CXXFLAGS -fPIC -I"$work/pkg-config" "$here/main.cpp" "${flags[@]}" \
        -o "$work/pkg-config/consumer"
    LD_LIBRARY_PATH=$libdir expect someone@example.org "$work/pkg-config/consumer"
}

# The desktop finds the programs, their icons and what they can open.
installed_programs_start() {
    local program id
    for program in browser reader writer; do
        id=org.pubsubclient.$program
        test -f "$prefix/share/applications/$id.desktop"
        test -f "$prefix/share/icons/hicolor/scalable/apps/$id.svg"
        test -f "$prefix/share/metainfo/$id.metainfo.xml"
        QT_QPA_PLATFORM=offscreen "$prefix/bin/pubsub-$program" --version
    done
}

[[ -z ${3-} ]] || build_preset "$3"
cmake --install "$build" --prefix "$prefix"
by_cmake
by_pkg_config
installed_programs_start
