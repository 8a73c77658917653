// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/Question.h"

#include <QCoreApplication>

class QWidget;

namespace Browser
{

/// Asks a person what has to be decided before a change goes on.
class QuestionBox
{
    Q_DECLARE_TR_FUNCTIONS(Browser::QuestionBox)
public:
    /// True if the person says yes.
    [[nodiscard]] static bool isAllowed(QWidget *parent, const Question &question);

private:
    [[nodiscard]] static bool mayGiveUpOwnership(QWidget *parent, const Question &question);
    [[nodiscard]] static bool mayApplyUnchecked(QWidget *parent, const Question &question);
    [[nodiscard]] static bool mayShowClosedNodes(QWidget *parent, const Question &question);
    [[nodiscard]] static bool mayRemoveSubscriptions(QWidget *parent, const Question &question);
    [[nodiscard]] static bool mayDeleteItems(QWidget *parent, const Question &question);
    [[nodiscard]] static QString ruleOfCollections();
    [[nodiscard]] static QString reasonOf(const PubSub::Error &error);
};

} // namespace Browser
