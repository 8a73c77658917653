// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlSource.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr auto wrapperStart = "<div>"_L1;
constexpr auto wrapperEnd = "</div>"_L1;

QString localName(QStringView qualified)
{
    return qualified.mid(qualified.lastIndexOf(u':') + 1).toString().toLower();
}

const QXmlStreamAttribute *findAttribute(const XhtmlNode &node, QLatin1StringView local)
{
    for (const QXmlStreamAttribute &attribute : node.attributes) {
        const QStringView name = attribute.qualifiedName();
        if (name.mid(name.lastIndexOf(u':') + 1).compare(local, Qt::CaseInsensitive) == 0)
            return &attribute;
    }
    return nullptr;
}

// A character reference is one character, or a pair of surrogates, at the place of its sign.
QList<qsizetype> originsOf(const QString &text, QStringView source, qsizetype begin)
{
    QList<qsizetype> origins;
    origins.reserve(text.size());
    qsizetype at = 0;
    for (qsizetype i = 0; i < text.size() && at < source.size(); ++i) {
        origins.append(begin + at);
        if (source.at(at) != u'&') {
            ++at;
            continue;
        }
        if (text.at(i).isHighSurrogate() && ++i < text.size())
            origins.append(begin + at);
        at = source.indexOf(u';', at) + 1;
    }
    return origins.size() == text.size() ? origins : QList<qsizetype>(text.size(), -1);
}

class SourceReader
{
public:
    SourceReader(const QString &source, XhtmlSource::Origins origins)
        : m_source(source), m_reader(source), m_origins(origins)
    {
        m_reader.setNamespaceProcessing(false);
        m_open.append(&m_root);
    }

    std::optional<XhtmlNode> read()
    {
        while (!m_reader.atEnd()) {
            const auto token = m_reader.readNext();
            const qsizetype end = endOfToken(token);
            if (m_open.size() > XhtmlSource::maxDepth + 2)
                return {};
            if (token == QXmlStreamReader::StartElement)
                start(end);
            else if (token == QXmlStreamReader::EndElement)
                finish(end);
            else if (token == QXmlStreamReader::Characters)
                addText(end);
            m_at = end;
        }
        if (m_reader.hasError() || m_root.children.empty())
            return {};
        return std::move(m_root.children.front());
    }

private:
    // Behind a text the reader has already looked at the tag that ends it.
    [[nodiscard]] qsizetype endOfToken(QXmlStreamReader::TokenType token) const
    {
        const qsizetype end = m_reader.characterOffset();
        const bool isBehind = token == QXmlStreamReader::Characters && !m_reader.isCDATA()
            && end > m_at && m_source.at(end - 1) == u'<';
        return isBehind ? end - 1 : end;
    }

    void start(qsizetype end)
    {
        XhtmlNode node;
        node.name = localName(m_reader.qualifiedName());
        node.attributes = m_reader.attributes();
        node.begin = place(m_at);
        node.end = place(end);
        if (m_source.at(end - 2) != u'/')
            node.innerBegin = node.end;
        m_open.last()->children.push_back(std::move(node));
        m_open.append(&m_open.last()->children.back());
    }

    void finish(qsizetype end)
    {
        XhtmlNode *node = m_open.takeLast();
        node->end = place(end);
        if (node->innerBegin >= 0)
            node->innerEnd = place(m_at);
    }

    void addText(qsizetype end)
    {
        XhtmlNode node;
        node.text = m_reader.text().toString();
        node.begin = place(m_at);
        node.end = place(end);
        const QStringView source = QStringView(m_source).mid(m_at, end - m_at);
        if (m_origins == XhtmlSource::Origins::Known)
            node.origins = m_reader.isCDATA() ? QList<qsizetype>(node.text.size(), -1)
                                              : originsOf(node.text, source, node.begin);
        m_open.last()->children.push_back(std::move(node));
    }

    [[nodiscard]] static qsizetype place(qsizetype offset) { return offset - wrapperStart.size(); }

    const QString &m_source;
    QXmlStreamReader m_reader;
    XhtmlSource::Origins m_origins;
    XhtmlNode m_root;
    /// What is open; only the last one grows, so none of them moves.
    QList<XhtmlNode *> m_open;
    qsizetype m_at = 0;
};

} // namespace

QString XhtmlNode::attribute(QLatin1StringView local) const
{
    const QXmlStreamAttribute *found = findAttribute(*this, local);
    return found ? found->value().toString() : QString();
}

bool XhtmlNode::hasAttribute(QLatin1StringView local) const
{
    return findAttribute(*this, local) != nullptr;
}

QString XhtmlNode::words() const
{
    QString all = text;
    for (const XhtmlNode &child : children)
        all += child.words();
    return all;
}

const XhtmlNode *XhtmlNode::find(QLatin1StringView local) const
{
    for (const XhtmlNode &child : children) {
        if (child.is(local))
            return &child;
        if (const XhtmlNode *found = child.find(local))
            return found;
    }
    return nullptr;
}

std::optional<XhtmlNode> XhtmlSource::read(const QString &xhtml, Origins origins)
{
    const QString source = wrapperStart + xhtml + wrapperEnd;
    return SourceReader(source, origins).read();
}

} // namespace Writer
