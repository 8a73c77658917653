// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Form.h>
#include <pubsub/Item.h>
#include <pubsub/NodeInfo.h>

namespace PubSub
{

/// Forms that are fetched from one node, filled in, and published in another. XEP-0346.
namespace FormTemplate
{

/// True if the service says that it is for such forms.
[[nodiscard]] PUBSUB_EXPORT bool isOfferedBy(const ServiceInfo &info);
/// Does the node of this id hold a form to fill in?
[[nodiscard]] PUBSUB_EXPORT bool isTemplate(const QString &node);
/// Where the forms of the template node go when they are filled in; empty if it is no such node.
[[nodiscard]] PUBSUB_EXPORT QString submissionsOf(const QString &templateNode);
/// Those of \a nodes that hold forms to fill in.
[[nodiscard]] PUBSUB_EXPORT QList<NodeRef> templatesAmong(const QList<NodeRef> &nodes);

/// The form that an item holds, filled in or not. The id of a template's item is its version.
[[nodiscard]] PUBSUB_EXPORT Parsed<Form> formOf(const Item &item);
/// An item with \a form as it is: of type Form for a template, Submit for what is filled in.
[[nodiscard]] PUBSUB_EXPORT Parsed<Item> itemOf(const Form &form, const QString &id);

} // namespace FormTemplate

} // namespace PubSub
