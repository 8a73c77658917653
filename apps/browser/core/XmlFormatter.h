// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFuture>
#include <QString>
#include <optional>

namespace Browser
{

/// XML as a person can read it: one element a line, indented; text stays as it is.
class XmlFormatter
{
    Q_DECLARE_TR_FUNCTIONS(Browser::XmlFormatter)
public:
    /// Elements within elements beyond this many are no longer indented.
    static constexpr int maxIndentDepth = 40;
    /// Bytes that are formatted in the caller's thread by formatLater().
    static constexpr int smallBytes = 32 * 1024;

    struct Limits {
        /// Characters of one text or attribute that are shown.
        int textCharacters = 20000;
        /// Characters that are shown in all.
        int totalCharacters = 2'000'000;
    };
    struct Result {
        QString text;
        /// Something was left out because of the limits; the text says where.
        bool isShortened = false;
        /// The XML is broken: the text is the XML as it came.
        bool isBroken = false;
    };
    /// What is wrong with XML that somebody writes, and where.
    struct Problem {
        qint64 line = 1;
        qint64 column = 1;
        QString message;
    };

    [[nodiscard]] static Result format(const QByteArray &xml, const Limits &limits);
    [[nodiscard]] static Result format(const QByteArray &xml) { return format(xml, Limits()); }
    /// Large XML is formatted in another thread.
    [[nodiscard]] static QFuture<Result> formatLater(const QByteArray &xml, const Limits &limits);
    /// Nothing if \a xml can be the payload of an item: one element, with a namespace, no
    /// document type. XEP-0060 §7.1.
    [[nodiscard]] static std::optional<Problem> check(const QByteArray &xml);
};

} // namespace Browser
