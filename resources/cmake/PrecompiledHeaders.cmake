# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Most of the time of a compilation goes into headers of Qt and the standard library that nearly
# every file includes: where many files are compiled, again and again, they are read once.
# Packagers build without, which also shows what a file forgot to include.

option(PUBSUB_PRECOMPILED_HEADERS "Read the headers that all files include only once" OFF)

set(pubsub_headers_core
    <QCoreApplication> <QDateTime> <QDir> <QHash> <QList> <QMap> <QObject> <QPointer>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>
    <algorithm> <chrono> <expected> <functional> <memory> <optional> <ranges>)
set(pubsub_headers_gui ${pubsub_headers_core}
    <QAbstractItemView> <QAction> <QApplication> <QComboBox> <QDialog> <QDialogButtonBox>
    <QFormLayout> <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QPlainTextEdit> <QPushButton>
    <QVBoxLayout>)

# pubsub_make_precompiled_headers(KIND libraries...)
function(pubsub_make_precompiled_headers kind)
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Only its headers count.\n")
    add_library(pubsub-headers-${kind} OBJECT ${source})
    set_target_properties(pubsub-headers-${kind} PROPERTIES
        AUTOMOC OFF
        POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(pubsub-headers-${kind} PRIVATE -fPIC)
    target_link_libraries(pubsub-headers-${kind} PRIVATE pubsub-build-options ${ARGN})
    target_precompile_headers(pubsub-headers-${kind} PRIVATE ${pubsub_headers_${kind}})
endfunction()

if(PUBSUB_PRECOMPILED_HEADERS)
    # Without it ccache would not know what a precompiled header has in it.
    target_compile_options(pubsub-build-options INTERFACE -fpch-preprocess)
    pubsub_make_precompiled_headers(core Qt6::Core)
    pubsub_make_precompiled_headers(gui Qt6::Widgets)
endif()

# pubsub_use_precompiled_headers(TARGET core|gui)
# `gui` for targets that use widgets. Headers serve code that is position independent in the same
# way, so programs are compiled as libraries are.
function(pubsub_use_precompiled_headers target kind)
    if(PUBSUB_PRECOMPILED_HEADERS)
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC)
        target_precompile_headers(${target} REUSE_FROM pubsub-headers-${kind})
    endif()
endfunction()
