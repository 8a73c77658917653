// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Program.h"
#include "common/web/ArticleScheme.h"
#include "reader/gui/MainWindow.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    Common::Program::prepare();
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    Common::Program program(application, u"reader"_s, u"PubSub Reader"_s);
    if (!program.isReady())
        return program.exitCode();
    Reader::ReaderSession session(program.profile(), program.session());
    Reader::MainWindow window(session);
    window.show();
    program.session().start();
    for (const QString &address : program.arguments())
        window.openAddress(address);
    return application.exec();
}
