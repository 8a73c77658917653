// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Common
{

/// All that is known about an error, to read, copy and report.
class DetailsDialog : public QDialog
{
    Q_OBJECT
public:
    DetailsDialog(const QString &text, const QString &details, QWidget *parent = nullptr);
};

} // namespace Common
