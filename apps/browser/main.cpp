// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MainWindow.h"
#include "common/gui/Program.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Common::Program::prepare();
    QApplication application(argc, argv);
    Common::Program program(application, u"browser"_s, u"PubSub Browser"_s);
    if (!program.isReady())
        return program.exitCode();
    Common::MainWindow window(program.profile(), program.session());
    window.show();
    program.session().start();
    return application.exec();
}
