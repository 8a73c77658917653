// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/ArticleView.h"
#include "writer/core/Draft.h"

#include <QWidget>

namespace Writer
{

/// The post as a reader will see it.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// Shows \a xhtml below the title and tags of \a draft. The place that was scrolled to
    /// stays as long as it is the same draft.
    void showPost(const Draft &draft, const QString &xhtml);
    void clear();
    [[nodiscard]] Common::ArticleView *view() const { return m_view; }

Q_SIGNALS:
    void linkActivated(const QUrl &link);

private:
    Common::ArticleView *m_view;
    QString m_key;
};

} // namespace Writer
