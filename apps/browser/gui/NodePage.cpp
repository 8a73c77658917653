// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodePage.h"

#include "common/core/ServiceStateText.h"
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
    if (error.party() == PubSub::Error::Party::FarServer)
        return NodePage::tr("The service does not answer");
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

NodePage::NodePage(Common::ServiceDirectory &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_stack(new QStackedWidget),
      m_empty(new Common::EmptyState)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setObjectName(u"pageStack"_s);
    m_empty->setObjectName(u"pageMessage"_s);
    m_stack->addWidget(m_empty);
    connect(m_empty, &Common::EmptyState::actionTriggered, this,
        [this] { m_isBusy ? cancel() : refresh(); });
    connect(services.client(), &PubSub::Client::serviceStateChanged, this,
        &NodePage::onServiceStateChanged);
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
    m_lacksAnswer = false;
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
    m_isBusy = false;
    m_stack->setCurrentIndex(1);
}

void NodePage::showBusy()
{
    const PubSub::ServiceState state = client()->serviceState(m_address.service);
    const QString text = Common::ServiceStateText::of(state, QDateTime::currentDateTimeUtc());
    if (text.isEmpty()) {
        showEmpty({}, tr("Loading…"), {});
    } else {
        m_empty->setContent(u"dialog-information"_s, tr("No answer yet"),
            u"%1 %2"_s.arg(m_address.service.toString(), text), tr("Cancel"));
        m_stack->setCurrentWidget(m_empty);
    }
    m_isBusy = true;
}

void NodePage::cancel()
{
    m_isBusy = false;
    forgetRequests();
    cancelLoading();
    m_empty->setContent(u"process-stop"_s, tr("Not loaded"), {}, tr("Try again"));
}

void NodePage::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.domain != m_address.service.domain())
        return;
    if (m_isBusy)
        showBusy();
    else if (m_lacksAnswer && state.kind == PubSub::ServiceState::Kind::Answering)
        refresh();
}

void NodePage::showError(const PubSub::Error &error)
{
    m_isBusy = false;
    m_lacksConnection = error.kind == PubSub::Error::Kind::Disconnected;
    m_lacksAnswer = error.party() == PubSub::Error::Party::FarServer;
    m_empty->setContent(
        iconOf(error), titleOf(error), Common::ErrorText::of(error), tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void NodePage::showEmpty(const QString &icon, const QString &title, const QString &text)
{
    m_isBusy = false;
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
