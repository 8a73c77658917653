// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/PictureSource.h"

#include "common/html/HtmlTree.h"

#include <QRegularExpression>
#include <QtEndian>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr std::array kLazyAddresses { "data-src", "data-original", "data-lazy-src", "data-lazy" };
constexpr std::array kLazySets { "data-srcset", "data-lazy-srcset" };
// About twice the width of a page of text: sharp on dense screens, and no larger than needed.
constexpr double kEnoughPixels = 1300;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

// The first bytes of a data: address.
QByteArray beginning(const QString &data)
{
    return QByteArray::fromBase64(data.sliced(data.indexOf(u',') + 1).left(64).toLatin1());
}

// GIF: two bytes each at 6 and 8, little-endian; PNG: four at 16 and 20, big-endian.
bool isPoint(const QString &data)
{
    const QByteArray bytes = beginning(data);
    if (bytes.startsWith("GIF8") && bytes.size() >= 10)
        return qFromLittleEndian<quint16>(bytes.constData() + 6) <= 2
            && qFromLittleEndian<quint16>(bytes.constData() + 8) <= 2;
    if (bytes.startsWith("\x89PNG") && bytes.size() >= 24)
        return qFromBigEndian<quint32>(bytes.constData() + 16) <= 2
            && qFromBigEndian<quint32>(bytes.constData() + 20) <= 2;
    return false;
}

ImageAddress shown(const QString &src, const QUrl &base)
{
    const ImageAddress address = imageAddress(src, base);
    return address.source == ImageSource::Inline && isPoint(address.url) ? ImageAddress {}
                                                                         : address;
}

// "640w" as it is; of "2x" as many pixels as make the order the same.
double pixels(const QString &descriptor)
{
    bool ok = false;
    const double number = descriptor.chopped(1).toDouble(&ok);
    if (!ok || number <= 0)
        return kEnoughPixels;
    return descriptor.endsWith(u'x') ? number * kEnoughPixels : number;
}

// HTML §4.8.4.3: the smallest that is large enough, else the largest.
ImageAddress fromSet(const QString &set, const QUrl &base)
{
    static const QRegularExpression candidate(u"(\\S*[^\\s,])(?:,+|\\s+([^\\s,]*)[^,]*,?|$)"_s);
    std::pair<double, ImageAddress> best { 0, {} };
    for (const QRegularExpressionMatch &match : candidate.globalMatch(set)) {
        const ImageAddress address = shown(match.captured(1), base);
        if (address.source == ImageSource::None)
            continue;
        const QString descriptor = match.captured(2);
        const double size = descriptor.isEmpty() ? kEnoughPixels : pixels(descriptor);
        const bool isBetter = best.first < kEnoughPixels
            ? size > best.first
            : size >= kEnoughPixels && size < best.first;
        if (isBetter)
            best = { size, address };
    }
    return best.second;
}

template <typename Names, typename Read>
ImageAddress firstOf(const GumboElement &element, const Names &names, Read read)
{
    for (const char *name : names) {
        if (const ImageAddress address = read(attribute(element, name));
            address.source != ImageSource::None)
            return address;
    }
    return {};
}

ImageAddress lazyAddress(const GumboElement &element, const QUrl &base)
{
    const auto single = [&](const QString &src) { return shown(src, base); };
    const auto set = [&](const QString &srcset) { return fromSet(srcset, base); };
    const ImageAddress own = firstOf(element, kLazyAddresses, single);
    return own.source == ImageSource::None ? firstOf(element, kLazySets, set) : own;
}

// The sources of a <picture> come before its <img>.
PictureSource fromSiblings(const GumboNode *image, const QUrl &base)
{
    const GumboNode *parent = image->parent;
    if (!parent || !HtmlTree::isElement(parent) || HtmlTree::name(parent) != "picture")
        return {};
    const GumboVector &siblings = HtmlTree::children(parent);
    for (unsigned i = 0; i < siblings.length; ++i) {
        const auto *sibling = static_cast<const GumboNode *>(siblings.data[i]);
        if (!HtmlTree::isElement(sibling) || sibling->v.element.tag != GUMBO_TAG_SOURCE)
            continue;
        const ImageAddress lazy = lazyAddress(sibling->v.element, base);
        const ImageAddress address = lazy.source == ImageSource::None
            ? fromSet(attribute(sibling->v.element, "srcset"), base)
            : lazy;
        if (address.source != ImageSource::None)
            return { address, lazy.source != ImageSource::None };
    }
    return {};
}

} // namespace

PictureSource pictureSource(const GumboNode *image, const QUrl &base)
{
    const GumboElement &element = image->v.element;
    if (const ImageAddress lazy = lazyAddress(element, base); lazy.source != ImageSource::None)
        return { lazy, true };
    const ImageAddress own = shown(attribute(element, "src"), base);
    if (own.source != ImageSource::None)
        return { own, false };
    const ImageAddress set = fromSet(attribute(element, "srcset"), base);
    return set.source == ImageSource::None ? fromSiblings(image, base)
                                           : PictureSource { set, false };
}

ImageAddress objectPicture(const GumboElement &object, const QUrl &base)
{
    const QString data = attribute(object, "data");
    const QString type = attribute(object, "type");
    const ImageAddress address = shown(data, base);
    const bool isInline = address.source == ImageSource::Inline;
    return isInline || isPicture(type, QUrl(address.url)) ? address : ImageAddress {};
}

bool isPicture(const QString &mediaType, const QUrl &address)
{
    static const QRegularExpression ending(u"\\.(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString type = mediaType.section(u';', 0, 0).trimmed();
    if (!type.isEmpty())
        return type.startsWith("image/"_L1, Qt::CaseInsensitive);
    return ending.match(address.path()).hasMatch();
}

} // namespace Common
