// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/FieldCheck.h"

#include <pubsub/Form.h>
#include <pubsub/ServiceLimits.h>

#include <QWidget>
#include <functional>

namespace Common
{
class WarningLabel;
}

namespace Browser
{

/// One field of a form, with the control that fits its type. XEP-0004 §3.3.
class FormFieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FormFieldEditor(const PubSub::FormField &field, QWidget *parent = nullptr);

    [[nodiscard]] const PubSub::FormField &field() const { return m_field; }
    /// What the person chose; what was there before, to the letter, if nothing was touched.
    [[nodiscard]] QStringList values() const;
    /// Puts \a values in as a person would.
    void setValues(const QStringList &values) { m_write(values); }
    [[nodiscard]] bool isChanged() const;
    /// What is wrong with it, in words; empty if it can be sent.
    [[nodiscard]] QString problem(FieldCheck::Max max) const;
    /// What the service is known to lose: a warning shows below the control, and what is in it can
    /// be sent all the same.
    void setLimits(const PubSub::ServiceLimits &limits);
    /// False for a control that carries its label itself.
    [[nodiscard]] bool needsLabel() const { return m_needsLabel; }
    /// The control that a label's mnemonic leads to.
    [[nodiscard]] QWidget *control() const { return m_control; }

Q_SIGNALS:
    void changed();

private:
    void buildBoolean();
    void buildListSingle();
    void buildListMulti();
    void buildLines();
    void buildLine();
    void buildReadOnly();
    void use(QWidget *control);
    void addHelp();
    void addWarning();
    void showWarning();
    [[nodiscard]] bool isReadOnly() const;

    PubSub::FormField m_field;
    PubSub::ServiceLimits m_limits;
    QWidget *m_control = nullptr;
    Common::WarningLabel *m_warning = nullptr;
    std::function<QStringList()> m_read;
    std::function<void(const QStringList &)> m_write;
    /// What m_read gave before anything was touched.
    QStringList m_initial;
    bool m_needsLabel = true;
};

} // namespace Browser
