// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/FileSaver.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMimeDatabase>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxName = 60;

// Empty if the file is written.
QString errorOfWriting(const QString &path, const QByteArray &data)
{
    QSaveFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace

QString FileSaver::nameFor(const ArticleFile &file, const QString &title)
{
    QString name;
    for (const QChar c : title.left(maxName)) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || u"-_"_s.contains(c))
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u' '))
            name += u' ';
    }
    name = name.trimmed().isEmpty() ? tr("entry") : name.trimmed();
    const QString type = file.mediaType.section(u';', 0, 0).trimmed();
    const QString suffix = QMimeDatabase().mimeTypeForName(type).preferredSuffix();
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

void FileSaver::save(const ArticleFile &file, const QString &title, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, tr("Save file"));
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(nameFor(file, title));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, data = file.data](const QString &path) { write(path, data); });
    dialog->open();
}

void FileSaver::write(const QString &path, const QByteArray &data)
{
    QThreadPool::globalInstance()->start([saver = QPointer(this), path, data] {
        const QString error = errorOfWriting(path, data);
        QMetaObject::invokeMethod(qApp, [saver, path, error] {
            if (!saver)
                return;
            if (error.isEmpty())
                Q_EMIT saver->saved(path);
            else
                Q_EMIT saver->failed(path, error);
        });
    });
}

} // namespace Reader
