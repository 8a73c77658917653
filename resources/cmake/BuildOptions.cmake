# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every target of the project is compiled with.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
# Installed programs find the library beside them, wherever the prefix is.
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")

option(PUBSUB_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
set(PUBSUB_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")

# Linked by our own targets only; never exported to users of the library.
add_library(pubsub-build-options INTERFACE)
target_compile_options(pubsub-build-options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wextra-semi -Wimplicit-fallthrough
    $<$<BOOL:${PUBSUB_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(pubsub-build-options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
if(PUBSUB_SANITIZE)
    target_compile_options(pubsub-build-options INTERFACE
        -fsanitize=${PUBSUB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(pubsub-build-options INTERFACE -fsanitize=${PUBSUB_SANITIZE})
endif()

# Some sixty programs are linked, most of them tests.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${CCACHE_PROGRAM})
endif()

# pubsub_add_module(NAME FOLDER SOURCES...)
# A static library of one folder; every folder of apps/ is one such module.
function(pubsub_add_module name folder)
    list(TRANSFORM ARGN PREPEND "${folder}/" OUTPUT_VARIABLE sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PRIVATE pubsub-build-options)
    if(folder MATCHES "^(html|markdown|web)$")
        pubsub_use_precompiled_headers(${name} qt)
    elseif(folder STREQUAL "core")
        pubsub_use_precompiled_headers(${name} core)
    else()
        pubsub_use_precompiled_headers(${name} gui)
    endif()
endfunction()
