// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ItemEditorDialog.h"

#include "browser/core/XmlFormatter.h"
#include "browser/gui/XmlView.h"
#include "common/core/LimitWarning.h"
#include "common/gui/DialogButtons.h"
#include "common/gui/DialogGrower.h"
#include "common/gui/ErrorText.h"
#include "common/gui/MessageBox.h"
#include "common/gui/WarningLabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Browser
{

namespace
{

QString formatted(const QByteArray &xml)
{
    constexpr int unlimited = std::numeric_limits<int>::max();
    return XmlFormatter::format(xml, { unlimited, unlimited }).text;
}

} // namespace

ItemEditorDialog::ItemEditorDialog(
    ItemAdmin &admin, const PubSub::NodeAddress &node, const PubSub::Item &item, QWidget *parent)
    : QDialog(parent), m_admin(admin), m_node(node), m_original(item), m_form(new QFormLayout),
      m_id(new QLineEdit(item.id)), m_xml(new XmlEdit),
      m_warning(new Common::WarningLabel(u"itemIdWarning"_s)),
      m_hint(new Common::WarningLabel(u"itemHint"_s)), m_status(new QLabel), m_error(new QLabel)
{
    setObjectName(u"itemEditor"_s);
    setWindowTitle(item.id.isEmpty() ? tr("Publish new item") : tr("Edit item"));
    build();
    m_xml->setXml(formatted(item.payload));
    m_originalText = m_xml->toPlainText();
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(200ms);
    connect(&m_checkTimer, &QTimer::timeout, this, &ItemEditorDialog::check);
    connect(m_xml, &QPlainTextEdit::textChanged, this, [this] { m_checkTimer.start(); });
    check();
    m_xml->setFocus();
    connect(PubSub::limitsOf(admin.services().client(), node.service),
        &PubSub::LimitsRequest::succeeded, this, &ItemEditorDialog::setLimits);
}

void ItemEditorDialog::setHint(const QString &text)
{
    m_hint->setWarning(text);
}

void ItemEditorDialog::setLimits(const PubSub::ServiceLimits &limits)
{
    m_limits = limits;
    showWarning();
}

void ItemEditorDialog::showWarning()
{
    m_warning->setWarning(Common::LimitWarning::itemId(m_id->text().trimmed(), m_limits));
    m_form->setRowVisible(m_warning, m_warning->hasWarning());
}

void ItemEditorDialog::reject()
{
    const bool isChanged = m_xml->toPlainText() != m_originalText;
    if (isChanged
        && !Common::MessageBox::confirmDestructive(this, tr("Discard what you wrote?"),
            tr("The item has not been published."), tr("Discard")))
        return;
    QDialog::reject();
}

void ItemEditorDialog::build()
{
    m_id->setObjectName(u"itemIdEdit"_s);
    m_id->setReadOnly(!m_original.id.isEmpty());
    m_id->setPlaceholderText(tr("A new one is made up"));
    auto *place = new QLabel(tr("%1 on %2").arg(m_node.node, m_node.service.toString()));
    place->setObjectName(u"itemPlaceLabel"_s);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    m_form->addRow(tr("Node:"), place);
    m_form->addRow(tr("Item &id:"), m_id);
    m_form->addRow(QString(), m_warning);
    connect(m_id, &QLineEdit::textChanged, this, &ItemEditorDialog::showWarning);
    showWarning();

    m_xml->setObjectName(u"itemXmlEdit"_s);
    m_xml->setAccessibleName(tr("XML of the item"));
    m_xml->setMinimumSize(560, 300);
    m_status->setObjectName(u"xmlStatus"_s);
    m_status->setWordWrap(true);
    m_error->setObjectName(u"publishError"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_error->hide();

    auto *box = new Common::DialogButtons(QDialogButtonBox::Cancel);
    m_publish = box->addButton(tr("&Publish"), QDialogButtonBox::AcceptRole);
    m_publish->setObjectName(u"publishButton"_s);
    connect(m_publish, &QPushButton::clicked, this, &ItemEditorDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &ItemEditorDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_hint);
    layout->addLayout(buildTools());
    layout->addWidget(m_xml, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_error);
    layout->addWidget(box);
    m_publish->setDefault(true);
    new Common::DialogGrower(this);
}

QLayout *ItemEditorDialog::buildTools()
{
    auto *insert
        = new QPushButton(QIcon::fromTheme(u"document-new"_s), tr("&Start from an Atom entry"));
    insert->setObjectName(u"templateButton"_s);
    insert->setAutoDefault(false);
    auto *format = new QPushButton(QIcon::fromTheme(u"format-indent-more"_s), tr("&Tidy up"));
    format->setObjectName(u"formatButton"_s);
    format->setAutoDefault(false);
    connect(insert, &QPushButton::clicked, this, &ItemEditorDialog::insertTemplate);
    connect(format, &QPushButton::clicked, this, &ItemEditorDialog::formatXml);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&XML:"));
    label->setBuddy(m_xml);
    row->addWidget(label);
    row->addStretch();
    row->addWidget(insert);
    row->addWidget(format);
    return row;
}

void ItemEditorDialog::check()
{
    const auto problem = XmlFormatter::check(m_xml->toPlainText().toUtf8());
    m_publish->setEnabled(!problem);
    m_status->setText(problem ? tr("Line %1, column %2: %3")
                                    .arg(problem->line)
                                    .arg(problem->column)
                                    .arg(problem->message)
                              : tr("The XML is well-formed."));
}

void ItemEditorDialog::insertTemplate()
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QString text = u"<entry xmlns=\"http://www.w3.org/2005/Atom\">\n"
                         "  <id>urn:uuid:%1</id>\n"
                         "  <title></title>\n"
                         "  <published>%2</published>\n"
                         "  <updated>%2</updated>\n"
                         "  <content type=\"text\"></content>\n"
                         "</entry>"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces), now);
    // Inserted as if typed, so that it can be undone.
    QTextCursor cursor(m_xml->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_xml->setFocus();
}

void ItemEditorDialog::formatXml()
{
    const QByteArray xml = m_xml->toPlainText().toUtf8();
    if (XmlFormatter::check(xml))
        return;
    QTextCursor cursor(m_xml->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(formatted(xml));
}

void ItemEditorDialog::submit()
{
    check();
    if (!m_publish->isEnabled())
        return;
    PubSub::Item item = m_original;
    // Made up here: sending it twice can then only overwrite the same item.
    item.id = m_id->text().trimmed();
    if (item.id.isEmpty())
        item.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_id->setText(item.id);
    const QString text = m_xml->toPlainText();
    // What was only put on lines for reading is sent as it was.
    item.payload = text == m_originalText ? m_original.payload : text.trimmed().toUtf8();
    m_publish->setEnabled(false);
    m_error->hide();
    m_status->setText(tr("Publishing…"));
    auto *request = m_admin.publish(m_node, item);
    connect(request, &PubSub::PublishRequest::succeeded, this, &QDialog::accept);
    connect(request, &PubSub::Request::failed, this, &ItemEditorDialog::showError);
}

void ItemEditorDialog::showError(const PubSub::Error &error)
{
    check();
    m_error->setText(Common::ErrorText::of(error));
    m_error->show();
}

} // namespace Browser
