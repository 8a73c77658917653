// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmlMatch.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

class Comparison
{
public:
    explicit Comparison(const Placeholders &placeholders) : m_placeholders(placeholders) { }

    QString compare(const QDomElement &expected, const QDomElement &actual, const QString &path);
    const Placeholders &placeholders() const { return m_placeholders; }

private:
    QString compareValue(const QString &expected, const QString &actual, const QString &path);
    QString compareAttributes(
        const QDomElement &expected, const QDomElement &actual, const QString &path);
    QString compareChildren(
        const QDomElement &expected, const QDomElement &actual, const QString &path);

    Placeholders m_placeholders;
};

QString unlike(const QString &path, const QString &expected, const QString &actual)
{
    return expected == actual ? QString()
                              : u"%1: expected \"%2\", got \"%3\""_s.arg(path, expected, actual);
}

// The namespace declarations among the attributes are told by namespaceURI() already.
QMap<QString, QString> attributesOf(const QDomElement &element)
{
    QMap<QString, QString> attributes;
    const QDomNamedNodeMap nodes = element.attributes();
    for (int i = 0; i < nodes.size(); ++i) {
        const QDomAttr attribute = nodes.item(i).toAttr();
        if (attribute.name() != "xmlns"_L1 && !attribute.name().startsWith("xmlns:"_L1))
            attributes.insert(attribute.name(), attribute.value());
    }
    return attributes;
}

QList<QDomElement> childrenOf(const QDomElement &element)
{
    QList<QDomElement> children;
    for (auto child = element.firstChildElement(); !child.isNull();
        child = child.nextSiblingElement()) {
        children += child;
    }
    return children;
}

// What stands between elements is layout; what stands alone is content.
QString contentOf(const QDomElement &element)
{
    QString text;
    for (auto node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isText())
            text += node.nodeValue();
    }
    return element.firstChildElement().isNull() ? text : text.trimmed();
}

QString Comparison::compare(
    const QDomElement &expected, const QDomElement &actual, const QString &path)
{
    const QString here = path + u'/' + expected.localName();
    const QString name = unlike(path + u'/', expected.localName(), actual.localName());
    if (!name.isEmpty())
        return name;
    const QString xmlns
        = unlike(here + u" xmlns"_s, expected.namespaceURI(), actual.namespaceURI());
    if (!xmlns.isEmpty())
        return xmlns;
    const QString attributes = compareAttributes(expected, actual, here);
    if (!attributes.isEmpty())
        return attributes;
    const QString content = compareValue(contentOf(expected), contentOf(actual), here + u" text"_s);
    return content.isEmpty() ? compareChildren(expected, actual, here) : content;
}

QString Comparison::compareAttributes(
    const QDomElement &expected, const QDomElement &actual, const QString &path)
{
    const QMap<QString, QString> wanted = attributesOf(expected);
    const QMap<QString, QString> found = attributesOf(actual);
    const QString names
        = unlike(path + u" attributes"_s, wanted.keys().join(u' '), found.keys().join(u' '));
    if (!names.isEmpty())
        return names;
    for (const auto &[name, value] : wanted.asKeyValueRange()) {
        const QString difference = compareValue(value, found.value(name), path + u'@' + name);
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

QString Comparison::compareChildren(
    const QDomElement &expected, const QDomElement &actual, const QString &path)
{
    const QList<QDomElement> wanted = childrenOf(expected);
    const QList<QDomElement> found = childrenOf(actual);
    for (qsizetype i = 0; i < qMin(wanted.size(), found.size()); ++i) {
        const QString difference = compare(wanted.at(i), found.at(i), path);
        if (!difference.isEmpty())
            return difference;
    }
    return unlike(path + u" number of children"_s, QString::number(wanted.size()),
        QString::number(found.size()));
}

QString Comparison::compareValue(
    const QString &expected, const QString &actual, const QString &path)
{
    if (expected.size() < 3 || !expected.startsWith(u'{') || !expected.endsWith(u'}'))
        return unlike(path, expected, actual);
    const QString name = expected.sliced(1, expected.size() - 2);
    if (name == "*"_L1)
        return {};
    if (m_placeholders.contains(name))
        return unlike(path, m_placeholders.value(name), actual);
    m_placeholders.insert(name, actual);
    return {};
}

} // namespace

QString differenceOf(
    const QDomElement &expected, const QDomElement &actual, Placeholders &placeholders)
{
    Comparison comparison(placeholders);
    const QString difference = comparison.compare(expected, actual, {});
    if (difference.isEmpty())
        placeholders = comparison.placeholders();
    return difference;
}

QByteArray withPlaceholders(const QByteArray &text, const Placeholders &placeholders)
{
    QByteArray result = text;
    for (const auto &[name, value] : placeholders.asKeyValueRange())
        result.replace('{' + name.toUtf8() + '}', value.toHtmlEscaped().toUtf8());
    return result;
}

} // namespace TestSupport
