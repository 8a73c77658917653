// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Appearance.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace Common {

namespace {

// Some platforms look for icon themes in our resources only.
void addSystemIconFolders()
{
    QStringList paths = QIcon::themeSearchPaths();
    const auto folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                                   u"icons"_s, QStandardPaths::LocateDirectory);
    for (const QString &folder : folders) {
        if (!paths.contains(folder))
            paths.append(folder);
    }
    QIcon::setThemeSearchPaths(paths);
}

bool platformHasIcons()
{
    const QString theme = QIcon::themeName();
    return !theme.isEmpty() && theme != "hicolor"_L1 && QIcon::hasThemeIcon(u"list-add"_s);
}

} // namespace

Appearance::Appearance(QApplication &application)
    : QObject(&application)
    , m_application(application)
{
    // The style of last resort, which knows no dark colours.
    if (application.style()->name() == "windows"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    addSystemIconFolders();
    m_ownIconTheme = !platformHasIcons();
    useFittingIcons();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Appearance::useFittingIcons);
}

Appearance::Scheme Appearance::schemeFromName(const QString &name)
{
    if (name == "light"_L1)
        return Scheme::Light;
    return name == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

QString Appearance::nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::System:
        break;
    }
    return u"system"_s;
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    QStyleHints *hints = QGuiApplication::styleHints();
    if (scheme == Scheme::System)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(scheme == Scheme::Dark ? Qt::ColorScheme::Dark
                                                     : Qt::ColorScheme::Light);
    useFittingIcons();
}

bool Appearance::isDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

void Appearance::useFittingIcons()
{
    const QString theme = isDark() ? u"breeze-dark"_s : u"breeze"_s;
    if (m_ownIconTheme)
        QIcon::setThemeName(theme);
    QIcon::setFallbackThemeName(theme);
}

} // namespace Common
