// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Appearance.h"

#include "common/core/RuntimeParts.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

// Some platforms look for icon themes in our resources only.
void addSystemIconFolders()
{
    QStringList paths = QIcon::themeSearchPaths();
    const auto folders = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
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

QPalette paletteOf(const QColor &ground, const QColor &base, const QColor &text,
    const QColor &highlight, const QColor &link)
{
    QPalette palette(ground, ground);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::ToolTipBase, base);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::ToolTipText, QPalette::BrightText })
        palette.setColor(role, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::Accent, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);

    QColor faint = text;
    faint.setAlphaF(0.65F);
    palette.setColor(QPalette::PlaceholderText, faint);
    QColor disabled = text;
    disabled.setAlphaF(0.45F);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, base.lighter(150));
    return palette;
}

QPalette darkPalette()
{
    return paletteOf(QColor(0x2a, 0x2e, 0x32), QColor(0x1b, 0x1e, 0x20), QColor(0xf0, 0xf0, 0xf0),
        QColor(0x1f, 0x6f, 0xa8), QColor(0x6c, 0xc0, 0xf5));
}

QPalette lightPalette()
{
    return paletteOf(QColor(0xef, 0xf0, 0xf1), Qt::white, QColor(0x1b, 0x1e, 0x20),
        QColor(0x1f, 0x6f, 0xa8), QColor(0x0b, 0x5c, 0x96));
}

} // namespace

Appearance::Appearance(QApplication &application)
    : QObject(&application), m_application(application)
{
    // The style of last resort, which knows no dark colours.
    if (application.style()->name() == "windows"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    addSystemIconFolders();
    m_ownIconTheme = !platformHasIcons();
    useFittingIcons();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
        &Appearance::useFittingIcons);
    application.installEventFilter(this);
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
        hints->setColorScheme(
            scheme == Scheme::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    usePaletteFor(scheme);
    useFittingIcons();
}

// Not every platform can change its colours on demand; where it can't, ours are used.
void Appearance::usePaletteFor(Scheme scheme)
{
    QApplication::setPalette(QPalette());
    if (scheme == Scheme::System || isDark() == (scheme == Scheme::Dark))
        return;
    QApplication::setPalette(scheme == Scheme::Dark ? darkPalette() : lightPalette());
}

bool Appearance::isDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

// Desktops that report no colour scheme still change the palette.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange)
        useFittingIcons();
    return QObject::eventFilter(watched, event);
}

void Appearance::useFittingIcons()
{
    const QString theme = isDark() ? u"breeze-dark"_s : u"breeze"_s;
    if (QIcon::fallbackThemeName() == theme)
        return;
    if (m_ownIconTheme)
        QIcon::setThemeName(theme);
    QIcon::setFallbackThemeName(theme);
    RuntimeParts::tell(RuntimeParts::icons, QIcon::hasThemeIcon(u"list-add"_s));
}

} // namespace Common
