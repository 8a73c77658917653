// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlTokens.h"

#include "Xml.h"
#include "XmlAttributes.h"

#include <QSet>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

XmlToken startToken(const QXmlStreamReader &xml)
{
    XmlToken token;
    token.kind = XmlToken::Kind::Start;
    token.name = xml.qualifiedName().toString();
    token.namespaceUri = xml.namespaceUri().toString();
    token.attributes = xml.attributes();
    token.declarations = xml.namespaceDeclarations();
    return token;
}

XmlToken endToken(const XmlToken &start)
{
    XmlToken token;
    token.kind = XmlToken::Kind::End;
    token.name = start.name;
    token.namespaceUri = start.namespaceUri;
    return token;
}

XmlToken textToken(XmlToken::Kind kind, const QString &text, const QString &name = {})
{
    XmlToken token;
    token.kind = kind;
    token.name = name;
    token.text = text;
    return token;
}

// Reads the pieces of one document from \a xml. \a depth counts the elements that are open.
class TokenReader
{
public:
    TokenReader(QXmlStreamReader &xml, const XmlLimits &limits) : m_xml(xml), m_limits(limits) { }

    Parsed<XmlTokens> read()
    {
        while (!m_xml.atEnd() && m_error.isEmpty()) {
            m_xml.readNext();
            take();
        }
        if (m_xml.hasError() && m_error.isEmpty())
            m_error = u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString());
        if (!m_error.isEmpty())
            return std::unexpected(ParseError { m_error });
        return m_tokens;
    }

private:
    void take()
    {
        switch (m_xml.tokenType()) {
        case QXmlStreamReader::StartElement:
            return takeStart();
        case QXmlStreamReader::EndElement:
            m_tokens << endToken(m_tokens.at(m_open.takeLast()));
            return;
        case QXmlStreamReader::Characters:
            return takeInner(textToken(XmlToken::Kind::Text, m_xml.text().toString()));
        case QXmlStreamReader::Comment:
            return takeInner(textToken(XmlToken::Kind::Comment, m_xml.text().toString()));
        case QXmlStreamReader::ProcessingInstruction:
            return takeInner(
                textToken(XmlToken::Kind::Instruction, m_xml.processingInstructionData().toString(),
                    m_xml.processingInstructionTarget().toString()));
        // RFC 6120 §11.1
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_error = u"a document type or an entity is not allowed here"_s;
            return;
        default:
            return;
        }
    }

    void takeStart()
    {
        if (m_open.size() == m_limits.depth || ++m_elements > m_limits.elements
            || m_xml.attributes().size() > m_limits.attributes) {
            m_error = u"too deep, too many elements or too many attributes"_s;
            return;
        }
        m_open << m_tokens.size();
        m_tokens << startToken(m_xml);
    }

    void takeInner(const XmlToken &token)
    {
        if (!m_open.isEmpty())
            m_tokens << token;
    }

    QXmlStreamReader &m_xml;
    XmlLimits m_limits;
    XmlTokens m_tokens;
    QList<qsizetype> m_open;
    int m_elements = 0;
    QString m_error;
};

QString declarationName(const QString &prefix)
{
    return prefix.isEmpty() ? u"xmlns"_s : "xmlns:"_L1 + prefix;
}

void writeVerbatim(QXmlStreamWriter &writer, const XmlToken &token)
{
    switch (token.kind) {
    case XmlToken::Kind::Start:
        writer.writeStartElement(token.name);
        for (const QXmlStreamNamespaceDeclaration &ns : token.declarations)
            writer.writeAttribute(declarationName(ns.prefix().toString()), ns.namespaceUri());
        for (const QXmlStreamAttribute &attribute : token.attributes)
            writer.writeAttribute(attribute.qualifiedName(), attribute.value());
        return;
    case XmlToken::Kind::End:
        return writer.writeEndElement();
    case XmlToken::Kind::Text:
        return Xml::writeText(token.text, writer);
    case XmlToken::Kind::Comment:
        return writer.writeComment(token.text);
    case XmlToken::Kind::Instruction:
        return writer.writeProcessingInstruction(token.name, token.text);
    }
}

bool mayBeEmpty(const XmlToken &start)
{
    static const QSet<QString> voids { u"area"_s, u"base"_s, u"br"_s, u"col"_s, u"embed"_s, u"hr"_s,
        u"img"_s, u"input"_s, u"link"_s, u"meta"_s, u"source"_s, u"track"_s, u"wbr"_s };
    return start.namespaceUri != xhtmlNamespace || voids.contains(start.localName());
}

// Attributes keep their prefixes, so each element declares the ones that it uses.
void writeAttributes(QXmlStreamWriter &writer, const XmlToken &start)
{
    QSet<QString> declared { u"xml"_s };
    for (const QXmlStreamAttribute &attribute : start.attributes) {
        const QString prefix = attribute.prefix().toString();
        if (!prefix.isEmpty() && !declared.contains(prefix)) {
            writer.writeAttribute(declarationName(prefix), attribute.namespaceUri());
            declared << prefix;
        }
        writer.writeAttribute(attribute.qualifiedName(), attribute.value());
    }
}

void writeMarkupStart(QXmlStreamWriter &writer, const XmlToken &token, const QString &outer)
{
    writer.writeStartElement(token.localName());
    if (token.namespaceUri != outer)
        writer.writeAttribute("xmlns"_L1, token.namespaceUri);
    writeAttributes(writer, token);
    if (!mayBeEmpty(token))
        writer.writeCharacters(QStringView()); // makes the writer use an end tag
}

} // namespace

bool XmlToken::is(QAnyStringView ns, QAnyStringView local) const
{
    return QAnyStringView(namespaceUri) == ns && QAnyStringView(localName()) == local;
}

QString XmlToken::attribute(QAnyStringView qualifiedName) const
{
    return onOneLine(qualifiedName, attributes.value(qualifiedName).toString());
}

Parsed<XmlTokens> readXml(const QByteArray &document, const XmlLimits &limits)
{
    if (document.size() > limits.bytes)
        return std::unexpected(ParseError { u"too long"_s });
    QXmlStreamReader xml(document);
    return TokenReader(xml, limits).read();
}

Parsed<XmlTokens> readXhtml(const QString &markup, const XmlLimits &limits)
{
    if (markup.size() > limits.bytes)
        return std::unexpected(ParseError { u"too long"_s });
    // An end tag too many in the markup would end the document early: not well-formed.
    QXmlStreamReader xml;
    xml.addData("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
    xml.addData(markup.toUtf8());
    xml.addData("</div>");
    Parsed<XmlTokens> tokens = TokenReader(xml, limits).read();
    if (tokens)
        tokens = tokens->sliced(1, tokens->size() - 2);
    return tokens;
}

QList<XmlTokens> childrenOf(const XmlTokens &element)
{
    QList<XmlTokens> children;
    int depth = 0;
    for (qsizetype i = 1; i + 1 < element.size(); ++i) {
        const XmlToken &token = element.at(i);
        if (depth == 0)
            children.emplaceBack();
        children.last() << token;
        depth += token.isStart() ? 1 : token.isEnd() ? -1 : 0;
    }
    return children;
}

QString textOf(const XmlTokens &tokens)
{
    QString text;
    for (const XmlToken &token : tokens) {
        if (token.kind == XmlToken::Kind::Text)
            text += token.text;
    }
    return text;
}

bool hasElements(const XmlTokens &element)
{
    return std::any_of(element.begin() + 1, element.end(), std::mem_fn(&XmlToken::isStart));
}

XmlTokens textElement(
    const QString &name, const QXmlStreamAttributes &attributes, const QString &text)
{
    XmlToken start;
    start.kind = XmlToken::Kind::Start;
    start.name = name;
    start.attributes = attributes;
    XmlTokens tokens { start };
    if (!text.isEmpty())
        tokens << textToken(XmlToken::Kind::Text, text);
    return tokens << endToken(start);
}

QByteArray writeXml(const XmlTokens &document)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    for (const XmlToken &token : document)
        writeVerbatim(writer, token);
    return bytes;
}

QByteArray writeMarkup(const XmlTokens &tokens, const QString &defaultNamespace)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    QStringList defaults { defaultNamespace };
    for (const XmlToken &token : tokens) {
        if (token.isStart()) {
            writeMarkupStart(writer, token, defaults.last());
            defaults << token.namespaceUri;
        } else {
            if (token.isEnd())
                defaults.removeLast();
            writeVerbatim(writer, token);
        }
    }
    return bytes;
}

} // namespace PubSub
