// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QUdpSocket>

namespace TestSupport
{

/// A name server inside the test, on a free port of 127.0.0.1, for the servers of a stage: it
/// tells on which port of this machine a domain, and what is below it, takes connections of other
/// servers (RFC 6120 §3.2.1). There are no other names, and it asks nobody.
class NameServer : public QObject
{
    Q_OBJECT

public:
    /// Listens at once; ends the program if it can't.
    explicit NameServer(QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// From now on \a domain and all that is below it is at this port.
    void setPort(const QString &domain, quint16 port) { m_ports[domain] = port; }

private:
    void answer();
    [[nodiscard]] QByteArray answerTo(const QByteArray &query) const;
    [[nodiscard]] quint16 portOf(const QByteArray &service) const;

    QUdpSocket m_socket;
    QMap<QString, quint16> m_ports;
};

} // namespace TestSupport
