// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QWidget>

namespace TestSupport
{

/// Looks for widgets that a test can't find and a screen reader can't name.
/// Header only: for tests that link widgets.
class WidgetNames
{
public:
    /// What is wrong with \a root and all that is in it, one line a fault: a widget without
    /// objectName, or without an accessible name although it is there to be used or read.
    [[nodiscard]] static QStringList faults(const QWidget *root)
    {
        QStringList found;
        collect(root, {}, found);
        return found;
    }

private:
    static void collect(const QWidget *widget, const QString &path, QStringList &found)
    {
        const QString here = path + u'/' + QLatin1StringView(widget->metaObject()->className())
            + (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName());
        if (!isOfQt(widget)) {
            if (nameOf(widget).isEmpty())
                found += here + QStringLiteral(": no objectName");
            if (needsAccessibleName(widget) && accessibleNameOf(widget).isEmpty())
                found += here + QStringLiteral(": no accessible name");
        }
        if (hasPartsOfQt(widget))
            return;
        for (const QObject *child : widget->children()) {
            const auto *part = qobject_cast<const QWidget *>(child);
            // Another window answers for itself.
            if (part && !part->isWindow())
                collect(part, here, found);
        }
    }

    /// Made by Qt inside a widget of ours, with no name that anybody could give it.
    static bool isOfQt(const QWidget *widget)
    {
        const QLatin1StringView type(widget->metaObject()->className());
        return widget->objectName().startsWith(QLatin1StringView("qt_"))
            || qobject_cast<const QScrollBar *>(widget)
            || qobject_cast<const QSplitterHandle *>(widget)
            || type == QLatin1StringView("QToolBarSeparator")
            || type == QLatin1StringView("QToolBarExtension")
            || type == QLatin1StringView("QMainWindowLayoutSeparator")
            || type == QLatin1StringView("QSizeGrip") || type == QLatin1StringView("QRubberBand");
    }

    static bool hasPartsOfQt(const QWidget *widget)
    {
        return qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTabBar *>(widget)
            || qobject_cast<const QMenuBar *>(widget) || widget->inherits("QWebEngineView");
    }

    /// The button of an action goes by the action's name, a label by that of its field.
    static QString nameOf(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QToolButton *>(widget);
        if (button && button->defaultAction())
            return button->defaultAction()->objectName();
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->buddy() ? label->buddy()->objectName() : widget->objectName();
    }

    /// A label says its own text, a picture nothing; what only holds others needs no name.
    /// What is hidden may get its text when it is shown.
    static bool needsAccessibleName(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const bool isBlank
            = (label && label->text().isEmpty()) || (button && button->text().isEmpty());
        if (isBlank && !widget->isVisibleTo(widget->window()))
            return false;
        return widget->isWindow() || widget->focusPolicy() != Qt::NoFocus
            || widget->inherits("QAbstractButton") || widget->inherits("QGroupBox")
            || widget->inherits("QSplitter") || widget->inherits("QToolBar")
            || widget->inherits("QProgressBar");
    }

    static QString accessibleNameOf(const QWidget *widget)
    {
        QAccessibleInterface *face
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        return face ? face->text(QAccessible::Name).trimmed() : QString();
    }
};

} // namespace TestSupport
