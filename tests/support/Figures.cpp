// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Figures.h"

#include <QDir>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace TestSupport::Figures
{

bool write(const QString &name, const QStringList &lines)
{
    QTextStream(stdout) << "Figures " << name << ":\n  " << lines.join("\n  "_L1) << '\n';
    const QString folder = qEnvironmentVariable("PUBSUB_FIGURES_DIR");
    if (folder.isEmpty())
        return true;
    QSaveFile file(QDir(folder).filePath(name + u".txt"_s));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return false;
    file.write(lines.join(u'\n').toUtf8() + '\n');
    return file.commit();
}

} // namespace TestSupport::Figures
