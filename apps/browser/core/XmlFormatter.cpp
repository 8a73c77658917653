// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/XmlFormatter.h"

#include <QPromise>
#include <QThreadPool>
#include <QXmlStreamReader>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

using Token = QXmlStreamReader::TokenType;

struct Piece {
    Token token = Token::NoToken;
    QString text;
    /// Of a start tag: no space may be added inside, since text stands beside elements.
    bool isMixed = false;
    bool isEmptyElement = false;
};

QString withoutTail(const QString &text, int limit, bool &shortened)
{
    if (text.size() <= limit)
        return text;
    shortened = true;
    const auto rest = text.size() - limit;
    return text.first(limit) + XmlFormatter::tr(" […%n more character(s)…] ", nullptr, int(rest));
}

QString escapedText(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

QString escapedAttribute(const QString &text)
{
    return escapedText(text)
        .replace(u'"', "&quot;"_L1)
        .replace(u'\n', "&#10;"_L1)
        .replace(u'\t', "&#9;"_L1);
}

/// First turn: the tokens, and which elements have text of their own.
class Pieces
{
public:
    Pieces(const QByteArray &xml, const XmlFormatter::Limits &limits) : m_limits(limits)
    {
        QXmlStreamReader reader(xml);
        // Prefixes and declarations are to be seen as they were written.
        reader.setNamespaceProcessing(false);
        while (!reader.atEnd())
            read(reader);
        m_isBroken = reader.hasError();
    }

    [[nodiscard]] const std::vector<Piece> &list() const { return m_pieces; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isShortened() const { return m_isShortened; }

private:
    void read(QXmlStreamReader &reader)
    {
        switch (reader.readNext()) {
        case Token::StartElement:
            m_open.push_back(m_pieces.size());
            m_pieces.push_back({ Token::StartElement, startTag(reader), false, false });
            break;
        case Token::EndElement:
            readEnd(reader);
            break;
        case Token::Characters:
        case Token::EntityReference:
            readText(reader);
            break;
        case Token::Comment:
            m_pieces.push_back({ Token::Comment, u"<!--"_s + reader.text().toString() + u"-->"_s });
            break;
        case Token::ProcessingInstruction:
            m_pieces.push_back({ Token::ProcessingInstruction,
                u"<?%1 %2?>"_s.arg(
                    reader.processingInstructionTarget(), reader.processingInstructionData()) });
            break;
        default:
            break;
        }
    }

    void readEnd(const QXmlStreamReader &reader)
    {
        const size_t start = m_open.back();
        m_open.pop_back();
        if (start + 1 == m_pieces.size())
            m_pieces[start].isEmptyElement = true;
        else
            m_pieces.push_back({ Token::EndElement, u"</%1>"_s.arg(reader.qualifiedName()) });
    }

    void readText(const QXmlStreamReader &reader)
    {
        const bool isReference = reader.tokenType() == Token::EntityReference;
        const QString text = isReference ? u"&%1;"_s.arg(reader.name()) : reader.text().toString();
        if (m_open.empty())
            return;
        Piece &parent = m_pieces[m_open.back()];
        const bool isSpace = !isReference && !reader.isCDATA() && text.trimmed().isEmpty();
        if (!isSpace)
            parent.isMixed = true;
        const QString shown = withoutTail(text, m_limits.textCharacters, m_isShortened);
        m_pieces.push_back({ isSpace ? Token::NoToken : Token::Characters,
            isReference ? shown : escapedText(shown) });
    }

    QString startTag(const QXmlStreamReader &reader)
    {
        QString tag = u"<%1"_s.arg(reader.qualifiedName());
        const auto attributes = reader.attributes();
        for (const auto &attribute : attributes) {
            const QString value
                = withoutTail(attribute.value().toString(), m_limits.textCharacters, m_isShortened);
            tag += u" %1=\"%2\""_s.arg(attribute.qualifiedName(), escapedAttribute(value));
        }
        return tag;
    }

    XmlFormatter::Limits m_limits;
    std::vector<Piece> m_pieces;
    std::vector<size_t> m_open;
    bool m_isBroken = false;
    bool m_isShortened = false;
};

/// Second turn: puts them on lines.
class Lines
{
public:
    void add(const Piece &piece)
    {
        switch (piece.token) {
        case Token::StartElement:
            breakLine();
            m_text += piece.text + (piece.isEmptyElement ? "/>"_L1 : ">"_L1);
            if (!piece.isEmptyElement)
                m_open.push_back({ piece.isMixed || isInMixed(), false });
            break;
        case Token::EndElement: {
            const Open closed = m_open.back();
            m_open.pop_back();
            if (closed.hasChildren && !closed.isMixed)
                startLine();
            m_text += piece.text;
            break;
        }
        case Token::NoToken:
            if (isInMixed())
                m_text += piece.text;
            break;
        case Token::Characters:
            m_text += piece.text;
            break;
        default:
            breakLine();
            m_text += piece.text;
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    struct Open {
        bool isMixed;
        bool hasChildren;
    };

    [[nodiscard]] bool isInMixed() const { return !m_open.empty() && m_open.back().isMixed; }

    void breakLine()
    {
        if (isInMixed())
            return;
        if (!m_open.empty())
            m_open.back().hasChildren = true;
        if (!m_text.isEmpty())
            startLine();
    }

    void startLine()
    {
        const auto depth = qMin(m_open.size(), size_t(XmlFormatter::maxIndentDepth));
        m_text += u'\n' + QString(qsizetype(depth) * 2, u' ');
    }

    QString m_text;
    std::vector<Open> m_open;
};

XmlFormatter::Problem problem(const QXmlStreamReader &reader, const QString &message)
{
    return { reader.lineNumber(), reader.columnNumber() + 1, message };
}

} // namespace

XmlFormatter::Result XmlFormatter::format(const QByteArray &xml, const Limits &limits)
{
    const Pieces pieces(xml, limits);
    if (pieces.isBroken()) {
        Result result { QString::fromUtf8(xml), false, true };
        result.text = withoutTail(result.text, limits.totalCharacters, result.isShortened);
        return result;
    }
    Result result { {}, pieces.isShortened(), false };
    Lines lines;
    for (const auto &piece : pieces.list()) {
        lines.add(piece);
        if (lines.text().size() > limits.totalCharacters) {
            result.isShortened = true;
            break;
        }
    }
    result.text = lines.text();
    return result;
}

QFuture<XmlFormatter::Result> XmlFormatter::formatLater(const QByteArray &xml, const Limits &limits)
{
    auto promise = std::make_shared<QPromise<Result>>();
    const auto future = promise->future();
    promise->start();
    const auto work = [xml, limits, promise] {
        promise->addResult(format(xml, limits));
        promise->finish();
    };
    if (xml.size() <= smallBytes)
        work();
    else
        QThreadPool::globalInstance()->start(work);
    return future;
}

std::optional<XmlFormatter::Problem> XmlFormatter::check(const QByteArray &xml)
{
    if (xml.trimmed().isEmpty())
        return Problem { 1, 1, tr("There is no XML yet.") };
    QXmlStreamReader reader(xml);
    bool isRoot = true;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == Token::DTD)
            return problem(reader, tr("A document type can't be sent over XMPP."));
        if (token != Token::StartElement || !std::exchange(isRoot, false))
            continue;
        if (reader.namespaceUri().isEmpty())
            return problem(reader, tr("The element needs a namespace (xmlns)."));
    }
    if (reader.hasError())
        return problem(reader, reader.errorString());
    return {};
}

} // namespace Browser
