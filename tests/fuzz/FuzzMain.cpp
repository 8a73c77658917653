// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One fuzzer: what libFuzzer calls, for the target that the build names.

#include "fuzz/Targets.h"

#ifndef FUZZ_FUNCTION
#error "FUZZ_FUNCTION is the function of Targets.h that this program runs."
#endif

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return FUZZ_FUNCTION(data, size);
}
