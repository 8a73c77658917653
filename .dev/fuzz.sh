# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev fuzz [TARGET|all] [SECONDS]: the targets of tests/fuzz, one after the other. What a run
# learns stays in build/fuzz/corpus, so that the next one goes on from there; an input that
# crashes lands in build/fuzz/crashes: it belongs into tests/data/fuzz once the fault is mended.
: "${project:?}"

readonly fuzz_seconds=180

fuzz_targets() {
    sed -n 's/^ *X(\([A-Za-z]*\)).*/\1/p' tests/fuzz/Targets.h
}

command_fuzz() {
    local wanted=${1:-all} seconds=${2:-$fuzz_seconds} target crashes=0
    if [[ $wanted != all ]] && ! fuzz_targets | grep -qx "$wanted"; then
        wrong_argument "./dev fuzz wants all or one of: $(fuzz_targets | paste -sd' ')" "$wanted"
    fi
    [[ $seconds =~ ^[0-9]+$ ]] || wrong_argument "./dev fuzz TARGET wants a number of seconds" "$seconds"
    command_build fuzz --target "$([[ $wanted == all ]] && echo fuzzers || echo "fuzz_$wanted")"
    for target in $(fuzz_targets); do
        [[ $wanted == all || $wanted == "$target" ]] || continue
        fuzz_one "$target" "$seconds" || crashes=$((crashes + 1))
    done
    ((crashes == 0))
}

# fuzz_one TARGET SECONDS: tells in one line what came of it.
fuzz_one() {
    local target=$1 seconds=$2 result=0 log corpus=build/fuzz/corpus/$1 crashes=build/fuzz/crashes
    mkdir -p "$corpus" "$crashes"
    log=build/fuzz/$target.log
    # Qt and QXmpp, which are not instrumented, keep what they allocate once.
    ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 \
        "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -max_len=8192 -dict=tests/fuzz/xml.dict -artifact_prefix="$crashes/$target-" \
        -print_final_stats=1 "$corpus" "tests/data/fuzz/$target" >"$log" 2>&1 || result=$?
    awk -v target="$target" -v result="$result" '
        /^#[0-9]+/ { for (i = 1; i < NF; ++i) if ($i == "cov:") edges = $(i + 1) }
        /inline 8-bit counters/ { match($0, /\([0-9]+ inline/); of = substr($0, RSTART + 1) + 0 }
        /number_of_executed_units/ { executed = $NF }
        /^Done [0-9]+ runs/ { seconds = $5 }
        /Test unit written/ { print "  " $NF }
        END {
            printf "fuzz %s: %d executions in %d s, %d edges of %d, crashes %d\n",
                target, executed, seconds, edges, of, result != 0
        }' "$log"
    ((result == 0)) || { grep -m 3 -E 'ERROR|does not hold|runtime error' "$log" || true; return 1; }
}
