// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/FormatActions.h"

#include "writer/gui/AddressDialog.h"
#include "writer/gui/MarkdownEdit.h"
#include "writer/markdown/SafeLink.h"

#include <QAction>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace Writer
{

FormatActions::FormatActions(MarkdownEdit *editor) : QObject(editor), m_editor(editor)
{
    add(u"bold"_s, u"format-text-bold"_s, tr("&Bold"), u"Ctrl+B"_s,
        [this] { m_editor->toggleMark(u"**"_s); });
    add(u"italic"_s, u"format-text-italic"_s, tr("&Italic"), u"Ctrl+I"_s,
        [this] { m_editor->toggleMark(u"*"_s); });
    add(u"strikethrough"_s, u"format-text-strikethrough"_s, tr("&Strikethrough"), {},
        [this] { m_editor->toggleMark(u"~~"_s); });
    addSeparator();
    add(u"heading"_s, u"format-font-size-more"_s, tr("&Heading"), u"Ctrl+Shift+H"_s,
        [this] { m_editor->cycleHeading(); });
    add(u"bulletList"_s, u"format-list-unordered"_s, tr("&List"), u"Ctrl+Shift+L"_s,
        [this] { m_editor->togglePrefix(u"- "_s); });
    add(u"numberedList"_s, u"format-list-ordered"_s, tr("&Numbered list"), {},
        [this] { m_editor->numberLines(); });
    add(u"quote"_s, u"format-text-blockquote"_s, tr("&Quotation"), u"Ctrl+Shift+Q"_s,
        [this] { m_editor->togglePrefix(u"> "_s); });
    add(u"code"_s, u"format-text-code"_s, tr("&Code"), u"Ctrl+Shift+C"_s,
        [this] { m_editor->toggleCode(); });
    addSeparator();
    add(u"link"_s, u"insert-link"_s, tr("Lin&k…"), u"Ctrl+K"_s, [this] { askForLink(); });
    add(u"image"_s, u"insert-image"_s, tr("I&mage…"), u"Ctrl+Shift+I"_s, [this] { askForImage(); });
}

template <typename Command>
void FormatActions::add(const QString &name, const QString &icon, const QString &text,
    const QString &shortcut, Command command)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(shortcut));
    const QString plain = QString(text).remove(u'&').remove(u'…');
    action->setToolTip(shortcut.isEmpty()
            ? plain
            : plain + u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')');
    connect(action, &QAction::triggered, this, command);
    m_actions += action;
}

void FormatActions::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions += separator;
}

void FormatActions::setEnabled(bool enabled)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(enabled);
}

void FormatActions::askForLink()
{
    auto *dialog = new AddressDialog(AddressDialog::Kind::Link, m_editor->window());
    connect(dialog, &AddressDialog::addressGiven, m_editor,
        [this](const QString &address) { m_editor->insertLink(address); });
    dialog->open();
}

void FormatActions::askForImage()
{
    auto *dialog = new AddressDialog(AddressDialog::Kind::Image, m_editor->window());
    connect(dialog, &AddressDialog::addressGiven, m_editor,
        [this](const QString &address, const QString &description) {
            m_editor->insertImage(address, description);
        });
    dialog->open();
}

} // namespace Writer
