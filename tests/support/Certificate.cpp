// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Certificate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace TestSupport
{

struct Certificate::Files {
    QTemporaryDir folder;
    QSslCertificate certificate;
    QSslKey key;
};

namespace
{

QString alternativeNames(const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts)
        names += (QHostAddress(host).isNull() ? u"DNS:"_s : u"IP:"_s) + host;
    return u"subjectAltName="_s + names.join(u',');
}

void runOpenSsl(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qFatal("The tests need the openssl command to make certificates: %s\n%s",
            qPrintable(openssl.errorString()), openssl.readAll().constData());
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write %s: %s", qPrintable(path), qPrintable(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

QStringList Certificate::standardHosts()
{
    return { u"localhost"_s, u"pubsub.localhost"_s, u"example.org"_s, u"pubsub.example.org"_s,
        u"127.0.0.1"_s };
}

const Certificate &Certificate::standard()
{
    static const Certificate certificate(standardHosts());
    return certificate;
}

const Certificate &Certificate::expired()
{
    static const Certificate certificate(standardHosts(), Dates::Expired);
    return certificate;
}

const Certificate &Certificate::wrongHost()
{
    static const Certificate certificate({ u"elsewhere.example"_s });
    return certificate;
}

Certificate::Certificate(const QStringList &hosts, Dates dates)
{
    auto files = std::make_shared<Files>();
    m_files = files;
    QStringList arguments { u"req"_s, u"-x509"_s, u"-nodes"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-keyout"_s, keyPath(), u"-out"_s, certificatePath(),
        u"-subj"_s, u"/CN="_s + hosts.value(0), u"-addext"_s, alternativeNames(hosts) };
    if (dates == Dates::Expired)
        arguments
            += { u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20200102000000Z"_s };
    else
        arguments += { u"-days"_s, u"30"_s };
    runOpenSsl(arguments);

    const QByteArray certificatePem = contentOf(certificatePath());
    const QByteArray keyPem = contentOf(keyPath());
    write(combinedPath(), certificatePem + keyPem);
    files->certificate = QSslCertificate(certificatePem);
    files->key = QSslKey(keyPem, QSsl::Ec);
    Q_ASSERT(!files->certificate.isNull() && !files->key.isNull());
}

QString Certificate::certificatePath() const
{
    return m_files->folder.filePath(u"certificate.pem"_s);
}

QString Certificate::keyPath() const
{
    return m_files->folder.filePath(u"key.pem"_s);
}

QString Certificate::combinedPath() const
{
    return m_files->folder.filePath(u"combined.pem"_s);
}

QSslCertificate Certificate::certificate() const
{
    return m_files->certificate;
}

QSslKey Certificate::key() const
{
    return m_files->key;
}

QByteArray Certificate::fingerprint() const
{
    return m_files->certificate.digest(QCryptographicHash::Sha256);
}

} // namespace TestSupport
