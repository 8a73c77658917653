// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Common
{

/// The passing line of a window's status bar. An error's line has a button that opens all
/// that is known about it, in a window that blocks nothing.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showText(const QString &text);
    void showError(const QString &text, const QString &details);
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setText(const QString &text, const QString &details, std::chrono::seconds duration);
    void elide();
    void openDetails();

    QString m_text;
    QString m_details;
    QLabel *m_label;
    QToolButton *m_button;
    QTimer m_timer;
};

} // namespace Common
