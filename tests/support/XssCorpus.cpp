// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XssCorpus.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace TestSupport::XssCorpus
{

namespace
{

QString unescaped(const QString &line)
{
    QString text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != u'\\' || i + 1 == line.size()) {
            text += line[i];
            continue;
        }
        switch (line[++i].unicode()) {
        case u'n':
            text += u'\n';
            break;
        case u't':
            text += u'\t';
            break;
        case u'r':
            text += u'\r';
            break;
        case u'f':
            text += u'\f';
            break;
        case u'0':
            text += QChar(0);
            break;
        default:
            text += line[i];
            break;
        }
    }
    return text;
}

QStringList fromFile(const QString &path)
{
    QFile file(path);
    QStringList lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    QTextStream stream(&file);
    for (QString line; stream.readLineInto(&line);) {
        if (!line.isEmpty() && !line.startsWith(u"# "_s))
            lines += unescaped(line);
    }
    return lines;
}

QStringList schemesTimesPlaces()
{
    const QStringList addresses { u"javascript:{JS}"_s, u"JAVASCRIPT:{JS}"_s,
        u"\u0001javascript:{JS}"_s, u"jav&#x09;ascript:{JS}"_s, u"vbscript:{JS}"_s,
        u"data:text/html,&lt;script&gt;{JS}&lt;/script&gt;"_s,
        u"data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='{JS}'/&gt;"_s,
        u"file:///etc/passwd"_s, u"{URL}/matrix"_s, u"//{HOST}/matrix"_s };
    const QStringList places { u"<a href=\"%1\">x</a>"_s, u"<img src=\"%1\" width=1 height=1>"_s,
        u"<img srcset=\"%1\">"_s, u"<area href=\"%1\">"_s,
        u"<svg><a href=\"%1\"><text>x</text></a></svg>"_s, u"<svg><image href=\"%1\"/></svg>"_s,
        u"<svg><use xlink:href=\"%1\"/></svg>"_s,
        u"<meta http-equiv=refresh content=\"0;url=%1\">"_s, u"<base href=\"%1\"><img src=y>"_s,
        u"<form action=\"%1\"><input type=submit></form>"_s,
        u"<button formaction=\"%1\">x</button>"_s, u"<iframe src=\"%1\"></iframe>"_s,
        u"<object data=\"%1\"></object>"_s, u"<embed src=\"%1\">"_s,
        u"<p style=\"background:url('%1')\">x</p>"_s,
        u"<style>p{background:url('%1')}</style><p>x</p>"_s, u"<link rel=stylesheet href=\"%1\">"_s,
        u"<link rel=manifest href=\"%1\">"_s, u"<a href=\"https://e.example\" ping=\"%1\">x</a>"_s,
        u"<video src=\"%1\" autoplay></video>"_s, u"<video poster=\"%1\"></video>"_s,
        u"<audio src=\"%1\" autoplay></audio>"_s, u"<math href=\"%1\"><mi>x</mi></math>"_s,
        u"<table background=\"%1\"><tr><td>x</table>"_s, u"<script src=\"%1\"></script>"_s };
    QStringList all;
    for (const QString &place : places) {
        for (const QString &address : addresses)
            all += place.arg(address);
    }
    return all;
}

QStringList filled(QStringList vectors, const QString &host)
{
    for (QString &vector : vectors) {
        vector.replace("{JS}"_L1, canary());
        vector.replace("{URL}"_L1, u"http://"_s + host);
        vector.replace("{HOST}"_L1, host);
    }
    return vectors;
}

} // namespace

QString canary()
{
    return u"canary(1)"_s;
}

QStringList written(const QString &dataFolder, const QString &host)
{
    return filled(fromFile(dataFolder + u"/xss/vectors.txt"_s), host);
}

QStringList matrix(const QString &host)
{
    return filled(schemesTimesPlaces(), host);
}

QStringList vectors(const QString &dataFolder, const QString &host)
{
    const QStringList file = written(dataFolder, host);
    return file.isEmpty() ? file : file + matrix(host);
}

} // namespace TestSupport::XssCorpus
