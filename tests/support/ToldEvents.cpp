// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ToldEvents.h"

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QString originName(const EventInfo &info)
{
    switch (info.origin) {
    case EventInfo::Origin::Live:
        return u"live"_s;
    case EventInfo::Origin::Delayed:
        return u"delayed since "_s + info.delay.toUTC().toString(Qt::ISODate);
    case EventInfo::Origin::Archive:
        return u"from the archive as "_s + info.archiveId;
    }
    return {};
}

QString words(const EventInfo &info)
{
    QStringList parts { info.service.toString(), originName(info) };
    const auto addIf = [&parts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            parts += name + u' ' + value;
    };
    addIf(u"id"_s, info.messageId);
    addIf(u"type"_s, info.messageType);
    addIf(u"subids"_s, info.subids.join(u' '));
    addIf(u"by way of"_s, info.collections.join(u' '));
    addIf(u"reply to"_s, info.replyTo);
    addIf(u"body"_s, info.body);
    return parts.join(u", "_s);
}

} // namespace

ToldEvents::ToldEvents(Client &client)
{
    watchItems(client);
    watchNodes(client);
    watchCollections(client);
    watchPeople(client);
    watchRefusals(client);
}

void ToldEvents::add(const QString &signal, const EventInfo &info, const Told &more)
{
    m_told.lines += signal + u" | "_s + words(info);
    m_told.lines += more.lines;
    m_told.payloads += more.payloads;
}

void ToldEvents::watchItems(Client &client)
{
    QObject::connect(&client, &Client::itemPublished, &m_context,
        [this](const NodeAddress &node, const Item &item, const EventInfo &info) {
            Told told;
            told.lines += told.wordsFor(item);
            add(u"itemPublished %1"_s.arg(node.node), info, told);
        });
    QObject::connect(&client, &Client::itemRetracted, &m_context,
        [this](const NodeAddress &node, const QString &id, const EventInfo &info) {
            add(u"itemRetracted %1 %2"_s.arg(node.node, id), info);
        });
    QObject::connect(&client, &Client::unknownEvent, &m_context,
        [this](const NodeAddress &node, const QByteArray &xml, const EventInfo &info) {
            add(u"unknownEvent %1 %2"_s.arg(node.node, QString::fromUtf8(xml)), info);
        });
}

void ToldEvents::watchNodes(Client &client)
{
    QObject::connect(&client, &Client::nodePurged, &m_context,
        [this](const NodeAddress &node, const EventInfo &info) {
            add(u"nodePurged "_s + node.node, info);
        });
    QObject::connect(&client, &Client::nodeDeleted, &m_context,
        [this](const NodeAddress &node, const QString &uri, const EventInfo &info) {
            add(u"nodeDeleted %1 %2"_s.arg(node.node, uri).trimmed(), info);
        });
    QObject::connect(&client, &Client::nodeConfigured, &m_context,
        [this](const NodeAddress &node, const Form &form, const EventInfo &info) {
            Told told;
            if (!form.isEmpty())
                told.add(form);
            add(u"nodeConfigured "_s + node.node, info, told);
        });
    QObject::connect(&client, &Client::nodeTouched, &m_context,
        [this](const NodeAddress &node, const EventInfo &info) {
            add(u"nodeTouched "_s + node.node, info);
        });
    QObject::connect(&client, &Client::nodeCreated, &m_context,
        [this](const NodeAddress &node, const EventInfo &info) {
            add(u"nodeCreated "_s + node.node, info);
        });
}

void ToldEvents::watchCollections(Client &client)
{
    QObject::connect(&client, &Client::childAdded, &m_context,
        [this](const NodeAddress &collection, const QString &child, const Form &metadata,
            const EventInfo &info) {
            Told told;
            if (!metadata.isEmpty())
                told.add(metadata);
            add(u"childAdded %1 %2"_s.arg(collection.node, child), info, told);
        });
    QObject::connect(&client, &Client::childRemoved, &m_context,
        [this](const NodeAddress &collection, const QString &child, const EventInfo &info) {
            add(u"childRemoved %1 %2"_s.arg(collection.node, child), info);
        });
}

void ToldEvents::watchPeople(Client &client)
{
    QObject::connect(&client, &Client::subscriptionChanged, &m_context,
        [this](const Subscription &subscription, const EventInfo &info) {
            Told told;
            told.add(subscription);
            add(u"subscriptionChanged"_s, info, told);
        });
    QObject::connect(&client, &Client::affiliationChanged, &m_context,
        [this](const Affiliation &affiliation, const EventInfo &info) {
            Told told;
            told.add(affiliation);
            add(u"affiliationChanged"_s, info, told);
        });
    QObject::connect(&client, &Client::authorizationRequested, &m_context,
        [this](const AuthorizationRequest &request, const EventInfo &info) {
            m_authorizations += request;
            Told told;
            told.add(request.form);
            add(u"authorizationRequested %1 by %2, subid %3, message %4"_s.arg(request.node.node,
                    request.subscriber.toString(), request.subid, request.messageId),
                info, told);
        });
}

void ToldEvents::watchRefusals(Client &client)
{
    QObject::connect(&client, &Client::eventRefused, &m_context,
        [this](const QString &sender, const QString &reason) {
            m_told.lines += u"eventRefused %1: %2"_s.arg(sender, reason);
        });
    QObject::connect(&client, &Client::stanzaRefused, &m_context,
        [this](const NodeAddress &node, const QString &reason) {
            m_told.lines += u"stanzaRefused %1: %2"_s.arg(node.node, reason);
        });
}

} // namespace TestSupport
