// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/ServiceDirectory.h"

#include <pubsub/Node.h>

#include <QSet>
#include <QWidget>

class QStackedWidget;

namespace Common
{
class EmptyState;
}

namespace Browser
{

/// A tab about the node that is chosen. Asks when it is on view, and shows an answer only if it
/// is about the node that it shows by then.
class NodePage : public QWidget
{
    Q_OBJECT
public:
    explicit NodePage(Common::ServiceDirectory &services, QWidget *parent = nullptr);

    [[nodiscard]] PubSub::NodeAddress address() const { return m_address; }
    void setAddress(const PubSub::NodeAddress &address);
    /// Asks again: now if it is on view, else when it will be.
    void refresh();
    /// True if it is to ask again once there is a connection again: what it shows failed for want
    /// of one, or may have changed unnoticed.
    [[nodiscard]] virtual bool isBehindAfterReconnect() const { return m_lacksConnection; }

Q_SIGNALS:
    /// \a what names what failed, e.g. "No more items loaded".
    void requestFailed(const QString &what, const PubSub::Error &error);
    /// What was wished was done, in a few words.
    void done(const QString &text);
    /// A change was confirmed, and came out as something else.
    void warned(const QString &text);

protected:
    /// Forgets what was shown.
    virtual void clear() = 0;
    /// Asks for what is to be shown.
    virtual void load() = 0;

    [[nodiscard]] PubSub::Node node() const { return { m_services.client(), m_address }; }
    [[nodiscard]] Common::ServiceNodes *service() const
    {
        return m_services.find(m_address.service);
    }
    [[nodiscard]] PubSub::Client *client() const { return m_services.client(); }
    /// True if an answer about \a address is to be shown.
    [[nodiscard]] bool isShowing(const PubSub::NodeAddress &address) const
    {
        return address == m_address;
    }

    /// What is shown once there is something to show.
    void setContent(QWidget *content);
    void showContent();
    /// Says that it asks, and when the service takes its time over it, with a way to stop.
    void showBusy();
    /// Takes back what was asked without ask().
    virtual void cancelLoading() { }
    void showError(const PubSub::Error &error);
    void showEmpty(const QString &icon, const QString &title, const QString &text);

    /// Takes the answer to a reading \a request, unless another node is shown by then.
    template <typename R, typename Done> void ask(R *request, Done done)
    {
        request->setPriority(PubSub::Request::Priority::Urgent);
        m_awaited.insert(request);
        connect(request, &R::succeeded, this, [this, request, done](const auto &...values) {
            if (m_awaited.contains(request))
                done(values...);
        });
        connect(
            request, &PubSub::Request::failed, this, [this, request](const PubSub::Error &error) {
                if (m_awaited.contains(request))
                    showError(error);
            });
        connect(request, &PubSub::Request::finished, this,
            [this, request] { m_awaited.remove(request); });
    }
    /// Whether the answer to a reading request is still to come.
    [[nodiscard]] bool isAsking() const { return !m_awaited.isEmpty(); }

    void showEvent(QShowEvent *event) override;

private:
    void forgetRequests();
    void cancel();
    void onServiceStateChanged(const PubSub::ServiceState &state);

    Common::ServiceDirectory &m_services;
    PubSub::NodeAddress m_address;
    QStackedWidget *m_stack;
    Common::EmptyState *m_empty;
    QSet<PubSub::Request *> m_awaited;
    bool m_isStale = true;
    bool m_lacksConnection = false;
    /// What is shown failed since the service gives no answer.
    bool m_lacksAnswer = false;
    bool m_isBusy = false;
};

} // namespace Browser
