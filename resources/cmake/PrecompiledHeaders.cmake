# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Most of the time of a compilation goes into headers that nearly every file includes, those of Qt,
# the standard library and our own library: where many files are compiled, again and again, they
# are read once. Packagers build without, which also shows what a file forgot to include.

option(PUBSUB_PRECOMPILED_HEADERS "Read the headers that all files include only once" OFF)

set(pubsub_headers_qt
    <QCoreApplication> <QDateTime> <QDir> <QHash> <QList> <QMap> <QObject> <QPointer>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>
    <algorithm> <chrono> <expected> <functional> <memory> <optional> <ranges>)
set(pubsub_headers_core ${pubsub_headers_qt} <pubsub/PubSub.h>)
set(pubsub_headers_gui ${pubsub_headers_core}
    <QAbstractItemView> <QAction> <QApplication> <QComboBox> <QDialog> <QDialogButtonBox>
    <QFormLayout> <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QPlainTextEdit> <QPushButton>
    <QVBoxLayout>)
set(pubsub_headers_of_tests
    <QSignalSpy> <QTemporaryDir> <QTest>
    ${PROJECT_SOURCE_DIR}/tests/support/Await.h
    ${PROJECT_SOURCE_DIR}/tests/support/SignalWaiter.h
    ${PROJECT_SOURCE_DIR}/tests/support/TestClient.h)

# pubsub_make_precompiled_headers(KIND HEADERS headers... LIBRARIES libraries... OPTIONS options...)
function(pubsub_make_precompiled_headers kind)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES;OPTIONS")
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Only its headers count.\n")
    add_library(pubsub-headers-${kind} OBJECT ${source})
    set_target_properties(pubsub-headers-${kind} PROPERTIES
        AUTOMOC OFF
        POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(pubsub-headers-${kind} PRIVATE -fPIC ${arg_OPTIONS})
    target_link_libraries(pubsub-headers-${kind} PRIVATE pubsub-build-options ${arg_LIBRARIES})
    target_precompile_headers(pubsub-headers-${kind} PRIVATE ${arg_HEADERS})
endfunction()

if(PUBSUB_PRECOMPILED_HEADERS)
    # Without it ccache would not know what a precompiled header has in it.
    target_compile_options(pubsub-build-options INTERFACE -fpch-preprocess)
    pubsub_make_precompiled_headers(qt HEADERS ${pubsub_headers_qt} LIBRARIES Qt6::Core)
    pubsub_make_precompiled_headers(core HEADERS ${pubsub_headers_core} LIBRARIES PubSub::PubSub)
    pubsub_make_precompiled_headers(gui HEADERS ${pubsub_headers_gui}
        LIBRARIES PubSub::PubSub Qt6::Widgets)
    if(BUILD_TESTING)
        # What tests check was optimised; they themselves are not worth it.
        foreach(kind core gui)
            pubsub_make_precompiled_headers(tests-${kind}
                HEADERS ${pubsub_headers_${kind}} ${pubsub_headers_of_tests}
                LIBRARIES PubSub::PubSub Qt6::Test test-support $<$<STREQUAL:${kind},gui>:Qt6::Widgets>
                OPTIONS -O0)
        endforeach()
    endif()
endif()

# pubsub_use_precompiled_headers(TARGET KIND)
# `qt` is for the library and for what knows nothing of it, `core` for what uses it, `gui` for what
# has widgets, `tests-core` and `tests-gui` for tests of these. Headers serve code that is position
# independent in the same way, so programs are compiled as libraries are.
function(pubsub_use_precompiled_headers target kind)
    if(NOT PUBSUB_PRECOMPILED_HEADERS)
        return()
    endif()
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${target} PRIVATE -fPIC)
    if(kind MATCHES "^tests-")
        target_compile_options(${target} PRIVATE -O0)
        # Tests include what moc makes of them. What is left here is an empty file, for which the
        # headers take a second.
        set_source_files_properties(
            ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
    target_precompile_headers(${target} REUSE_FROM pubsub-headers-${kind})
endfunction()
