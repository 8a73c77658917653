// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <chrono>
#include <functional>

namespace Demo
{

/// A person at the screen: finds windows by their titles, presses keys, clicks, looks. It
/// reaches the programs as a person does, through the display.
///
/// Whatever fails throws std::runtime_error, which ends the tour.
class Desk
{
public:
    /// Pictures go into \a pictures, numbered.
    explicit Desk(QString pictures) : m_pictures(std::move(pictures)) { }

    /// Waits for the window of "browser", "reader" or "writer", and activates it.
    void toProgram(const QString &program);
    /// Waits for a window whose title matches the regular expression \a title, and activates it.
    void toWindow(const QString &title);
    /// Waits until there is no such window any more.
    void waitForNoWindow(const QString &title);
    /// Makes the active window as large as the screen.
    void fillScreen();
    /// Presses keys one after the other, e.g. `ctrl+n`.
    void press(const QStringList &keys);
    void type(const QString &text);
    /// Waits for \a condition; \a what completes "In vain: waited for …".
    void await(const QString &what, const std::function<bool()> &condition);
    /// Gives the windows time to paint.
    void pause(std::chrono::milliseconds time = std::chrono::milliseconds(700));
    /// Takes a picture of the whole screen: NN-name.png.
    void picture(const QString &name);
    [[nodiscard]] int pictureCount() const { return m_count; }

private:
    void activate(const QString &property, const QString &pattern);

    QString m_pictures;
    int m_count = 0;
};

} // namespace Demo
