// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/MainWindow.h"
#include "common/gui/Program.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Common::Program::prepare();
    QApplication application(argc, argv);
    Common::Program program(application, u"browser"_s, u"PubSub Browser"_s);
    if (!program.isReady())
        return program.exitCode();
    Browser::BrowserSession session(program.profile(), program.session());
    Browser::MainWindow window(session);
    window.show();
    program.session().start();
    for (const auto &argument : program.arguments())
        window.openAddress(argument);
    return application.exec();
}
