// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ServiceBar.h"

#include "common/core/ServiceStateText.h"

namespace Common
{

using namespace Qt::StringLiterals;

ServiceBar::ServiceBar(PubSub::Client *client, QWidget *parent) : InfoBar(parent), m_client(client)
{
    setObjectName(u"serviceBar"_s);
    connect(client, &PubSub::Client::serviceStateChanged, this,
        [this](const PubSub::ServiceState &state) {
            if (state.domain == m_service.domain())
                update();
        });
}

void ServiceBar::setService(const PubSub::Jid &service)
{
    if (m_service == service)
        return;
    m_service = service;
    update();
}

void ServiceBar::update()
{
    clear();
    const PubSub::ServiceState state = m_client->serviceState(m_service);
    const QString text = ServiceStateText::of(state, QDateTime::currentDateTimeUtc());
    if (m_service.isEmpty() || text.isEmpty())
        return;
    const QString sentence = u"%1 %2."_s.arg(m_service.domain(), text);
    if (!state.isFailing())
        return showMessage(Severity::Information, sentence);
    showMessage(
        Severity::Warning, sentence, tr("Try now"), [this] { m_client->tryServiceNow(m_service); });
}

} // namespace Common
