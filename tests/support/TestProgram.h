// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

namespace TestSupport
{

/// Runs one test class as its own main() would.
using RunTest = int (*)(int argc, char *argv[]);

/// Adds a test class to the program: see PUBSUB_TEST. True, or it ends the program: the name was
/// there already.
bool addTest(const char *name, RunTest run);

} // namespace TestSupport

/// In place of QTEST_MAIN and QTEST_GUILESS_MAIN: the class shares its program with the others of
/// its folder. The name by which the program is started says which of them runs. \a Application is
/// QApplication for tests that show windows, else QCoreApplication. A class has no initMain().
#define PUBSUB_TEST(TestClass, Application)                                                        \
    [[maybe_unused]] static const bool isAdded##TestClass                                          \
        = TestSupport::addTest(#TestClass, [](int argc, char *argv[]) {                            \
              const Application application(argc, argv);                                           \
              TestClass test;                                                                      \
              QTEST_SET_MAIN_SOURCE_PATH                                                           \
              return QTest::qExec(&test, argc, argv);                                              \
          });
