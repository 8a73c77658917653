// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EventLines.h"

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

/// The fields of a form as `name=value,value;…`.
QString textOf(const Form &form)
{
    QStringList fields;
    for (const FormField &field : form.fields)
        fields.append(field.name + u'=' + field.values.join(u','));
    return fields.join(u';');
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString signalName(ArchivedEvent::What what)
{
    switch (what) {
    case ArchivedEvent::What::ItemPublished:
        return u"archivedItem"_s;
    case ArchivedEvent::What::ItemRetracted:
        return u"archivedRetraction"_s;
    case ArchivedEvent::What::Other:
        return u"archivedOther"_s;
    }
    return {};
}

} // namespace

/// One line, put together word by word.
class EventLines::Line
{
public:
    explicit Line(const QString &signal) : m_words(signal) { }
    Line(const QString &signal, const NodeAddress &node) : Line(signal)
    {
        add("service", node.service.toString()).add("node", node.node);
    }

    Line &add(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_words.append(QLatin1StringView(name) + u'=' + value);
        return *this;
    }

    Line &add(const Subscription &subscription)
    {
        return add("jid", subscription.jid)
            .add("subid", subscription.subid)
            .add("state", Subscription::stateName(subscription.state))
            .add("expiry", textOf(subscription.expiry));
    }

    Line &add(const Affiliation &affiliation)
    {
        return add("jid", affiliation.jid.toString())
            .add("role", Affiliation::roleName(affiliation.role));
    }

    Line &add(const Form &form) { return add("form", textOf(form)); }

    Line &add(const Item &item)
    {
        return add("id", item.id)
            .add("publisher", item.publisher)
            .add("payload", QString::fromUtf8(item.payload))
            .add("since", textOf(item.delay));
    }

    QString text() const { return m_words.join(u' '); }

    QString with(const EventInfo &info)
    {
        add("type", info.messageType).add("message", info.messageId);
        if (info.origin != EventInfo::Origin::Live)
            add("origin", info.origin == EventInfo::Origin::Delayed ? u"delayed"_s : u"archive"_s);
        add("delay", textOf(info.delay)).add("subids", info.subids.join(u','));
        add("collections", info.collections.join(u',')).add("replyTo", info.replyTo);
        add("archive", info.archiveId).add("body", info.body);
        return text();
    }

private:
    QStringList m_words;
};

template <typename T> void EventLines::add(Line line, const T &value, const EventInfo &info)
{
    if (m_details == Details::Within) {
        m_told.lines += line.add(value).with(info);
        return;
    }
    m_told.lines += line.with(info);
    if constexpr (std::is_same_v<T, Item>)
        m_told.lines += m_told.wordsFor(value);
    else if constexpr (!std::is_same_v<T, Form>)
        m_told.add(value);
    else if (!value.isEmpty())
        m_told.add(value);
}

EventLines::EventLines(const Client *client, Details details) : m_details(details)
{
    connectItems(client);
    connectNodes(client);
    connectStanding(client);
    const auto onUnknown = [this](const NodeAddress &node, const QByteArray &xml,
                               const EventInfo &info) {
        m_told.lines += Line(u"unknownEvent"_s, node).add("xml", QString::fromUtf8(xml)).with(info);
    };
    QObject::connect(client, &Client::unknownEvent, &m_context, onUnknown);
    QObject::connect(
        client, &Client::eventRefused, &m_context, [this](const QString &sender, const QString &) {
            m_told.lines += u"eventRefused "_s + sender;
        });
}

void EventLines::add(const ArchivedEvent &event)
{
    m_told.lines += Line(signalName(event.what), event.node).add(event.item).with(event.info);
}

void EventLines::connectItems(const Client *client)
{
    QObject::connect(client, &Client::itemPublished, &m_context,
        [this](const NodeAddress &node, const Item &item, const EventInfo &info) {
            add(Line(u"itemPublished"_s, node), item, info);
        });
    QObject::connect(client, &Client::itemRetracted, &m_context,
        [this](const NodeAddress &node, const QString &id, const EventInfo &info) {
            m_told.lines += Line(u"itemRetracted"_s, node).add("id", id).with(info);
        });
}

void EventLines::connectNodes(const Client *client)
{
    const auto plainly = [this](const QString &signal) {
        return [this, signal](const NodeAddress &node, const EventInfo &info) {
            m_told.lines += Line(signal, node).with(info);
        };
    };
    QObject::connect(client, &Client::nodePurged, &m_context, plainly(u"nodePurged"_s));
    QObject::connect(client, &Client::nodeTouched, &m_context, plainly(u"nodeTouched"_s));
    QObject::connect(client, &Client::nodeCreated, &m_context, plainly(u"nodeCreated"_s));
    QObject::connect(client, &Client::nodeDeleted, &m_context,
        [this](const NodeAddress &node, const QString &redirect, const EventInfo &info) {
            m_told.lines += Line(u"nodeDeleted"_s, node).add("redirect", redirect).with(info);
        });
    QObject::connect(client, &Client::nodeConfigured, &m_context,
        [this](const NodeAddress &node, const Form &form, const EventInfo &info) {
            add(Line(u"nodeConfigured"_s, node), form, info);
        });
    QObject::connect(client, &Client::childAdded, &m_context,
        [this](const NodeAddress &node, const QString &child, const Form &metadata,
            const EventInfo &info) {
            add(Line(u"childAdded"_s, node).add("child", child), metadata, info);
        });
    QObject::connect(client, &Client::childRemoved, &m_context,
        [this](const NodeAddress &node, const QString &child, const EventInfo &info) {
            m_told.lines += Line(u"childRemoved"_s, node).add("child", child).with(info);
        });
}

void EventLines::connectStanding(const Client *client)
{
    QObject::connect(client, &Client::subscriptionChanged, &m_context,
        [this](const Subscription &subscription, const EventInfo &info) {
            add(Line(u"subscriptionChanged"_s, subscription.node), subscription, info);
        });
    QObject::connect(client, &Client::accountSubscriptionChanged, &m_context,
        [this](const Subscription &subscription, const QString &version) {
            m_told.lines += Line(u"accountSubscriptionChanged"_s, subscription.node)
                                .add(subscription)
                                .add("version", version)
                                .text();
        });
    QObject::connect(client, &Client::affiliationChanged, &m_context,
        [this](const Affiliation &affiliation, const EventInfo &info) {
            add(Line(u"affiliationChanged"_s, affiliation.node), affiliation, info);
        });
    QObject::connect(client, &Client::authorizationRequested, &m_context,
        [this](const AuthorizationRequest &request, const EventInfo &info) {
            m_authorizations += request;
            Line line(u"authorizationRequested"_s, request.node);
            line.add("subscriber", request.subscriber.toString()).add("subid", request.subid);
            m_told.lines += line.with(info);
            if (m_details == Details::Below)
                m_told.add(request.form);
        });
}

} // namespace TestSupport
