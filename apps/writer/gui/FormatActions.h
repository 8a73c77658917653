// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace Writer
{

class MarkdownEdit;

/// The commands that put marks into the text, for a tool bar and a menu.
class FormatActions : public QObject
{
    Q_OBJECT
public:
    explicit FormatActions(MarkdownEdit *editor);

    /// In the order in which they are shown; a separator is a separator action.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    void setEnabled(bool enabled);

private:
    template <typename Command>
    void add(const QString &name, const QString &icon, const QString &text, const QString &shortcut,
        Command command);
    void addSeparator();
    void askForLink();
    void askForImage();

    MarkdownEdit *m_editor;
    QList<QAction *> m_actions;
};

} // namespace Writer
