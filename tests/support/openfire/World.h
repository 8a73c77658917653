// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openfire/People.h"
#include "support/openfire/Storage.h"

#include <QRandomGenerator>
#include <QUuid>

namespace TestSupport::Openfire
{

/// All that requests read and change.
struct World {
    explicit World(ScriptedServer &server) : domain(server.domain()), people(server, clock) { }
    Q_DISABLE_COPY_MOVE(World)

    QString service() const { return QStringLiteral("pubsub.") + domain; }
    static QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    const QString domain;
    Clock clock;
    People people;
    Storage storage { clock };
    /// Seeded, so that a test sees the same each time.
    QRandomGenerator random { 1 };
};

/// One pubsub request: who asks which service for what.
struct Request {
    QDomElement iq;
    /// The same, letter for letter.
    QString text;
    /// The full JID.
    QString sender;
    /// The JID of the service, or the bare one of an account.
    QString service;

    QString account() const { return bareOf(sender); }
    bool isForAccount() const { return service.contains(u'@'); }
    QDomElement root() const { return iq.firstChildElement(); }
    QDomElement element() const { return root().firstChildElement(); }
    QString node() const { return element().attribute(QStringLiteral("node")); }
    /// Those children of \a parent that have this name.
    static QList<QDomElement> children(const QDomElement &parent, const QString &name)
    {
        QList<QDomElement> list;
        for (QDomElement child = parent.firstChildElement(name); !child.isNull();
            child = child.nextSiblingElement(name))
            list += child;
        return list;
    }
};

} // namespace TestSupport::Openfire
