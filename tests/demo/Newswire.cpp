// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Newswire.h"

#include <QJsonArray>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Demo
{

namespace
{

QStringList words(const QJsonObject &object, const QString &key, const QStringList &otherwise = {})
{
    QStringList list;
    for (const QJsonValue &word : object[key].toArray())
        list += word.toString();
    return list.isEmpty() ? otherwise : list;
}

} // namespace

Newswire::Newswire(const QJsonObject &vocabulary, quint32 seed) : m_random(seed)
{
    const QStringList places = words(vocabulary, u"places"_s);
    const QStringList people = words(vocabulary, u"people"_s);
    for (const QJsonValue &value : vocabulary[u"desks"_s].toArray()) {
        const QJsonObject desk = value.toObject();
        m_desks += Desk { desk[u"name"_s].toString(), desk[u"language"_s].toString(),
            words(desk, u"tags"_s), words(desk, u"headlines"_s), words(desk, u"paragraphs"_s),
            words(desk, u"places"_s, places), words(desk, u"people"_s, people) };
    }
}

Text Newswire::next()
{
    const Desk &desk = m_desks[m_random.bounded(m_desks.size())];
    QStringList places = desk.places;
    std::shuffle(places.begin(), places.end(), m_random);
    QStringList paragraphs = desk.paragraphs;
    std::shuffle(paragraphs.begin(), paragraphs.end(), m_random);
    paragraphs.resize(std::min<qsizetype>(paragraphs.size(), m_random.bounded(2, 5)));

    Text report;
    report.id = u"agora-wire-%1"_s.arg(++m_count, 5, 10, QChar(u'0'));
    report.language = desk.language;
    report.tags = desk.tags;
    report.title = filled(oneOf(desk.headlines), desk, places);
    for (const QString &paragraph : paragraphs)
        report.markdown += filled(paragraph, desk, places) + u"\n\n"_s;
    report.markdown += u'*' + desk.name + u'*';
    return report;
}

QString Newswire::filled(QString pattern, const Desk &desk, const QStringList &places)
{
    const QLocale locale(desk.language);
    const QList<std::pair<QString, QString>> values {
        { u"{place}"_s, places.value(0) },
        { u"{other}"_s, places.value(1) },
        { u"{person}"_s, oneOf(desk.people) },
        { u"{number}"_s, locale.toString(m_random.bounded(2, 481)) },
        { u"{percent}"_s, locale.toString(m_random.bounded(1, 61)) },
        { u"{weekday}"_s, locale.dayName(m_random.bounded(1, 8)) },
        { u"{hour}"_s, locale.toString(m_random.bounded(7, 22)) },
    };
    for (const auto &[name, value] : values)
        pattern.replace(name, value);
    return pattern;
}

const QString &Newswire::oneOf(const QStringList &list)
{
    return list[m_random.bounded(list.size())];
}

} // namespace Demo
