// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Browser
{

/// Asks for a node by its id: services need not list their nodes.
class OpenNodeDialog : public QDialog
{
    Q_OBJECT
public:
    OpenNodeDialog(const QStringList &services, const QString &service, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const PubSub::NodeAddress &address);

private:
    void submit();
    void onEdited();

    QComboBox *m_service;
    QLineEdit *m_node;
    QPushButton *m_open = nullptr;
};

} // namespace Browser
