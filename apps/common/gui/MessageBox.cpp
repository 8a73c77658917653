// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MessageBox.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

MessageBox::Answer &answerForTests()
{
    static MessageBox::Answer answer;
    return answer;
}

bool ask(QMessageBox::Icon icon, QWidget *parent, const QString &title, const QString &text,
    const QString &action, const QString &cancel)
{
    if (const auto &answer = answerForTests())
        return answer(title, text);
    QMessageBox box(icon, title, text, QMessageBox::NoButton, parent);
    // Titles and ids come from the network.
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"messageBox"_s);
    QPushButton *confirm = box.addButton(action, QMessageBox::AcceptRole);
    confirm->setObjectName(u"confirmButton"_s);
    QPushButton *reject = box.addButton(cancel, QMessageBox::RejectRole);
    reject->setObjectName(u"cancelButton"_s);
    box.setEscapeButton(reject);
    box.setDefaultButton(icon == QMessageBox::Warning ? reject : confirm);
    box.exec();
    return box.clickedButton() == confirm;
}

} // namespace

bool MessageBox::confirmDestructive(
    QWidget *parent, const QString &title, const QString &text, const QString &action)
{
    return ask(QMessageBox::Warning, parent, title, text, action, tr("Cancel"));
}

bool MessageBox::confirm(
    QWidget *parent, const QString &title, const QString &text, const QString &action)
{
    return ask(QMessageBox::Question, parent, title, text, action, tr("Cancel"));
}

void MessageBox::showError(
    QWidget *parent, const QString &title, const QString &text, const QString &details)
{
    if (const auto &answer = answerForTests()) {
        answer(title, text);
        return;
    }
    QMessageBox box(QMessageBox::Critical, title, text, QMessageBox::NoButton, parent);
    // Titles and ids come from the network.
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"messageBox"_s);
    box.setDetailedText(details);
    QPushButton *close = box.addButton(tr("Close"), QMessageBox::AcceptRole);
    close->setObjectName(u"closeButton"_s);
    box.setEscapeButton(close);
    box.exec();
}

void MessageBox::setAnswerForTests(Answer answer)
{
    answerForTests() = std::move(answer);
}

} // namespace Common
