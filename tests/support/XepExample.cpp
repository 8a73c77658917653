// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XepExample.h"

#include <QDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

const QByteArray streamStart = "<stream xmlns='jabber:client'>";
const QByteArray streamEnd = "</stream>";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read.", qPrintable(path));
    return file.readAll();
}

} // namespace

QByteArrayList XepExample::stanzas() const
{
    QByteArrayList found;
    // Offsets count characters, not bytes.
    const QString stream = QString::fromUtf8(streamStart + text + streamEnd);
    QXmlStreamReader reader(stream);
    qint64 begin = 0;
    int depth = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && ++depth == 2)
            begin = stream.lastIndexOf(u'<', reader.characterOffset() - 1);
        else if (reader.isEndElement() && --depth == 1)
            found += stream.sliced(begin, reader.characterOffset() - begin).trimmed().toUtf8();
    }
    return reader.hasError() ? QByteArrayList() : found;
}

QList<XepExample> xepExamples(const QString &path)
{
    const QDir folder(path);
    QList<XepExample> examples;
    for (const QByteArray &line : contentOf(folder.filePath(u"index.txt"_s)).split('\n')) {
        const QStringList columns = QString::fromUtf8(line).split(u" | "_s);
        if (columns.size() != 4 || line.startsWith('#'))
            continue;
        examples += XepExample { columns[0].toInt(), columns[1], columns[3],
            contentOf(folder.filePath(columns[0] + u".xml"_s)) };
    }
    if (examples.isEmpty())
        qFatal("There are no examples in %s.", qPrintable(path));
    return examples;
}

QDomElement stanzaFrom(const QByteArray &text)
{
    // An element alone does not keep its document alive.
    static QList<QDomDocument> documents;
    QDomDocument document;
    const auto options
        = QDomDocument::ParseOptions(QDomDocument::ParseOption::UseNamespaceProcessing)
        | QDomDocument::ParseOption::PreserveSpacingOnlyNodes;
    if (!document.setContent(streamStart + text + streamEnd, options))
        return {};
    documents += document;
    return document.documentElement().firstChildElement();
}

} // namespace TestSupport
