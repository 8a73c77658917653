// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openfire/Node.h"

#include <QDomElement>

namespace TestSupport::Openfire
{

/// The data forms (XEP-0004) that the server gives and takes.
namespace Forms
{

/// Why values can't be taken.
enum class Flaw {
    None,
    Number, ///< a number that is none, or too large
    Value, ///< not among those that there are
};

/// The configuration of a new node.
Fields configuration(bool ofAccount, bool isCollection = false);
/// What of a submitted configuration can't be read into \a present. The number of items is only
/// looked at where items persist.
Flaw flawOf(const Fields &submitted, const Fields &present);
/// Takes over the fields that the form has; others are ignored.
void apply(const Fields &submitted, Fields &present);
/// The value as apply() would take it.
QStringList normalized(const QString &field, const QStringList &values);

/// The configuration form, with the node's owners and publishers.
QByteArray configurationForm(const Node &node);
/// What everybody may know of a node (XEP-0060 §5.4).
QByteArray metadataForm(const Node &node);

Fields subscriptionOptions();
QByteArray subscriptionOptionsForm(const Fields &options);
void applySubscriptionOptions(const Fields &submitted, Fields &present);

/// A form to approve a subscription with (XEP-0060 §8.6).
QByteArray authorizationForm(const Node &node, const Subscription &subscription);
/// A form without a FORM_TYPE that offers nodes.
QByteArray pendingNodesForm(const QStringList &nodes);
/// A form of one's own kind, without labels.
QByteArray resultForm(const QByteArray &formType, const QMap<QString, QString> &values);

} // namespace Forms

/// The values of the first form below \a parent, without FORM_TYPE.
Fields submittedIn(const QDomElement &parent);
/// The type of that form: submit, cancel or nothing.
QString formTypeIn(const QDomElement &parent);

} // namespace TestSupport::Openfire
