// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

/// What a fuzzer calls with one input. Each lives in a file of its own, is linked with libFuzzer
/// in the preset `fuzz` (`./dev fuzz`), and is run by tst_FuzzCorpus over tests/data/fuzz/NAME.
/// It ends the program where a rule of the library does not hold; the sanitizers do the rest.
///
/// The name of a target is that of its function without `fuzz`.
#define FUZZ_TARGETS(X)                                                                            \
    X(Stream)                                                                                      \
    X(Reply)                                                                                       \
    X(Disco)                                                                                       \
    X(Command)                                                                                     \
    X(Event)                                                                                       \
    X(Error)                                                                                       \
    X(Form)                                                                                        \
    X(Atom)                                                                                        \
    X(AtomEdit)                                                                                    \
    X(Payload)                                                                                     \
    X(Uri)                                                                                         \
    X(Jid)                                                                                         \
    X(Html)                                                                                        \
    X(Markdown)                                                                                    \
    X(Xhtml)

#define FUZZ_DECLARATION(name) int fuzz##name(const uint8_t *data, size_t size);
FUZZ_TARGETS(FUZZ_DECLARATION)
#undef FUZZ_DECLARATION
