// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Item.h>
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

/// Writes a new item or changes one: id and XML, which is checked while it is typed.
class ItemEditorDialog : public QDialog
{
    Q_OBJECT
public:
    /// A new item if \a item has no id.
    ItemEditorDialog(
        const PubSub::NodeAddress &node, const PubSub::Item &item, QWidget *parent = nullptr);

    /// What is to be known before anything is published; nothing if it is empty.
    void setHint(const QString &text);
    /// What the service is known to lose: the person is warned of it.
    void setLimits(const PubSub::ServiceLimits &limits);
    /// The item is on its way.
    void setBusy();
    /// It was refused; everything stays as it was typed.
    void showError(const QString &text);
    void reject() override;

Q_SIGNALS:
    void publishRequested(const PubSub::Item &item);

private:
    void build(const PubSub::NodeAddress &node);
    [[nodiscard]] QLayout *buildTools();
    void showWarning();
    void check();
    void insertTemplate();
    void formatXml();
    void submit();

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
