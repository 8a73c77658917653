// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Reader
{

/// Narrows the list of entries down: words, only unread, only starred.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] ArticleQuery::Conditions conditions() const;
    void focusText();

Q_SIGNALS:
    void filterChanged();
    /// The person is done with typing.
    void left();

private:
    QLineEdit *m_text;
    QToolButton *m_unread;
    QToolButton *m_starred;
    // Nobody wants a search for every letter of a word.
    QTimer m_pause;
};

} // namespace Reader
