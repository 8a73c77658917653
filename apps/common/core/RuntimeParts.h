// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QList>

namespace Common
{

/// Something that a program loads while it runs: no linker sees that it is not there.
struct RuntimePart {
    /// Its name for programs: "tls", "spelling".
    QString id;
    /// What a person calls it.
    QString name;
    /// What does not work without it, as a sentence.
    QString cost;
    /// Debian's package that brings it.
    QString package;
};

/// The list of all that the three programs load at run time. Each says in its About box what is
/// missing, and a package of the programs has to depend on what is in this list.
class RuntimeParts
{
    Q_DECLARE_TR_FUNCTIONS(Common::RuntimeParts)
public:
    /// Ids of the parts that others than this class look for, by means that it has not.
    static constexpr auto icons = QLatin1StringView("icons");
    static constexpr auto dictionary = QLatin1StringView("dictionary");

    /// What \a program ("browser", "reader" or "writer") loads.
    [[nodiscard]] static QList<RuntimePart> of(const QString &program);
    /// Those of them that can't be loaded; icons and dictionary only if somebody told so.
    [[nodiscard]] static QList<RuntimePart> missing(const QString &program);
    /// What was found of a part that this class does not look for.
    static void tell(QLatin1StringView id, bool isThere);
    /// True if tell() was called for that part.
    [[nodiscard]] static bool isTold(QLatin1StringView id);
};

} // namespace Common
