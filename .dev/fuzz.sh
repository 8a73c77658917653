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

# fuzz_one TARGET SECONDS: so many seconds of CPU, in as many rounds as the machine's other work
# makes necessary; tells in one line what came of it.
fuzz_one() {
    local target=$1 seconds=$2 spent=0 result=0 log=build/fuzz/$1.log
    mkdir -p "build/fuzz/corpus/$target" build/fuzz/crashes
    : >"$log"
    while ((result == 0 && spent < seconds)); do
        fuzz_round "$target" $((seconds - spent)) "$log" || result=$?
        spent=$((spent + $(awk '{ print int($1 + $2) }' "$log.cpu")))
    done
    awk -v target="$target" -v result="$result" -v spent="$spent" '
        /^#[0-9]+/ { for (i = 1; i < NF; ++i) if ($i == "cov:") edges = $(i + 1) }
        /inline 8-bit counters/ { match($0, /\([0-9]+ inline/); of = substr($0, RSTART + 1) + 0 }
        /number_of_executed_units/ { executed += $NF }
        /Test unit written/ { print "  " $NF }
        END {
            printf "fuzz %s: %d executions in %d s of CPU, %d edges of %d, crashes %d\n",
                target, executed, spent, edges, of, result != 0
        }' "$log"
    ((result == 0)) || { grep -m 3 -E 'ERROR|does not hold|runtime error' "$log" || true; return 1; }
}

# fuzz_round TARGET SECONDS LOG: one run; leaves the seconds of CPU, user's and system's, in LOG.cpu.
fuzz_round() {
    local target=$1 seconds=$2 log=$3 result=0 TIMEFORMAT='%U %S'
    # Qt and QXmpp, which are not instrumented, keep what they allocate once.
    {
        time ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 \
            "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 \
            -rss_limit_mb=2048 -max_len=8192 -dict=tests/fuzz/xml.dict \
            -artifact_prefix="build/fuzz/crashes/$target-" -print_final_stats=1 \
            "build/fuzz/corpus/$target" "tests/data/fuzz/$target" >>"$log" 2>&1 || result=$?
    } 2>"$log.cpu"
    return "$result"
}
