# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the work is done: on the machine itself, or in a Debian root of our own.
: "${project:?}" "${cache:?}"

package_names() {
    sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$project/.dev/packages"
}

# Runs this script again, with the same words, where the tools are.
go_inside() {
    mkdir -p "$cache/ccache" "$cache/home" ||
        fail "The folder $cache can't be made." "Set XDG_CACHE_HOME to a folder that is yours."
    if [[ $(choose_place) == native ]]; then
        install_natively
        set_environment native
        exec "$project/dev" "$@"
    fi
    ensure_root
    set_environment "$(root_name)"
    enter_root "$project/dev" "$@"
}

# The same for both places, and as independent of the person's settings as can be.
set_environment() {
    export PUBSUB_DEV_INSIDE=$1
    export CCACHE_DIR=$cache/ccache
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
    # The programs still speak the person's language: Qt reads LANGUAGE first.
    export LANGUAGE=${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG-}}}}
    export LANG=C.UTF-8
    export TZ=${TZ:-$(time_zone)}
    [[ $LANGUAGE != C* && $LANGUAGE != POSIX ]] || LANGUAGE=
    unset LC_ALL LC_MESSAGES TMPDIR
    if [[ ! -d ${XDG_RUNTIME_DIR-} ]]; then
        export XDG_RUNTIME_DIR=$cache/runtime
        mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
    fi
    # Chromium's sandbox refuses to run as root; everyone else keeps it.
    ((EUID != 0)) || export QTWEBENGINE_DISABLE_SANDBOX=1
}

time_zone() {
    readlink -m /etc/localtime | sed -n 's,.*/zoneinfo/,,p'
}

choose_place() {
    if [[ ${PUBSUB_DEV_PLACE-} == native || ${PUBSUB_DEV_PLACE-} == root ]]; then
        echo "$PUBSUB_DEV_PLACE"
    elif have apt-get && packages_fit && { can_install || [[ -z $(missing_packages) ]]; }; then
        echo native
    else
        echo root
    fi
}

# Whether the distribution's Qt and QXmpp are ones that the project works with.
packages_fit() {
    local qt qxmpp
    is_older_debian && return 1
    can_install && ! compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null && update_package_lists
    qt=$(candidate qt6-base-dev)
    qxmpp=$(candidate libqxmppqt6-dev)
    dpkg --compare-versions "${qt:-0}" ge 6.8 || return 1
    dpkg --compare-versions "${qxmpp:-0}" ge 1.10 || return 1
    # Together these two log in without a password; resources/cmake/CheckQXmpp.cmake says why.
    ! { dpkg --compare-versions "$qt" ge 6.11 && dpkg --compare-versions "$qxmpp" lt 1.14.2; }
}

is_older_debian() {
    # shellcheck source=/dev/null
    (source /etc/os-release && [[ $ID == debian && ${VERSION_ID:-99} -lt 13 ]])
}

candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null |
        sed -n -e 's/(none)//' -e 's/^  Candidate: *//p' | sed 's/^[0-9]*://'
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p')
    comm -23 <(package_names | sort) <(sort -u <<<"$installed")
}

install_natively() {
    local missing
    have apt-get || return 0
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

can_install() {
    ((EUID == 0)) || { have sudo && sudo -n true 2>/dev/null; }
}

as_admin() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

update_package_lists() {
    say "Fetching the list of packages …"
    with_progress "$cache/apt.log" as_admin apt-get -o DPkg::Lock::Timeout=300 update
}

install_packages() {
    can_install || fail "These packages are missing: $*." \
        "Please install them: sudo apt-get install --no-install-recommends $*"
    # An installation that was cut off leaves packages half configured.
    [[ -z $(dpkg --audit) ]] || with_progress "$cache/apt.log" \
        as_admin env DEBIAN_FRONTEND=noninteractive dpkg --configure -a ||
        fail "dpkg could not finish what an earlier installation began." "What it said is above."
    update_package_lists ||
        say "The list of packages could not be fetched; trying with the one that is there."
    say "Installing $# packages …"
    with_progress "$cache/apt.log" as_admin env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" ||
        fail "apt-get could not install: $*." "What it said is above; run the same command again" \
            "when that is mended, most often the network or a third-party package source."
}
