// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Item.h>

#include <QDateTime>
#include <QTimeZone>

/// Items for the reader's tests.
namespace Entries
{

inline PubSub::NodeAddress node(const QString &name = QStringLiteral("news"))
{
    return { *PubSub::Jid::fromString(QStringLiteral("pubsub.localhost")), name };
}

/// An Atom entry as XML; published on day \a day of 2026.
inline QByteArray atom(const QString &title, int day, const QString &text = QStringLiteral("Text"))
{
    const QDateTime date(QDate(2026, 1, 1).addDays(day), QTime(12, 0), QTimeZone::UTC);
    return QStringLiteral("<entry xmlns='http://www.w3.org/2005/Atom'><title>%1</title>"
                          "<content>%2</content><author><name>Juliet</name></author>"
                          "<published>%3</published></entry>")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped(), date.toString(Qt::ISODate))
        .toUtf8();
}

inline PubSub::Item item(const QString &id, int day, const QString &title = {})
{
    return { id, QStringLiteral("juliet@localhost"),
        atom(title.isEmpty() ? QStringLiteral("Title of ") + id : title, day), {} };
}

/// `<item/>` as a service sends it.
inline QByteArray itemXml(const PubSub::Item &item)
{
    return "<item id='" + item.id.toUtf8() + "' publisher='juliet@localhost'>" + item.payload
        + "</item>";
}

} // namespace Entries
