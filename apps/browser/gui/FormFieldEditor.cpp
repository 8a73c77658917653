// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/FormFieldEditor.h"

#include "browser/core/FieldCatalog.h"
#include "common/core/LimitWarning.h"
#include "common/gui/WarningLabel.h"

#include <pubsub/Jid.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

using Type = PubSub::FormField::Type;

bool holdsJids(Type type)
{
    return type == Type::JidMulti || type == Type::JidSingle;
}

} // namespace

FormFieldEditor::FormFieldEditor(const PubSub::FormField &field, QWidget *parent)
    : QWidget(parent), m_field(field)
{
    setObjectName(field.name + u" editor"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    if (isReadOnly())
        buildReadOnly();
    else if (field.type == Type::Boolean)
        buildBoolean();
    else if (field.type == Type::ListSingle)
        buildListSingle();
    else if (field.type == Type::ListMulti)
        buildListMulti();
    else if (field.type == Type::TextMulti || field.type == Type::JidMulti)
        buildLines();
    else
        buildLine();
    addWarning();
    addHelp();
    m_initial = m_read();
}

QStringList FormFieldEditor::values() const
{
    const QStringList now = m_read();
    return now == m_initial ? m_field.values : now;
}

bool FormFieldEditor::isChanged() const
{
    return m_read() != m_initial;
}

QString FormFieldEditor::problem(FieldCheck::Max max) const
{
    const QStringList now = m_read();
    const QString label = FieldCatalog::label(m_field);
    if (m_field.required && now.join(QString()).trimmed().isEmpty())
        return tr("“%1” must be filled in.").arg(label);
    if (!isChanged())
        return {};
    if (!holdsJids(m_field.type))
        return FieldCheck::problem(m_field, now, max);
    for (const auto &value : now) {
        if (!value.isEmpty() && !PubSub::Jid::fromString(value))
            return tr("“%1”: “%2” is not an address.").arg(label, value);
    }
    return {};
}

void FormFieldEditor::setLimits(const PubSub::ServiceLimits &limits)
{
    m_limits = limits;
    showWarning();
}

void FormFieldEditor::buildBoolean()
{
    auto *box = new QCheckBox(FieldCatalog::label(m_field).replace(u'&', u"&&"_s));
    box->setChecked(m_field.isTrue());
    m_read = [box] { return QStringList { box->isChecked() ? u"1"_s : u"0"_s }; };
    m_write = [box](const QStringList &values) {
        box->setChecked(values.value(0) == u"1"_s || values.value(0) == u"true"_s);
    };
    connect(box, &QCheckBox::toggled, this, &FormFieldEditor::changed);
    m_needsLabel = false;
    use(box);
}

void FormFieldEditor::buildListSingle()
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(32);
    for (const auto &option : std::as_const(m_field.options))
        combo->addItem(FieldCatalog::optionLabel(m_field.name, option), option.value);
    int index = combo->findData(m_field.value());
    if (index < 0) {
        // A value that is not offered stays until another is chosen.
        combo->insertItem(0, m_field.value(), m_field.value());
        index = 0;
    }
    combo->setCurrentIndex(index);
    m_read = [combo] { return QStringList { combo->currentData().toString() }; };
    m_write = [combo](const QStringList &values) {
        if (const int row = combo->findData(values.value(0)); row >= 0)
            combo->setCurrentIndex(row);
    };
    connect(combo, &QComboBox::currentIndexChanged, this, &FormFieldEditor::changed);
    use(combo);
}

void FormFieldEditor::buildListMulti()
{
    auto *list = new QListWidget;
    auto options = m_field.options;
    for (const auto &value : std::as_const(m_field.values)) {
        if (!value.isEmpty() && !std::ranges::contains(options, value, &PubSub::FormOption::value))
            options.append({ {}, value });
    }
    for (const auto &option : std::as_const(options)) {
        auto *item = new QListWidgetItem(FieldCatalog::optionLabel(m_field.name, option), list);
        item->setData(Qt::UserRole, option.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_field.values.contains(option.value) ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = qBound(2, int(options.size()), 6);
    list->setFixedHeight(rows * (fontMetrics().height() + 6) + 2 * list->frameWidth());
    m_read = [list] {
        QStringList result;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() == Qt::Checked)
                result.append(list->item(row)->data(Qt::UserRole).toString());
        }
        return result;
    };
    m_write = [list](const QStringList &values) {
        for (int row = 0; row < list->count(); ++row) {
            auto *item = list->item(row);
            const bool isChosen = values.contains(item->data(Qt::UserRole).toString());
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
    };
    connect(list, &QListWidget::itemChanged, this, &FormFieldEditor::changed);
    use(list);
}

void FormFieldEditor::buildLines()
{
    auto *edit = new QPlainTextEdit(m_field.values.join(u'\n'));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(fontMetrics().lineSpacing() * 3 + 14);
    if (m_field.type == Type::JidMulti)
        edit->setPlaceholderText(tr("One address in each line"));
    m_read = [edit, isJids = holdsJids(m_field.type)] {
        QStringList lines = edit->toPlainText().split(u'\n');
        if (isJids) {
            for (auto &line : lines)
                line = line.trimmed();
            lines.removeAll(QString());
        }
        return lines;
    };
    m_write = [edit](const QStringList &values) { edit->setPlainText(values.join(u'\n')); };
    connect(edit, &QPlainTextEdit::textChanged, this, &FormFieldEditor::changed);
    use(edit);
}

void FormFieldEditor::buildLine()
{
    auto *edit = new QLineEdit(m_field.value());
    edit->setCursorPosition(0);
    if (m_field.type == Type::TextPrivate)
        edit->setEchoMode(QLineEdit::Password);
    const bool hasNoBlanks = holdsJids(m_field.type) || FieldCheck::isNumber(m_field);
    m_read = [edit, hasNoBlanks] {
        return QStringList { hasNoBlanks ? edit->text().trimmed() : edit->text() };
    };
    m_write = [edit](const QStringList &values) { edit->setText(values.value(0)); };
    connect(edit, &QLineEdit::textChanged, this, &FormFieldEditor::changed);
    use(edit);
}

void FormFieldEditor::buildReadOnly()
{
    auto *label = new QLabel(m_field.values.join(u'\n'));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_read = [values = m_field.values] { return values; };
    m_write = [](const QStringList &) { };
    m_needsLabel = m_field.type != Type::Fixed;
    use(label);
}

void FormFieldEditor::use(QWidget *control)
{
    m_control = control;
    control->setObjectName(m_field.name);
    control->setAccessibleName(FieldCatalog::label(m_field));
    setFocusProxy(control);
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (qobject_cast<QComboBox *>(control))
        column->addWidget(control, 0, Qt::AlignLeading);
    else
        column->addWidget(control);
}

void FormFieldEditor::addWarning()
{
    m_warning = new Common::WarningLabel(m_field.name + u" warning"_s);
    layout()->addWidget(m_warning);
    connect(this, &FormFieldEditor::changed, this, &FormFieldEditor::showWarning);
}

void FormFieldEditor::showWarning()
{
    m_warning->setWarning(Common::LimitWarning::field(m_field.name, m_read(), m_limits));
}

void FormFieldEditor::addHelp()
{
    const QString text = FieldCatalog::help(m_field);
    const QString served
        = m_field.label.isEmpty() ? m_field.name : u"%1\n%2"_s.arg(m_field.label, m_field.name);
    m_control->setToolTip(
        u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(served.left(500).toHtmlEscaped()));
    if (text.isEmpty())
        return;
    m_control->setAccessibleDescription(text);
    auto *help = new QLabel(text);
    help->setObjectName(m_field.name + u" help"_s);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    help->setForegroundRole(QPalette::PlaceholderText);
    QFont small = help->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    help->setFont(small);
    layout()->addWidget(help);
    static_cast<QVBoxLayout *>(layout())->addStretch();
}

bool FormFieldEditor::isReadOnly() const
{
    return m_field.type == Type::Fixed
        || FieldCatalog::group(m_field.name) == FieldCatalog::Group::ReadOnly;
}

} // namespace Browser
