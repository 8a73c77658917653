// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodePage.h"

#include "common/gui/EmptyState.h"
#include "common/gui/ErrorText.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

QString titleOf(const PubSub::Error &error)
{
    using Condition = PubSub::Error::Condition;
    if (error.kind == PubSub::Error::Kind::Disconnected)
        return NodePage::tr("Not connected");
    if (error.isUnsupported())
        return NodePage::tr("The service does not offer this");
    switch (error.condition) {
    case Condition::Forbidden:
    case Condition::NotAllowed:
    case Condition::NotAuthorized:
        return NodePage::tr("You may not see this");
    case Condition::ItemNotFound:
        return NodePage::tr("There is no such node");
    default:
        return NodePage::tr("This could not be loaded");
    }
}

QString iconOf(const PubSub::Error &error)
{
    if (error.kind == PubSub::Error::Kind::Disconnected)
        return u"network-disconnect"_s;
    if (error.condition == PubSub::Error::Condition::Forbidden)
        return u"object-locked"_s;
    return error.isUnsupported() ? u"dialog-information"_s : u"dialog-warning"_s;
}

} // namespace

NodePage::NodePage(ServiceList &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_stack(new QStackedWidget),
      m_empty(new Common::EmptyState)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setObjectName(u"pageStack"_s);
    m_empty->setObjectName(u"pageMessage"_s);
    m_stack->addWidget(m_empty);
    connect(m_empty, &Common::EmptyState::actionTriggered, this, &NodePage::refresh);
}

void NodePage::setAddress(const PubSub::NodeAddress &address)
{
    if (m_address == address)
        return;
    forgetRequests();
    m_address = address;
    clear();
    refresh();
}

void NodePage::refresh()
{
    m_isStale = true;
    if (!isVisible() || m_address.service.isEmpty())
        return;
    m_isStale = false;
    m_lacksConnection = false;
    forgetRequests();
    load();
}

void NodePage::setContent(QWidget *content)
{
    if (content->objectName().isEmpty())
        content->setObjectName(u"pageContent"_s);
    m_stack->addWidget(content);
}

void NodePage::showContent()
{
    m_stack->setCurrentIndex(1);
}

void NodePage::showBusy()
{
    showEmpty({}, tr("Loading…"), {});
}

void NodePage::showError(const PubSub::Error &error)
{
    m_lacksConnection = error.kind == PubSub::Error::Kind::Disconnected;
    m_empty->setContent(
        iconOf(error), titleOf(error), Common::ErrorText::of(error), tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void NodePage::showEmpty(const QString &icon, const QString &title, const QString &text)
{
    m_empty->setContent(icon, title, text);
    m_stack->setCurrentWidget(m_empty);
}

void NodePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void NodePage::forgetRequests()
{
    const auto awaited = std::exchange(m_awaited, {});
    for (auto *request : awaited)
        request->abort();
}

} // namespace Browser
