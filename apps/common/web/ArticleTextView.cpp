// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleTextView.h"

#include "common/web/SafeUrls.h"

using namespace Qt::StringLiterals;

namespace Common
{

ArticleTextView::ArticleTextView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.isRelative())
            scrollToAnchor(link.fragment(QUrl::FullyDecoded));
        else if (isOpenableLink(link))
            Q_EMIT linkActivated(link);
    });
}

QVariant ArticleTextView::loadResource(int type, const QUrl &url)
{
    if (type != QTextDocument::ImageResource || url.scheme() != "data"_L1)
        return {};
    return QTextBrowser::loadResource(type, url);
}

void ArticleTextView::doSetSource(const QUrl &, QTextDocument::ResourceType) { }

} // namespace Common
