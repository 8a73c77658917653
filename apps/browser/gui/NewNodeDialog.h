// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeAdmin.h"

#include <pubsub/ServiceLimits.h>

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Common
{
class WarningLabel;
}

namespace Browser
{

/// Asks what a new node shall be like, and has it made. Stays open with what was typed if it is
/// refused.
class NewNodeDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a prefix is what the id begins with unless the person changes it.
    NewNodeDialog(NodeAdmin &admin, const Common::ServiceNodes &service, const QString &prefix,
        QWidget *parent = nullptr);

private:
    void askService();
    /// What the service gives a new node, and which choices it offers. Until this or
    /// setNoDefaults(), nothing can be chosen: there are services that never answer to a choice
    /// that they don't have.
    void setDefaults(const PubSub::Form &form);
    /// The service does not say that: the choices are those of the specification.
    void setNoDefaults();
    /// What the service is known to lose: the person is warned of it.
    void setLimits(const PubSub::ServiceLimits &limits);
    void showError(const PubSub::Error &error);
    void buildFields();
    void addChoices(QComboBox *combo, const QString &field, const QStringList &values);
    void onEdited();
    void submit();
    [[nodiscard]] PubSub::Form configuration() const;

    NodeAdmin &m_admin;
    PubSub::ServiceInfo m_service;
    PubSub::ServiceLimits m_limits;
    QString m_prefix;
    QFormLayout *m_form;
    QLineEdit *m_title;
    QLineEdit *m_id;
    QComboBox *m_type;
    QComboBox *m_access;
    QComboBox *m_publish;
    Common::WarningLabel *m_titleWarning;
    Common::WarningLabel *m_warning;
    QLabel *m_error;
    QPushButton *m_create;
    bool m_idWasTyped = false;
};

} // namespace Browser
