// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

// The one header to start with.

#include <pubsub/Account.h>
#include <pubsub/AccountSubscriptions.h>
#include <pubsub/AtomEntry.h>
#include <pubsub/Attachments.h>
#include <pubsub/Authorship.h>
#include <pubsub/Client.h>
#include <pubsub/CollectionAccess.h>
#include <pubsub/Comments.h>
#include <pubsub/ConfigurationOutcome.h>
#include <pubsub/ExtendedDiscovery.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/FormTemplate.h>
#include <pubsub/Future.h>
#include <pubsub/HttpUpload.h>
#include <pubsub/Node.h>
#include <pubsub/PubSubUri.h>
#include <pubsub/PublishShape.h>
#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>
#include <pubsub/SharedSubscription.h>
#include <pubsub/Storage.h>
