// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Tour.h"

#include "demo/BrowserTour.h"
#include "demo/ReaderTour.h"
#include "demo/WriterTour.h"

#include <QDir>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Demo
{

QProcess *TourKit::open(const QString &program, const QString &language, const QString &scheme,
    const QStringList &more) const
{
    return programs.start(
        program, QStringList { u"--language"_s, language, u"--color-scheme"_s, scheme } + more);
}

Tour::Tour(Stage &stage, QString programs, QString pictures)
    : m_stage(stage), m_programs(std::move(programs)), m_pictures(std::move(pictures))
{
}

std::expected<int, QString> Tour::run()
{
    QDir folder(m_pictures);
    folder.mkpath(u"."_s);
    for (const QString &old : folder.entryList({ u"[0-9][0-9]-*.png"_s }))
        folder.remove(old);
    Desk desk(m_pictures);
    LiveAgent agent(m_stage);
    Programs programs(m_stage, u"ada"_s, m_programs);
    const TourKit kit { m_stage, agent, programs, desk };
    try {
        BrowserTour(kit).run();
        ReaderTour(kit).run();
        WriterTour(kit).run();
    } catch (const std::runtime_error &error) {
        // What the screen showed then tells more than the words.
        const QString reason = QString::fromUtf8(error.what());
        try {
            desk.picture(u"failed"_s);
        } catch (const std::runtime_error &) {
            return std::unexpected(reason);
        }
        return std::unexpected(reason + u" The last picture shows the screen then."_s);
    }
    return desk.pictureCount();
}

} // namespace Demo
