// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/XhtmlRenderer.h"

#include "writer/core/MarkdownConverter.h"
#include "writer/core/SafeLink.h"

#include <md4c-html.h>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr auto xhtmlNamespace = "http://www.w3.org/1999/xhtml"_L1;

QString fromUtf8(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

// The parser leaves character references as they stand; its HTML writer has the table of names.
QString resolvedReference(const QString &reference)
{
    QByteArray html;
    const QByteArray source = reference.toUtf8();
    md_html(
        source.constData(), MD_SIZE(source.size()),
        [](const MD_CHAR *part, MD_SIZE size, void *out) {
            static_cast<QByteArray *>(out)->append(part, qsizetype(size));
        },
        &html, MD_FLAG_NOHTML, 0);
    QString text = QString::fromUtf8(html);
    text.remove(u"<p>"_s).remove(u"</p>\n"_s);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    return MarkdownConverter::xmlSafe(text.replace("&amp;"_L1, "&"_L1));
}

QString value(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const QString part
            = fromUtf8(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? resolvedReference(part) : part;
    }
    return text;
}

template <typename Detail> const Detail &as(void *detail)
{
    return *static_cast<const Detail *>(detail);
}

XhtmlRenderer *renderer(void *data)
{
    return static_cast<XhtmlRenderer *>(data);
}

} // namespace

XhtmlRenderer::XhtmlRenderer(int maxDepth) : m_writer(&m_xhtml), m_maxDepth(maxDepth) { }

void XhtmlRenderer::render(const QByteArray &markdown)
{
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        renderer(data)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        renderer(data)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        renderer(data)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        renderer(data)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        renderer(data)->text(type, fromUtf8(text, size));
        return 0;
    };
    m_writer.writeDefaultNamespace(xhtmlNamespace);
    m_writer.writeStartElement(xhtmlNamespace, "div"_L1);
    md_parse(markdown.constData(), MD_SIZE(markdown.size()), &parser, this);
    m_writer.writeEndElement();
}

QString XhtmlRenderer::xhtml() const
{
    const qsizetype begin = m_xhtml.indexOf(u'>') + 1;
    const qsizetype end = m_xhtml.lastIndexOf("</div>"_L1);
    return m_xhtml.mid(begin, qMax<qsizetype>(0, end - begin));
}

void XhtmlRenderer::start(const QString &name)
{
    const bool fits = m_images.isEmpty() && m_depth < m_maxDepth;
    m_open.append(fits);
    if (!fits)
        return;
    ++m_depth;
    m_writer.writeStartElement(xhtmlNamespace, name);
}

void XhtmlRenderer::end()
{
    if (m_open.isEmpty() || !m_open.takeLast())
        return;
    --m_depth;
    m_writer.writeEndElement();
}

void XhtmlRenderer::endLine()
{
    if (!m_plainText.isEmpty() && !m_plainText.endsWith(u'\n'))
        m_plainText += u'\n';
}

void XhtmlRenderer::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return start(u"blockquote"_s);
    case MD_BLOCK_UL:
        return start(u"ul"_s);
    case MD_BLOCK_OL:
        start(u"ol"_s);
        if (const auto first = as<MD_BLOCK_OL_DETAIL>(detail).start; m_open.last() && first != 1)
            m_writer.writeAttribute("start"_L1, QString::number(first));
        return;
    case MD_BLOCK_LI:
        return startListItem(as<MD_BLOCK_LI_DETAIL>(detail));
    case MD_BLOCK_HR:
        return start(u"hr"_s);
    case MD_BLOCK_H:
        return start(u'h' + QString::number(as<MD_BLOCK_H_DETAIL>(detail).level));
    case MD_BLOCK_CODE:
        return startCode(as<MD_BLOCK_CODE_DETAIL>(detail));
    case MD_BLOCK_P:
        return start(u"p"_s);
    case MD_BLOCK_TABLE:
        return start(u"table"_s);
    case MD_BLOCK_THEAD:
        return start(u"thead"_s);
    case MD_BLOCK_TBODY:
        return start(u"tbody"_s);
    case MD_BLOCK_TR:
        return start(u"tr"_s);
    case MD_BLOCK_TH:
        return startCell(u"th"_s, as<MD_BLOCK_TD_DETAIL>(detail));
    case MD_BLOCK_TD:
        return startCell(u"td"_s, as<MD_BLOCK_TD_DETAIL>(detail));
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
        return skip();
    }
}

void XhtmlRenderer::leaveBlock(MD_BLOCKTYPE type)
{
    if (type == MD_BLOCK_CODE)
        end();
    end();
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
        m_plainText += u' ';
    else
        endLine();
}

void XhtmlRenderer::startListItem(const MD_BLOCK_LI_DETAIL &item)
{
    start(u"li"_s);
    if (!item.is_task)
        return;
    // A form's checkbox is thrown away by every careful reader; a drawn one is not.
    const QString box = item.task_mark == ' ' ? u"\u2610 "_s : u"\u2611 "_s;
    m_writer.writeCharacters(box);
    m_plainText += box;
}

void XhtmlRenderer::startCode(const MD_BLOCK_CODE_DETAIL &code)
{
    start(u"pre"_s);
    start(u"code"_s);
    const QString language = value(code.lang);
    if (m_open.last() && !language.isEmpty())
        m_writer.writeAttribute("class"_L1, "language-"_L1 + language);
}

void XhtmlRenderer::startCell(const QString &name, const MD_BLOCK_TD_DETAIL &cell)
{
    start(name);
    if (!m_open.last() || cell.align == MD_ALIGN_DEFAULT)
        return;
    m_writer.writeAttribute("align"_L1,
        cell.align == MD_ALIGN_RIGHT        ? "right"_L1
            : cell.align == MD_ALIGN_CENTER ? "center"_L1
                                            : "left"_L1);
}

void XhtmlRenderer::enterSpan(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        return start(u"em"_s);
    case MD_SPAN_STRONG:
        return start(u"strong"_s);
    case MD_SPAN_A:
        return startLink(as<MD_SPAN_A_DETAIL>(detail));
    case MD_SPAN_IMG: {
        const auto &image = as<MD_SPAN_IMG_DETAIL>(detail);
        m_images.append({ SafeLink::image(value(image.src)), value(image.title), {} });
        return;
    }
    case MD_SPAN_CODE:
        return start(u"code"_s);
    case MD_SPAN_DEL:
        return start(u"del"_s);
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        return skip();
    }
}

void XhtmlRenderer::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG)
        endImage();
    else
        end();
}

void XhtmlRenderer::startLink(const MD_SPAN_A_DETAIL &link)
{
    const QString address = SafeLink::link(value(link.href));
    if (address.isEmpty())
        return skip();
    start(u"a"_s);
    if (!m_open.last())
        return;
    m_writer.writeAttribute("href"_L1, address);
    if (const QString title = value(link.title); !title.isEmpty())
        m_writer.writeAttribute("title"_L1, title);
}

void XhtmlRenderer::endImage()
{
    const Image image = m_images.takeLast();
    if (!m_images.isEmpty()) {
        m_images.last().text += image.text;
    } else if (image.source.isEmpty() || m_depth >= m_maxDepth) {
        m_writer.writeCharacters(image.text);
    } else {
        m_writer.writeEmptyElement(xhtmlNamespace, "img"_L1);
        m_writer.writeAttribute("src"_L1, image.source);
        m_writer.writeAttribute("alt"_L1, image.text);
        if (!image.title.isEmpty())
            m_writer.writeAttribute("title"_L1, image.title);
    }
}

void XhtmlRenderer::text(MD_TEXTTYPE type, const QString &text)
{
    if (type == MD_TEXT_BR && m_images.isEmpty())
        m_writer.writeEmptyElement(xhtmlNamespace, "br"_L1);
    const bool isBreak = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    const QString characters = isBreak ? u"\n"_s
        : type == MD_TEXT_ENTITY       ? resolvedReference(text)
        : type == MD_TEXT_NULLCHAR     ? QString(QChar::ReplacementCharacter)
                                       : text;
    if (!m_images.isEmpty()) {
        m_images.last().text += characters;
        return;
    }
    m_writer.writeCharacters(characters);
    m_plainText += isBreak ? u" "_s : characters;
}

} // namespace Writer
