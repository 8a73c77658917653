// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/FeedPropertiesDialog.h"

#include "common/gui/DialogButtons.h"
#include "reader/core/DateText.h"
#include "reader/core/FeedLooks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

QLabel *valueLabel(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString stateText(Feed::State state)
{
    switch (state) {
    case Feed::State::Subscribed:
        return FeedPropertiesDialog::tr("Subscribed");
    case Feed::State::Pending:
        return FeedPropertiesDialog::tr("Waiting for the owner's approval");
    case Feed::State::Unsubscribed:
        return FeedPropertiesDialog::tr("No longer subscribed");
    case Feed::State::Gone:
        return FeedPropertiesDialog::tr("The node was deleted; its entries are kept here");
    case Feed::State::Wanted:
        return FeedPropertiesDialog::tr("Waiting for the server");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

FeedPropertiesDialog::FeedPropertiesDialog(FeedStore *store, qint64 id, QWidget *parent)
    : QDialog(parent), m_store(store), m_feed(id), m_title(new QLineEdit(this)),
      m_looks(new QComboBox(this)),
      m_images(new QCheckBox(tr("Always show &images from other servers"), this))
{
    const Feed feed = store->feed(id);
    setObjectName(u"feedPropertiesDialog"_s);
    setWindowTitle(tr("Properties of the feed"));
    m_title->setObjectName(u"titleEdit"_s);
    m_title->setText(feed.customTitle);
    m_title->setPlaceholderText(feed.defaultTitle());
    m_images->setObjectName(u"imagesBox"_s);
    m_images->setChecked(feed.images == Feed::Images::Shown);
    fillLooks(feed.lookInterval);
    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Address:"), valueLabel(u"addressLabel"_s, feed.node.toUri()));
    if (!feed.description.isEmpty())
        form->addRow(tr("Description:"), valueLabel(u"descriptionLabel"_s, feed.description));
    form->addRow(tr("Subscription:"), valueLabel(u"stateLabel"_s, stateText(feed.state)));
    form->addRow(tr("Entries:"),
        valueLabel(u"countLabel"_s,
            tr("%1 (%2 unread)")
                .arg(locale().toString(feed.counters.total),
                    locale().toString(feed.counters.unread))));
    if (feed.traits.isDatedByFetching) {
        form->addRow(tr("Dates:"),
            valueLabel(u"datesLabel"_s,
                tr("The server fetches these entries from elsewhere, and gives the time of that as "
                   "their publication. They are shown with the date of their last change.")));
    }
    form->addRow(tr("&Look for missed entries:"), m_looks);
    form->addRow(m_images);
    auto *buttons
        = new Common::DialogButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &FeedPropertiesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, sizeHint().height());
}

void FeedPropertiesDialog::fillLooks(std::chrono::minutes chosen)
{
    m_looks->setObjectName(u"looksBox"_s);
    m_looks->setToolTip(tr("Entries come by themselves. Now and then the node is asked whether one "
                           "was lost on the way."));
    m_looks->addItem(tr("As all feeds"), 0);
    for (const auto interval : FeedLooks::choices)
        m_looks->addItem(DateText::interval(interval), qlonglong(interval.count()));
    m_looks->setCurrentIndex(std::max(0, m_looks->findData(qlonglong(chosen.count()))));
}

void FeedPropertiesDialog::save()
{
    Feed feed = m_store->feed(m_feed);
    feed.customTitle = m_title->text().simplified();
    feed.images = m_images->isChecked() ? Feed::Images::Shown : Feed::Images::Blocked;
    feed.lookInterval = std::chrono::minutes(m_looks->currentData().toLongLong());
    m_store->updateFeed(feed);
    accept();
}

} // namespace Reader
