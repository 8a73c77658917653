// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/FormEditor.h"

#include "browser/core/FieldCatalog.h"
#include "browser/gui/FormFieldEditor.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Browser
{

FormEditor::FormEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FormEditor::setForm(const PubSub::Form &form)
{
    m_form = form;
    m_editors.clear();
    delete m_content;
    m_content = new QWidget;
    m_content->setObjectName(u"formContent"_s);
    layout()->addWidget(m_content);
    auto *sections = new QVBoxLayout(m_content);
    sections->setContentsMargins(12, 12, 12, 12);
    sections->setSpacing(12);
    if (!form.instructions.isEmpty()) {
        auto *instructions = new QLabel(form.instructions.join(u'\n'));
        instructions->setObjectName(u"formInstructions"_s);
        instructions->setTextFormat(Qt::PlainText);
        instructions->setWordWrap(true);
        sections->addWidget(instructions);
    }
    auto *basic = addSection(sections, u"basicSection"_s);
    m_toggle = new QToolButton;
    m_toggle->setObjectName(u"advancedButton"_s);
    m_toggle->setText(tr("Ad&vanced settings"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    sections->addWidget(m_toggle);
    auto *advanced = addSection(sections, u"advancedSection"_s);
    m_advanced = advanced->parentWidget();
    sections->addStretch();
    for (const auto &field : form.fields) {
        if (field.type == PubSub::FormField::Type::Hidden)
            continue;
        const bool isBasic = FieldCatalog::group(field.name) == FieldCatalog::Group::Basic
            || field.type == PubSub::FormField::Type::Fixed;
        addField(isBasic ? basic : advanced, field);
    }
    m_toggle->setVisible(advanced->rowCount() > 0);
    connect(m_toggle, &QToolButton::toggled, this, &FormEditor::setAdvancedVisible);
    m_toggle->setChecked(m_showAdvanced);
    setAdvancedVisible(m_showAdvanced);
}

void FormEditor::setLimits(const PubSub::ServiceLimits &limits)
{
    m_limits = limits;
    for (auto *editor : std::as_const(m_editors))
        editor->setLimits(limits);
}

void FormEditor::type(const PubSub::Form &values)
{
    for (auto *editor : std::as_const(m_editors)) {
        const auto *field = values.field(editor->field().name);
        if (field && !editor->field().name.isEmpty())
            editor->setValues(field->values);
    }
}

PubSub::Form FormEditor::edited() const
{
    PubSub::Form result = m_form;
    for (const auto *editor : m_editors) {
        if (!editor->field().name.isEmpty() && editor->isChanged())
            result.setValues(editor->field().name, editor->values());
    }
    return result;
}

int FormEditor::changedCount() const
{
    return int(std::ranges::count_if(m_editors, &FormFieldEditor::isChanged));
}

QString FormEditor::problem() const
{
    for (const auto *editor : m_editors) {
        if (const QString text = editor->problem(m_max); !text.isEmpty())
            return text;
    }
    return {};
}

QFormLayout *FormEditor::addSection(QVBoxLayout *layout, const QString &name)
{
    auto *section = new QWidget;
    section->setObjectName(name);
    auto *form = new QFormLayout(section);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignTrailing);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    layout->addWidget(section);
    return form;
}

void FormEditor::addField(QFormLayout *layout, const PubSub::FormField &field)
{
    auto *editor = new FormFieldEditor(field);
    editor->setLimits(m_limits);
    m_editors.append(editor);
    connect(editor, &FormFieldEditor::changed, this, &FormEditor::changed);
    if (field.type == PubSub::FormField::Type::Fixed) {
        layout->addRow(editor);
        return;
    }
    if (!editor->needsLabel()) {
        layout->addRow(QString(), editor);
        return;
    }
    const QString text = FieldCatalog::label(field).replace(u'&', u"&&"_s);
    auto *label = new QLabel(field.required ? tr("%1 (required):").arg(text) : tr("%1:").arg(text));
    label->setBuddy(editor->control());
    // Only the long labels of services: a short one in two lines would be hard to read.
    label->setWordWrap(text.size() > 40);
    layout->addRow(label, editor);
}

void FormEditor::setAdvancedVisible(bool visible)
{
    m_showAdvanced = visible;
    m_advanced->setVisible(visible);
    m_toggle->setArrowType(visible ? Qt::DownArrow : Qt::RightArrow);
}

} // namespace Browser
