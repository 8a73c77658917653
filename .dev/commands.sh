# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What ./dev does once the tools are there.
: "${project:?}" "${cache:?}"

readonly presets=(dev release bench asan tsan fuzz)

# A wrong word is told before a long set-up, not after it.
check_arguments() {
    local command=$1 word=${2-}
    case $command in
    run) [[ $word == browser || $word == reader || $word == writer ]] ||
        wrong_argument "./dev run wants browser, reader or writer" "$word" ;;
    build) [[ -z $word || " ${presets[*]} " == *" $word "* ]] ||
        wrong_argument "./dev build wants one of: ${presets[*]}" "$word" ;;
    esac
}

wrong_argument() {
    say "$1${2:+, not \"$2\"}."
    exit 2
}

# configure PRESET: only when there is a reason, since it takes seconds.
configure() {
    local dir=build/$1 fresh=()
    # A folder that was made elsewhere (another root, a moved clone) names files that are not there.
    if [[ -d $dir && $(cat "$dir/made-by" 2>/dev/null) != "$PUBSUB_DEV_INSIDE $project" ]]; then
        fresh=(--fresh)
    fi
    if [[ ! -f $dir/build.ninja || CMakePresets.json -nt $dir/build.ninja || ${#fresh[@]} -gt 0 ]]; then
        cmake --preset "$1" "${fresh[@]}"
        echo "$PUBSUB_DEV_INSIDE $project" >"$dir/made-by"
    fi
}

# Links of QtWebEngine and compilers of C++23 want memory: a job for each 1.5 GB at most.
job_count() {
    local megabytes cores
    cores=$(nproc)
    megabytes=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
    echo $((megabytes / 1500 < 1 ? 1 : megabytes / 1500 < cores ? megabytes / 1500 : cores))
}

command_build() {
    local preset=${1:-dev}
    shift || true
    configure "$preset"
    cmake --build --preset "$preset" -j "$(job_count)" "$@"
}

command_test() {
    test_preset dev "$@"
}

command_asan() {
    test_preset asan "$@"
}

command_tsan() {
    test_preset tsan "$@"
}

test_preset() {
    local preset=$1 result=0 dir=build/$1
    shift
    command_build "$preset"
    # Tests leave what they measured here, a line or a table each.
    rm -rf "$dir/figures" && mkdir -p "$dir/figures"
    # The programs are tested in English and in one zone, wherever the person lives.
    unset LANGUAGE
    export TZ=UTC
    ctest --preset "$preset" -j 2 "$@" </dev/null 2>&1 | tee "$dir/test.log" || result=$?
    print_figures "$dir/figures"
    if (($# == 0)); then
        python3 tests/conformance.py "$dir/figures" "$dir/docs/conformance.md" docs/conformance.md
    else
        # What some of the tests found is no table to be read.
        python3 tests/conformance.py "$dir/figures" "$dir/docs/conformance-of-some-tests.md"
    fi
    grep 'tests passed, .* failed out of' "$dir/test.log" || true
    return "$result"
}

print_figures() {
    local files
    mapfile -t files < <(find "$1" -name '*.txt' | LC_ALL=C sort)
    ((${#files[@]} == 0)) || { printf '\nFigures\n' && cat "${files[@]}" && echo; }
}

# The table of the last run of all tests, where it is read; without a run the old one stays.
refresh_conformance() {
    [[ ! -e build/dev/docs/conformance.md ]] || cp build/dev/docs/conformance.md docs/conformance.md
}

command_run() {
    local program=$1
    shift
    command_build dev --target "pubsub-$program"
    exec "build/dev/bin/pubsub-$program" "$@"
}

command_demo() {
    if [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} ]]; then
        build_demo
        exec build/dev/bin/pubsub-demo --programs-dir build/dev/bin "$@"
    fi
    say "There is no display: the demo takes screenshots instead."
    take_screenshots build/dev/screenshots "$@"
}

# Without the tests, which take longest.
build_demo() {
    command_build dev --target pubsub-demo pubsub-browser pubsub-reader pubsub-writer
}

# Three of the demo's pictures stand in README.md, without the empty edge of the screen.
command_screenshots() {
    local program
    take_screenshots build/dev/screenshots "$@"
    for program in browser reader writer; do
        convert build/dev/screenshots/*-"$program"-main.png -crop 1380x850+0+0 +repage \
            "docs/screenshots/$program.png"
    done
}

take_screenshots() {
    local dir=$1
    shift
    build_demo
    mkdir -p "$dir"
    unset WAYLAND_DISPLAY LANGUAGE
    # shellcheck disable=SC2016 # expanded by the shell inside
    QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1400x900x24' dbus-run-session -- sh -c \
        'openbox & "$@"; result=$?; kill $!; exit $result' openbox \
        build/dev/bin/pubsub-demo --programs-dir build/dev/bin --screenshots "$dir" "$@"
    say "The screenshots are in $dir."
}

command_bench() {
    local bench
    command_build bench --target benchmarks
    for bench in build/bench/bin/bench_*; do
        say "${bench##*/}"
        QT_QPA_PLATFORM=offscreen "$bench" "$@"
    done
}

# A name of the library without a word about it is an error.
command_docs() {
    mkdir -p build/docs
    { cat docs/Doxyfile && echo "OUTPUT_DIRECTORY = build/docs"; } | doxygen -
    refresh_conformance
    say "The reference is in build/docs/html/index.html."
}

command_symbols() {
    command_build dev --target pubsub
    python3 tests/abi/symbols.py --write build/dev/lib/libpubsub.so
}

command_translations() {
    command_build dev --target update-translations
}

command_format() {
    find libpubsub apps docs tests -path tests/data -prune -o '(' -name '*.cpp' -o -name '*.h' ')' \
        -exec clang-format -i '{}' +
}

# Of all sources, or of those whose path matches one of the arguments. The build makes what Qt's
# sources include (moc).
command_tidy() {
    command_build dev
    python3 tests/lint/tidy.py build/dev build/tidy
    run-clang-tidy -quiet -p build/tidy -j "$(job_count)" "$@"
}

command_shell() {
    if (($# == 0)); then
        exec bash
    fi
    exec "$@"
}

# Needs no set-up.
command_clean() {
    case ${1-} in
    '') rm -rf "$project/build" ;;
    all)
        rm -rf "$project/build"
        rm -rf --one-file-system "$cache" "$(scratch_dir)"
        ;;
    *) wrong_argument "./dev clean wants nothing or \"all\"" "$1" ;;
    esac
}
