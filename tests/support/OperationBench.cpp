// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OperationBench.h"

#include "support/XmlMatch.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <ranges>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

/// `ItemNotFound` as it stands on the wire.
template <typename Enum> QString wireName(Enum value)
{
    QString name;
    const char *key = QMetaEnum::fromType<Enum>().valueToKey(int(value));
    for (const QChar c : QString::fromLatin1(key)) {
        if (c.isUpper() && !name.isEmpty())
            name += u'-';
        name += c.toLower();
    }
    return name;
}

QDomDocument parsed(const QByteArray &xml)
{
    QDomDocument document;
    document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    return document;
}

} // namespace

QByteArray pubsub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

QByteArray ownerPubsub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>";
}

QByteArray formOf(const QByteArray &type, const QByteArray &formType, const QByteArray &fields)
{
    return "<x xmlns='jabber:x:data' type='" + type
        + "'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#"
        + formType + "</value></field>" + fields + "</x>";
}

QString notationOf(const Error &error)
{
    if (error.kind != Error::Kind::Stanza)
        return error.toString();
    QString text = wireName(error.condition) + u'/' + wireName(error.type);
    if (error.pubSubCondition != Error::PubSubCondition::None)
        text += u' ' + wireName(error.pubSubCondition);
    return error.feature.isEmpty() ? text : text + u'[' + error.feature + u']';
}

Answer errorAnswer(const QString &notation)
{
    static const QRegularExpression form(u"^([a-z-]+)/([a-z]+)(?: ([a-z-]+)(?:\\[(.+)\\])?)?$"_s);
    const auto match = form.match(notation);
    Q_ASSERT(match.hasMatch());
    QString extra;
    if (match.hasCaptured(3))
        extra = u"<%1 xmlns='http://jabber.org/protocol/pubsub#errors'"_s.arg(match.captured(3));
    if (match.hasCaptured(4))
        extra += u" feature='%1'"_s.arg(match.captured(4));
    return Answer::error(match.captured(1).toUtf8(), match.captured(2).toUtf8(),
        extra.isEmpty() ? QByteArray() : extra.toUtf8() + "/>");
}

OperationBench::OperationBench(const ScriptedOptions &options) : server(options) { }

bool OperationBench::start()
{
    return client.connectTo(server);
}

Jid OperationBench::serviceJid() const
{
    return *Jid::fromString(server.pubSubService());
}

Jid OperationBench::ownJid() const
{
    return client.account().jid.bare();
}

Service OperationBench::service()
{
    return client.service(serviceJid());
}

Node OperationBench::node(const QString &id)
{
    return client.node(address(id));
}

NodeAddress OperationBench::address(const QString &id) const
{
    return { serviceJid(), id };
}

void OperationBench::expect(
    const QByteArray &type, const QByteArray &content, const Answer &answer, const QString &to)
{
    const QString addressee = to.isEmpty() ? server.pubSubService() : to;
    const QByteArray wanted = "<iq xmlns='jabber:client' id='{*}' type='" + type + "' to='"
        + addressee.toUtf8() + "'>" + content + "</iq>";
    server.reply(
        { .to = addressee },
        [=, this](const QDomElement &iq) {
            Placeholders none;
            const QString difference = differenceOf(parsed(wanted).documentElement(), iq, none);
            if (!difference.isEmpty())
                m_differences += difference;
            return answer;
        },
        1);
}

QString OperationBench::difference()
{
    return std::exchange(m_differences, {}).join(u'\n');
}

bool OperationBench::sendEvent(const QByteArray &content, const QByteArray &beside)
{
    client.trustEventsFrom(serviceJid());
    server.sendStanza("<message from='" + server.pubSubService().toUtf8()
        + "' to='{jid}'><event xmlns='http://jabber.org/protocol/pubsub#event'>" + content
        + "</event>" + beside + "</message>");
    return client.flush();
}

void OperationBench::answerAllWith(const Answer &answer)
{
    server.reply({ .to = server.pubSubService() }, answer);
}

// The rule that came last is asked first.
void OperationBench::expectSteps(const QList<Step> &steps)
{
    server.clearRules();
    server.clearReceived();
    for (const Step &step : steps | std::views::reverse)
        expect(step.type, step.content, step.answer);
}

QString OperationBench::differenceFromSteps(qsizetype wanted)
{
    const auto asked = server.received({ .to = server.pubSubService() }).size();
    if (const QString different = difference(); !different.isEmpty())
        return different;
    return asked == wanted ? QString() : u"%1 requests instead of %2"_s.arg(asked).arg(wanted);
}

} // namespace TestSupport
