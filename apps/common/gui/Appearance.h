// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QApplication;

namespace Common
{

/// Colours and icons: a light or a dark scheme as the person or the system wants it, and an
/// icon theme that fits, also where the desktop brings none.
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    explicit Appearance(QApplication &application);

    /// Reads "system", "light" or "dark"; anything else is Scheme::System.
    [[nodiscard]] static Scheme schemeFromName(const QString &name);
    [[nodiscard]] static QString nameOf(Scheme scheme);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// True if what is shown now is light text on a dark ground.
    [[nodiscard]] static bool isDark();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void usePaletteFor(Scheme scheme);
    void useFittingIcons();

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    bool m_ownIconTheme;
};

} // namespace Common
