// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/KeptDialog.h"

#include "common/gui/DialogButtons.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr int bytesPerMegabyte = 1'000'000;
constexpr int mostDays = 3650;
constexpr int mostMegabytes = 2000;

} // namespace

KeptDialog::KeptDialog(WriterSession &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_days(new QSpinBox(this)),
      m_megabytes(new QSpinBox(this)), m_size(new QLabel(this))
{
    setObjectName(u"keptDialog"_s);
    setWindowTitle(tr("Kept posts"));
    auto *explanation = new QLabel(
        tr("Servers sometimes lose what they have confirmed. So what you publish is kept on this "
           "computer as well, and compared with the server after each login. What the server has "
           "lost can then be published again."),
        this);
    explanation->setObjectName(u"explanation"_s);
    explanation->setWordWrap(true);
    explanation->setTextFormat(Qt::PlainText);
    m_size->setObjectName(u"size"_s);
    m_size->setTextFormat(Qt::PlainText);
    const KeptTable::Limits limits = session.kept().limits();
    m_days->setObjectName(u"days"_s);
    m_days->setRange(1, mostDays);
    m_days->setValue(int(limits.age.count()));
    m_megabytes->setObjectName(u"megabytes"_s);
    m_megabytes->setRange(1, mostMegabytes);
    m_megabytes->setValue(int(limits.bytes / bytesPerMegabyte));
    m_megabytes->setSuffix(tr(" MB"));
    auto *buttons
        = new Common::DialogButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *form = new QFormLayout(this);
    form->addRow(explanation);
    form->addRow(tr("Keep them &for so many days:"), m_days);
    form->addRow(tr("&Keep at most:"), m_megabytes);
    form->addRow(tr("Kept now:"), m_size);
    form->addRow(buttons);
    setMinimumWidth(440);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeptDialog::onAccepted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    session.kept().measure(this, [this](const KeptTable::Size &size) {
        m_size->setText(tr("%n post(s), %1", nullptr, size.posts)
                .arg(locale().formattedDataSize(size.bytes, 1, QLocale::DataSizeSIFormat)));
    });
}

void KeptDialog::onAccepted()
{
    m_session.setKeptLimits(
        { std::chrono::days(m_days->value()), qint64(m_megabytes->value()) * bytesPerMegabyte });
    accept();
}

} // namespace Writer
