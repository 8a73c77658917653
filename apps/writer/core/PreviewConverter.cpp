// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PreviewConverter.h"

#include "writer/markdown/MarkdownConverter.h"

namespace Writer
{

PreviewConverter::PreviewConverter(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

PreviewConverter::~PreviewConverter()
{
    m_thread.waitForDone();
}

void PreviewConverter::convert(const QString &markdown)
{
    if (!m_isBusy)
        return start(markdown);
    m_waiting = markdown;
    m_isWaiting = true;
}

void PreviewConverter::start(const QString &markdown)
{
    m_isBusy = true;
    m_thread.start([this, markdown] {
        const RenderedPost post = MarkdownConverter::render(markdown);
        const auto statistics = TextStatistics::of(post.words);
        QMetaObject::invokeMethod(
            this, [=, this] { onDone(post.xhtml, statistics); }, Qt::QueuedConnection);
    });
}

void PreviewConverter::onDone(const QString &xhtml, const TextStatistics &statistics)
{
    m_isBusy = false;
    if (m_isWaiting) {
        m_isWaiting = false;
        return start(m_waiting);
    }
    Q_EMIT converted(xhtml, statistics);
}

} // namespace Writer
