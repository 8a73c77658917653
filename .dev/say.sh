# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Talking to the person: what is going on, and what to do when it went wrong.

say() {
    printf '%s\n' "$*" >&2
}

# fail WHAT WHAT-TO-DO…: each argument is a line of its own.
fail() {
    printf 'dev: %s\n' "$1" >&2
    shift
    (($# == 0)) || printf '     %s\n' "$@" >&2
    exit 1
}

have() {
    command -v "$1" >/dev/null
}

# with_progress LOG COMMAND…: its output goes to the log, a sign of life to the person.
with_progress() {
    local log=$1 started=$SECONDS result=0 child
    shift
    # A process group of its own: what the command starts can be ended with it.
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    child=$!
    set +m
    # Without this an interrupted set-up would go on unseen and keep the lock.
    trap 'kill -- -"$child" 2>/dev/null; wait "$child"; exit 130' INT TERM HUP
    while sleep 1 && kill -0 "$child" 2>/dev/null; do
        show_progress $((SECONDS - started)) "$log"
    done
    wait "$child" || result=$?
    trap - INT TERM HUP
    [[ ! -t 2 ]] || printf '\r\033[K' >&2
    if ((result != 0)); then
        say "The last lines of $log:"
        tail -n 15 "$log" | sed 's/^/  | /' >&2
    fi
    return "$result"
}

# On a terminal one line that changes, elsewhere (CI) a line now and then.
show_progress() {
    local seconds=$1 line
    line=$(tail -c 400 "$2" | tr '\r' '\n' | grep -v '^ *$' | tail -n 1 | cut -c 1-90) || true
    if [[ -t 2 ]]; then
        printf '\r\033[K  %3d s  %s' "$seconds" "$line" >&2
    elif ((seconds % 10 == 0)); then
        printf '  %3d s  %s\n' "$seconds" "$line" >&2
    fi
}
