// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Program.h"
#include "common/web/ArticleScheme.h"
#include "writer/gui/MainWindow.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Common::Program::prepare();
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    Common::Program program(application, u"writer"_s, u"PubSub Writer"_s);
    if (!program.isReady())
        return program.exitCode();
    Writer::WriterSession session(program.profile(), program.session());
    Writer::MainWindow window(session);
    window.show();
    if (!program.arguments().isEmpty())
        window.openAddress(program.arguments().constFirst());
    program.session().start();
    return application.exec();
}
