# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Refuses a QXmpp that overlooks the encryption and the authentication that a server offers.
#
# Qt 6.11 changed what QXmlStreamReader::prefix().isNull() means. QXmpp up to 1.14.1 relies
# on the older meaning: with that Qt the features of a stream lose their namespace, QXmpp
# finds neither TLS nor SASL among them and takes the session as established.

set(pubsub_qxmpp_explanation
    "QXmpp ${QXmppQt6_VERSION} with Qt ${Qt6_VERSION} does not see that a server offers encryption, "
    "and reports a session as established without it and without a password. Please use QXmpp 1.14.2 or newer, or Qt older than 6.11.")
list(JOIN pubsub_qxmpp_explanation "" pubsub_qxmpp_explanation)

# The pair that is known, also where the probe below can't run.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.11 AND QXmppQt6_VERSION VERSION_LESS_EQUAL 1.14.1)
    message(FATAL_ERROR "${pubsub_qxmpp_explanation}")
endif()

# The fault itself, whatever the versions say; asked once for each pair of versions.
if(NOT CMAKE_CROSSCOMPILING)
    string(MAKE_C_IDENTIFIER "PUBSUB_QXMPP_${QXmppQt6_VERSION}_QT_${Qt6_VERSION}" pubsub_probe)
    if(NOT DEFINED ${pubsub_probe})
        message(CHECK_START "Whether QXmpp sees that a server offers encryption")
        try_run(${pubsub_probe} ${pubsub_probe}_COMPILED
            SOURCES ${CMAKE_CURRENT_LIST_DIR}/CheckQXmpp.cpp
            LINK_LIBRARIES QXmpp::QXmpp Qt6::Core Qt6::Network
            COMPILE_OUTPUT_VARIABLE pubsub_probe_log
            RUN_OUTPUT_VARIABLE pubsub_probe_output)
        if(NOT ${pubsub_probe}_COMPILED)
            unset(${pubsub_probe} CACHE)
            message(FATAL_ERROR "The probe of QXmpp does not compile:\n${pubsub_probe_log}")
        elseif(${pubsub_probe} EQUAL 0)
            message(CHECK_PASS "yes")
        else()
            message(CHECK_FAIL "no (${${pubsub_probe}})")
        endif()
    endif()
    if(${pubsub_probe} STREQUAL "1")
        message(FATAL_ERROR "${pubsub_qxmpp_explanation}")
    elseif(NOT ${pubsub_probe} STREQUAL "0")
        # Slow or forbidden sockets say nothing about QXmpp; the client checks again at each login.
        message(WARNING "QXmpp could not be probed: ${${pubsub_probe}}\n${pubsub_probe_output}")
        unset(${pubsub_probe} CACHE)
    endif()
endif()
