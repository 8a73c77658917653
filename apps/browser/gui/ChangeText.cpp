// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ChangeText.h"

#include "common/core/BidiText.h"

using Kind = Browser::ConfirmedChanges::Kind;

namespace Browser
{

QString ChangeText::of(const ConfirmedChanges::Change &change)
{
    const QString node = Common::isolated(change.node.node);
    const QString service = Common::isolated(change.node.service.toString());
    const QString item = Common::isolated(change.itemId);
    switch (change.kind) {
    case Kind::NodeCreated:
        return tr("The node “%1” of %2, which you created, is not there.").arg(node, service);
    case Kind::NodeDeleted:
        return tr("The node “%1” of %2, which you deleted, is there again.").arg(node, service);
    case Kind::NodeConfigured:
        return tr("The node “%1” of %2 is not configured as you left it.").arg(node, service);
    case Kind::ItemPublished:
        return tr("The item “%1” of the node “%2”, which you published, is not there.")
            .arg(item, node);
    case Kind::ItemDeleted:
        return tr("The item “%1” of the node “%2”, which you deleted, is there again.")
            .arg(item, node);
    }
    return {};
}

} // namespace Browser
