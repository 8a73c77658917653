// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <pubsub/NodeOptions.h>

#include <QDialog>
#include <optional>

class QRadioButton;

namespace Writer
{

/// The last questions before a post goes out. It is only shown when there is one.
class PublishDialog : public QDialog
{
    Q_OBJECT
public:
    /// What there is to say or to ask.
    struct Questions {
        /// Who may read the microblog, asked once.
        bool access = false;
        /// The node keeps nothing of what is published to it.
        bool keepsNothing = false;
        /// The payload's size in bytes, if it is so large that servers may refuse it; else 0.
        qsizetype size = 0;
        /// The largest stanza that the server takes, in bytes; 0 if that is not known.
        qint64 limit = 0;
        /// What the service is known to lose, in words; empty if nothing.
        QString limitWarning = {};

        [[nodiscard]] bool isTooLarge(qint64 bytes) const { return limit > 0 && bytes > limit; }
        [[nodiscard]] bool isEmpty() const
        {
            return !access && !keepsNothing && size == 0 && limitWarning.isEmpty();
        }
    };

    PublishDialog(const Draft &draft, const QString &nodeTitle, const Questions &questions,
        QWidget *parent = nullptr);

    /// What it means that a node keeps nothing, and what can be done about it.
    [[nodiscard]] static QString keepingHint();

Q_SIGNALS:
    /// \a access: nothing if it was not asked.
    void publishConfirmed(std::optional<PubSub::AccessModel> access);

private:
    [[nodiscard]] QString sizeHint(const Questions &questions) const;
    void onAccepted();

    QRadioButton *m_open = nullptr;
    QRadioButton *m_contacts = nullptr;
};

} // namespace Writer
