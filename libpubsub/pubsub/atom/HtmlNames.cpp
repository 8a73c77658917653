// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "HtmlNames.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

struct Range {
    char16_t first;
    QLatin1StringView names;
};

// HTML 4.01 §24: names of consecutive characters; "-" stands for one without a name.
constexpr Range ranges[] = {
    { 160,
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
        "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 "
        "frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc "
        "Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
        "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring "
        "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve "
        "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_L1 },
    { 913,
        "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi "
        "Rho - Sigma Tau Upsilon Phi Chi Psi Omega"_L1 },
    { 945,
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi "
        "rho sigmaf sigma tau upsilon phi chi psi omega"_L1 },
    { 338, "OElig oelig"_L1 },
    { 352, "Scaron scaron"_L1 },
    { 376, "Yuml"_L1 },
    { 402, "fnof"_L1 },
    { 710, "circ"_L1 },
    { 732, "tilde"_L1 },
    { 0x2002, "ensp emsp"_L1 },
    { 0x2009, "thinsp"_L1 },
    { 0x200C, "zwnj zwj lrm rlm"_L1 },
    { 0x2013, "ndash mdash"_L1 },
    { 0x2018, "lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull"_L1 },
    { 0x2026, "hellip"_L1 },
    { 0x2030, "permil - prime Prime"_L1 },
    { 0x2039, "lsaquo rsaquo"_L1 },
    { 0x2044, "frasl"_L1 },
    { 0x20AC, "euro"_L1 },
    { 0x2122, "trade"_L1 },
    { 0x2190, "larr uarr rarr darr harr"_L1 },
    { 0x2200, "forall - part exist - empty - nabla isin notin - ni"_L1 },
    { 0x2212, "minus"_L1 },
    { 0x221A, "radic - - prop infin"_L1 },
    { 0x2260, "ne equiv - - le ge"_L1 },
    { 0x2660, "spades - - clubs - hearts diams"_L1 },
    { 34, "quot - - - amp apos"_L1 },
    { 60, "lt - gt"_L1 },
};

QSet<QString> setOf(QLatin1StringView names)
{
    QSet<QString> set;
    for (const QLatin1StringView name : names.tokenize(u' '))
        set.insert(name);
    return set;
}

QHash<QString, QChar> characterTable()
{
    QHash<QString, QChar> table;
    for (const Range &range : ranges) {
        char16_t next = range.first;
        for (const QLatin1StringView name : range.names.tokenize(u' '))
            table.insert(name, QChar(next++));
    }
    table.remove(u"-"_s);
    return table;
}

// What the numbers 128 to 159 mean in Windows-1252, as all browsers read them.
constexpr char16_t windowsCharacters[] = {
    0x20AC,
    0x81,
    0x201A,
    0x0192,
    0x201E,
    0x2026,
    0x2020,
    0x2021,
    0x02C6,
    0x2030,
    0x0160,
    0x2039,
    0x0152,
    0x8D,
    0x017D,
    0x8F,
    0x90,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x2022,
    0x2013,
    0x2014,
    0x02DC,
    0x2122,
    0x0161,
    0x203A,
    0x0153,
    0x9D,
    0x017E,
    0x0178,
};

bool isCharacter(uint code)
{
    const bool isControl = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    return !isControl && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code)
        && code != 0xFFFE && code != 0xFFFF;
}

} // namespace

QString namedCharacter(const QString &name)
{
    static const QHash<QString, QChar> table = characterTable();
    const auto found = table.constFind(name);
    return found == table.constEnd() ? QString() : QString(*found);
}

QString numberedCharacter(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool ok = false;
    const uint code = isHex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok)
        return {};
    if (code >= 128 && code < 160)
        return QChar(windowsCharacters[code - 128]);
    const char32_t character = isCharacter(code) ? code : char32_t { QChar::ReplacementCharacter };
    return QString::fromUcs4(&character, 1);
}

bool isContentElement(const QString &name)
{
    static const QSet<QString> names = setOf(
        "a abbr acronym address article aside b bdi bdo big blink blockquote br caption center "
        "cite code dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 "
        "h5 h6 header hr i iframe img ins kbd li main mark nobr ol p picture pre q rp rt ruby s "
        "samp section small span strike strong sub summary sup table tbody td tfoot th thead time "
        "tr tt u ul var video audio"_L1);
    return names.contains(name);
}

bool isHtmlElement(const QString &name)
{
    static const QSet<QString> others = setOf(
        "applet area base basefont body button canvas col colgroup data datalist dialog embed "
        "fieldset form frame frameset head hgroup html input label legend link map marquee math "
        "menu meta meter nav noframes noscript object optgroup option output param progress script "
        "search select slot source style svg template textarea title track wbr"_L1);
    return isContentElement(name) || others.contains(name);
}

bool isVoidElement(const QString &name)
{
    return name == "br"_L1 || name == "hr"_L1 || name == "img"_L1;
}

bool mayLackItsEnd(const QString &name)
{
    static const QSet<QString> names
        = setOf("p li dt dd rt rp td th tr thead tbody tfoot caption"_L1);
    return names.contains(name);
}

bool hasOtherContent(const QString &name)
{
    static const QSet<QString> names = setOf("script style svg math textarea title"_L1);
    return names.contains(name);
}

bool isEmbedded(const QString &name)
{
    static const QSet<QString> names
        = setOf("img picture video audio iframe object embed svg math canvas hr"_L1);
    return names.contains(name);
}

bool isUnreadElement(const QString &name)
{
    static const QSet<QString> names { u"script"_s, u"style"_s, u"template"_s, u"iframe"_s,
        u"head"_s, u"noscript"_s, u"title"_s };
    return names.contains(name);
}

bool isParagraphElement(const QString &name)
{
    static const QSet<QString> names { u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s,
        u"blockquote"_s, u"pre"_s, u"ul"_s, u"ol"_s, u"dl"_s, u"table"_s, u"figure"_s, u"hr"_s };
    return names.contains(name);
}

bool isLineElement(const QString &name)
{
    static const QSet<QString> names { u"div"_s, u"li"_s, u"tr"_s, u"dt"_s, u"dd"_s, u"section"_s,
        u"article"_s, u"header"_s, u"footer"_s, u"aside"_s, u"figcaption"_s, u"address"_s,
        u"details"_s, u"summary"_s, u"caption"_s, u"nav"_s, u"main"_s, u"hgroup"_s, u"center"_s,
        u"fieldset"_s, u"legend"_s, u"dialog"_s, u"option"_s };
    return names.contains(name);
}

bool isWordElement(const QString &name)
{
    static const QSet<QString> names { u"td"_s, u"th"_s, u"button"_s };
    return names.contains(name);
}

} // namespace PubSub
