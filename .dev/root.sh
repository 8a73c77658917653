# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A Debian 13 in a folder, for machines whose own packages are too old. It is made by
# mmdebstrap, entered by bubblewrap, never changed, and made anew when its list of
# packages changes. Its name carries a sum of that list: a folder that bears the name
# is complete, since it gets the name as the last step.
: "${project:?}" "${cache:?}"

readonly suite=trixie
# What nobody reads in there: a quarter of a gigabyte. The programs are tried in German too.
readonly left_out=('path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*'
    'path-exclude=/usr/share/locale/*' 'path-include=/usr/share/locale/de/*')
readonly host_tools=(mmdebstrap bubblewrap uidmap gpg debian-archive-keyring)

root_name() {
    local sum
    sum=$({ echo "$suite $(uname -m) ${left_out[*]}" && package_names; } | sha256sum)
    echo "root-${sum:0:12}"
}

ensure_root() {
    local root
    root=$cache/$(root_name)
    if [[ ! -d $root ]] || ! have bwrap; then
        ensure_host_tools
    fi
    [[ -d $root ]] || make_root "$root"
}

ensure_host_tools() {
    if ! have mmdebstrap || ! have bwrap || ! have newuidmap; then
        have apt-get || fail "mmdebstrap and bubblewrap are needed and not installed." \
            "Please install both, and the keyring of Debian's archive, by your system's means."
        install_packages "${host_tools[@]}"
    fi
    bwrap --ro-bind / / true 2>/dev/null || fail "bubblewrap can't make a namespace here." \
        "In a container, start it with the right to do so (for Docker: --privileged)." \
        "On Ubuntu, AppArmor may forbid it: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"
    ((EUID == 0)) || grep -qE "^($(id -un)|$EUID):" /etc/subuid 2>/dev/null ||
        fail "Your account has no subordinate user ids." "Please give it some:" \
            "sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
}

make_root() {
    local root=$1 free_megabytes
    exec 8>"$cache/lock"
    flock -n 8 || {
        say "Another ./dev is setting up; waiting for it …"
        flock 8
    }
    if [[ ! -d $root ]]; then
        free_megabytes=$(df --output=avail -m "$cache" | tail -n 1)
        ((free_megabytes > 3000)) || fail "There is too little room in $cache." \
            "3 GB are needed, $free_megabytes MB are free. XDG_CACHE_HOME names another place."
        remove_leftovers
        say "Setting up Debian 13 with compiler, Qt and servers in $root;" \
            "this is done once and takes some minutes."
        with_progress "$cache/setup.log" build_root "$root" ||
            fail "Debian 13 could not be set up." \
                "What went wrong is above and in $cache/setup.log." \
                "Most often it is the network: run the same command again when it is back."
        say "Set up in $SECONDS s."
    fi
    exec 8>&-
}

# A folder of the machine's, since user ids that are only subordinate can't reach into
# most people's home.
scratch_dir() {
    echo "/var/tmp/pubsubclient-$EUID"
}

# Each step says so itself when it failed: the caller looks at the outcome, and within such
# a look bash goes on after a failure.
build_root() {
    local new=$cache/new-root
    local options=(--variant=minbase --include="$(package_names | paste -sd, -)"
        "${left_out[@]/#/--dpkgopt=}")
    # Files that the machine's own are laid over.
    # shellcheck disable=SC2016
    options+=('--customize-hook=touch "$1"/etc/resolv.conf "$1"/etc/hosts')
    if ((EUID == 0)); then
        mmdebstrap --mode=root --verbose "${options[@]}" "$suite" "$new" || return
    else
        # By way of an archive all files become the person's own: readable, and removable.
        { mkdir -p "$new" "$(scratch_dir)" && chmod 711 "$(scratch_dir)"; } || return
        TMPDIR=$(scratch_dir) mmdebstrap --mode=unshare --verbose --format=tar "${options[@]}" "$suite" - |
            tar -x --no-same-owner -C "$new" --exclude='./dev/*' || return
    fi
    mv "$new" "$1"
}

# What an interrupted set-up left, and roots of older lists that nobody is in.
remove_leftovers() {
    local old
    if ((EUID != 0)) && [[ -d $(scratch_dir) ]]; then
        mmdebstrap --unshare-helper rm -rf "$(scratch_dir)"/*
    fi
    rm -rf --one-file-system "$cache/new-root"
    for old in "$cache"/root-*; do
        [[ ! -d $old ]] || flock -n "$old" rm -rf --one-file-system "$old" || true
    done
}

# Ends by becoming the command.
enter_root() {
    local root options
    root=$cache/$(root_name)
    mkdir -p "$root$project" "$root$cache/home" "$root$cache/ccache" "$root$XDG_RUNTIME_DIR"
    options=(--ro-bind "$root" / --dev /dev --proc /proc --ro-bind-try /sys /sys
        --perms 1777 --tmpfs /tmp --perms 1777 --tmpfs /var/tmp --tmpfs /run
        --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts
        --bind "$cache/ccache" "$cache/ccache" --bind "$cache/home" "$cache/home"
        --bind "$project" "$project" --chdir "$project"
        --unshare-pid --die-with-parent)
    ((EUID == 0)) || name_the_person
    share_authorities
    share_environment
    share_desktop
    # Whoever is inside holds this lock, so that nobody removes the folder meanwhile.
    exec 9<"$root"
    flock -s 9
    exec bwrap "${options[@]}" "$@"
}

# The machine's other settings name compilers, libraries and certificates that are not in here.
share_environment() {
    local name
    options+=(--clearenv --setenv HOME "$cache/home")
    while read -r name; do
        case $name in
        LANG | LANGUAGE | TZ | PATH | TERM | COLORTERM | CI | PUBSUB_* | CCACHE_* | CTEST_* | NINJA_* | \
            QT_* | QTEST_* | QTWEBENGINE_* | DISPLAY | WAYLAND_DISPLAY | DBUS_SESSION_BUS_ADDRESS | \
            XDG_RUNTIME_DIR | XDG_SESSION_TYPE | XDG_CURRENT_DESKTOP)
            options+=(--setenv "$name" "${!name}") ;;
        esac
    done < <(compgen -e)
}

# Whom the machine trusts, where a company's or laboratory's own authority stands before the
# network. Tests that fetch a package need it; those of TLS bring their own certificates.
share_authorities() {
    local list=/etc/ssl/certs/ca-certificates.crt
    [[ ! -r $list || ! -e $root$list ]] || options+=(--ro-bind "$list" "$list")
}

# Programs ask for the name of the user they run as; Debian's list does not know it.
name_the_person() {
    local list
    for list in passwd group; do
        { cat "$root/etc/$list" && getent "$list" "$(id_for "$list")"; } >"$cache/$list.$$"
        mv "$cache/$list.$$" "$cache/$list"
        options+=(--ro-bind "$cache/$list" "/etc/$list")
    done
}

id_for() {
    if [[ $1 == passwd ]]; then id -u; else id -g; fi
}

# The person's screen, session bus and graphics card, for real windows.
share_desktop() {
    options+=(--dev-bind-try /dev/dri /dev/dri --bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
    if [[ -n ${DISPLAY-} ]]; then
        options+=(--ro-bind-try /tmp/.X11-unix /tmp/.X11-unix
            --ro-bind-try "${XAUTHORITY:-${HOME-}/.Xauthority}" /run/Xauthority
            --setenv XAUTHORITY /run/Xauthority)
    fi
}
