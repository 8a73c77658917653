// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QRandomGenerator>

class QTcpServer;
class QTcpSocket;

namespace TestSupport
{

/// What happens to what a ChaosProxy relays, in each direction by itself.
struct ChaosPlan {
    /// What comes after so many bytes from the server.
    enum class End {
        Never,
        Drop, ///< a TCP reset to both
        Close, ///< the connection ends in good order
        Stall, ///< it stands, and nothing comes any more
    };
    End end = End::Never;
    qsizetype afterBytes = 0;
    /// Longest piece that is written at once; 0 leaves them as they come.
    int pieceSize = 0;
    /// Longest pause between two pieces, in milliseconds.
    int delay = 0;
    /// How many of a hundred stanzas of the server's come twice, and how many after the next
    /// one. Only where nothing is encrypted, and from a moment when no stanza is under way.
    int duplicated = 0;
    int reordered = 0;
};

/// A network between client and server that does what a plan and chance say. Each new connection
/// is relayed as it is; arm() changes those that stand.
class ChaosProxy : public QObject
{
    Q_OBJECT

public:
    /// Relays to this port of 127.0.0.1; the same \a seed makes the same choices.
    ChaosProxy(quint16 serverPort, quint32 seed, QObject *parent = nullptr);
    ~ChaosProxy() override;

    [[nodiscard]] quint16 port() const;
    /// What happens from now on to the connections that stand; one that had stalled goes on.
    void arm(const ChaosPlan &plan);
    /// The same for connections that are still to come.
    void setPlanOfNewConnections(const ChaosPlan &plan) { m_newPlan = plan; }
    /// How many stanzas were sent twice, how many late, how many connections cut or stalled.
    [[nodiscard]] int duplicates() const { return m_duplicates; }
    [[nodiscard]] int reorderings() const { return m_reorderings; }
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    class Relay;
    class Pipe;

    void onNewConnection();

    QTcpServer *m_listener;
    QRandomGenerator m_random;
    ChaosPlan m_newPlan;
    QList<QPointer<Relay>> m_relays;
    quint16 m_serverPort;
    int m_duplicates = 0;
    int m_reorderings = 0;
    int m_cuts = 0;
};

} // namespace TestSupport
