// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "PubSubUri.h"

#include <pubsub/xml/XmlText.h>

#include <QUrl>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

constexpr auto commentsPrefix = "urn:xmpp:microblog:0:comments/"_L1;
// RFC 7622 §3: three parts of 1023 bytes and two separators.
constexpr int maxJidBytes = 3071;

enum class Plus { IsPlus, IsSpace };

struct Segment {
    QString key;
    QString value; // still encoded
};

std::unexpected<ParseError> refuse(const QString &why)
{
    return std::unexpected(ParseError { u"Not a usable xmpp: address: "_s + why });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isEscape(QByteArrayView bytes, qsizetype at)
{
    return bytes[at] == '%' && at + 2 < bytes.size() && hexDigit(bytes[at + 1]) >= 0
        && hexDigit(bytes[at + 2]) >= 0;
}

// A "%" that starts no escape stands for itself, and escapes that make no UTF-8 were none:
// several clients write node names as they are.
QString decoded(QStringView text, Plus plus = Plus::IsPlus)
{
    const QByteArray in = text.toUtf8();
    QByteArray out;
    out.reserve(in.size());
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (isEscape(in, i)) {
            out += static_cast<char>(hexDigit(in[i + 1]) * 16 + hexDigit(in[i + 2]));
            i += 2;
        } else {
            out += in[i] == '+' && plus == Plus::IsSpace ? ' ' : in[i];
        }
    }
    return out.isValidUtf8() ? QString::fromUtf8(out) : text.toString();
}

QString encoded(const QString &text, const QByteArray &keep)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QString encodedValue(const QString &text, PubSubUri::Encoding encoding)
{
    const bool strict = encoding == PubSubUri::Encoding::Strict;
    return encoded(text, strict ? QByteArray() : QByteArrayLiteral(":@/!$()*,"));
}

// RFC 5122 §2.2: "nodeid", "host" and "resid".
QString encodedJid(const QString &jid)
{
    const qsizetype slash = jid.indexOf(u'/');
    const QString bare = jid.left(slash);
    const qsizetype at = bare.indexOf(u'@');
    QString text;
    if (at >= 0)
        text = encoded(bare.left(at), "!$()*+,;=") + u'@';
    text += encoded(bare.mid(at + 1), "[]:");
    if (slash >= 0)
        text += u'/' + encoded(jid.mid(slash + 1), "!$&'()*+,;=:@");
    return text;
}

// Only what no JID can be: whoever connects to it looks closer. RFC 7622 §3.
bool isJid(const QString &jid)
{
    const QString bare = jid.section(u'/', 0, 0);
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    return !bare.isEmpty() && !bare.startsWith(u'@') && !bare.endsWith(u'@')
        && jid.toUtf8().size() <= maxJidBytes && std::ranges::none_of(bare, isSpace)
        && std::ranges::none_of(jid, isControl) && isLegalXml(jid);
}

// A fragment has no meaning here and is dropped. But when keys follow, the "#" belongs to a
// name that was not encoded.
QString withoutFragment(const QString &text)
{
    const qsizetype hash = text.indexOf(u'#');
    if (hash < 0)
        return text;
    const QStringView rest = QStringView(text).sliced(hash);
    const bool isName = text.lastIndexOf(u'?', hash) >= 0
        && (rest.contains(";item="_L1) || rest.contains(";node="_L1));
    return isName ? text : text.left(hash);
}

QList<Segment> segmentsOf(QStringView query)
{
    QList<Segment> segments;
    for (const QStringView part : query.tokenize(u';')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = equals < 0 ? QString() : decoded(part.left(equals)).trimmed().toLower();
        if (!key.isEmpty())
            segments << Segment { key, part.mid(equals + 1).toString() };
        else if (!segments.isEmpty() && !part.trimmed().isEmpty())
            segments.last().value += u';' + part.toString(); // a name with a bare ";" in it
    }
    return segments;
}

// In a web form's encoding, everything but letters, digits and "-._~*" is escaped and a
// space is "+". No "+" is allowed there by RFC 5122, so any other mixture was written by
// somebody who does not encode at all, and means a plus.
Plus meaningOfPlus(const QList<Segment> &segments)
{
    bool hasEscapes = false;
    for (const Segment &segment : segments) {
        const QByteArray bytes = segment.value.toUtf8();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (isEscape(bytes, i)) {
                if (bytes.sliced(i + 1, 2) == "20")
                    return Plus::IsPlus;
                hasEscapes = true;
                i += 2;
            } else if (!QByteArrayView("-._~*+").contains(bytes[i])
                && !QChar::isLetterOrNumber(static_cast<uchar>(bytes[i]))) {
                return Plus::IsPlus;
            }
        }
    }
    return hasEscapes ? Plus::IsSpace : Plus::IsPlus;
}

void assign(PubSubUri &uri, const QString &key, const QString &value)
{
    QString *known = key == "node"_L1 ? &uri.node
        : key == "item"_L1            ? &uri.item
        : key == "action"_L1          ? &uri.action
                                      : nullptr;
    if (!known)
        uri.parameters.emplaceBack(key, value);
    else if (known->isNull())
        *known = value;
}

void readQuery(PubSubUri &uri, QStringView query)
{
    qsizetype end = query.indexOf(u';');
    if (end < 0)
        end = query.size();
    if (query.left(end).contains(u'='))
        end = 0; // no query type, and the ";" before the first key was forgotten
    uri.queryType = decoded(query.left(end).trimmed()).toLower();
    const QList<Segment> segments = segmentsOf(query.sliced(end));
    const Plus plus = meaningOfPlus(segments);
    for (const Segment &segment : segments)
        assign(uri, segment.key, decoded(segment.value, plus));
}

// RFC 5122 §2.2: "//" auth-xmpp [ "/" path-xmpp ]. Some write "xmpp://JID" for "xmpp:JID".
void readPath(PubSubUri &uri, QStringView path)
{
    if (!path.startsWith("//"_L1)) {
        uri.service = decoded(path);
        return;
    }
    path = path.sliced(2);
    const qsizetype slash = path.indexOf(u'/');
    if (slash >= 0 && slash + 1 < path.size()) {
        uri.account = decoded(path.left(slash));
        uri.service = decoded(path.sliced(slash + 1));
    } else {
        uri.service = decoded(path.left(slash < 0 ? path.size() : slash));
    }
}

} // namespace

// XEP-0060 §12.22, RFC 5122 §2.2
Parsed<PubSubUri> PubSubUri::fromString(const QString &text)
{
    constexpr auto scheme = "xmpp:"_L1;
    if (text.size() > maxLength)
        return refuse(u"it is too long"_s);
    const QString trimmed = withoutFragment(text.trimmed());
    if (!trimmed.startsWith(scheme, Qt::CaseInsensitive))
        return refuse(u"the scheme is another one"_s);

    const QStringView rest = QStringView(trimmed).sliced(scheme.size());
    const qsizetype question = rest.indexOf(u'?');
    PubSubUri uri;
    readPath(uri, rest.left(question < 0 ? rest.size() : question));
    if (question >= 0)
        readQuery(uri, rest.sliced(question + 1));
    if (!isJid(uri.service) || (!uri.account.isEmpty() && !isJid(uri.account)))
        return refuse(u"there is no valid JID in it"_s);
    if (!isLegalXml(uri.node) || !isLegalXml(uri.item))
        return refuse(u"a name holds characters that can't be sent"_s);
    return uri;
}

PubSubUri PubSubUri::forNode(const QString &service, const QString &node)
{
    return forItem(service, node, {});
}

PubSubUri PubSubUri::forItem(const QString &service, const QString &node, const QString &item)
{
    PubSubUri uri;
    uri.service = service;
    uri.node = node;
    uri.item = item;
    return uri;
}

// XEP-0277 §3.1
QString PubSubUri::commentsNode(const QString &itemId)
{
    return commentsPrefix + itemId;
}

QString PubSubUri::commentedItem(const QString &node)
{
    return node.startsWith(commentsPrefix) ? node.mid(commentsPrefix.size()) : QString();
}

// XEP-0060 §12.22, §16.6
QString PubSubUri::toString(Encoding encoding) const
{
    QString text = u"xmpp:"_s;
    if (!account.isEmpty())
        text += "//"_L1 + encodedJid(account) + u'/';
    text += encodedJid(service);

    QString query = encoded(queryType, {});
    const auto append = [&](const QString &key, const QString &value) {
        query += u';' + encoded(key, {}) + u'=' + encodedValue(value, encoding);
    };
    if (!action.isEmpty())
        append(u"action"_s, action);
    if (!node.isEmpty())
        append(u"node"_s, node);
    if (!item.isEmpty())
        append(u"item"_s, item);
    for (const auto &[key, value] : parameters)
        append(key, value);
    return query.isEmpty() ? text : text + u'?' + query;
}

} // namespace PubSub
