// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the writer takes to show a post while it is typed, to open one of another program, and
// to put a changed word into it: for 5,000 words and for ten times as many.

#include "writer/markdown/MarkdownConverter.h"
#include "writer/markdown/PostMerge.h"
#include "writer/markdown/XhtmlToMarkdown.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

constexpr int runs = 5;

QString postOf(int words)
{
    const QString part
        = u"## A heading of some words\n\nA *paragraph* with **marks**, `code` and "
          "[a link](https://example.org/a?b=c), 汉字 and Grüße; it goes on for a while "
          "and ends here.\n\n- an item\n- another item, with more words in it\n\n"
          "> Somebody said this, at some length.\n\n"_s;
    constexpr int wordsOfPart = 43;
    return part.repeated(words / wordsOfPart);
}

/// Milliseconds of the fastest run.
double time(const std::function<void()> &work)
{
    double fastest = 1e9;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        fastest = std::min(fastest, double(timer.nsecsElapsed()) / 1e6);
    }
    return fastest;
}

void line(const char *what, double small, double large)
{
    std::printf("%-28s %9.2f %9.2f    x%.1f\n", what, small, large, large / small);
}

} // namespace

int main()
{
    const QString small = postOf(5000);
    const QString large = postOf(50000);
    const QString smallXhtml = MarkdownConverter::toXhtml(small);
    const QString largeXhtml = MarkdownConverter::toXhtml(large);
    const auto changed = [](const QString &post) {
        return QString(post).replace(post.indexOf(u"for a while"_s, post.size() / 2), 3, u"fur"_s);
    };
    const QString smallChanged = changed(small);
    const QString largeChanged = changed(large);
    std::printf("%-28s %9s %9s    growth\n", "ms for words", "5,000", "50,000");
    line("Markdown shown", time([&] { MarkdownConverter::render(small); }),
        time([&] { MarkdownConverter::render(large); }));
    line("XHTML opened", time([&] { XhtmlToMarkdown::convert(smallXhtml); }),
        time([&] { XhtmlToMarkdown::convert(largeXhtml); }));
    line("word put into XHTML", time([&] { PostMerge::merge(smallXhtml, small, smallChanged); }),
        time([&] { PostMerge::merge(largeXhtml, large, largeChanged); }));
    return 0;
}
