// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ItemAdmin.h"

#include <pubsub/ServiceLimits.h>

#include <QDialog>
#include <QTimer>

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

class XmlEdit;

/// Writes a new item or changes one: id and XML, which is checked while it is typed. Stays open
/// with what was written if it is refused.
class ItemEditorDialog : public QDialog
{
    Q_OBJECT
public:
    /// A new item if \a item has no id.
    ItemEditorDialog(ItemAdmin &admin, const PubSub::NodeAddress &node, const PubSub::Item &item,
        QWidget *parent = nullptr);

    /// What is to be known before anything is published; nothing if it is empty.
    void setHint(const QString &text);
    void reject() override;

private:
    void build();
    /// What the service is known to lose: the person is warned of it.
    void setLimits(const PubSub::ServiceLimits &limits);
    [[nodiscard]] QLayout *buildTools();
    void showWarning();
    void check();
    void insertTemplate();
    void formatXml();
    void submit();
    void showError(const PubSub::Error &error);

    ItemAdmin &m_admin;
    PubSub::NodeAddress m_node;
    PubSub::Item m_original;
    QString m_originalText;
    PubSub::ServiceLimits m_limits;
    QFormLayout *m_form;
    QLineEdit *m_id;
    XmlEdit *m_xml;
    Common::WarningLabel *m_warning;
    Common::WarningLabel *m_hint;
    QLabel *m_status;
    QLabel *m_error;
    QPushButton *m_publish;
    QTimer m_checkTimer;
};

} // namespace Browser
