// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// Hostile fragments of HTML: those of tests/data/xss/vectors.txt, and each dangerous scheme in
/// each place where markup takes an address.
namespace TestSupport::XssCorpus
{

/// The call that a fragment makes when it gets to run.
QString canary();

/// The fragments of the file; requests would go to `host` ("127.0.0.1:PORT").
QStringList written(const QString &dataFolder, const QString &host);

/// Each scheme in each place. A fragment closes the elements that it opens.
QStringList matrix(const QString &host);

/// All fragments; an empty list when the file is missing.
QStringList vectors(const QString &dataFolder, const QString &host);

} // namespace TestSupport::XssCorpus
