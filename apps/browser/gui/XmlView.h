// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/XmlFormatter.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting
{
class SyntaxHighlighter;
}

class QLabel;

namespace Browser
{

/// A text field for XML, with colours that fit the palette.
class XmlEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// Longer texts are shown without colours.
    static constexpr int maxColouredCharacters = 300'000;

    explicit XmlEdit(QWidget *parent = nullptr);
    void setXml(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

/// XML for reading: put on lines, coloured, and cut where it is very long, which is said then.
class XmlView : public QWidget
{
    Q_OBJECT
public:
    explicit XmlView(QWidget *parent = nullptr);

    void setXml(const QByteArray &xml);
    void clear();

private:
    void request(const XmlFormatter::Limits &limits);
    void showResult(const XmlFormatter::Result &result);

    XmlEdit *m_edit;
    QWidget *m_notice;
    QLabel *m_noticeText;
    QByteArray m_xml;
    /// The text that is asked for last: the result of an older one is not shown.
    int m_generation = 0;
};

} // namespace Browser
