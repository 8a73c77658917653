// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>

/// Marks what the library keeps to itself but its own tests reach for: exported only when the
/// tests are built (CMake's BUILD_TESTING).
#ifdef PUBSUB_BUILD_TESTING
#define PUBSUB_TEST_EXPORT PUBSUB_EXPORT
#else
#define PUBSUB_TEST_EXPORT
#endif
