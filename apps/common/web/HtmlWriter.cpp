// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlWriter.h"

#include "common/html/HtmlTree.h"
#include "common/web/HtmlWords.h"
#include "common/web/PictureSource.h"

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool hasAttribute(const GumboElement &element, const char *name)
{
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

// Control characters mean nothing in text, and parsers differ in what they make of them.
QString withoutControls(QString text)
{
    text.replace(u'\r', u'\n');
    text.replace(u'\f', u' ');
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    });
    return text;
}

QByteArray escaped(const QString &text)
{
    QString safe = withoutControls(text).toHtmlEscaped();
    safe.replace(QChar(QChar::Nbsp), "&nbsp;"_L1);
    return safe.toUtf8();
}

QByteArray written(QByteArrayView name, const QString &value)
{
    return ' ' + name.toByteArray() + "=\"" + escaped(value) + '"';
}

bool isPoint(const QString &length)
{
    QString digits = length.trimmed();
    if (digits.endsWith("px"_L1))
        digits.chop(2);
    bool ok = false;
    const double size = digits.toDouble(&ok);
    return ok && size <= 1;
}

bool isTrackingPixel(const GumboElement &element)
{
    return isPoint(attribute(element, "width")) || isPoint(attribute(element, "height"))
        || hasAttribute(element, "hidden") || isHiddenByStyle(attribute(element, "style"));
}

// The address of a video, a sound or a frame: its own, or that of its first source.
QString mediaAddress(const GumboNode *node)
{
    // A page may keep the address where only its scripts look.
    for (const char *name : { "data-src", "src" }) {
        if (const QString own = attribute(node->v.element, name); !own.isEmpty())
            return own;
    }
    const GumboVector &children = HtmlTree::children(node);
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (HtmlTree::isElement(child) && child->v.element.tag == GUMBO_TAG_SOURCE)
            return attribute(child->v.element, "src");
    }
    return {};
}

} // namespace

HtmlWriter::HtmlWriter(const HtmlSanitizer::Options &options) : m_options(options) { }

SanitizedHtml HtmlWriter::write(const GumboNode *root)
{
    m_targets = HtmlTargets(root, m_options.baseUrl);
    m_frames.push_back({ root, 0, {}, false });
    while (!m_frames.empty()) {
        Frame &frame = m_frames.back();
        const GumboVector &children = HtmlTree::children(frame.node);
        if (frame.nextChild < children.length) {
            enter(static_cast<const GumboNode *>(children.data[frame.nextChild++]));
            continue;
        }
        m_out += frame.endTag;
        m_depth -= frame.endTag.isEmpty() ? 0 : 1;
        m_frames.pop_back();
    }
    m_facts.html = QString::fromUtf8(m_out);
    return m_facts;
}

void HtmlWriter::enter(const GumboNode *node)
{
    if (HtmlTree::isText(node))
        return writeText(node->v.text.text);
    if (!HtmlTree::isElement(node))
        return;
    const QByteArray name = HtmlTree::name(node);
    switch (node->v.element.tag_namespace) {
    case GUMBO_NAMESPACE_HTML:
        return enterHtml(node, name);
    case GUMBO_NAMESPACE_MATHML:
        return enterMath(node, name);
    case GUMBO_NAMESPACE_SVG:
        return;
    }
}

void HtmlWriter::enterHtml(const GumboNode *node, const QByteArray &name)
{
    const GumboElement &element = node->v.element;
    const ElementRule rule = htmlRule(name);
    switch (rule.treatment) {
    case Treatment::Keep:
        // Formulas hold text and MathML only: no switching between the two ways to parse.
        if (isInMath())
            return unwrap(node);
        return keep(node, rule.name, htmlAttributes(element, rule.name));
    case Treatment::Unwrap:
        return unwrap(node);
    case Treatment::Image:
        return writeImage(node);
    case Treatment::Object:
        return writeObject(node);
    case Treatment::Embedded:
        return writeMedia(node);
    case Treatment::CheckBox:
        return writeCheckBox(element);
    case Treatment::Drop:
        return;
    }
}

void HtmlWriter::enterMath(const GumboNode *node, const QByteArray &name)
{
    if (isDroppedMath(name))
        return;
    if (!isAllowedMath(name))
        return unwrap(node);
    keep(node, name, mathAttributes(node->v.element));
}

void HtmlWriter::keep(const GumboNode *node, QByteArrayView name, const QByteArray &attributes)
{
    if (m_depth >= HtmlSanitizer::kMaximumDepth)
        return unwrap(node);
    m_out += '<' + name.toByteArray() + attributes + '>';
    if (isVoidElement(name))
        return;
    // A parser drops a line feed that follows the start tag at once; this one is for it.
    if (name == "pre")
        m_out += '\n';
    ++m_depth;
    const bool math = node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
    m_frames.push_back({ node, 0, "</" + name.toByteArray() + '>', math });
}

void HtmlWriter::unwrap(const GumboNode *node)
{
    m_frames.push_back({ node, 0, {}, isInMath() });
}

void HtmlWriter::writeText(const char *text)
{
    m_out += escaped(QString::fromUtf8(text));
}

bool HtmlWriter::isInMath() const
{
    return m_frames.back().inMath;
}

bool HtmlWriter::isInNoScript() const
{
    return std::ranges::any_of(m_frames,
        [](const Frame &frame) { return frame.node->v.element.tag == GUMBO_TAG_NOSCRIPT; });
}

QByteArray HtmlWriter::htmlAttributes(const GumboElement &element, QByteArrayView name) const
{
    QByteArray attributes = name == "a" ? linkAttribute(element) : QByteArray();
    if (element.attributes.length == 0 && element.tag != GUMBO_TAG_CENTER)
        return attributes;
    attributes += targetAttribute(element);
    const QString style = attribute(element, "style");
    for (const AttributeRule &rule : attributeRules(name)) {
        QString value = attribute(element, rule.name.data());
        if (value.isEmpty())
            value = rule.kind == ValueKind::Language ? attribute(element, "xml:lang")
                                                     : styleValue(style, rule.name);
        if (element.tag == GUMBO_TAG_CENTER && rule.kind == ValueKind::Align)
            value = u"center"_s;
        if (value.isEmpty()
            && !(hasAttribute(element, rule.name.data())
                && (rule.kind == ValueKind::Empty || rule.name == "alt")))
            continue;
        if (const auto allowed = allowedValue(rule.kind, value, m_options.extraClasses))
            attributes += written(rule.name, *allowed);
    }
    return attributes;
}

QByteArray HtmlWriter::mathAttributes(const GumboElement &element) const
{
    QByteArray attributes;
    for (const AttributeRule &rule : mathAttributeRules()) {
        if (!hasAttribute(element, rule.name.data()))
            continue;
        if (const auto allowed = allowedValue(rule.kind, attribute(element, rule.name.data()), {}))
            attributes += written(rule.name, *allowed);
    }
    return attributes;
}

QByteArray HtmlWriter::linkAttribute(const GumboElement &element) const
{
    const QString href = attribute(element, "href");
    if (const QString jump = m_targets.jump(href); !jump.isEmpty())
        return written("href", jump);
    const QString link = safeLink(href, m_options.baseUrl);
    return link.isEmpty() ? QByteArray() : written("href", link);
}

QByteArray HtmlWriter::targetAttribute(const GumboElement &element) const
{
    const QString id = m_targets.id(element);
    return id.isEmpty() ? QByteArray() : written("id", id);
}

void HtmlWriter::writeImage(const GumboNode *node)
{
    if (isInMath())
        return;
    const PictureSource source = pictureSource(node, m_options.baseUrl);
    if (isRepeated(source.address.url, source.isLazy))
        return;
    writePicture(node->v.element, source.address, attribute(node->v.element, "alt"));
    m_lastPicture = source.address.url;
    m_lastWasLazy = source.isLazy;
}

// Pages that load their pictures lazily have each a second time for browsers without scripts.
bool HtmlWriter::isRepeated(const QString &address, bool isLazy) const
{
    if (m_lastPicture.isEmpty() || address.isEmpty())
        return false;
    const bool isSame = address == m_lastPicture;
    return isInNoScript() ? isSame || m_lastWasLazy : isSame && isLazy;
}

void HtmlWriter::writePicture(
    const GumboElement &element, const ImageAddress &image, const QString &alt)
{
    const bool isInvisible = isTrackingPixel(element);
    if (image.source == ImageSource::None) {
        if (!isInvisible && !alt.simplified().isEmpty())
            writePlaceholder(alt);
        return;
    }
    if (image.source == ImageSource::Tracking || isInvisible) {
        m_facts.trackingPixels += image.source == ImageSource::Inline ? 0 : 1;
        return;
    }
    if (image.source == ImageSource::Remote) {
        ++m_facts.remoteImages;
        if (m_options.remoteImages == RemoteImages::Block) {
            ++m_facts.blockedImages;
            return writePlaceholder(alt);
        }
    }
    m_out += "<img" + written("src", image.url);
    // An object has its words inside.
    if (element.tag == GUMBO_TAG_OBJECT && !alt.isEmpty())
        m_out += written("alt", alt);
    m_out += htmlAttributes(element, "img") + '>';
}

void HtmlWriter::writePlaceholder(const QString &alt)
{
    m_out += "<span class=\"blocked-image\">" + escaped(alt.simplified()) + "</span>";
}

void HtmlWriter::writeObject(const GumboNode *node)
{
    if (isInMath())
        return;
    const GumboElement &element = node->v.element;
    const ImageAddress picture = objectPicture(element, m_options.baseUrl);
    if (picture.source != ImageSource::None)
        return writePicture(element, picture, readableText(node).simplified());
    if (hasContent(node) || !writeMediaLink(attribute(element, "data")))
        unwrap(node);
}

void HtmlWriter::writeMedia(const GumboNode *node)
{
    if (isInMath())
        return;
    const GumboElement &element = node->v.element;
    if (element.tag == GUMBO_TAG_VIDEO) {
        const ImageAddress poster = imageAddress(attribute(element, "poster"), m_options.baseUrl);
        if (poster.source != ImageSource::None)
            writePicture(element, poster, {});
    }
    const bool hasFallback = element.tag == GUMBO_TAG_VIDEO || element.tag == GUMBO_TAG_AUDIO;
    if (!writeMediaLink(mediaAddress(node)) && hasFallback)
        unwrap(node);
}

bool HtmlWriter::writeMediaLink(const QString &address)
{
    const QString link = safeLink(address, m_options.baseUrl);
    if (!link.startsWith("http"_L1))
        return false;
    const QUrl url(link);
    const QString file = url.fileName();
    const QString text = file.isEmpty() ? url.host() : url.host() + u" – "_s + file;
    m_out += "<a" + written("href", link) + " class=\"media-link\">" + escaped(text) + "</a>";
    return true;
}

void HtmlWriter::writeCheckBox(const GumboElement &element)
{
    if (attribute(element, "type").compare("checkbox"_L1, Qt::CaseInsensitive) != 0)
        return;
    m_out += hasAttribute(element, "checked") ? "\u2611 " : "\u2610 ";
}

} // namespace Common
