// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/RuntimeParts.h"

#include <QDialog>

class QVBoxLayout;

namespace Common
{

/// Name, version, licences and home of the program, and what it misses on this computer.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a missing: see RuntimeParts::missing().
    explicit AboutDialog(const QList<RuntimePart> &missing, QWidget *parent = nullptr);

private:
    void addMissing(const QList<RuntimePart> &missing, QVBoxLayout *layout);
};

} // namespace Common
