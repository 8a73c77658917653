// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodeTabs.h"

#include "browser/gui/AffiliationsPage.h"
#include "browser/gui/ConfigurationPage.h"
#include "browser/gui/EventsPage.h"
#include "browser/gui/ItemsPage.h"
#include "browser/gui/OverviewPage.h"
#include "browser/gui/SubscribersPage.h"

#include <QLabel>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

NodeTabs::NodeTabs(BrowserSession &session, QWidget *parent)
    : QWidget(parent), m_services(session.services()), m_title(new QLabel), m_place(new QLabel),
      m_tabs(new QTabWidget), m_itemsPage(new ItemsPage(session)),
      m_configurationPage(new ConfigurationPage(session.nodeAdmin()))
{
    setObjectName(u"nodeTabs"_s);
    m_title->setObjectName(u"nodeTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    m_place->setObjectName(u"nodePlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setObjectName(u"pageTabs"_s);
    m_tabs->setAccessibleName(tr("What there is to know about the node"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1);
    addPage(new OverviewPage(session), u"documentinfo"_s, tr("&Overview"));
    addPage(m_itemsPage, u"view-list-text"_s, tr("I&tems"));
    addPage(m_configurationPage, u"configure"_s, tr("Confi&guration"));
    addPage(new AffiliationsPage(session.nodeAdmin()), u"user-properties"_s, tr("Affi&liations"));
    addPage(new SubscribersPage(m_services), u"system-users"_s, tr("Su&bscribers"));
    addPage(new EventsPage(m_services), u"view-calendar-list"_s, tr("Event&s"));
}

void NodeTabs::setAddress(const PubSub::NodeAddress &address)
{
    if (m_address == address)
        return;
    m_address = address;
    updateHeader();
    for (auto *page : std::as_const(m_pages))
        page->setAddress(address);
}

void NodeTabs::refresh()
{
    for (auto *page : std::as_const(m_pages))
        page->refresh();
}

void NodeTabs::refreshAfterReconnect()
{
    for (auto *page : std::as_const(m_pages)) {
        if (page->isBehindAfterReconnect())
            page->refresh();
    }
}

void NodeTabs::showOverview()
{
    m_tabs->setCurrentIndex(0);
    m_tabs->currentWidget()->setFocus();
}

void NodeTabs::showItems()
{
    m_tabs->setCurrentWidget(m_itemsPage);
}

void NodeTabs::showConfiguration()
{
    m_tabs->setCurrentWidget(m_configurationPage);
}

void NodeTabs::addPage(NodePage *page, const QString &icon, const QString &title)
{
    m_tabs->addTab(page, QIcon::fromTheme(icon), title);
    m_pages.append(page);
    if (m_pages.size() > 1)
        return;
    const auto watch = [this](int index) {
        auto *service = m_services.at(index);
        const auto update = [this, service] {
            if (service->jid() == m_address.service)
                updateHeader();
        };
        connect(service, &Common::ServiceNodes::detailsChanged, this, update);
        connect(service, &Common::ServiceNodes::infoChanged, this, update);
    };
    for (int i = 0; i < m_services.count(); ++i)
        watch(i);
    connect(&m_services, &Common::ServiceDirectory::added, this, watch);
}

void NodeTabs::updateHeader()
{
    const auto *service = m_services.find(m_address.service);
    QString title;
    if (service && m_address.isRoot())
        title = service->origin() == Common::ServiceNodes::Origin::OwnAccount ? tr("My own nodes")
                                                                              : service->name();
    else if (service)
        title = service->details(m_address.node).info.title().simplified();
    // Begins where the window's lines begin, whatever script it is in.
    m_title->setAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignAbsolute);
    const QString place = m_address.service.toString();
    if (m_address.isRoot()) {
        m_title->setText(title.isEmpty() ? place : title);
        m_place->setText(title.isEmpty() ? QString() : place);
        return;
    }
    m_title->setText(title.isEmpty() ? m_address.node : title);
    m_place->setText(tr("%1 on %2").arg(m_address.node, place));
}

} // namespace Browser
