// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlBytes.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>

namespace PubSub::XmlBytes
{

namespace
{

enum ByteClass : unsigned char { Plain, Space, Ampersand, Bracket, LessThan, Quote, Control, Wide };

constexpr auto byteClasses = [] {
    std::array<unsigned char, 256> classes {};
    for (int i = 0; i < 256; ++i)
        classes[size_t(i)] = i < 0x20 ? Control : i < 0x80 ? Plain : Wide;
    // XML §2.2
    classes['\t'] = classes['\n'] = classes['\r'] = classes[' '] = Space;
    classes['&'] = Ampersand;
    classes[']'] = Bracket;
    classes['<'] = LessThan;
    classes['"'] = classes['\''] = Quote;
    return classes;
}();

ByteClass classOf(char c)
{
    return ByteClass(byteClasses[static_cast<unsigned char>(c)]);
}

bool isSpace(char c)
{
    return classOf(c) == Space;
}

/// The next character of \a text from \a at on, which moves behind it; -1 if it is not UTF-8.
int nextCodePoint(QByteArrayView text, qsizetype &at)
{
    const auto byte
        = [&](qsizetype i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    const int lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return -1;
    int code = lead & (0x7F >> length);
    for (int i = 1; i < length; ++i) {
        const int next = byte(at + i);
        if ((next & 0xC0) != 0x80)
            return -1;
        code = code << 6 | (next & 0x3F);
    }
    const bool isTooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (isTooLong || code > 0x10FFFF)
        return -1;
    at += length;
    return code;
}

// XML §2.2
bool isChar(int code)
{
    return code >= 0x20 ? !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE && code != 0xFFFF
            && code <= 0x10FFFF
                        : code == 0x9 || code == 0xA || code == 0xD;
}

// XML §2.3
constexpr bool isNameStart(int c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E) || c == 0x200C || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

constexpr bool isNameChar(int c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7
        || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

/// The length of what begins a name in ASCII, which is all of it as a rule.
qsizetype plainNameLength(QByteArrayView text)
{
    static constexpr auto isPlain = [] {
        std::array<bool, 256> plain {};
        for (int c = 0; c < 0x80; ++c)
            plain[size_t(c)] = isNameChar(c);
        return plain;
    }();
    qsizetype at = 0;
    while (at < text.size() && isPlain[static_cast<unsigned char>(text[at])])
        ++at;
    return at > 0 && isNameStart(text[0]) ? at : 0;
}

/// The length of the name at the beginning of \a text, 0 if none begins there. Namespaces in XML
/// §4: one colon at most, with a name on both sides.
qsizetype nameLength(QByteArrayView text)
{
    qsizetype at = plainNameLength(text);
    bool isStart = at == 0;
    bool hasColon = false;
    while (at < text.size()) {
        qsizetype next = at;
        const int c = nextCodePoint(text, next);
        if (c == ':' && !hasColon && !isStart)
            hasColon = isStart = true;
        else if (c >= 0 && (isStart ? isNameStart(c) : isNameChar(c)))
            isStart = false;
        else
            break;
        at = next;
    }
    return isStart ? 0 : at;
}

/// The character that the reference at the beginning of \a text stands for, and how long the
/// reference is; -1 if it is none. XML §4.1, §4.6.
std::pair<int, qsizetype> referenceAt(QByteArrayView text)
{
    constexpr qsizetype longest = 12;
    const qsizetype end = text.first(std::min(text.size(), longest)).indexOf(';');
    if (end < 2)
        return { -1, 0 };
    const QByteArrayView name = text.sliced(1, end - 1);
    static constexpr std::pair<QByteArrayView, int> known[]
        = { { "lt", '<' }, { "gt", '>' }, { "amp", '&' }, { "quot", '"' }, { "apos", '\'' } };
    for (const auto &[entity, character] : known) {
        if (name == entity)
            return { character, end + 1 };
    }
    if (name[0] != '#')
        return { -1, 0 };
    const bool isHex = name.size() > 1 && name[1] == 'x';
    const QByteArrayView digits = name.sliced(isHex ? 2 : 1);
    const bool areDigits
        = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [isHex](char c) {
              return (c >= '0' && c <= '9')
                  || (isHex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
          });
    const int code = areDigits ? digits.toInt(nullptr, isHex ? 16 : 10) : -1;
    return isChar(code) ? std::pair(code, end + 1) : std::pair(-1, qsizetype(0));
}

constexpr Fault notUtf8
    = "It holds bytes that are not UTF-8, or a character that XML does not have.";
constexpr Fault badReference = "It holds an entity that XMPP does not have.";

/// Checks one byte that is not plain, and moves behind what it begins. \a isEnd tells of bytes
/// that may not stand here.
template <typename IsForbidden>
Fault stepOver(QByteArrayView text, qsizetype &at, IsForbidden isForbidden)
{
    const ByteClass kind = classOf(text[at]);
    if (const Fault fault = isForbidden(kind))
        return fault;
    if (kind == Ampersand) {
        const auto [code, length] = referenceAt(text.sliced(at));
        if (code < 0)
            return badReference;
        at += length;
    } else if (kind == Wide) {
        const int code = nextCodePoint(text, at);
        if (code < 0 || !isChar(code))
            return notUtf8;
    } else if (kind == Control) {
        return notUtf8;
    } else {
        ++at;
    }
    return nullptr;
}

Fault faultInValue(QByteArrayView value)
{
    for (qsizetype at = 0; at < value.size();) {
        if (classOf(value[at]) == Plain) {
            ++at;
            continue;
        }
        const Fault fault = stepOver(value, at, [](ByteClass kind) {
            return kind == LessThan ? "A \"<\" stands in an attribute." : Fault();
        });
        if (fault)
            return fault;
    }
    return nullptr;
}

Fault readAttribute(QByteArrayView text, qsizetype &at, StartTag &tag)
{
    const qsizetype length = nameLength(text.sliced(at));
    if (length == 0)
        return "An attribute's name is not a name.";
    const QByteArrayView name = text.sliced(at, length);
    at += length;
    const auto skipSpace = [&] {
        while (at < text.size() && isSpace(text[at]))
            ++at;
    };
    skipSpace();
    if (at == text.size() || text[at] != '=')
        return "An attribute has no value.";
    ++at;
    skipSpace();
    if (at == text.size() || classOf(text[at]) != Quote)
        return "An attribute's value is not in quotes.";
    const qsizetype end = text.indexOf(text[at], at + 1);
    if (end < 0)
        return "An attribute's value does not end.";
    const QByteArrayView value = text.sliced(at + 1, end - at - 1);
    at = end + 1;
    if (const Fault fault = faultInValue(value))
        return fault;
    tag.attributes.append({ name, value });
    return nullptr;
}

constexpr QLatin1StringView crLf("\r\n");

// XML §2.11
void endLinesAlike(QString &text)
{
    if (!text.contains(u'\r'))
        return;
    text.replace(crLf, QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
}

/// \a text with its entities replaced; \a normalise is called with what stands between them.
template <typename Normalise> QString decode(QByteArrayView text, Normalise normalise)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == '&') {
            const auto [code, length] = referenceAt(text.sliced(at));
            result += QChar::fromUcs4(char32_t(code));
            at += length;
            continue;
        }
        const qsizetype next = text.indexOf('&', at);
        const qsizetype end = next < 0 ? text.size() : next;
        QString run = charactersOf(text.sliced(at, end - at));
        normalise(run);
        // As a rule there is nothing else.
        if (at == 0 && end == text.size())
            return run;
        result += run;
        at = end;
    }
    return result;
}

bool hasDoubles(const QList<Attribute> &attributes)
{
    if (attributes.size() < 2)
        return false;
    QVarLengthArray<QByteArrayView, 16> names;
    for (const Attribute &attribute : attributes)
        names.append(attribute.name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

} // namespace

QByteArrayView prefixOf(QByteArrayView qualifiedName)
{
    const qsizetype colon = qualifiedName.indexOf(':');
    return colon < 0 ? QByteArrayView() : qualifiedName.first(colon);
}

QByteArrayView localNameOf(QByteArrayView qualifiedName)
{
    return qualifiedName.sliced(qualifiedName.indexOf(':') + 1);
}

QByteArrayView Attribute::prefix() const
{
    return prefixOf(name);
}

QByteArrayView Attribute::localName() const
{
    return localNameOf(name);
}

QByteArrayView StartTag::attribute(QByteArrayView wanted) const
{
    for (const Attribute &one : attributes) {
        if (one.name == wanted)
            return one.value;
    }
    return {};
}

QString StartTag::text(QByteArrayView wanted) const
{
    return decoded(attribute(wanted));
}

Fault faultInText(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (classOf(text[at]) == Plain) {
            ++at;
            continue;
        }
        if (text.sliced(at).startsWith("]]>"))
            return "A \"]]>\" stands in a text.";
        if (const Fault fault = stepOver(text, at, [](ByteClass) { return Fault(); }))
            return fault;
    }
    return nullptr;
}

Fault faultInCharacters(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const ByteClass kind = classOf(text[at]);
        if (kind == Control)
            return notUtf8;
        if (kind != Wide) {
            ++at;
            continue;
        }
        const int code = nextCodePoint(text, at);
        if (code < 0 || !isChar(code))
            return notUtf8;
    }
    return nullptr;
}

Fault readStartTag(QByteArrayView inside, StartTag &tag)
{
    tag.attributes.clear();
    tag.isEmpty = inside.endsWith('/');
    if (tag.isEmpty)
        inside.chop(1);
    qsizetype at = nameLength(inside);
    if (at == 0)
        return "An element's name is not a name.";
    tag.name = inside.first(at);
    while (at < inside.size()) {
        const qsizetype before = at;
        while (at < inside.size() && isSpace(inside[at]))
            ++at;
        if (at == inside.size())
            break;
        if (at == before)
            return "There is no space before an attribute.";
        if (const Fault fault = readAttribute(inside, at, tag))
            return fault;
    }
    return hasDoubles(tag.attributes) ? "An element has an attribute twice." : nullptr;
}

QString charactersOf(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") ? QChar(0xFEFF) + text : text;
}

QString decoded(QByteArrayView value)
{
    // XML §3.3.3
    return decode(value, [](QString &run) {
        run.replace(crLf, QLatin1StringView(" "));
        std::replace_if(run.begin(), run.end(), [](QChar c) { return c < u' '; }, QChar(u' '));
    });
}

QString decodedText(QByteArrayView text)
{
    return decode(text, endLinesAlike);
}

QString plainText(QByteArrayView text)
{
    QString plain = charactersOf(text);
    endLinesAlike(plain);
    return plain;
}

} // namespace PubSub::XmlBytes
