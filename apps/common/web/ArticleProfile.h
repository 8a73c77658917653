// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/ArticleScheme.h"
#include "common/web/RequestBlocker.h"

#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <span>

namespace Common
{

/// A setting of the web engine and the value that articles are shown with.
struct ArticleSetting {
    QWebEngineSettings::WebAttribute attribute;
    bool enabled;
};

/// An off-the-record web profile without scripts, storage, cookies, downloads, plugins or network,
/// except for pictures when they are allowed. Nothing of it is left to the engine's defaults.
class ArticleProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ArticleProfile(QObject *parent = nullptr);
    ~ArticleProfile() override;

    /// Every attribute that the profile sets.
    static std::span<const ArticleSetting> expectedSettings();

    ArticleScheme &scheme() { return m_scheme; }
    RequestBlocker &blocker() { return m_blocker; }

private:
    void applySettings();

    ArticleScheme m_scheme;
    RequestBlocker m_blocker;
};

} // namespace Common
