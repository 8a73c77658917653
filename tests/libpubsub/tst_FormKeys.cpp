// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every field of the forms of publish-subscribe by its key: read, written, kept when its text is
// no such value, sent when it was changed and only then.

#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Form.h>
#include <pubsub/FormKeys.h>
#include <pubsub/xml/XmlElement.h>

#include <QDomDocument>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamWriter>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QString formType = u"http://jabber.org/protocol/pubsub#node_config"_s;
/// For a key that takes any text.
const QStringList nothingIsWrong;
const QStringList noSuchValue { u"no such value"_s };

Jid jid(const QString &text)
{
    return *Jid::fromString(text);
}

Form throughXml(const Form &form)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    form.toXml(writer);
    QDomDocument document;
    document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    return Form::fromElement(document.documentElement()).value_or(Form());
}

/// What is wrong with \a key, if anything: \a texts have to stand for \a value, and \a wrong, if
/// it is not empty, for none.
template <typename T>
QString tried(FormKey<T> key, const QStringList &texts, const std::type_identity_t<T> &value,
    const QStringList &wrong)
{
    Form form = Form::submission(formType);
    if (form.get(key))
        return u"a value without a field"_s;
    form.setValues(key.name, texts);
    if (form.get(key) != value)
        return u"not read"_s;
    if (throughXml(form).get(key) != value)
        return u"lost in XML"_s;
    Form written = Form::submission(formType);
    written.set(key, value);
    if (written.field(key.name)->values != texts)
        return u"written as "_s + written.field(key.name)->values.join(u',');
    const Form before = Form::submission(formType);
    const Form changes = before.changesTo(written);
    if (changes.fields.size() != 2 || changes.get(key) != value)
        return u"the change is not sent"_s;
    if (written.changesTo(form).fields.size() != 1)
        return u"sent without a change"_s;
    if (!wrong.isEmpty()) {
        form.setValues(key.name, wrong);
        if (form.get(key) && form.get(key) == value)
            return u"a wrong text read"_s;
        if (form.field(key.name)->values != wrong)
            return u"the text is lost"_s;
    }
    return {};
}

} // namespace

// \c fields counts those that were tried.
#define TRY(key, ...)                                                                              \
    do {                                                                                           \
        QCOMPARE(tried(key, __VA_ARGS__), QString());                                              \
        ++fields;                                                                                  \
    } while (false)

class tst_FormKeys : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0060 §16.4.3
    void nodeConfigTexts()
    {
        using namespace NodeConfig;
        TRY(title, { u"Court"_s }, u"Court"_s, nothingIsWrong);
        TRY(description, { u"News of the court"_s }, u"News of the court"_s, nothingIsWrong);
        TRY(type, { u"http://www.w3.org/2005/Atom"_s }, u"http://www.w3.org/2005/Atom"_s,
            nothingIsWrong);
        TRY(language, { u"de"_s }, u"de"_s, nothingIsWrong);
        TRY(bodyXslt, { u"http://a/b.xsl"_s }, u"http://a/b.xsl"_s, nothingIsWrong);
        TRY(dataformXslt, { u"http://a/c.xsl"_s }, u"http://a/c.xsl"_s, nothingIsWrong);
        TRY(contact, (QStringList { u"a@b"_s, u"c@d/e"_s }),
            (QList<Jid> { jid(u"a@b"_s), jid(u"c@d/e"_s) }), { u"@"_s });
        TRY(rosterGroupsAllowed, (QStringList { u"friends"_s, u"court"_s }),
            (QStringList { u"friends"_s, u"court"_s }), nothingIsWrong);
        TRY(collection, { u""_s }, QStringList { u""_s }, nothingIsWrong);
        TRY(NodeConfig::children, (QStringList { u"news"_s, u"blog"_s }),
            (QStringList { u"news"_s, u"blog"_s }), nothingIsWrong);
        TRY(childrenAssociationWhitelist, { u"a@b"_s }, QList<Jid> { jid(u"a@b"_s) }, { u"@"_s });
        TRY(NodeConfig::parent, { u"feeds"_s }, u"feeds"_s, nothingIsWrong);
        TRY(NodeConfig::link, { u"news"_s }, u"news"_s, nothingIsWrong);
    }

    void nodeConfigChoices()
    {
        using namespace NodeConfig;
        TRY(accessModel, { u"authorize"_s }, AccessModel::Authorize, noSuchValue);
        TRY(accessModel, { u"open"_s }, AccessModel::Open, noSuchValue);
        TRY(accessModel, { u"presence"_s }, AccessModel::Presence, noSuchValue);
        TRY(accessModel, { u"roster"_s }, AccessModel::Roster, noSuchValue);
        TRY(accessModel, { u"whitelist"_s }, AccessModel::Whitelist, { u"publisher-roster"_s });
        fields -= 4;
        TRY(publishModel, { u"subscribers"_s }, PublishModel::Subscribers, noSuchValue);
        TRY(sendLastPublishedItem, { u"on_sub_and_presence"_s },
            SendLastItem::OnSubscribeAndPresence, noSuchValue);
        TRY(itemReply, { u"publisher"_s }, ItemReply::Publisher, noSuchValue);
        TRY(notificationType, { u"headline"_s }, NotificationType::Headline, noSuchValue);
        TRY(publishNodeFull, { u"retract-oldest"_s }, FullNode::RetractOldest, noSuchValue);
        TRY(nodeType, { u"collection"_s }, NodeType::Collection, noSuchValue);
        TRY(childrenAssociationPolicy, { u"owners"_s }, AssociationPolicy::Owners, noSuchValue);
        Form form;
        form.setValue(childrenAssociationPolicy.name, u"owner"_s);
        QCOMPARE(form.get(childrenAssociationPolicy), AssociationPolicy::Owners);
    }

    void nodeConfigNumbers()
    {
        using namespace NodeConfig;
        for (const auto key : { maxItems, itemExpire, childrenMax }) {
            TRY(key, { u"max"_s }, IntegerOrMax::max(), { u"-1"_s });
            TRY(key, { u"1000"_s }, IntegerOrMax { 1000 }, { u""_s });
            --fields;
        }
        TRY(maxPayloadSize, { u"250000"_s }, 250000, { u" "_s });
        Form form;
        form.setValue(maxPayloadSize.name, u" 9000 "_s);
        QCOMPARE(form.get(maxPayloadSize), 9000);
        form.setValues(maxPayloadSize.name, {});
        QVERIFY(!form.get(maxPayloadSize));
    }

    void nodeConfigSwitches()
    {
        using namespace NodeConfig;
        for (const auto key : { deliverNotifications, deliverPayloads, notifyConfig, notifyDelete,
                 notifyRetract, notifySub, persistItems, presenceBasedDelivery, purgeOffline,
                 NodeConfig::subscribe, tempsub }) {
            TRY(key, { u"true"_s }, true, noSuchValue);
            TRY(key, { u"false"_s }, false, noSuchValue);
            --fields;
            Form form;
            form.setValue(key.name, u"1"_s);
            QCOMPARE(form.get(key), true);
            form.setValue(key.name, u"0"_s);
            QCOMPARE(form.get(key), false);
        }
    }

    // What Openfire and libervia-pubsub have of their own.
    void nodeConfigOfServers()
    {
        using namespace NodeConfig;
        for (const auto key : { owner, publisher, replyRoom, replyTo })
            TRY(key, { u"a@b"_s }, QList<Jid> { jid(u"a@b"_s) }, { u"@"_s });
        for (const auto key :
            { sendItemSubscribe, subscriptionRequired, consistentPublisher, serialIds })
            TRY(key, { u"true"_s }, true, noSuchValue);
        TRY(overwritePolicy, { u"any_publisher"_s }, OverwritePolicy::AnyPublisher, noSuchValue);
        TRY(ftsLanguage, { u"generic"_s }, u"generic"_s, nothingIsWrong);
        // Older names at Openfire.
        Form form;
        form.setValue(u"pubsub#leaf_nodes_max"_s, u"12"_s);
        form.setValue(u"pubsub#leaf_node_association_policy"_s, u"whitelist"_s);
        form.setValue(u"pubsub#leaf_node_association_whitelist"_s, u"a@b"_s);
        QCOMPARE(form.get(childrenMax), IntegerOrMax { 12 });
        QCOMPARE(form.get(childrenAssociationPolicy), AssociationPolicy::Whitelist);
        QCOMPARE(form.get(childrenAssociationWhitelist), QList<Jid> { jid(u"a@b"_s) });
    }

    // XEP-0060 §16.4.4
    void metadata()
    {
        using namespace Metadata;
        TRY(creationDate, { u"2003-07-29T22:56:00Z"_s },
            QDateTime(QDate(2003, 7, 29), QTime(22, 56), QTimeZone::UTC), { u"yesterday"_s });
        TRY(creator, { u"a@b"_s }, jid(u"a@b"_s), { u"@"_s });
        TRY(Metadata::owner, { u"a@b"_s }, QList<Jid> { jid(u"a@b"_s) }, { u"@"_s });
        TRY(Metadata::publisher, { u"a@b"_s }, QList<Jid> { jid(u"a@b"_s) }, { u"@"_s });
        TRY(Metadata::contact, { u"a@b"_s }, QList<Jid> { jid(u"a@b"_s) }, { u"@"_s });
        TRY(numSubscribers, { u"12"_s }, 12, { u"-3"_s });
        TRY(Metadata::title, { u"Court"_s }, u"Court"_s, nothingIsWrong);
        TRY(Metadata::description, { u"News"_s }, u"News"_s, nothingIsWrong);
        TRY(Metadata::type, { u"u"_s }, u"u"_s, nothingIsWrong);
        TRY(Metadata::language, { u"en"_s }, u"en"_s, nothingIsWrong);
        TRY(Metadata::accessModel, { u"roster"_s }, AccessModel::Roster, noSuchValue);
        TRY(Metadata::publishModel, { u"open"_s }, PublishModel::Open, noSuchValue);
        TRY(Metadata::maxItems, { u"max"_s }, IntegerOrMax::max(), noSuchValue);
        TRY(Metadata::parent, { u"feeds"_s }, u"feeds"_s, nothingIsWrong);
        TRY(Metadata::link, { u"news"_s }, u"news"_s, nothingIsWrong);
        TRY(maxDepth, { u"3"_s }, ExtendedDepth { 3 }, noSuchValue);
    }

    // XEP-0082, as services write it.
    void dates()
    {
        const QDateTime time(QDate(2003, 7, 29), QTime(22, 56), QTimeZone::UTC);
        Form form;
        for (const QString &text : { u"2003-07-29T22:56Z"_s, u"2003-07-29T22:56:00Z"_s,
                 u"2003-07-29T22:56:00.000Z"_s, u"2003-07-30T00:56:00+02:00"_s,
                 u"2003-07-29T22:56:00"_s, u" 2003-07-29T22:56:00Z "_s }) {
            form.setValue(Metadata::creationDate.name, text);
            QCOMPARE(form.get(Metadata::creationDate), time);
        }
        form.setValue(Metadata::creationDate.name, u"2003-07-29"_s);
        QCOMPARE(form.get(Metadata::creationDate), time.date().startOfDay(QTimeZone::UTC));
    }

    // XEP-0060 §16.4.2
    void subscribeOptions()
    {
        using namespace SubscribeOptions;
        TRY(deliver, { u"true"_s }, true, noSuchValue);
        TRY(digest, { u"false"_s }, false, noSuchValue);
        TRY(includeBody, { u"true"_s }, true, noSuchValue);
        TRY(digestFrequency, { u"86400000"_s }, std::chrono::hours(24), { u"-1"_s });
        TRY(expire, { u"presence"_s }, SubscriptionExpiry::withPresence(), noSuchValue);
        TRY(expire, { u"2026-02-28T23:59:00Z"_s },
            (SubscriptionExpiry { QDateTime(QDate(2026, 2, 28), QTime(23, 59), QTimeZone::UTC) }),
            noSuchValue);
        --fields;
        TRY(showValues, (QStringList { u"away"_s, u"chat"_s, u"dnd"_s, u"online"_s, u"xa"_s }),
            (QList<ShowValue> { ShowValue::Away, ShowValue::Chat, ShowValue::DoNotDisturb,
                ShowValue::Online, ShowValue::ExtendedAway }),
            noSuchValue);
        TRY(subscriptionType, { u"all"_s }, SubscriptionType::All, noSuchValue);
        TRY(subscriptionDepth, { u"all"_s }, SubscriptionDepth::all(), noSuchValue);
        TRY(subscriptionDepth, { u"4"_s }, SubscriptionDepth { 4 }, { u"-4"_s });
        --fields;
        TRY(keywords, { u"rain"_s }, u"rain"_s, nothingIsWrong);
    }

    // XEP-0497
    void subscriptionsToBranches()
    {
        using namespace SubscribeOptions;
        TRY(extendedType, (QStringList { u"items"_s, u"metadata"_s, u"linked items"_s }),
            (QList<ExtendedType> {
                ExtendedType::Items, ExtendedType::Metadata, ExtendedType::LinkedItems }),
            noSuchValue);
        TRY(extendedDepth, { u"-1"_s }, ExtendedDepth::all(), noSuchValue);
        TRY(extendedDepth, { u"0"_s }, ExtendedDepth { 0 }, { u""_s });
        --fields;
        Form form;
        form.setValue(extendedDepth.name, u"-7"_s);
        QCOMPARE(form.get(extendedDepth), ExtendedDepth::all());
    }

    // XEP-0060 §16.4.1
    void subscribeAuthorization()
    {
        using namespace SubscribeAuthorization;
        TRY(allow, { u"true"_s }, true, noSuchValue);
        TRY(node, { u"news"_s }, u"news"_s, nothingIsWrong);
        TRY(subid, { u"s1"_s }, u"s1"_s, nothingIsWrong);
        TRY(subscriberJid, { u"a@b"_s }, jid(u"a@b"_s), { u"@"_s });
    }

    void cleanupTestCase()
    {
        Figures::write(u"form-fields"_s, { u"form fields with a type: %1"_s.arg(fields) });
    }

private:
    int fields = 0;
};

PUBSUB_TEST(tst_FormKeys, QCoreApplication)
#include "tst_FormKeys.moc"
