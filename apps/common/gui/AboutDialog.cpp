// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/AboutDialog.h"

#include "common/gui/DialogButtons.h"

#include <QApplication>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int iconSize = 96;

QLabel *addLabel(QVBoxLayout *layout, const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    layout->addWidget(label);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QList<RuntimePart> &missing, QWidget *parent) : QDialog(parent)
{
    const QString program = QGuiApplication::applicationDisplayName();
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About %1").arg(program));
    auto *layout = new QVBoxLayout(this);

    QLabel *icon = addLabel(layout, {}, u"aboutIcon"_s, this);
    icon->setPixmap(
        QGuiApplication::windowIcon().pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
    icon->setVisible(!icon->pixmap().isNull());
    QLabel *name = addLabel(layout, program, u"aboutName"_s, this);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    name->setFont(font);
    addLabel(layout, tr("Version %1").arg(QCoreApplication::applicationVersion()),
        u"aboutVersion"_s, this);
    addLabel(layout,
        tr("Part of PubSubClient, a suite for XMPP publish-subscribe: a browser, a reader "
           "and a writer."),
        u"aboutText"_s, this);
    addLabel(
        layout, tr("Running with Qt %1").arg(QLatin1StringView(qVersion())), u"aboutQt"_s, this);
    addMissing(missing, layout);
    addLabel(layout,
        tr("The programs are free software under the GNU General Public License, version 3 "
           "or later; the library libpubsub is under the GNU Lesser General Public License, "
           "version 2.1 or later. They come without any warranty."),
        u"aboutLicense"_s, this);
    QLabel *link = addLabel(layout,
        u"<a href=\"https://xmpp.org/extensions/xep-0060.html\">%1</a>"_s.arg(
            tr("About publish-subscribe (XEP-0060)")),
        u"aboutLink"_s, this);
    link->setOpenExternalLinks(true);
    link->setTextInteractionFlags(Qt::TextBrowserInteraction);

    auto *buttons = new DialogButtons(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch();
    layout->addWidget(buttons);
    // As high as the lines that are broken at this width.
    const int width = fontMetrics().averageCharWidth() * 60;
    setMinimumWidth(width);
    resize(width, layout->totalHeightForWidth(width));
    close->setFocus();
}

void AboutDialog::addMissing(const QList<RuntimePart> &missing, QVBoxLayout *layout)
{
    if (missing.isEmpty())
        return;
    const auto count = int(missing.size());
    auto *box = new QGroupBox(tr("%n part(s) missing on this computer", nullptr, count), this);
    box->setObjectName(u"aboutMissing"_s);
    auto *list = new QFormLayout(box);
    list->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (const RuntimePart &part : missing) {
        auto *name = new QLabel(part.name, box);
        name->setObjectName(u"missing-"_s + part.id);
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
        auto *cost = new QLabel(part.cost, box);
        cost->setObjectName(u"cost-"_s + part.id);
        cost->setWordWrap(true);
        list->addRow(name, cost);
    }
    layout->addWidget(box);
}

} // namespace Common
