// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Subscription.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Browser
{

/// Gives an address a role.
class AffiliationDialog : public QDialog
{
    Q_OBJECT
public:
    /// For a new address if \a affiliation has none. Offers \a roles.
    AffiliationDialog(const PubSub::Affiliation &affiliation,
        const QList<PubSub::Affiliation::Role> &roles, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const PubSub::Jid &jid, PubSub::Affiliation::Role role);

private:
    void build(const QList<PubSub::Affiliation::Role> &roles);
    void onEdited();
    void submit();
    [[nodiscard]] PubSub::Affiliation::Role role() const;

    PubSub::Affiliation m_affiliation;
    QLineEdit *m_jid;
    QComboBox *m_role;
    QLabel *m_description;
    QPushButton *m_ok = nullptr;
};

} // namespace Browser
