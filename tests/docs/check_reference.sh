#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Doxygen without its output: only what it has to complain about.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# look NAME [LINE …]: runs the project's Doxyfile with these lines behind it.
look() {
    local folder=$work/$1
    shift
    mkdir "$folder"
    {
        cat docs/Doxyfile
        printf '%s\n' "OUTPUT_DIRECTORY = $folder" "GENERATE_HTML = NO" \
            "GENERATE_TAGFILE = $folder/tags" "WARN_LOGFILE = $folder/told" "$@"
    } | doxygen -
}

look library || { cat "$work/library/told" && exit 1; }
names=$(grep -c '<member ' "$work/library/tags")
((names > 500)) || { echo "Only $names names were found in libpubsub." && exit 1; }
echo "documented names: $names"

# It has to find what it is there to find.
mkdir "$work/faulty"
for name in ClassOfNobody memberOfNobody ValueOfNobody; do
    cat >"$work/faulty/A.h" <<'END'
namespace PubSub
{
/// Something.
struct A {
    /// A choice.
    enum class E {
        ValueOfNobody, ///< a value
    };
    /// A member.
    int memberOfNobody = 0;
};
/// A class.
struct ClassOfNobody {
    /// Another member.
    int other = 0;
};
}
END
    case $name in
    ClassOfNobody) sed -i '/A class/d' "$work/faulty/A.h" ;;
    memberOfNobody) sed -i '/A member/d' "$work/faulty/A.h" ;;
    ValueOfNobody) sed -i 's, ///< a value,,' "$work/faulty/A.h" ;;
    esac
    if look "$name" "INPUT = $work/faulty" "USE_MDFILE_AS_MAINPAGE =" 2>/dev/null; then
        echo "$name has no word about it, and nothing was told." && exit 1
    fi
    grep -q "$name" "$work/$name/told" || { cat "$work/$name/told" && exit 1; }
done
