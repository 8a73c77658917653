#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A set-up that fails half-way is told and leaves no root behind; the next one mends it.
set -euo pipefail

project=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cache=$scratch/cache
mkdir -p "$scratch/bin" "$cache"
# The scripts under test find these in front of the real ones.
cat >"$scratch/bin/mmdebstrap" <<'END'
#!/bin/sh
# Makes a folder as the real one does, then fails if it is told to.
if [ "${SETUP_FAILS-}" = yes ]; then echo "E: no network" >&2; fi
for last; do :; done
case $last in
-) tar -c -T /dev/null ;;
*) mkdir -p "$last/usr" ;;
esac
[ "${SETUP_FAILS-}" != yes ]
END
printf '#!/bin/sh\nexit 0\n' >"$scratch/bin/bwrap"
cp "$scratch/bin/bwrap" "$scratch/bin/newuidmap"
chmod +x "$scratch"/bin/*

set_up() (
    PATH=$scratch/bin:$PATH
    for part in say place root; do
        # shellcheck source=/dev/null
        source "$project/.dev/$part.sh"
    done
    # shellcheck disable=SC2317 # called by the parts
    scratch_dir() { echo "$scratch/user"; }
    make_root "$cache/$(root_name)"
)

wrong() {
    echo "$1" >&2
    cat "$scratch/said" >&2
    exit 1
}

if SETUP_FAILS=yes set_up 2>"$scratch/said"; then wrong "A failed set-up counts as done."; fi
grep -q "could not be set up" "$scratch/said" || wrong "The failure is not told."
grep -q "no network" "$scratch/said" || wrong "The reason is not told."
if compgen -G "$cache/root-*" >/dev/null; then wrong "A failed set-up left a root."; fi

set_up 2>"$scratch/said" || wrong "The next set-up fails too."
compgen -G "$cache/root-*" >/dev/null || wrong "The next set-up left no root."
