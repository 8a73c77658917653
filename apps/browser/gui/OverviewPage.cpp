// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/OverviewPage.h"

#include "browser/core/FieldCatalog.h"
#include "browser/gui/SubscriptionPanel.h"

#include <pubsub/FormKeys.h>

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

QString optionText(const QString &field, const QString &value)
{
    return value.isEmpty() ? QString() : FieldCatalog::optionLabel(field, { {}, value });
}

QString typeText(PubSub::NodeInfo::Type type)
{
    switch (type) {
    case PubSub::NodeInfo::Type::Leaf:
        return OverviewPage::tr("Node with items");
    case PubSub::NodeInfo::Type::Collection:
        return OverviewPage::tr("Collection of nodes");
    case PubSub::NodeInfo::Type::Unknown:
        break;
    }
    return {};
}

} // namespace

OverviewPage::OverviewPage(BrowserSession &session, QWidget *parent)
    : NodePage(session.services(), parent)
{
    setObjectName(u"overviewPage"_s);
    auto *area = new QScrollArea;
    area->setObjectName(u"overviewArea"_s);
    area->setAccessibleName(tr("Overview"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    content->setObjectName(u"overviewForm"_s);
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(12, 12, 12, 12);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignTop);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_title = addRow(u"titleValue"_s, tr("Title:"));
    m_description = addRow(u"descriptionValue"_s, tr("Description:"));
    m_node = addRow(u"nodeValue"_s, tr("Id:"));
    m_service = addRow(u"serviceValue"_s, tr("Service:"));
    m_uri = addRow(u"uriValue"_s, tr("Address:"));
    addCopyButton();
    addSubscription(session.ownSubscriptions());
    m_type = addRow(u"typeValue"_s, tr("Type:"));
    m_payload = addRow(u"payloadValue"_s, tr("Kind of content:"));
    m_access = addRow(u"accessValue"_s, tr("Who may read:"));
    m_publish = addRow(u"publishValue"_s, tr("Who may publish:"));
    m_owners = addRow(u"ownersValue"_s, tr("Owners:"));
    m_created = addRow(u"createdValue"_s, tr("Created:"));
    m_subscribers = addRow(u"subscribersValue"_s, tr("Subscribers:"));
    m_features = addRow(u"featuresValue"_s, tr("Features:"));
    area->setWidget(content);
    setContent(area);
    Common::ServiceDirectory &services = session.services();
    for (int i = 0; i < services.count(); ++i)
        connectService(services.at(i));
    connect(&services, &Common::ServiceDirectory::added, this,
        [this, &services](int index) { connectService(services.at(index)); });
}

void OverviewPage::clear()
{
    m_subscription->clear();
}

void OverviewPage::load()
{
    auto *current = service();
    if (!current)
        return;
    showBusy();
    if (address().isRoot()) {
        current->loadInfo();
        if (current->info())
            showDetails();
        return;
    }
    current->reloadDetails(address().node);
    const auto &info = current->info();
    m_subscription->load(address(), !info || info->advertises(u"subscription-options"_s));
}

QLabel *OverviewPage::addRow(const QString &name, const QString &label)
{
    auto *value = new QLabel;
    value->setObjectName(name);
    value->setWordWrap(true);
    // What a service sends is never markup.
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_form->addRow(label, value);
    return value;
}

void OverviewPage::addCopyButton()
{
    auto *copy = new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Cop&y address"));
    copy->setObjectName(u"copyUriButton"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(address().toUri());
        Q_EMIT done(tr("Address copied"));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addStretch();
    m_form->addRow(QString(), row);
}

void OverviewPage::addSubscription(OwnSubscriptions &own)
{
    m_subscription = new SubscriptionPanel(own);
    m_form->addRow(tr("My subscription:"), m_subscription);
}

void OverviewPage::connectService(Common::ServiceNodes *service)
{
    connect(
        service, &Common::ServiceNodes::detailsChanged, this, [this, service](const QString &node) {
            if (isShowing(service->address(node)))
                showDetails();
        });
    connect(service, &Common::ServiceNodes::infoChanged, this, [this, service] {
        if (isShowing(service->address({})))
            showDetails();
    });
}

void OverviewPage::showDetails()
{
    const auto *current = service();
    if (address().isRoot()) {
        if (current->info())
            showService(*current->info());
        return;
    }
    const auto &details = current->details(address().node);
    if (details.state == Common::ServiceNodes::Load::Failed)
        showError(*details.error);
    else if (details.state == Common::ServiceNodes::Load::Loaded)
        showNode(details.info);
}

void OverviewPage::showNode(const PubSub::NodeInfo &info)
{
    namespace Metadata = PubSub::Metadata;
    const auto listOf = [&](QLatin1StringView name) {
        const auto *field = info.metadata.field(name);
        return field ? field->values.join(u"\n"_s) : QString();
    };
    setRow(m_title, info.title());
    setRow(m_description, info.description());
    setRow(m_node, address().node);
    setRow(m_service, address().service.toString());
    setRow(m_uri, address().toUri());
    setRow(m_type, typeText(info.type));
    setRow(m_payload, info.payloadType());
    setRow(m_access, optionText(Metadata::accessModel.name, info.accessModel()));
    setRow(m_publish, optionText(Metadata::publishModel.name, info.publishModel()));
    const QString owners = listOf(Metadata::owner.name);
    setRow(m_owners, owners.isEmpty() ? listOf(Metadata::creator.name) : owners);
    setRow(m_created,
        info.created().isValid()
            ? QLocale().toString(info.created().toLocalTime(), QLocale::LongFormat)
            : QString());
    setRow(m_subscribers,
        info.subscriberCount() >= 0 ? QLocale().toString(info.subscriberCount()) : QString());
    setFeatures(info.features);
    m_form->setRowVisible(m_subscription, true);
    showContent();
}

void OverviewPage::showService(const PubSub::ServiceInfo &info)
{
    setRow(m_title, info.name);
    setRow(m_service, address().service.toString());
    setRow(m_uri, address().toUri());
    setRow(m_type,
        info.isPep()          ? tr("Account that hosts nodes")
            : info.isPubSub() ? tr("Publish-subscribe service")
                              : tr("Does not say that it hosts nodes"));
    for (auto *row : { m_description, m_node, m_payload, m_access, m_publish, m_owners, m_created,
             m_subscribers })
        setRow(row, {});
    setFeatures(info.features);
    m_form->setRowVisible(m_subscription, false);
    showContent();
}

void OverviewPage::setRow(QLabel *value, const QString &text)
{
    value->setText(text);
    value->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)
        | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_form->setRowVisible(value, !text.isEmpty());
}

void OverviewPage::setFeatures(const QSet<QString> &features)
{
    QStringList names;
    for (QString feature : features)
        names.append(feature.remove(u"http://jabber.org/protocol/pubsub#"_s));
    names.sort(Qt::CaseInsensitive);
    setRow(m_features, names.join(u", "_s));
}

} // namespace Browser
