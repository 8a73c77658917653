# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every package the project stands on; docs/architecture.md says why each was chosen.

find_package(Qt6 6.8 REQUIRED COMPONENTS
    Core Network Xml Gui Widgets WebEngineWidgets Sql Svg LinguistTools)
find_package(QXmppQt6 1.10 REQUIRED)
include(CheckQXmpp)
find_package(Qt6Keychain REQUIRED)
find_package(KF6Sonnet REQUIRED)
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(CmarkGfm REQUIRED IMPORTED_TARGET libcmark-gfm)
if(BUILD_TESTING)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
endif()
