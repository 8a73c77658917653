// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/PayloadXml.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QXmlStreamReader>
#include <algorithm>

namespace Reader::PayloadXml
{

using namespace Qt::StringLiterals;

namespace
{

QString attributesInOrder(const QXmlStreamAttributes &attributes)
{
    QStringList texts;
    for (const QXmlStreamAttribute &attribute : attributes) {
        texts.append(attribute.namespaceUri().toString() + u'\1' + attribute.name().toString()
            + u'\1' + attribute.value().toString());
    }
    std::ranges::sort(texts);
    return texts.join(u'\2');
}

void addToken(QCryptographicHash &hash, const QXmlStreamReader &reader)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement:
        hash.addData(QString(u'<' + reader.namespaceUri().toString() + u'\1'
            + reader.name().toString() + u'\3' + attributesInOrder(reader.attributes()))
                .toUtf8());
        break;
    case QXmlStreamReader::EndElement:
        hash.addData(">");
        break;
    case QXmlStreamReader::Characters:
        hash.addData(reader.text().toUtf8());
        break;
    default:
        break;
    }
}

QString startTag(const QXmlStreamReader &reader)
{
    QString tag = u'<' + reader.qualifiedName().toString();
    for (const QXmlStreamNamespaceDeclaration &declaration : reader.namespaceDeclarations()) {
        tag += declaration.prefix().isEmpty() ? u" xmlns"_s
                                              : u" xmlns:"_s + declaration.prefix().toString();
        tag += u"=\""_s + declaration.namespaceUri().toString().toHtmlEscaped() + u'"';
    }
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        tag += u' ' + attribute.qualifiedName().toString() + u"=\""_s
            + attribute.value().toString().toHtmlEscaped() + u'"';
    }
    return tag + u'>';
}

// One line for each element; an element that holds text only stays on its line.
class Indenter
{
public:
    void start(const QXmlStreamReader &reader)
    {
        if (m_depth > 0 || !m_result.isEmpty())
            newLine();
        m_result += startTag(reader);
        ++m_depth;
        m_hasChildren = false;
    }
    void end(const QXmlStreamReader &reader)
    {
        --m_depth;
        if (m_hasChildren)
            newLine();
        m_result += u"</"_s + reader.qualifiedName().toString() + u'>';
        m_hasChildren = true;
    }
    void text(const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_result += text.toHtmlEscaped();
    }
    [[nodiscard]] QString result() const { return m_result; }

private:
    void newLine() { m_result += u'\n' + QString(2 * std::min(m_depth, 40), u' '); }

    QString m_result;
    int m_depth = 0;
    bool m_hasChildren = false;
};

} // namespace

QByteArray hash(const QByteArray &payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QXmlStreamReader reader(payload);
    while (!reader.atEnd()) {
        reader.readNext();
        addToken(hash, reader);
    }
    if (reader.hasError())
        return QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
    return hash.result();
}

QString words(const QByteArray &payload)
{
    QString text;
    QXmlStreamReader reader(payload);
    while (!reader.atEnd() && text.size() < maxReadable) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + u' ';
    }
    return reader.hasError() ? QString() : text.simplified();
}

QString readable(const QByteArray &payload)
{
    Indenter indenter;
    QXmlStreamReader reader(payload);
    while (!reader.atEnd() && indenter.result().size() < maxReadable) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            indenter.start(reader);
            break;
        case QXmlStreamReader::EndElement:
            indenter.end(reader);
            break;
        case QXmlStreamReader::Characters:
            indenter.text(reader.text().toString());
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? QString::fromUtf8(payload.left(maxReadable)) : indenter.result();
}

} // namespace Reader::PayloadXml
