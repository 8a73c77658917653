// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QXmppClientExtension.h>

namespace PubSub
{

/// Where stanzas leave QXmpp and enter the library: the answers to our own IQs, with the
/// errors as they came, and every message, before QXmpp makes anything of it.
class StanzaDoor : public QXmppClientExtension
{
    Q_OBJECT
public:
    void setFeatures(const QStringList &features) { m_features = features; }

    QStringList discoveryFeatures() const override;
    bool handleStanza(const QDomElement &stanza) override;

Q_SIGNALS:
    void replyReceived(const QDomElement &iq);
    void messageReceived(const QDomElement &message);

private:
    QStringList m_features;
};

} // namespace PubSub
