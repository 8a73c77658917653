// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/PreviewPane.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Writer
{

PreviewPane::PreviewPane(QWidget *parent) : QWidget(parent), m_view(new Common::ArticleView(this))
{
    setObjectName(u"previewPane"_s);
    m_view->setObjectName(u"preview"_s);
    m_view->setAccessibleName(tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &Common::ArticleView::linkActivated, this, &PreviewPane::linkActivated);
}

void PreviewPane::showPost(const Draft &draft, const QString &xhtml)
{
    Common::ArticleHeader header;
    header.title = draft.title;
    header.tags = draft.tags;
    Common::ArticleDocument document;
    document.title = draft.title;
    // Nothing but the line below it would be seen of an empty one.
    if (!header.title.trimmed().isEmpty() || !header.tags.isEmpty())
        document.headerHtml = header.toHtml();
    document.bodyHtml = xhtml;
    document.markup = Common::Markup::Xhtml;
    // All that is shown here was written by the same person.
    document.source = u"writer"_s;
    // These are the writer's own pictures.
    document.remoteImages = Common::RemoteImages::Allow;
    m_key = draft.key;
    m_view->showHtml(document);
}

void PreviewPane::clear()
{
    m_key.clear();
    m_view->clear();
}

} // namespace Writer
