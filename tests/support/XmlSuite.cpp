// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmlSuite.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// For XML 1.1 and for older editions, names and characters have other rules.
bool XmlCase::isNotWellFormed() const
{
    return type == "not-wf"_L1 && version == "1.0"_L1
        && (editions.isEmpty() || editions.contains(u'5')) && recommendation != "XML1.1"_L1
        && recommendation != "NS1.1"_L1;
}

bool XmlCase::isWrongOutsideOfTheRoot() const
{
    static const QStringList ids { u"not-wf-sa-036"_s, u"not-wf-sa-037"_s, u"not-wf-sa-043"_s,
        u"not-wf-sa-048"_s, u"o-p27fail1"_s };
    return ids.contains(id);
}

bool XmlCase::hasDoctype() const
{
    static const QRegularExpression otherMarkup(u"<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?\\]\\]>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return QString::fromLatin1(document).remove(otherMarkup).contains("<!DOCTYPE"_L1);
}

bool XmlCase::hasRestrictedMarkup() const
{
    const QByteArray content = withoutDeclaration();
    return content.contains("<?") || content.contains("<!--");
}

QByteArray XmlCase::withoutDeclaration() const
{
    static const QRegularExpression declaration(
        u"^<\\?xml\\s+version\\s*=\\s*(['\"])1\\.0\\1"
        "(\\s+encoding\\s*=\\s*(['\"])(?i:utf-8)\\3)?"
        "(\\s+standalone\\s*=\\s*(['\"])(yes|no)\\5)?\\s*\\?>"_s);
    const auto match
        = declaration.match(QString::fromLatin1(document.first(qMin(200, document.size()))));
    return document.sliced(match.hasMatch() ? match.capturedLength() : 0);
}

QList<XmlCase> xmlSuite(const QString &dataFolder)
{
    const QTemporaryDir folder;
    const QString archive = dataFolder + u"/xmlconf/cases.tar.gz"_s;
    if (QProcess::execute(u"tar"_s, { u"-xzf"_s, archive, u"-C"_s, folder.path() }) != 0)
        return {};
    QList<XmlCase> cases;
    const QString index = QString::fromUtf8(contentOf(folder.filePath(u"index.tsv"_s)));
    for (const QString &line : index.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList columns = line.split(u'\t');
        cases.append({ columns.value(1), columns.value(2), columns.value(3), columns.value(4),
            columns.value(5), columns.value(6) == "yes"_L1,
            contentOf(folder.filePath(u"cases/"_s + columns.value(0))) });
    }
    return cases;
}

} // namespace TestSupport
