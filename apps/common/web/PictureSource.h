// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/SafeUrls.h"

#include <gumbo.h>

namespace Common
{

/// Where the picture of an element lies.
struct PictureSource {
    ImageAddress address;
    /// A script would have put the address where a browser looks for it.
    bool isLazy = false;
};

/// The picture that an `<img>` shows in a browser, whose scripts are through: the address that a
/// lazy page keeps in an attribute of its own, else `src`, else one of `srcset` or of the
/// `<source>`s beside it. A single point that stands in for the picture is none.
PictureSource pictureSource(const GumboNode *image, const QUrl &base);

/// The picture that an `<object>` holds; none if it holds anything else.
ImageAddress objectPicture(const GumboElement &object, const QUrl &base);

/// Whether a file of that media type, or where that is empty of that name, is a picture that a
/// page can show.
bool isPicture(const QString &mediaType, const QUrl &address);

} // namespace Common
