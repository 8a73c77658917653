// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace Reader
{

/// What a feed is and what the person may set about it.
class FeedPropertiesDialog : public QDialog
{
    Q_OBJECT
public:
    FeedPropertiesDialog(FeedStore *store, qint64 feed, QWidget *parent = nullptr);

private:
    void fillLooks(std::chrono::minutes chosen);
    void save();

    FeedStore *m_store;
    qint64 m_feed;
    QLineEdit *m_title;
    QComboBox *m_looks;
    QCheckBox *m_images;
};

} // namespace Reader
