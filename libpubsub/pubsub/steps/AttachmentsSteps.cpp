// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AttachmentsSteps.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// Of whom each has one item: for services that don't know "max".
constexpr qint64 manyPeople = 10000;

/// What \a item attaches; nothing if somebody else put it there in a person's name, which a
/// service that does not know attachments lets happen. XEP-0470 §4.5.
std::optional<Attachments> attachmentsOf(const Item &item, bool areChecked)
{
    const auto person = Jid::fromString(item.id);
    auto attachments = Attachments::fromXml(item.payload);
    if (!person || !person->isBare() || !attachments)
        return {};
    const auto publisher = Jid::fromString(item.publisher);
    if (publisher && publisher->bare() != *person)
        return {};
    attachments->person = *person;
    attachments->isVerified = publisher.has_value() || areChecked;
    return *attachments;
}

/// The service checks itself who attaches what. XEP-0470 §4.
bool knowsAttachments(const ServiceInfo &service)
{
    return service.features.contains(ItemAttachments::feature);
}

/// Who may read may attach. XEP-0470 §4.1.
Form configurationLike(const Form &target, const ServiceInfo &service)
{
    Form form = Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(NodeConfig::persistItems, true);
    // Some services don't even answer the word: XEP-0060 §12.23.
    form.set(NodeConfig::maxItems,
        FeedProfile::capacityAt(service) == FeedProfile::Capacity::Max
            ? IntegerOrMax::max()
            : IntegerOrMax { manyPeople });
    form.set(NodeConfig::publishModel, PublishModel::Open);
    form.set(NodeConfig::itemReply, ItemReply::Publisher);
    form.set(NodeConfig::accessModel,
        target.get(NodeConfig::accessModel).value_or(AccessModel::Whitelist));
    const FormField *groups = target.field(NodeConfig::rosterGroupsAllowed.name);
    if (groups && !groups->values.isEmpty())
        form.setValues(groups->name, groups->values);
    return form;
}

} // namespace

AttachmentsRequest *AttachmentsSteps::all(Requester *requester, const Node &node)
{
    auto *request = requester->compose<AttachmentsRequest>();
    auto *steps = new AttachmentsSteps(requester, node, request);
    steps->askService(
        [steps](const ServiceInfo &service) { steps->readAll(knowsAttachments(service)); });
    return request;
}

VoidRequest *AttachmentsSteps::change(Requester *requester, const Node &node, const Change &change)
{
    auto *request = requester->compose<VoidRequest>();
    auto *steps = new AttachmentsSteps(requester, node, request);
    const QString own = requester->ownBareJid().toString();
    // A node that is missing ends it here: publishing could make it, and it would be ours.
    steps->ask(steps->m_node.items(QStringList { own }), [=](const ItemsPage &page) {
        std::optional<Item> before;
        for (const Item &item : page.items) {
            if (item.id == own)
                before = item;
        }
        steps->write(before, change);
    });
    return request;
}

VoidRequest *AttachmentsSteps::createNode(
    Requester *requester, const Node &node, const NodeAddress &target)
{
    auto *request = requester->compose<VoidRequest>();
    auto *steps = new AttachmentsSteps(requester, node, request);
    steps->askService([=](const ServiceInfo &service) {
        if (knowsAttachments(service))
            return steps->succeed();
        steps->checkName([=] {
            steps->ask(Node(requester->client(), target).configuration(),
                [=](const Form &form) { steps->create(configurationLike(form, service)); });
        });
    });
    return request;
}

AttachmentsSteps::AttachmentsSteps(Requester *requester, const Node &node, Request *request)
    : Steps(requester, request), m_node(node), m_request(request)
{
}

void AttachmentsSteps::askService(const OnInfo &onInfo)
{
    ask(
        Service(m_requester->client(), m_node.address().service).info(),
        [=](const ServiceInfo &info) { onInfo(info); },
        // Who does not let itself be asked may answer the rest all the same.
        [=, this](const Error &error) {
            if (error.kind == Error::Kind::Disconnected)
                fail(error);
            else
                onInfo({});
        });
}

// The name is the specification's, however long it gets: XEP-0470 §4.1. Reactions that the service
// loses at its next start are worse than none.
void AttachmentsSteps::checkName(const std::function<void()> &next)
{
    const NodeAddress address = m_node.address();
    if (!ServiceLimits::lowest().losesNode(address.node))
        return next();
    ask(limitsOf(m_requester->client(), address.service), [=, this](const ServiceLimits &limits) {
        if (limits.losesNode(address.node))
            refuse(Error::Refusal::NodeNameTooLong,
                u"The service is known to lose nodes with such a long name."_s);
        else
            next();
    });
}

void AttachmentsSteps::readAll(bool areChecked)
{
    ask(m_node.items(), [=, this](const ItemsPage &page) {
        QList<Attachments> all;
        for (const Item &item : page.items) {
            if (const auto attachments = attachmentsOf(item, areChecked))
                all.append(*attachments);
        }
        auto *request = static_cast<AttachmentsRequest *>(m_request);
        RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(all); });
    });
}

void AttachmentsSteps::write(const std::optional<Item> &before, const Change &change)
{
    const QString own = m_requester->ownBareJid().toString();
    const auto known
        = before ? Attachments::fromXml(before->payload) : Parsed<Attachments>(Attachments());
    if (!known)
        return refuse(Error::Refusal::UnreadableAttachments,
            u"What the account attached before can't be understood."_s);
    Attachments attachments = *known;
    change(attachments);
    if (attachments.isEmpty() && !before)
        return succeed();
    if (attachments.isEmpty())
        return ask(m_node.retract(own), [this] { succeed(); });
    const auto xml = attachments.toXml();
    if (!xml)
        return refuse(Error::Refusal::InvalidXml, xml.error().message);
    ask(m_node.publish({ own, {}, *xml, {} }), [this](const QString &) { succeed(); });
}

void AttachmentsSteps::create(const Form &configuration)
{
    const NodeAddress address = m_node.address();
    ask(
        Service(m_requester->client(), address.service).createNode(address.node, configuration),
        [this](const NodeAddress &) { succeed(); },
        [this](const Error &error) {
            if (error.condition == Error::Condition::Conflict)
                succeed();
            else
                fail(error);
        });
}

void AttachmentsSteps::succeed()
{
    auto *request = static_cast<VoidRequest *>(m_request);
    RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(); });
}

} // namespace PubSub
