// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlRules.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr bool byName(QByteArrayView a, QByteArrayView b)
{
    return std::string_view(a.data(), size_t(a.size()))
        < std::string_view(b.data(), size_t(b.size()));
}

struct NamedRule {
    QByteArrayView source;
    Treatment treatment;
    QByteArrayView name;
};

constexpr NamedRule keep(QByteArrayView name)
{
    return { name, Treatment::Keep, name };
}

constexpr NamedRule drop(QByteArrayView name)
{
    return { name, Treatment::Drop, {} };
}

constexpr std::array kElements {
    keep("a"),
    keep("abbr"),
    NamedRule { "acronym", Treatment::Keep, "abbr" },
    keep("address"),
    drop("applet"),
    drop("area"),
    keep("article"),
    keep("aside"),
    NamedRule { "audio", Treatment::Embedded, {} },
    keep("b"),
    drop("base"),
    drop("basefont"),
    keep("bdi"),
    keep("bdo"),
    drop("bgsound"),
    keep("blockquote"),
    keep("br"),
    drop("button"),
    keep("caption"),
    NamedRule { "center", Treatment::Keep, "div" },
    keep("cite"),
    keep("code"),
    keep("col"),
    keep("colgroup"),
    drop("datalist"),
    keep("dd"),
    keep("del"),
    keep("details"),
    keep("dfn"),
    keep("div"),
    keep("dl"),
    keep("dt"),
    keep("em"),
    NamedRule { "embed", Treatment::Embedded, {} },
    keep("figcaption"),
    keep("figure"),
    keep("footer"),
    drop("frame"),
    drop("frameset"),
    keep("h1"),
    keep("h2"),
    keep("h3"),
    keep("h4"),
    keep("h5"),
    keep("h6"),
    drop("head"),
    keep("header"),
    keep("hgroup"),
    keep("hr"),
    keep("i"),
    NamedRule { "iframe", Treatment::Embedded, {} },
    NamedRule { "image", Treatment::Image, "img" },
    NamedRule { "img", Treatment::Image, "img" },
    NamedRule { "input", Treatment::CheckBox, {} },
    keep("ins"),
    keep("kbd"),
    drop("keygen"),
    keep("li"),
    drop("link"),
    NamedRule { "listing", Treatment::Keep, "pre" },
    keep("main"),
    keep("mark"),
    NamedRule { "menu", Treatment::Keep, "ul" },
    drop("meta"),
    keep("nav"),
    drop("noembed"),
    drop("noframes"),
    NamedRule { "object", Treatment::Object, {} },
    keep("ol"),
    keep("p"),
    drop("param"),
    NamedRule { "plaintext", Treatment::Keep, "pre" },
    keep("pre"),
    keep("q"),
    keep("rb"),
    keep("rp"),
    keep("rt"),
    keep("rtc"),
    keep("ruby"),
    keep("s"),
    keep("samp"),
    drop("script"),
    keep("section"),
    drop("select"),
    keep("small"),
    drop("source"),
    keep("span"),
    NamedRule { "strike", Treatment::Keep, "s" },
    keep("strong"),
    drop("style"),
    keep("sub"),
    keep("summary"),
    keep("sup"),
    drop("svg"),
    keep("table"),
    keep("tbody"),
    keep("td"),
    drop("template"),
    drop("textarea"),
    keep("tfoot"),
    keep("th"),
    keep("thead"),
    keep("time"),
    drop("title"),
    keep("tr"),
    drop("track"),
    NamedRule { "tt", Treatment::Keep, "code" },
    keep("u"),
    keep("ul"),
    keep("var"),
    NamedRule { "video", Treatment::Embedded, {} },
    keep("wbr"),
    NamedRule { "xmp", Treatment::Keep, "pre" },
};
static_assert(std::ranges::is_sorted(kElements, byName, &NamedRule::source));

constexpr std::array<QByteArrayView, 32> kMathElements { "math", "menclose", "merror", "mfenced",
    "mfrac", "mi", "mlabeledtr", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
    "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstack", "mstyle", "msub", "msubsup",
    "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics" };
static_assert(std::ranges::is_sorted(kMathElements, byName));

constexpr std::array<QByteArrayView, 6> kDroppedMath { "annotation", "annotation-xml", "maction",
    "malignmark", "mglyph", "script" };

constexpr std::array<QByteArrayView, 13> kVoidElements { "area", "base", "br", "col", "embed", "hr",
    "img", "input", "link", "meta", "source", "track", "wbr" };

constexpr std::array<QByteArrayView, 46> kBlockElements { "address", "article", "aside",
    "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "li", "listing", "main", "menu", "nav", "ol", "p",
    "plaintext", "pre", "section", "summary", "table", "td", "th", "tr", "ul", "xmp" };
static_assert(std::ranges::is_sorted(kBlockElements, byName));

struct ElementAttribute {
    QByteArrayView elements; ///< names, each between spaces
    AttributeRule rule;
};

constexpr std::array kGlobalAttributes {
    AttributeRule { "class", ValueKind::Classes },
    AttributeRule { "dir", ValueKind::Direction },
    AttributeRule { "lang", ValueKind::Language },
    AttributeRule { "title", ValueKind::Text },
};

constexpr std::array kElementAttributes {
    ElementAttribute { " div p h1 h2 h3 h4 h5 h6 caption thead tbody tfoot tr td th col colgroup ",
        { "align", ValueKind::Align } },
    ElementAttribute { " thead tbody tfoot tr td th ", { "valign", ValueKind::VAlign } },
    ElementAttribute { " td th col colgroup img ", { "width", ValueKind::Width } },
    ElementAttribute { " img ", { "height", ValueKind::Number } },
    ElementAttribute { " img ", { "alt", ValueKind::Text } },
    ElementAttribute { " td th ", { "colspan", ValueKind::Span } },
    ElementAttribute { " td th ", { "rowspan", ValueKind::Span } },
    ElementAttribute { " col colgroup ", { "span", ValueKind::Span } },
    ElementAttribute { " th ", { "scope", ValueKind::Scope } },
    ElementAttribute { " ol ", { "start", ValueKind::Number } },
    ElementAttribute { " ol ul li ", { "type", ValueKind::ListType } },
    ElementAttribute { " ol ", { "reversed", ValueKind::Empty } },
    ElementAttribute { " li ", { "value", ValueKind::Number } },
    ElementAttribute { " details ", { "open", ValueKind::Empty } },
    ElementAttribute { " time ins del ", { "datetime", ValueKind::DateTime } },
};

constexpr std::array<AttributeRule, 27> kMathAttributes { {
    { "dir", ValueKind::Direction },
    { "display", ValueKind::MathToken },
    { "displaystyle", ValueKind::MathToken },
    { "scriptlevel", ValueKind::MathToken },
    { "mathvariant", ValueKind::MathToken },
    { "stretchy", ValueKind::MathToken },
    { "symmetric", ValueKind::MathToken },
    { "fence", ValueKind::MathToken },
    { "separator", ValueKind::MathToken },
    { "form", ValueKind::MathToken },
    { "lspace", ValueKind::MathToken },
    { "rspace", ValueKind::MathToken },
    { "minsize", ValueKind::MathToken },
    { "maxsize", ValueKind::MathToken },
    { "largeop", ValueKind::MathToken },
    { "movablelimits", ValueKind::MathToken },
    { "accent", ValueKind::MathToken },
    { "accentunder", ValueKind::MathToken },
    { "linethickness", ValueKind::MathToken },
    { "columnalign", ValueKind::MathToken },
    { "rowalign", ValueKind::MathToken },
    { "columnspan", ValueKind::Span },
    { "rowspan", ValueKind::Span },
    { "notation", ValueKind::MathToken },
    { "open", ValueKind::MathToken },
    { "close", ValueKind::MathToken },
    { "width", ValueKind::MathToken },
} };

constexpr std::array kClasses { "blocked-image"_L1, "media-link"_L1, "footnote"_L1, "footnotes"_L1,
    "footnote-ref"_L1, "task-list-item"_L1 };
constexpr int kMaximumPixels = 10000;
constexpr int kMaximumSpan = 1000;

std::optional<QString> matching(const QRegularExpression &pattern, const QString &value)
{
    return pattern.match(value).hasMatch() ? std::optional(value) : std::nullopt;
}

std::optional<QString> number(const QString &value, int least, int most)
{
    bool ok = false;
    const int n = value.toInt(&ok);
    return ok && n >= least && n <= most ? std::optional(QString::number(n)) : std::nullopt;
}

std::optional<QString> oneOf(const QString &value, std::initializer_list<QLatin1StringView> words)
{
    const QString word = value.toLower();
    return std::ranges::find(words, word) != words.end() ? std::optional(word) : std::nullopt;
}

std::optional<QString> width(QString value)
{
    if (!value.endsWith(u'%')) {
        if (value.endsWith("px"_L1, Qt::CaseInsensitive))
            value.chop(2);
        return number(value, 0, kMaximumPixels);
    }
    value.chop(1);
    const auto percent = number(value, 0, 100);
    return percent ? std::optional(*percent + u'%') : std::nullopt;
}

std::optional<QString> classes(const QString &value, const QStringList &extra)
{
    static const QRegularExpression language(u"\\Alanguage-[a-z0-9+#]{1,20}\\z"_s);
    QStringList kept;
    for (const QString &name : value.split(u' ', Qt::SkipEmptyParts)) {
        const bool known = std::ranges::find(kClasses, name) != kClasses.end();
        if (known || extra.contains(name) || language.match(name).hasMatch())
            kept += name;
    }
    kept.removeDuplicates();
    return kept.isEmpty() ? std::nullopt : std::optional(kept.join(u' '));
}

std::optional<QString> words(ValueKind kind, const QString &value)
{
    switch (kind) {
    case ValueKind::Align:
        return oneOf(value, { "left"_L1, "right"_L1, "center"_L1, "justify"_L1 });
    case ValueKind::VAlign:
        return oneOf(value, { "top"_L1, "middle"_L1, "bottom"_L1, "baseline"_L1 });
    case ValueKind::Direction:
        return oneOf(value, { "ltr"_L1, "rtl"_L1, "auto"_L1 });
    case ValueKind::Scope:
        return oneOf(value, { "row"_L1, "col"_L1, "rowgroup"_L1, "colgroup"_L1 });
    default:
        return std::nullopt;
    }
}

} // namespace

ElementRule htmlRule(QByteArrayView name)
{
    const auto found = std::ranges::lower_bound(kElements, name, byName, &NamedRule::source);
    if (found == kElements.end() || found->source != name)
        return {};
    return { found->treatment, found->name };
}

bool isAllowedMath(QByteArrayView name)
{
    return std::ranges::binary_search(kMathElements, name, byName);
}

bool isDroppedMath(QByteArrayView name)
{
    return std::ranges::find(kDroppedMath, name) != kDroppedMath.end();
}

bool isVoidElement(QByteArrayView name)
{
    return std::ranges::find(kVoidElements, name) != kVoidElements.end();
}

bool isBlockElement(QByteArrayView name)
{
    return std::ranges::binary_search(kBlockElements, name, byName);
}

QList<AttributeRule> attributeRules(QByteArrayView element)
{
    QList<AttributeRule> rules(kGlobalAttributes.begin(), kGlobalAttributes.end());
    const QByteArray spaced = ' ' + element.toByteArray() + ' ';
    for (const ElementAttribute &attribute : kElementAttributes) {
        if (attribute.elements.contains(spaced))
            rules += attribute.rule;
    }
    return rules;
}

std::span<const AttributeRule> mathAttributeRules()
{
    return kMathAttributes;
}

std::optional<QString> allowedValue(
    ValueKind kind, const QString &value, const QStringList &extraClasses)
{
    static const QRegularExpression language(u"\\A[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,6}\\z"_s);
    static const QRegularExpression listType(u"\\A[1aAiI]\\z"_s);
    static const QRegularExpression dateTime(u"\\A[0-9TZWPYMDHSzt:.+ -]{1,40}\\z"_s);
    static const QRegularExpression math(u"\\A(-?[0-9]{0,3}(\\.[0-9]{1,4})?(em|ex|px|pt|%)?"
                                         "|[a-z]+(-[a-z]+)*|[()\\[\\]{}|]{1,2})\\z"_s);
    const QString trimmed = value.trimmed();
    switch (kind) {
    case ValueKind::Text:
        return value;
    case ValueKind::Empty:
        return QString();
    case ValueKind::Number:
        return number(trimmed, 0, kMaximumPixels);
    case ValueKind::Span:
        return number(trimmed, 1, kMaximumSpan);
    case ValueKind::Width:
        return width(trimmed);
    case ValueKind::Language:
        return matching(language, trimmed);
    case ValueKind::ListType:
        return matching(listType, trimmed);
    case ValueKind::DateTime:
        return matching(dateTime, trimmed);
    case ValueKind::MathToken:
        return trimmed.size() <= 30 ? matching(math, trimmed) : std::nullopt;
    case ValueKind::Classes:
        return classes(value.simplified(), extraClasses);
    default:
        return words(kind, trimmed);
    }
}

QString styleValue(const QString &style, QByteArrayView attribute)
{
    const QLatin1StringView property = attribute == "align" ? "text-align"_L1
        : attribute == "width"                              ? "width"_L1
                                                            : ""_L1;
    if (property.isEmpty())
        return {};
    for (const QString &declaration : style.split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0
            && declaration.left(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            return declaration.mid(colon + 1).trimmed();
    }
    return {};
}

bool isHiddenByStyle(const QString &style)
{
    static const QRegularExpression hidden(u"(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*"
                                           u"hidden|opacity\\s*:\\s*0(\\.0*)?\\s*(;|$)"
                                           "|(max-)?(width|height)\\s*:\\s*[01](px)?\\s*(;|$))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return hidden.match(style).hasMatch();
}

} // namespace Common
