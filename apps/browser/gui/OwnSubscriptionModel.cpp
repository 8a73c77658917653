// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/OwnSubscriptionModel.h"

#include "browser/core/FieldCatalog.h"
#include "browser/core/OutcomeText.h"
#include "browser/core/SubscriberListModel.h"

#include <pubsub/Node.h>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

using Type = PubSub::FormField::Type;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    return item;
}

void addOptions(QStandardItem *subscription, const PubSub::Form &form)
{
    for (const PubSub::FormField &field : form.fields) {
        const bool isSetting = field.type != Type::Hidden && field.type != Type::Fixed;
        if (isSetting && !field.values.join(QString()).isEmpty())
            subscription->appendRow({ cell(FieldCatalog::label(field)),
                cell(OutcomeText::valuesOf(field, field.values)) });
    }
}

} // namespace

OwnSubscriptionModel::OwnSubscriptionModel(PubSub::Client *client, QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent), m_client(client)
{
    setHorizontalHeaderLabels({ tr("Subscriber"), tr("State"), tr("Subscription id") });
}

void OwnSubscriptionModel::show(const PubSub::NodeAddress &node,
    const QList<PubSub::Subscription> &subscriptions, bool withOptions)
{
    m_shown = std::make_unique<QObject>();
    m_list = subscriptions;
    m_list.removeIf([](const PubSub::Subscription &one) {
        return one.state == PubSub::Subscription::State::None;
    });
    setRowCount(0);
    for (const PubSub::Subscription &one : std::as_const(m_list)) {
        const QString jid = one.jid.isEmpty() ? m_client->account().jid.bare().toString() : one.jid;
        appendRow({ cell(jid), cell(SubscriberListModel::stateText(one.state)), cell(one.subid) });
        if (withOptions)
            askOptions(node, rowCount() - 1);
    }
}

void OwnSubscriptionModel::askOptions(const PubSub::NodeAddress &node, int row)
{
    auto *request = m_client->node(node).subscriptionOptions(m_list[row]);
    connect(request, &PubSub::FormRequest::succeeded, m_shown.get(),
        [this, row](const PubSub::Form &form) { addOptions(item(row), form); });
    connect(
        request, &PubSub::Request::failed, m_shown.get(), [this, row](const PubSub::Error &error) {
            if (!error.isUnsupported())
                item(row)->appendRow({ cell(tr("Options")), cell(tr("Not known")) });
        });
}

} // namespace Browser
