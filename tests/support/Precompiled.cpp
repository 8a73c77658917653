// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Owner of the precompiled header that the tests share; holds no code.
