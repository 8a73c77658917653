// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/gui/MainWindow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <memory>

namespace TestSupport
{

/// A writer's window as a person uses it: found and driven by the names of its widgets.
/// Header only: for tests that link the writer.
class WriterHands
{
public:
    /// Preview in plain text: the web engine has tests of its own.
    static void prepare() { qputenv("PUBSUB_PLAIN_ARTICLES", "1"); }

    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        for (Widget *widget : window->findChildren<Widget *>(QLatin1StringView(name))) {
            if constexpr (std::is_base_of_v<QWidget, Widget>) {
                if (!widget->isVisibleTo(window.get()) && !widget->isWindow())
                    continue;
            }
            return widget;
        }
        return nullptr;
    }
    bool click(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    bool trigger(const char *name) const
    {
        auto *action = window->findChild<QAction *>(QLatin1StringView(name));
        if (!action || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
    void typeTitle(const QString &text) const { type(find<QLineEdit>("title"), text); }
    void typeText(const QString &text) const { type(find<QPlainTextEdit>("text"), text); }
    QString text() const { return find<QPlainTextEdit>("text")->toPlainText(); }
    QString title() const { return find<QLineEdit>("title")->text(); }

    /// The titles of one section of the list.
    QStringList listed(Writer::LibraryModel::Section section) const
    {
        const QAbstractItemModel *model = find<QTreeView>("library")->model();
        const QModelIndex top = model->index(int(section), 0);
        QStringList titles;
        for (int row = 0; row < model->rowCount(top); ++row)
            titles += model->index(row, 0, top).data().toString();
        return titles;
    }
    void select(Writer::LibraryModel::Section section, int row) const
    {
        auto *tree = find<QTreeView>("library");
        const QModelIndex top = tree->model()->index(int(section), 0);
        tree->setCurrentIndex(tree->model()->index(row, 0, top));
    }

    std::unique_ptr<Writer::MainWindow> window;

private:
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(field, Qt::Key_Return);
            else
                QTest::sendKeyEvent(
                    QTest::Click, field, Qt::Key_unknown, QString(c), Qt::NoModifier);
        }
    }
};

} // namespace TestSupport
