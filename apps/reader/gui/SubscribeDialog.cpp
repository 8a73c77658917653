// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/SubscribeDialog.h"

#include "common/core/AddressInput.h"
#include "common/core/BidiText.h"
#include "common/core/Unanswered.h"
#include "common/gui/DialogButtons.h"
#include "common/gui/ErrorText.h"
#include "common/gui/InfoBar.h"
#include "reader/core/DateText.h"
#include "reader/gui/ServiceTree.h"

#include <pubsub/OptionNames.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::ErrorText;
using Common::InfoBar;
using Common::isolated;
using Common::isUnanswered;

namespace
{

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

// An empty label would be a place without a name for a screen reader.
void setFact(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString accessText(const QString &model)
{
    using PubSub::AccessModel;
    const auto known = PubSub::optionFromName<AccessModel>(model);
    if (!known)
        return model;
    switch (*known) {
    case AccessModel::Open:
        return SubscribeDialog::tr("Everybody may read");
    case AccessModel::Presence:
        return SubscribeDialog::tr("Only contacts of the owner may read");
    case AccessModel::Roster:
        return SubscribeDialog::tr("Only some contacts of the owner may read");
    case AccessModel::Authorize:
        return SubscribeDialog::tr("The owner has to approve");
    case AccessModel::Whitelist:
        return SubscribeDialog::tr("Only accounts on the owner's list may read");
    }
    return model;
}

} // namespace

SubscribeDialog::SubscribeDialog(ReaderSession *session, QWidget *parent)
    : QDialog(parent), m_session(session), m_prober(session->client())
{
    setObjectName(u"subscribeDialog"_s);
    setWindowTitle(tr("Subscribe to a node"));
    build();
    connectParts();
    browseOwnServer();
    updateButton();
    resize(760, 520);
}

void SubscribeDialog::build()
{
    m_address = new QLineEdit(this);
    m_address->setObjectName(u"addressEdit"_s);
    m_address->setClearButtonEnabled(true);
    m_address->setPlaceholderText(
        tr("xmpp:pubsub.example.org?;node=news, or a service, or an account"));
    auto *label = new QLabel(tr("&Address:"), this);
    label->setBuddy(m_address);
    m_look = new QPushButton(tr("&Look up"), this);
    m_look->setObjectName(u"lookButton"_s);
    m_look->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_address, 1);
    top->addWidget(m_look);

    m_bar = new InfoBar(this);
    m_bar->setObjectName(u"subscribeBar"_s);
    m_tree = new ServiceTree(m_session->services(), m_session->store(), this);
    m_tree->setObjectName(u"nodeTree"_s);

    auto *facts = new QWidget(this);
    facts->setObjectName(u"probePanel"_s);
    m_titleLabel = plainLabel(u"probeTitle"_s, facts);
    QFont font = m_titleLabel->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_titleLabel->setFont(font);
    m_descriptionLabel = plainLabel(u"probeDescription"_s, facts);
    m_factsLabel = plainLabel(u"probeFacts"_s, facts);
    m_subscriptionsLabel = plainLabel(u"probeSubscriptions"_s, facts);
    auto *right = new QVBoxLayout(facts);
    right->addWidget(m_titleLabel);
    right->addWidget(m_descriptionLabel);
    right->addWidget(m_factsLabel);
    right->addStretch(1);
    right->addWidget(m_subscriptionsLabel);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"subscribeSplitter"_s);
    splitter->setAccessibleName(tr("Nodes and what is in the chosen one"));
    splitter->addWidget(m_tree);
    splitter->addWidget(facts);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 380, 380 });
    splitter->setChildrenCollapsible(false);

    auto *buttons = new Common::DialogButtons(QDialogButtonBox::Close, this);
    m_subscribe = buttons->addButton(tr("&Subscribe"), QDialogButtonBox::ActionRole);
    m_subscribe->setObjectName(u"subscribeButton"_s);
    m_subscribe->setIcon(QIcon::fromTheme(u"list-add"_s));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &SubscribeDialog::onLook);
    connect(m_subscribe, &QPushButton::clicked, this, &SubscribeDialog::onSubscribe);
}

void SubscribeDialog::connectParts()
{
    using Common::ServiceDirectory;
    FeedSubscriptions *subscriptions = &m_session->sync().subscriptions();
    connect(m_tree, &ServiceTree::chosen, this, &SubscribeDialog::choose);
    connect(m_tree, &ServiceTree::opened, subscriptions, &FeedSubscriptions::askAgain);
    connect(m_tree, &ServiceTree::failed, this, &SubscribeDialog::onNodesFailed);
    connect(
        subscriptions, &FeedSubscriptions::listed, this, &SubscribeDialog::onSubscriptionsListed);
    connect(&m_session->services(), &ServiceDirectory::discovered, this,
        &SubscribeDialog::onDiscovered);
    connect(&m_session->services(), &ServiceDirectory::discoveryFailed, this,
        [this](const PubSub::Error &error) {
            m_bar->showMessage(InfoBar::Severity::Warning, ErrorText::of(error));
        });
    connect(&m_prober, &NodeProber::probed, this, &SubscribeDialog::onProbed);
    connect(m_session->client(), &PubSub::Client::serviceStateChanged, this,
        &SubscribeDialog::onServiceStateChanged);
}

void SubscribeDialog::browseOwnServer()
{
    if (m_session->isOnline()) {
        m_tree->fill();
        m_session->services().discover();
        return;
    }
    m_bar->showMessage(InfoBar::Severity::Warning,
        tr("Nodes can be found when you are connected. One whose address you know can be "
           "subscribed "
           "to now: that is done when there is a connection."));
}

void SubscribeDialog::lookAt(const QString &address)
{
    m_address->setText(address);
    onLook();
}

void SubscribeDialog::onLook()
{
    const auto address = Common::AddressInput::parse(m_address->text());
    if (!address) {
        m_bar->showMessage(InfoBar::Severity::Warning, address.error());
        return;
    }
    m_bar->clear();
    const PubSub::NodeAddress &node = address->node;
    m_tree->open(node.service);
    if (node.isRoot())
        m_tree->select(node.service);
    else
        choose(node);
}

void SubscribeDialog::onDiscovered()
{
    if (m_tree->topLevelItemCount() == 0) {
        m_bar->showMessage(InfoBar::Severity::Information,
            tr("Your server offers no pubsub service. Type the address of one."));
    }
}

void SubscribeDialog::onNodesFailed(const PubSub::Jid &service, const PubSub::Error &error)
{
    m_bar->showMessage(InfoBar::Severity::Warning,
        tr("%1 does not show its nodes: %2").arg(service.toString(), ErrorText::of(error)));
}

void SubscribeDialog::onSubscriptionsListed(const PubSub::Jid &service, qsizetype count)
{
    if (count > 0)
        setFact(m_subscriptionsLabel,
            tr("You are already subscribed to %n node(s) of %1.", nullptr, int(count))
                .arg(service.toString()));
}

void SubscribeDialog::choose(const PubSub::NodeAddress &node)
{
    m_node = node;
    m_title.clear();
    m_isReadable = false;
    setFact(m_titleLabel, node.node);
    setFact(m_descriptionLabel, {});
    setFact(m_factsLabel, tr("Looking…"));
    m_bar->clear();
    m_prober.probe(node);
    updateButton();
}

void SubscribeDialog::onProbed(const NodeProbe &probe)
{
    if (probe.node != m_node)
        return;
    m_title = probe.title;
    setFact(m_titleLabel, probe.title.isEmpty() ? probe.node.node : probe.title);
    setFact(m_descriptionLabel, probe.description);
    showFacts(probe);
    using Condition = PubSub::Error::Condition;
    // Nothing is there; in all other cases subscribing may be what opens the door.
    m_isReadable = !probe.error
        || (probe.error->condition != Condition::ItemNotFound
            && (probe.error->kind == PubSub::Error::Kind::Stanza || isUnanswered(*probe.error)));
    if (probe.error)
        tellError(*probe.error);
    updateButton();
}

void SubscribeDialog::tellError(const PubSub::Error &error)
{
    const QString text = ErrorText::of(error);
    m_bar->showMessage(InfoBar::Severity::Warning,
        isUnanswered(error)
            ? tr("%1 You can subscribe all the same: it is done when the service answers.")
                  .arg(text)
            : text);
}

// Who knows the address need not wait for an answer that may never come.
void SubscribeDialog::onServiceStateChanged(const PubSub::ServiceState &state)
{
    const bool isSlow = state.kind == PubSub::ServiceState::Kind::Slow;
    if (!isSlow || m_node.isRoot() || state.domain != m_node.service.domain() || m_isReadable)
        return;
    m_isReadable = true;
    m_bar->showMessage(InfoBar::Severity::Information,
        tr("%1 has not answered yet. You can subscribe all the same: it is done when the service "
           "answers.")
            .arg(state.domain));
    updateButton();
}

void SubscribeDialog::showFacts(const NodeProbe &probe)
{
    QStringList facts { tr("Address: %1").arg(probe.node.toUri()) };
    if (!probe.accessModel.isEmpty())
        facts.append(accessText(probe.accessModel));
    if (probe.itemCount >= 0)
        facts.append(tr("%n entries", nullptr, probe.itemCount));
    if (!probe.lastTitle.isEmpty()) {
        facts.append(tr("Newest entry: %1").arg(isolated(probe.lastTitle)));
        if (probe.lastDate.isValid())
            facts.append(DateText::full(probe.lastDate));
    } else if (!probe.error) {
        facts.append(tr("There are no entries yet."));
    }
    setFact(m_factsLabel, facts.join(u"\n\n"_s));
}

void SubscribeDialog::updateButton()
{
    const Feed feed = m_session->store().feed(m_node);
    const bool isFollowed = feed.isActive() || feed.state == Feed::State::Wanted;
    m_subscribe->setEnabled(m_isReadable && !isFollowed);
    m_subscribe->setText(isFollowed ? tr("Subscribed") : tr("&Subscribe"));
}

void SubscribeDialog::onSubscribe()
{
    m_subscribe->setEnabled(false);
    m_session->sync().wishes().subscribe(
        m_node, m_title, this, [this](const FeedWishes::Outcome &outcome) { onOutcome(outcome); });
}

void SubscribeDialog::onOutcome(const FeedWishes::Outcome &outcome)
{
    if (!outcome) {
        m_bar->showMessage(InfoBar::Severity::Error, ErrorText::of(outcome.error()));
        updateButton();
        return;
    }
    Q_EMIT subscribed(m_node, *outcome);
    if (*outcome == Feed::State::Pending) {
        m_bar->showMessage(InfoBar::Severity::Information,
            tr("The owner of the node has to approve your subscription."));
        return;
    }
    accept();
}

} // namespace Reader
