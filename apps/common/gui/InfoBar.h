// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Common
{

/// A bar above a window's content that says what needs a person, with one button to do it.
/// A message stays until it is answered, closed, or withdrawn since it is no longer true. The
/// newest is shown; those below it come back when it goes. Never takes the focus.
class InfoBar : public QFrame
{
    Q_OBJECT
public:
    enum class Severity { Information, Warning, Error };

    /// So many messages wait below each other; beyond that the oldest is forgotten.
    static constexpr int maxMessages = 20;

    struct Message {
        /// What it is about: takes the place of an earlier one of the same topic.
        QString topic;
        Severity severity = Severity::Information;
        QString text;
        /// Empty: no button.
        QString actionText = {};
        /// Runs when the button is pressed.
        std::function<void()> action = {};
    };

    explicit InfoBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    /// The same with the text as its own topic: said once, whatever else there is to say.
    void showMessage(Severity severity, const QString &text, const QString &actionText = {},
        std::function<void()> action = {});
    /// Takes back what was said about \a topic.
    void withdraw(const QString &topic);
    /// Takes back everything.
    void clear();
    /// Of the message on view; empty if there is none.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNewest();
    void updateColors();
    void onActionClicked();

    // The newest is the last.
    QList<Message> m_messages;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace Common
