// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

namespace Common
{

/// The style sheet of articles, made to fit the desktop: its colours, light or dark, and its font.
class ArticleStyle
{
public:
    ArticleStyle(const QPalette &palette, const QFont &font);

    /// CSS for the page that articlePage() builds.
    QString css() const;

    /// Whether light text stands on a dark ground.
    bool isDark() const;

private:
    QString variables() const;
    QColor mixed(double textShare) const;

    QColor m_base;
    QColor m_text;
    QColor m_link;
    QColor m_selection;
    QColor m_selectedText;
    QString m_family;
    int m_pixelSize;
};

} // namespace Common
