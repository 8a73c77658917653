// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Jid.h"

#include <QHashFunctions>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

bool hasForbidden(QStringView part, QLatin1StringView forbidden)
{
    for (const QChar c : part) {
        if (c.isSpace() || c.category() == QChar::Other_Control || forbidden.contains(c))
            return true;
    }
    return false;
}

bool isTooLong(const QString &part)
{
    return part.toUtf8().size() > Jid::maxPartBytes;
}

// RFC 7622 §3.2: what can stand in a domain without splitting or hiding it.
bool isDomainValid(const QString &domain)
{
    return !domain.isEmpty() && !isTooLong(domain) && !hasForbidden(domain, "\"&'/<>@"_L1)
        && !domain.startsWith(u'.') && !domain.endsWith(u'.') && !domain.contains(".."_L1);
}

// RFC 7622 §3.3.1.
bool isLocalValid(const QString &local)
{
    return !local.isEmpty() && !isTooLong(local) && !hasForbidden(local, "\"&'/:<>@"_L1);
}

// RFC 7622 §3.4.
bool isResourceValid(const QString &resource)
{
    if (resource.isEmpty() || isTooLong(resource))
        return false;
    return std::none_of(resource.cbegin(), resource.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control; });
}

// RFC 8265 §3.3: the case first, then the form, for some letters are composed only in lower case.
QString folded(const QString &part)
{
    return part.toLower().normalized(QString::NormalizationForm_C);
}

std::unexpected<ParseError> refused(const QString &text, QLatin1StringView why)
{
    return std::unexpected(ParseError { u"\"%1\" is not a JID: %2"_s.arg(text.left(100), why) });
}

} // namespace

// RFC 7622 §3.1: the resource follows the first slash, the local part precedes the first @.
Parsed<Jid> Jid::fromString(const QString &text)
{
    Jid jid;
    const qsizetype slash = text.indexOf(u'/');
    QString rest = slash < 0 ? text : text.left(slash);
    if (slash >= 0) {
        jid.m_resource = text.mid(slash + 1).normalized(QString::NormalizationForm_C);
        if (!isResourceValid(jid.m_resource))
            return refused(text, "its resource is empty, too long or has control characters"_L1);
    }
    const qsizetype at = rest.indexOf(u'@');
    if (at >= 0) {
        jid.m_local = folded(rest.left(at));
        if (!isLocalValid(jid.m_local))
            return refused(text,
                "the part before the @ is empty, too long or has characters "
                "that a JID can't have"_L1);
        rest = rest.mid(at + 1);
    }
    // A trailing dot is the same domain (RFC 7622 §3.2).
    if (rest.endsWith(u'.'))
        rest.chop(1);
    jid.m_domain = folded(rest);
    if (!isDomainValid(jid.m_domain))
        return refused(text,
            "the domain is empty, too long or has characters that a domain "
            "can't have"_L1);
    return jid;
}

Jid Jid::bare() const
{
    Jid jid = *this;
    jid.m_resource.clear();
    return jid;
}

QString Jid::toString() const
{
    QString text;
    text.reserve(m_local.size() + m_domain.size() + m_resource.size() + 2);
    if (!m_local.isEmpty())
        text += m_local + u'@';
    text += m_domain;
    if (!m_resource.isEmpty())
        text += u'/' + m_resource;
    return text;
}

size_t qHash(const Jid &jid, size_t seed)
{
    return qHashMulti(seed, jid.m_local, jid.m_domain, jid.m_resource);
}

bool operator<(const Jid &a, const Jid &b)
{
    return std::tie(a.m_domain, a.m_local, a.m_resource)
        < std::tie(b.m_domain, b.m_local, b.m_resource);
}

} // namespace PubSub
