// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/CertificateDialog.h"

#include "common/gui/DialogButtons.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QLabel *makeLabel(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    // What the certificate says is not to be trusted, so it is no rich text.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CertificateDialog::CertificateDialog(
    const PubSub::CertificateFacts &facts, const QString &server, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"certificateDialog"_s);
    setWindowTitle(tr("Certificate of %1").arg(server));
    QLabel *question = makeLabel(
        tr("The system does not trust the certificate with which %1 proves who it is. Somebody "
           "may be listening in. Trust it only if the people who run the server told you this "
           "fingerprint in another way.")
            .arg(server),
        u"questionLabel"_s, this);

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    addFacts(form, facts);

    auto *buttons = new DialogButtons(QDialogButtonBox::Cancel, this);
    QPushButton *trust
        = buttons->addButton(tr("&Trust this certificate"), QDialogButtonBox::AcceptRole);
    trust->setObjectName(u"trustButton"_s);
    trust->setAutoDefault(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

void CertificateDialog::addFacts(QFormLayout *form, const PubSub::CertificateFacts &facts)
{
    addFact(form, u"faultsFact"_s, tr("What is wrong:"), facts.faults.join(u'\n'));
    addFact(form, u"subjectFact"_s, tr("Made out to:"), facts.subject);
    addFact(form, u"namesFact"_s, tr("Valid for:"), facts.names.join(u", "_s));
    addFact(form, u"issuerFact"_s, tr("Issued by:"), facts.issuer);
    if (facts.notBefore.isValid() && facts.notAfter.isValid()) {
        addFact(form, u"validityFact"_s, tr("Valid:"),
            tr("from %1 to %2").arg(dateText(facts.notBefore), dateText(facts.notAfter)));
    }
    addFact(form, u"fingerprintFact"_s, tr("Fingerprint (SHA-256):"), grouped(facts.fingerprint));
    if (auto *label = findChild<QLabel *>(u"fingerprintFact"_s)) {
        label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        label->setWordWrap(false);
    }
}

void CertificateDialog::addFact(
    QFormLayout *form, const QString &name, const QString &label, const QString &value)
{
    QLabel *text
        = makeLabel(value.isEmpty() ? tr("Nothing is said about that") : value, name, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(label + u' ' + text->text());
    form->addRow(label, text);
}

QString CertificateDialog::grouped(const QByteArray &fingerprint)
{
    constexpr int pairsInALine = 16;
    QStringList lines;
    for (qsizetype start = 0; start < fingerprint.size(); start += pairsInALine) {
        const QByteArray hex = fingerprint.mid(start, pairsInALine).toHex(':').toUpper();
        lines += QString::fromLatin1(hex);
    }
    return lines.join(u'\n');
}

} // namespace Common
