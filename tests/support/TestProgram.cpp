// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestProgram.h"

#include <QFileInfo>
#include <cstdio>
#include <map>
#include <string_view>

namespace TestSupport
{

namespace
{

using Tests = std::map<std::string_view, RunTest>;

// Made by the first who adds one: nobody knows in which order files are initialised.
Tests &tests()
{
    static Tests all;
    return all;
}

} // namespace

bool addTest(const char *name, RunTest run)
{
    if (!tests().emplace(name, run).second)
        qFatal("There are two tests %s.", name);
    return true;
}

} // namespace TestSupport

int main(int argc, char *argv[])
{
    using namespace TestSupport;
    const QByteArray name = QFileInfo(QFile::decodeName(argv[0])).fileName().toUtf8();
    const auto found = tests().find(std::string_view(name));
    if (found != tests().end())
        return found->second(argc, argv);
    std::fprintf(stderr, "There is no test %s in here, but these, each by a link of its name:\n",
        name.constData());
    for (const auto &[known, run] : tests())
        std::fprintf(stderr, "  %s\n", known.data());
    return 1;
}
