// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace Writer
{

/// The bar above the editor that says how the post stands when that is not plain writing:
/// waiting, refused, in conflict, published; with the buttons that go on from there.
class StateBar : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Quiet, Attention };

    struct Button {
        QString objectName;
        QString text;
        std::function<void()> action;
    };

    explicit StateBar(QWidget *parent = nullptr);

    void showState(Tone tone, const QString &text, const QList<Button> &buttons = {});
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttonRow;
    Tone m_tone = Tone::Quiet;
};

} // namespace Writer
