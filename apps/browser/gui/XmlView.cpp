// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/XmlView.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <limits>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository instance;
    return instance;
}

} // namespace

XmlEdit::XmlEdit(QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 2);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    applyTheme();
    m_highlighter->setDefinition(repository().definitionForName(u"XML"_s));
}

void XmlEdit::setXml(const QString &text)
{
    const bool isColoured = text.size() <= maxColouredCharacters;
    m_highlighter->setDocument(nullptr);
    setPlainText(text);
    if (isColoured)
        m_highlighter->setDocument(document());
}

void XmlEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
        m_highlighter->rehighlight();
    }
}

void XmlEdit::applyTheme()
{
    m_highlighter->setTheme(repository().themeForPalette(palette()));
}

XmlView::XmlView(QWidget *parent)
    : QWidget(parent), m_edit(new XmlEdit), m_notice(new QWidget), m_noticeText(new QLabel)
{
    setObjectName(u"xmlPanel"_s);
    m_edit->setObjectName(u"xmlView"_s);
    m_edit->setAccessibleName(tr("XML of the item"));
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setObjectName(u"xmlNoticeBar"_s);
    m_noticeText->setObjectName(u"xmlNotice"_s);
    m_noticeText->setWordWrap(true);
    auto *all = new QPushButton(tr("Show all"));
    all->setObjectName(u"showAllXml"_s);
    auto *copy = new QPushButton(tr("Copy all"));
    copy->setObjectName(u"copyAllXml"_s);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(6, 2, 6, 2);
    row->addWidget(m_noticeText, 1);
    row->addWidget(all);
    row->addWidget(copy);
    m_notice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_edit, 1);

    constexpr int unlimited = std::numeric_limits<int>::max();
    connect(all, &QPushButton::clicked, this, [this] { request({ unlimited, unlimited }); });
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_xml)); });
}

void XmlView::setXml(const QByteArray &xml)
{
    if (xml == m_xml && !xml.isEmpty())
        return;
    m_xml = xml;
    request({});
}

void XmlView::clear()
{
    ++m_generation;
    m_xml.clear();
    m_edit->clear();
    m_notice->hide();
}

void XmlView::request(const XmlFormatter::Limits &limits)
{
    const int generation = ++m_generation;
    if (m_xml.size() > XmlFormatter::smallBytes)
        m_edit->setPlainText(tr("Loading…"));
    XmlFormatter::formatLater(m_xml, limits)
        .then(this, [this, generation](const XmlFormatter::Result &result) {
            if (generation == m_generation)
                showResult(result);
        });
}

void XmlView::showResult(const XmlFormatter::Result &result)
{
    m_edit->setXml(result.text);
    m_notice->setVisible(result.isShortened || result.isBroken);
    m_noticeText->setText(result.isBroken
            ? tr("This is not well-formed XML. It is shown as it came.")
            : tr("Long texts are shortened here."));
}

} // namespace Browser
