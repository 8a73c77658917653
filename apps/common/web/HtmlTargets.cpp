// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlTargets.h"

#include "common/html/HtmlTree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr auto kPrefix = "entry-"_L1;
constexpr qsizetype kMaximumName = 200;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

// Its id, or as older pages do it, the name of an anchor.
QString nameOf(const GumboElement &element)
{
    const QString id = attribute(element, "id");
    return id.isEmpty() && element.tag == GUMBO_TAG_A ? attribute(element, "name") : id;
}

bool isUsable(const QString &name)
{
    return !name.isEmpty() && name.size() <= kMaximumName
        && std::ranges::none_of(
            name, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

QString prefixed(const QString &name)
{
    return name.startsWith(kPrefix) ? name : kPrefix + name;
}

} // namespace

HtmlTargets::HtmlTargets(const GumboNode *root, const QUrl &base)
    : m_base(base.adjusted(QUrl::RemoveFragment))
{
    QList<const GumboNode *> waiting { root };
    while (!waiting.isEmpty()) {
        const GumboNode *node = waiting.takeLast();
        if (!HtmlTree::isElement(node))
            continue;
        look(node->v.element);
        const GumboVector &children = HtmlTree::children(node);
        for (unsigned i = 0; i < children.length; ++i)
            waiting << static_cast<const GumboNode *>(children.data[i]);
    }
}

void HtmlTargets::look(const GumboElement &element)
{
    if (element.attributes.length == 0)
        return;
    if (const QString name = nameOf(element); isUsable(name))
        m_names << name;
    if (element.tag == GUMBO_TAG_A) {
        if (const QString name = fragment(attribute(element, "href")); isUsable(name))
            m_jumps << name;
    }
}

QString HtmlTargets::fragment(const QString &href) const
{
    const QString address = href.trimmed();
    const qsizetype hash = address.indexOf(u'#');
    if (hash < 0)
        return {};
    if (hash > 0) {
        const QUrl url = m_base.resolved(QUrl(address.first(hash)));
        if (m_base.isEmpty() || url != m_base)
            return {};
    }
    return QUrl::fromPercentEncoding(address.sliced(hash + 1).toUtf8());
}

QString HtmlTargets::jump(const QString &href) const
{
    const QString name = fragment(href);
    if (name.isEmpty() || !m_names.contains(name))
        return {};
    return u'#' + QString::fromLatin1(QUrl::toPercentEncoding(prefixed(name)));
}

QString HtmlTargets::id(const GumboElement &element) const
{
    const QString name = nameOf(element);
    return m_jumps.contains(name) ? prefixed(name) : QString();
}

} // namespace Common
