// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NewNodeDialog.h"

#include "browser/core/FieldCatalog.h"
#include "common/core/LimitWarning.h"
#include "common/core/NodeName.h"
#include "common/gui/DialogButtons.h"
#include "common/gui/DialogGrower.h"
#include "common/gui/ErrorText.h"
#include "common/gui/WarningLabel.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Service.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

namespace NodeConfig = PubSub::NodeConfig;

/// The names of all values of the field.
template <typename Enum> QStringList valuesOf(PubSub::FormKey<Enum>)
{
    QStringList names;
    for (const auto &[value, name] : PubSub::OptionNames<Enum>::values)
        names.append(QLatin1StringView(name));
    return names;
}

// A service may offer values that the specification does not have.
void choose(QComboBox *combo, const QString &field, PubSub::Form &form)
{
    if (const QString value = combo->currentData().toString(); !value.isEmpty())
        form.setValue(field, value);
}

} // namespace

NewNodeDialog::NewNodeDialog(
    NodeAdmin &admin, const Common::ServiceNodes &service, const QString &prefix, QWidget *parent)
    : QDialog(parent), m_admin(admin), m_service(service.info().value_or(PubSub::ServiceInfo())),
      m_prefix(prefix), m_form(new QFormLayout), m_title(new QLineEdit),
      m_id(new QLineEdit(prefix)), m_type(new QComboBox), m_access(new QComboBox),
      m_publish(new QComboBox), m_titleWarning(new Common::WarningLabel(u"newNodeTitleWarning"_s)),
      m_warning(new Common::WarningLabel(u"newNodeWarning"_s)), m_error(new QLabel)
{
    m_service.jid = service.jid();
    setObjectName(u"newNodeDialog"_s);
    setWindowTitle(tr("New node"));
    buildFields();
    m_error->setObjectName(u"newNodeError"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    auto *box = new Common::DialogButtons(QDialogButtonBox::Cancel);
    m_create = box->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createNodeButton"_s);
    connect(m_create, &QPushButton::clicked, this, &NewNodeDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(box);
    m_create->setDefault(true);
    new Common::DialogGrower(this);
    onEdited();
    askService();
}

void NewNodeDialog::askService()
{
    auto *client = m_admin.services().client();
    auto *defaults = client->service(m_service.jid).defaultConfiguration();
    connect(defaults, &PubSub::FormRequest::succeeded, this, &NewNodeDialog::setDefaults);
    connect(defaults, &PubSub::Request::failed, this, &NewNodeDialog::setNoDefaults);
    connect(PubSub::limitsOf(client, m_service.jid), &PubSub::LimitsRequest::succeeded, this,
        &NewNodeDialog::setLimits);
}

void NewNodeDialog::setDefaults(const PubSub::Form &form)
{
    const auto refill = [&](QComboBox *combo, const QString &name) {
        const auto *field = form.field(name);
        if (!field || field->options.isEmpty())
            return;
        const QString chosen = combo->currentData().toString();
        QStringList values;
        for (const auto &option : field->options)
            values.append(option.value);
        addChoices(combo, name, values);
        if (const QString value = field->value(); !value.isEmpty()) {
            combo->setItemText(0,
                tr("As the service has it: %1")
                    .arg(FieldCatalog::optionLabel(name, { {}, value })));
        }
        combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
    };
    refill(m_access, NodeConfig::accessModel.name);
    refill(m_publish, NodeConfig::publishModel.name);
    setNoDefaults();
}

void NewNodeDialog::setNoDefaults()
{
    for (auto *combo : { m_access, m_publish })
        combo->setEnabled(true);
}

void NewNodeDialog::setLimits(const PubSub::ServiceLimits &limits)
{
    m_limits = limits;
    onEdited();
}

void NewNodeDialog::showError(const PubSub::Error &error)
{
    m_error->setText(
        (Common::ErrorText::of(error) + u' ' + Common::ErrorText::hintForForm(error)).trimmed());
    m_error->show();
    onEdited();
}

void NewNodeDialog::buildFields()
{
    m_title->setObjectName(u"newNodeTitleEdit"_s);
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_id->setObjectName(u"newNodeIdEdit"_s);
    m_type->setObjectName(u"newNodeTypeCombo"_s);
    m_access->setObjectName(u"newNodeAccessCombo"_s);
    m_publish->setObjectName(u"newNodePublishCombo"_s);
    m_type->addItem(tr("Node with items"), QVariant::fromValue(PubSub::NodeType::Leaf));
    m_type->addItem(tr("Collection of nodes"), QVariant::fromValue(PubSub::NodeType::Collection));
    addChoices(m_access, NodeConfig::accessModel.name, valuesOf(NodeConfig::accessModel));
    addChoices(m_publish, NodeConfig::publishModel.name, valuesOf(NodeConfig::publishModel));
    for (auto *combo : { m_access, m_publish })
        combo->setEnabled(false);
    auto *service = new QLabel(m_service.jid.toString());
    service->setObjectName(u"newNodeServiceLabel"_s);
    service->setTextFormat(Qt::PlainText);
    auto *hint = new QLabel(m_service.advertises(u"instant-nodes"_s)
            ? tr("Other programs find the node by its id. Left empty, the "
                 "service makes one up. It can't be changed later. Many services show title and "
                 "id to everybody, even of a node that few may read.")
            : tr("Other programs find the node by its id. It can't be "
                 "changed later. Many services show title and id to everybody, even of a node "
                 "that few may read."));
    hint->setObjectName(u"newNodeHint"_s);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(tr("Service:"), service);
    m_form->addRow(tr("&Title:"), m_title);
    m_form->addRow(QString(), m_titleWarning);
    m_form->addRow(tr("&Id:"), m_id);
    m_form->addRow(QString(), hint);
    m_form->addRow(QString(), m_warning);
    m_form->addRow(tr("T&ype:"), m_type);
    m_form->addRow(tr("Who may &read:"), m_access);
    m_form->addRow(tr("Who may &publish:"), m_publish);
    // XEP-0248: only where the service knows collections.
    m_form->setRowVisible(m_type, m_service.advertises(u"collections"_s));
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &title) {
        if (!m_idWasTyped)
            m_id->setText(Common::NodeName::suggested(m_prefix, title));
    });
    connect(m_id, &QLineEdit::textEdited, this,
        [this](const QString &id) { m_idWasTyped = !id.isEmpty(); });
    connect(m_id, &QLineEdit::textChanged, this, &NewNodeDialog::onEdited);
    connect(m_title, &QLineEdit::textChanged, this, &NewNodeDialog::onEdited);
}

void NewNodeDialog::addChoices(QComboBox *combo, const QString &field, const QStringList &values)
{
    combo->clear();
    combo->addItem(tr("As the service has it"), QString());
    for (const auto &value : values)
        combo->addItem(FieldCatalog::optionLabel(field, { {}, value }), value);
}

void NewNodeDialog::onEdited()
{
    m_titleWarning->setWarning(Common::LimitWarning::title(m_title->text().trimmed(), m_limits));
    m_form->setRowVisible(m_titleWarning, m_titleWarning->hasWarning());
    m_warning->setWarning(Common::NodeName::warning(m_id->text().trimmed(), m_limits));
    m_form->setRowVisible(m_warning, m_warning->hasWarning());
    m_create->setEnabled(
        !m_id->text().trimmed().isEmpty() || m_service.advertises(u"instant-nodes"_s));
}

void NewNodeDialog::submit()
{
    m_create->setEnabled(false);
    m_error->hide();
    auto *request = m_admin.createNode(m_service.jid, m_id->text().trimmed(), configuration());
    connect(request, &PubSub::CreateNodeRequest::succeeded, this, &QDialog::accept);
    connect(request, &PubSub::Request::failed, this, &NewNodeDialog::showError);
}

PubSub::Form NewNodeDialog::configuration() const
{
    PubSub::Form form;
    if (const QString title = m_title->text().trimmed(); !title.isEmpty())
        form.set(NodeConfig::title, title);
    choose(m_access, NodeConfig::accessModel.name, form);
    choose(m_publish, NodeConfig::publishModel.name, form);
    if (m_type->currentData().value<PubSub::NodeType>() == PubSub::NodeType::Collection)
        form.set(NodeConfig::nodeType, PubSub::NodeType::Collection);
    return form;
}

} // namespace Browser
