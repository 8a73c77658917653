// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Article.h"

#include <QObject>

class QWidget;

namespace Reader
{

/// Asks where a file of an entry shall go, and writes it there in a thread of its own.
class FileSaver : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// \a title is what the file is named after; \a parent owns the dialog.
    void save(const ArticleFile &file, const QString &title, QWidget *parent);

    /// `TITLE.SUFFIX`, without what file systems or shells take for something else.
    [[nodiscard]] static QString nameFor(const ArticleFile &file, const QString &title);

Q_SIGNALS:
    void saved(const QString &path);
    /// \a reason in words.
    void failed(const QString &path, const QString &reason);

private:
    void write(const QString &path, const QByteArray &data);
};

} // namespace Reader
