// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>

namespace Common
{

/// What becomes of an element of a stranger's markup.
enum class Treatment {
    Keep, ///< written anew, with its allowed attributes
    Unwrap, ///< its tags go, its content stays; every element that no rule names
    Drop, ///< goes with all its content
    Image, ///< a picture
    Embedded, ///< video, audio or a frame: a link to it takes its place
    Object, ///< a picture, or else what stands in it for programs that can't show it
    CheckBox, ///< a form field; a check mark takes the place of a task list's box
};

/// The rule for an HTML element, by its lower-case name.
struct ElementRule {
    Treatment treatment = Treatment::Unwrap;
    /// The name to write; differs from the source for names that HTML has retired.
    QByteArrayView name;
};
ElementRule htmlRule(QByteArrayView name);

/// Whether a MathML element is written; its attributes are checked like those of HTML.
bool isAllowedMath(QByteArrayView name);

/// Whether the content of a MathML element goes with it (annotations in other formats).
bool isDroppedMath(QByteArrayView name);

/// Whether HTML writes the element without end tag.
bool isVoidElement(QByteArrayView name);

/// Whether the element begins a line of its own in plain text.
bool isBlockElement(QByteArrayView name);

/// How the value of an attribute is checked and brought into its one canonical form.
enum class ValueKind {
    Text, ///< any text; it can't do anything but be read
    Empty, ///< only the presence of the attribute counts
    Number, ///< 0 to 10000
    Span, ///< 1 to 1000: columns and rows
    Width, ///< pixels or per cent
    Align, ///< left, right, center, justify
    VAlign, ///< top, middle, bottom, baseline
    Direction, ///< ltr, rtl, auto
    Language, ///< a language tag
    ListType, ///< 1 a A i I
    Scope, ///< row, col, rowgroup, colgroup
    DateTime, ///< digits and the letters of ISO 8601
    MathToken, ///< words and lengths that MathML attributes take
    Classes, ///< names of the allow-list
};

struct AttributeRule {
    QByteArrayView name;
    ValueKind kind;
};

/// The attributes that an element keeps, in the order in which they are written. `href` and
/// `src` are not among them: addresses have rules of their own.
QList<AttributeRule> attributeRules(QByteArrayView element);
std::span<const AttributeRule> mathAttributeRules();

/// The canonical form of a value, or nothing when it is not allowed.
std::optional<QString> allowedValue(
    ValueKind kind, const QString &value, const QStringList &extraClasses);

/// The value that a `style` attribute gives to the property that `attribute` stands for
/// ("align" or "width"); empty when it says nothing about it.
QString styleValue(const QString &style, QByteArrayView attribute);

/// Whether a `style` attribute makes the element invisible or a single point.
bool isHiddenByStyle(const QString &style);

} // namespace Common
