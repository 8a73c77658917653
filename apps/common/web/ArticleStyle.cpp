// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleStyle.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr double kReadingScale = 1.15; // running text is set a little larger than buttons

// Text in its own paragraph follows its own direction, whatever the page's is, unless its author
// declared one for it or for what is around it.
const QLatin1StringView kTypography = R"css(
html { font-size: var(--size); background: var(--base); color: var(--text); }
body { margin: 0; font-family: var(--family); line-height: 1.62; overflow-wrap: break-word;
  text-rendering: optimizeLegibility; -webkit-hyphens: manual; }
::selection { background: var(--selection); color: var(--selected-text); }
.page { max-width: 41rem; margin: 0 auto; padding: 1.75rem 2rem 4rem; }
p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, summary, pre, address
  { unicode-bidi: plaintext; }
[dir="ltr"], [dir="rtl"], [dir="ltr"] :is(p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption,
  figcaption, summary, pre, address), [dir="rtl"] :is(p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th,
  caption, figcaption, summary, pre, address) { unicode-bidi: isolate; }
p { margin: 0 0 1em; text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { line-height: 1.28; margin: 1.6em 0 .55em; font-weight: 650;
  text-wrap: balance; }
h1 { font-size: 1.55rem; } h2 { font-size: 1.34rem; } h3 { font-size: 1.16rem; }
h4, h5, h6 { font-size: 1rem; }
h5, h6 { color: var(--muted); }
a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px;
  text-underline-offset: .16em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
a:not([href]) { color: inherit; text-decoration: none; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px;
  border-radius: 2px; }
strong, b, th, dt, summary { font-weight: 650; }
ul, ol { padding-inline-start: 1.6em; margin: 0 0 1em; }
li { margin: .22em 0; } li > ul, li > ol { margin-bottom: .2em; }
dd { margin-inline-start: 1.6em; margin-bottom: .5em; }
blockquote { margin: 1.2em 0; padding: .1em 0 .1em 1.1em; color: var(--muted); border: 0 solid var(--rule);
  border-inline-start-width: 3px; padding-inline: 1.1em 0; }
blockquote > :last-child, li > p:last-child, td > p:last-child, figure > p:last-child
  { margin-bottom: 0; }
pre, code, kbd, samp { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: .875em; }
code, kbd, samp { background: var(--surface); border-radius: 4px; padding: .12em .34em; }
kbd { border: 1px solid var(--rule); }
pre { background: var(--surface); border: 1px solid var(--faint); border-radius: 8px;
  padding: .85em 1.05em; margin: 1.2em 0; overflow-x: auto; line-height: 1.5; tab-size: 4; }
pre code, pre samp, pre kbd { background: none; border: 0; padding: 0; font-size: inherit; }
table { display: block; width: max-content; max-width: 100%; overflow-x: auto; margin: 1.3em 0;
  border-collapse: collapse; font-size: .94em; line-height: 1.45; font-variant-numeric: tabular-nums; }
td, th { padding: .42em .85em; border-bottom: 1px solid var(--faint); vertical-align: top; }
th:not([align]) { text-align: start; } thead th { border-bottom: 2px solid var(--rule); }
tbody tr:last-child > td, tbody tr:last-child > th { border-bottom: 0; }
caption { text-align: start; color: var(--muted); padding: 0 0 .5em; }
img { max-width: 100%; height: auto; border-radius: 4px; }
figure { margin: 1.5em 0; } figure > img { display: block; margin: 0 auto; }
figcaption { color: var(--muted); font-size: .87em; margin-top: .55em; text-align: center; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
mark { background: var(--mark); color: inherit; padding: 0 .15em; border-radius: 2px; }
del, s { color: var(--muted); } ins { text-decoration-thickness: 1px; }
sup, sub { font-size: .72em; line-height: 0; } small, rt { line-height: 1.2; }
details { margin: 1em 0; padding: .5em .9em; border: 1px solid var(--rule); border-radius: 8px; }
details[open] > summary { margin-bottom: .5em; }
math[display="block"] { margin: 1em 0; overflow-x: auto; overflow-y: hidden; }
.blocked-image { display: inline-block; max-width: 100%; box-sizing: border-box; padding: .3em .75em;
  border: 1px dashed var(--edge); border-radius: 6px; color: var(--muted); font-size: .88em; }
.blocked-image:empty::before { content: var(--picture); }
.media-link { display: inline-block; padding: .35em .8em; border: 1px solid var(--rule);
  border-radius: 6px; text-decoration: none; }
.media-link::before { content: "\25B6\FE0E"; margin-inline-end: .5em; }
.article-header { margin-bottom: 1.7rem; padding-bottom: 1.1rem; border-bottom: 1px solid var(--faint); }
.article-header h1 { font-size: 1.85rem; line-height: 1.2; margin: 0 0 .45rem; letter-spacing: -.01em; }
.article-header h1 a { color: inherit; text-decoration: none; }
.article-header h1 a:hover { color: var(--link); }
.article-header p { margin: .1rem 0; color: var(--muted); font-size: .9rem; line-height: 1.5; }
.article-source { font-weight: 600; }
.article-tag { display: inline-block; margin-block: .35rem 0; margin-inline-end: .4rem; padding: .05em .65em;
  border-radius: 1em; background: var(--surface); font-size: .82rem; color: var(--muted); }
.article-notice { padding: .8em 1em; border-radius: 8px; background: var(--surface); color: var(--muted); }
.article-footer { margin-top: 1.7rem; }
.article-picture { margin: 1em 0; }
.article-picture img { display: block; margin: 0 auto; }
.article-card { display: block; margin: 1em 0; padding: .85em 1.05em; border: 1px solid var(--rule);
  border-radius: 8px; overflow: hidden; }
.article-card img, .article-card .blocked-image { float: inline-end; margin-inline-start: 1em; }
.article-card img { max-width: 9rem; max-height: 7rem; }
.article-card p { margin: 0 0 .2em; } .article-card small { color: var(--muted); }
:target { background: var(--mark); }
.article-body > :first-child { margin-top: 0; }
.article-body > :last-child { margin-bottom: 0; }
@media (max-width: 30rem) { .page { padding: 1.1rem 1rem 2.5rem; } }
@media print { .page { max-width: none; padding: 0; } }
)css"_L1;

// Text for a string in a style sheet.
QString quoted(QString text)
{
    text.removeIf([](QChar c) { return c == u'"' || c == u'\\' || c == u'<' || c < u' '; });
    return u'"' + text + u'"';
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

ArticleStyle::ArticleStyle(const QPalette &palette, const QFont &font)
    : m_base(palette.color(QPalette::Active, QPalette::Base)),
      m_text(palette.color(QPalette::Active, QPalette::Text)),
      m_link(palette.color(QPalette::Active, QPalette::Link)),
      m_selection(palette.color(QPalette::Active, QPalette::Highlight)),
      m_selectedText(palette.color(QPalette::Active, QPalette::HighlightedText)),
      m_family(font.family()),
      m_pixelSize(int(std::lround(QFontInfo(font).pixelSize() * kReadingScale)))
{
    // Palettes of dark styles often keep the dark blue of links that light ones have.
    if (isDark() && luminance(m_link) < 0.2)
        m_link = QColor(0x8a, 0xb4, 0xf8);
}

bool ArticleStyle::isDark() const
{
    return luminance(m_base) < luminance(m_text);
}

QColor ArticleStyle::mixed(double textShare) const
{
    const auto mix = [&](int text, int base) {
        return int(std::lround(text * textShare + base * (1 - textShare)));
    };
    return QColor(mix(m_text.red(), m_base.red()), mix(m_text.green(), m_base.green()),
        mix(m_text.blue(), m_base.blue()));
}

QString ArticleStyle::variables() const
{
    const QString picture = QCoreApplication::translate("Common::ArticleStyle", "Image not loaded");
    QString css
        = u":root { color-scheme: %1; --size: %2px; --family: %3, sans-serif; --picture: %4;"_s.arg(
            isDark() ? u"dark"_s : u"light"_s, QString::number(m_pixelSize), quoted(m_family),
            quoted(picture));
    const std::initializer_list<std::pair<QLatin1StringView, QColor>> colors {
        { "base"_L1, m_base },
        { "text"_L1, m_text },
        { "link"_L1, m_link },
        { "selection"_L1, m_selection },
        { "selected-text"_L1, m_selectedText },
        { "muted"_L1, mixed(0.68) },
        { "edge"_L1, mixed(0.4) },
        { "rule"_L1, mixed(0.2) },
        { "faint"_L1, mixed(0.12) },
        { "surface"_L1, mixed(0.055) },
        { "mark"_L1, isDark() ? QColor(0x5c, 0x4a, 0x00) : QColor(0xff, 0xf0, 0xa8) },
    };
    for (const auto &[name, color] : colors)
        css += " --%1: %2;"_L1.arg(name, color.name());
    return css + u" }"_s;
}

QString ArticleStyle::css() const
{
    return variables() + kTypography;
}

} // namespace Common
