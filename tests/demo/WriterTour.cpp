// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/WriterTour.h"

#include "support/Await.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Node.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using TestSupport::await;

namespace Demo
{

namespace
{

const QString microblog = u"urn:xmpp:microblog:0"_s;
const QString title = u"A walk to the lighthouse"_s;
const QString postscript = u"PS: the seals have moved on to the third sandbank."_s;
const QString offlineTitle = u"Written on the train"_s;
const QString text = u"The path behind the boatyard is **open again**, and worth the mud:\n\n"
                     "- seals on the second sandbank\n"
                     "the keeper's garden, with late roses\n\n"
                     "## When to go\n\n"
                     "| Tide | Time |\n|---|---|\n| low | 11:40 |\n| high | 17:55 |\n\n"
                     "> Bring a thermos; the kiosk sleeps until March."_s;

} // namespace

void WriterTour::run()
{
    QProcess *writer = m_kit.open(u"writer"_s, u"en"_s, u"light"_s);
    m_kit.desk.toProgram(u"writer"_s);
    m_kit.desk.fillScreen();
    m_kit.desk.pause(std::chrono::seconds(2));
    publish();
    edit();
    deletePost();
    Programs::end(writer);
    queueOffline();
}

void WriterTour::writePost(const QString &title, const QString &tags, const QString &text)
{
    m_kit.desk.press({ u"ctrl+n"_s });
    m_kit.desk.type(title);
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.type(text);
    m_kit.desk.press({ u"alt+g"_s });
    m_kit.desk.type(tags);
}

void WriterTour::publish()
{
    writePost(title, u"walks, lighthouse"_s, text);
    m_kit.desk.picture(u"writer-main"_s);
    m_kit.desk.press({ u"ctrl+Return"_s });
    m_kit.desk.toWindow(u"^Publish"_s);
    // A microblog is read by everyone or by contacts: the writer asks once.
    m_kit.desk.press({ u"alt+e"_s });
    m_kit.desk.picture(u"writer-publish"_s);
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.await(u"the post on the server"_s, [this] { return isPublished(title); });
    m_kit.desk.toProgram(u"writer"_s);
    m_kit.desk.picture(u"writer-published"_s);
}

void WriterTour::edit()
{
    m_kit.desk.press({ u"F2"_s });
    m_kit.desk.pause(std::chrono::seconds(1));
    m_kit.desk.press({ u"ctrl+End"_s });
    m_kit.desk.type(u"\n\n"_s + postscript);
    m_kit.desk.picture(u"writer-edit"_s);
    m_kit.desk.press({ u"ctrl+Return"_s });
    m_kit.desk.await(u"the new version on the server"_s, [this] {
        return std::ranges::any_of(publishedEntries(), [](const PubSub::AtomEntry &entry) {
            return entry.textContent().contains(postscript);
        });
    });
    m_kit.desk.toProgram(u"writer"_s);
}

void WriterTour::queueOffline()
{
    QProcess *writer = m_kit.open(u"writer"_s, u"de"_s, u"dark"_s, { u"--offline"_s });
    m_kit.desk.toProgram(u"writer"_s);
    m_kit.desk.pause(std::chrono::seconds(1));
    writePost(offlineTitle, u"travel"_s, u"No network, no matter."_s);
    m_kit.desk.press({ u"ctrl+Return"_s });
    m_kit.desk.pause();
    m_kit.desk.press({ u"Return"_s });
    m_kit.desk.picture(u"writer-offline-dark-german"_s);
    Programs::end(writer);
    writer = m_kit.open(u"writer"_s, u"en"_s, u"light"_s);
    m_kit.desk.await(
        u"the queued post on the server"_s, [this] { return isPublished(offlineTitle); });
    m_kit.desk.toProgram(u"writer"_s);
    m_kit.desk.picture(u"writer-back-online"_s);
    Programs::end(writer);
}

void WriterTour::deletePost()
{
    m_kit.desk.press({ u"ctrl+f"_s });
    m_kit.desk.type(u"a walk to"_s);
    m_kit.desk.pause();
    m_kit.desk.press({ u"Down"_s });
    m_kit.desk.pause();
    m_kit.desk.press({ u"alt+p"_s, u"d"_s });
    m_kit.desk.toWindow(u"^Delete post"_s);
    m_kit.desk.picture(u"writer-delete"_s);
    m_kit.desk.press({ u"Tab"_s, u"space"_s });
    m_kit.desk.await(
        u"the end of the post on the server"_s, [this] { return !isPublished(title); });
    m_kit.desk.toProgram(u"writer"_s);
}

bool WriterTour::isPublished(const QString &title)
{
    return std::ranges::contains(publishedEntries(), title, &PubSub::AtomEntry::title);
}

QList<PubSub::AtomEntry> WriterTour::publishedEntries()
{
    QList<PubSub::AtomEntry> entries;
    if (const auto page = await(m_kit.stage.node(u"ada"_s, u"ada"_s, microblog).items())) {
        for (const PubSub::Item &item : page->items) {
            if (const auto entry = PubSub::AtomEntry::fromXml(item.payload))
                entries += *entry;
        }
    }
    return entries;
}

} // namespace Demo
