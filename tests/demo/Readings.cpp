// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Readings.h"

#include <QRandomGenerator>
#include <QXmlStreamWriter>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace Demo
{

namespace
{

void writeValue(QXmlStreamWriter &xml, const QString &name, const QString &unit, double value)
{
    xml.writeStartElement(name);
    xml.writeAttribute(u"unit"_s, unit);
    xml.writeCharacters(QString::number(value, 'f', 1));
    xml.writeEndElement();
}

} // namespace

QByteArray Readings::at(const QString &node, const QDateTime &time)
{
    QRandomGenerator random(quint32(qHash(node, 1) + size_t(time.toSecsSinceEpoch() / 60)));
    const auto around = [&](double middle, double spread) {
        return middle + spread * (random.generateDouble() - 0.5);
    };
    const double sun = std::sin((time.time().hour() - 9) * std::numbers::pi / 12);
    QByteArray payload;
    QXmlStreamWriter xml(&payload);
    xml.writeStartElement(u"reading"_s);
    xml.writeDefaultNamespace(u"https://agora.example/ns/reading"_s);
    xml.writeAttribute(u"station"_s, node);
    xml.writeTextElement(u"time"_s, time.toUTC().toString(Qt::ISODate));
    writeValue(xml, u"temperature"_s, u"C"_s, around(11 + 5 * sun, 1.2));
    writeValue(xml, u"wind"_s, u"m/s"_s, around(6, 5));
    writeValue(xml, u"pressure"_s, u"hPa"_s, around(1014, 4));
    xml.writeEndElement();
    return payload;
}

QString Readings::idAt(const QDateTime &time)
{
    return u"reading-"_s + time.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
}

} // namespace Demo
