// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <QDialog>

class QPlainTextEdit;

namespace Writer
{

/// Two versions of one post side by side, with the lines marked in which they differ.
class ConflictView : public QDialog
{
    Q_OBJECT
public:
    ConflictView(const Draft &mine, const Draft &theirs, QWidget *parent = nullptr);

Q_SIGNALS:
    void mineKept();
    void theirsTaken();

private:
    [[nodiscard]] QPlainTextEdit *version(
        const QString &name, const Draft &draft, const Draft &other);
};

} // namespace Writer
