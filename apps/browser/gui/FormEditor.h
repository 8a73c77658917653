// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/FieldCheck.h"

#include <pubsub/Form.h>
#include <pubsub/ServiceLimits.h>

#include <QWidget>

class QFormLayout;
class QToolButton;
class QVBoxLayout;

namespace Browser
{

class FormFieldEditor;

/// A data form to fill in: what belongs together by FieldCatalog first, the rest below
/// "Advanced settings". Fields that are not shown are given back as they came.
class FormEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FormEditor(QWidget *parent = nullptr);

    void setForm(const PubSub::Form &form);
    /// What the service is known to lose: the fields warn of it, those of later forms too.
    void setLimits(const PubSub::ServiceLimits &limits);
    /// Fills in the values of \a values, as if a person typed them; leaves out what is no
    /// field here.
    void type(const PubSub::Form &values);
    /// The form as it came.
    [[nodiscard]] const PubSub::Form &original() const { return m_form; }
    /// The form as it stands now.
    [[nodiscard]] PubSub::Form edited() const;
    [[nodiscard]] int changedCount() const;
    /// Whether the service understands "max"; until it is said, it is not trusted to.
    void setMax(FieldCheck::Max max) { m_max = max; }
    /// The first thing that keeps it from being sent, in words; empty if there is none.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QFormLayout *addSection(QVBoxLayout *layout, const QString &name);
    void addField(QFormLayout *layout, const PubSub::FormField &field);
    void setAdvancedVisible(bool visible);

    PubSub::Form m_form;
    PubSub::ServiceLimits m_limits;
    QWidget *m_content = nullptr;
    QWidget *m_advanced = nullptr;
    QToolButton *m_toggle = nullptr;
    QList<FormFieldEditor *> m_editors;
    bool m_showAdvanced = false;
    FieldCheck::Max m_max = FieldCheck::Max::NotUnderstood;
};

} // namespace Browser
