// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo: a real server with content that looks like life, and the three programs on it.

#include "demo/LiveAgent.h"
#include "demo/Programs.h"
#include "demo/SignalWatch.h"
#include "demo/Tour.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

void say(const QString &text)
{
    std::printf("%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

int openPrograms(Demo::Stage &stage, const QString &folder)
{
    Demo::LiveAgent agent(stage);
    agent.start(4s);
    Demo::Programs programs(stage, u"ada"_s, folder);
    QObject::connect(
        &programs, &Demo::Programs::allEnded, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    for (const QString &name : { u"browser"_s, u"reader"_s, u"writer"_s })
        programs.start(name);
    say(u"The programs are open, as %1. The server is on 127.0.0.1:%2; the passwords of ada, "
        u"bruno and yuki are \"secret\". Ctrl-C ends everything."_s
            .arg(stage.server().jid(u"ada"_s))
            .arg(stage.server().port()));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Demo::SignalWatch watch;
    QCommandLineParser parser;
    const QCommandLineOption programs(u"programs-dir"_s, u"Where the programs lie."_s, u"dir"_s,
        QCoreApplication::applicationDirPath());
    const QCommandLineOption content(
        u"content"_s, u"What to show."_s, u"dir"_s, u"resources/demo"_s);
    const QCommandLineOption screenshots(u"screenshots"_s,
        u"Drive the programs through their work and leave pictures here."_s, u"dir"_s);
    parser.addHelpOption();
    parser.addOptions({ programs, content, screenshots });
    parser.process(application);

    auto loaded = Demo::Content::load(
        parser.value(content), Demo::Stage::domain(), QDateTime::currentDateTimeUtc());
    if (!loaded) {
        say(loaded.error());
        return 1;
    }
    say(u"Starting the server and publishing %1 items on %2 nodes …"_s.arg(loaded->postCount())
            .arg(loaded->nodes().size()));
    Demo::Stage stage(*loaded);
    if (const auto ready = stage.setUp(); !ready) {
        say(ready.error());
        return 1;
    }
    if (!parser.isSet(screenshots))
        return openPrograms(stage, parser.value(programs));
    const auto seen = Demo::Tour(stage, parser.value(programs), parser.value(screenshots)).run();
    say(seen ? u"%1 pictures taken."_s.arg(*seen) : seen.error());
    return seen ? 0 : 1;
}
