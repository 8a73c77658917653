// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"

#include <QDialog>

class QLabel;
class QSpinBox;

namespace Writer
{

/// Lets the person choose how much of what was published is kept on this computer.
class KeptDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeptDialog(WriterSession &session, QWidget *parent = nullptr);

private:
    void onAccepted();

    WriterSession &m_session;
    QSpinBox *m_days;
    QSpinBox *m_megabytes;
    QLabel *m_size;
};

} // namespace Writer
