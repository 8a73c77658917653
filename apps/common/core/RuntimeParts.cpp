// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/RuntimeParts.h"

#include <QDir>
#include <QHash>
#include <QLibrary>
#include <QLibraryInfo>
#include <QPluginLoader>
#include <QStandardPaths>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

QHash<QString, bool> &told()
{
    static QHash<QString, bool> parts;
    return parts;
}

bool hasFile(const QString &folder, const QString &pattern)
{
    return !QDir(folder).entryList({ pattern }, QDir::Files).isEmpty();
}

// True if one of the plugins in \a folder whose names fit \a pattern can be loaded.
bool loadsPlugin(const QString &folder, const QString &pattern)
{
    const QStringList paths = QCoreApplication::libraryPaths();
    return std::ranges::any_of(paths, [&](const QString &path) {
        const QDir dir(path + u'/' + folder);
        return std::ranges::any_of(dir.entryList({ pattern }, QDir::Files),
            [&](const QString &name) { return QPluginLoader(dir.filePath(name)).load(); });
    });
}

// QtKeychain loads libsecret, or speaks to KWallet.
bool hasWallet()
{
    return QLibrary(u"secret-1"_s, 0).load()
        || std::ranges::any_of(
            QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation),
            [](const QString &path) {
                return hasFile(path + u"/dbus-1/services"_s, u"org.kde.kwalletd*.service"_s);
            });
}

bool hasWebEngine()
{
    const QString resources = QLibraryInfo::path(QLibraryInfo::DataPath) + u"/resources"_s;
    const QString translations = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    return hasFile(
               QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath), u"QtWebEngineProcess*"_s)
        && hasFile(resources, u"qtwebengine_resources.pak"_s) && hasFile(resources, u"icudtl.dat"_s)
        && hasFile(translations + u"/qtwebengine_locales"_s, u"en-US.pak"_s);
}

bool hasQtTranslations()
{
    return hasFile(QLibraryInfo::path(QLibraryInfo::TranslationsPath), u"qtbase_*.qm"_s);
}

bool isThere(const QString &id)
{
    static const QHash<QString, std::function<bool()>> probes {
        { u"tls"_s, [] { return loadsPlugin(u"tls"_s, u"*openssl*"_s); } },
        { u"network"_s, [] { return loadsPlugin(u"networkinformation"_s, u"*"_s); } },
        { u"wallet"_s, hasWallet },
        { u"svg"_s,
            [] {
                return loadsPlugin(u"iconengines"_s, u"*svg*"_s)
                    && loadsPlugin(u"imageformats"_s, u"*svg*"_s);
            } },
        { u"texts"_s, hasQtTranslations },
        { u"wayland"_s, [] { return loadsPlugin(u"platforms"_s, u"*wayland*"_s); } },
        { u"sqlite"_s, [] { return loadsPlugin(u"sqldrivers"_s, u"*sqlite*"_s); } },
        { u"pictures"_s,
            [] {
                return loadsPlugin(u"imageformats"_s, u"*webp*"_s)
                    && loadsPlugin(u"imageformats"_s, u"*jpeg*"_s);
            } },
        { u"web"_s, hasWebEngine },
        { u"spelling"_s, [] { return loadsPlugin(u"kf6/sonnet"_s, u"*"_s); } },
    };
    const auto probe = probes.constFind(id);
    return probe == probes.constEnd() ? told().value(id, true) : (*probe)();
}

} // namespace

QList<RuntimePart> RuntimeParts::of(const QString &program)
{
    QList<RuntimePart> parts {
        { u"tls"_s, tr("Encryption (TLS)"),
            tr("No server can be reached, since none is spoken to without it."),
            u"libqt6network6"_s },
        { u"network"_s, tr("News of the network"),
            tr("When the network is back, connecting again takes longer."), u"libqt6network6"_s },
        { u"wallet"_s, tr("Wallet for passwords"),
            tr("Passwords can't be kept and have to be typed at each start."), u"libsecret-1-0"_s },
        { u"svg"_s, tr("Drawings (SVG)"), tr("Icons stay empty."), u"qt6-svg-plugins"_s },
        { icons, tr("Icons"), tr("Buttons have words only, or nothing at all."),
            u"breeze-icon-theme"_s },
        { u"texts"_s, tr("Translations of Qt"),
            tr("Some texts, such as the menus of text fields, are English in every language."),
            u"qt6-translations-l10n"_s },
        { u"wayland"_s, tr("Windows on Wayland"),
            tr("On Wayland the windows are drawn by way of X11, which may blur them."),
            u"qt6-wayland"_s },
    };
    if (program == "browser"_L1)
        return parts;
    parts += {
        { u"sqlite"_s, tr("Database (SQLite)"), tr("Nothing can be stored, so nothing is shown."),
            u"libqt6sql6-sqlite"_s },
        { u"pictures"_s, tr("Pictures in WebP and JPEG"),
            tr("They can be seen within articles only."), u"qt6-image-formats-plugins"_s },
        { u"web"_s, tr("Files of the web engine"), tr("Articles can't be shown."),
            u"libqt6webengine6-data"_s },
    };
    if (program == "reader"_L1)
        return parts;
    parts += {
        { u"spelling"_s, tr("Spell checking"), tr("Misspelled words are not underlined."),
            u"sonnet6-plugins"_s },
        { dictionary, tr("Dictionary of your language"),
            tr("Misspelled words of this language are not underlined."), u"hunspell-en-us"_s },
    };
    return parts;
}

QList<RuntimePart> RuntimeParts::missing(const QString &program)
{
    QList<RuntimePart> parts = of(program);
    parts.removeIf([](const RuntimePart &part) { return isThere(part.id); });
    // One says it all: without the program there is no dictionary either.
    if (std::ranges::contains(parts, u"spelling"_s, &RuntimePart::id))
        parts.removeIf([](const RuntimePart &part) { return part.id == dictionary; });
    return parts;
}

void RuntimeParts::tell(QLatin1StringView id, bool isThere)
{
    told().insert(id, isThere);
}

bool RuntimeParts::isTold(QLatin1StringView id)
{
    return told().contains(id);
}

} // namespace Common
