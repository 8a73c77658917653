// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

namespace Common
{

/// A plain view of sanitised markup that needs no web engine. Loads nothing but data: pictures and
/// opens nothing by itself.
class ArticleTextView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ArticleTextView(QWidget *parent = nullptr);

    /// Makes text larger or smaller by `factor`.
    void magnify(qreal factor) { zoomInF(float(font().pointSizeF() * (factor - 1))); }

    QVariant loadResource(int type, const QUrl &url) override;

Q_SIGNALS:
    /// A person followed a link with an allowed scheme.
    void linkActivated(const QUrl &link);

protected:
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;
};

} // namespace Common
