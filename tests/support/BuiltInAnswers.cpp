// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/BuiltInAnswers.h"

#include "support/Namespaces.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QByteArray roster(const ScriptedOptions &options)
{
    QByteArray items;
    for (const QString &contact : options.contacts)
        items += "<item subscription='both' jid=\"" + contact.toHtmlEscaped().toUtf8() + "\"/>";
    return "<query xmlns='jabber:iq:roster'>" + items + "</query>";
}

// XEP-0030 §3.1
QByteArray domainInfo(const ScriptedOptions &options)
{
    QByteArray features;
    const QStringList names
        = QStringList { Ns::discoInfo, Ns::discoItems, Ns::ping } + options.features;
    for (const QString &name : names)
        features += "<feature var=\"" + name.toHtmlEscaped().toUtf8() + "\"/>";
    return "<query xmlns='http://jabber.org/protocol/disco#info'>"
           "<identity category='server' type='im' name='Scripted server'/>"
        + features + "</query>";
}

// XEP-0030 §4.1
QByteArray domainItems(const ScriptedOptions &options)
{
    return "<query xmlns='http://jabber.org/protocol/disco#items'><item jid='pubsub."
        + options.domain.toUtf8() + "'/></query>";
}

Answer known(const QDomElement &iq, const ScriptedOptions &options)
{
    const QString xmlns = iq.firstChildElement().namespaceURI();
    const QString to = iq.attribute(u"to"_s);
    const bool forServer = to.isEmpty() || to == options.domain;
    if (xmlns == Ns::roster)
        return iq.attribute(u"type"_s) == "get"_L1 ? roster(options) : QByteArray();
    if (xmlns == Ns::session)
        return Answer();
    if (!forServer || iq.firstChildElement().hasAttribute(u"node"_s))
        return Answer::pass();
    if (xmlns == Ns::ping)
        return Answer();
    if (xmlns == Ns::discoInfo)
        return domainInfo(options);
    if (xmlns == Ns::discoItems)
        return domainItems(options);
    return Answer::pass();
}

} // namespace

Answer builtInAnswer(const QDomElement &iq, const ScriptedOptions &options)
{
    const Answer answer = known(iq, options);
    return answer.isPass() ? Answer::error("service-unavailable") : answer;
}

bool hasBuiltInAnswer(const QDomElement &iq, const ScriptedOptions &options)
{
    return !known(iq, options).isPass();
}

} // namespace TestSupport
