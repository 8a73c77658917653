// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Certificates.h"

#include <QCryptographicHash>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const QStringList &commonNames, const QStringList &organizations)
{
    return (commonNames + organizations).join(u", "_s);
}

} // namespace

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

CertificateFacts factsOf(const QSslCertificate &certificate, const QList<QSslError> &errors)
{
    CertificateFacts facts;
    facts.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
        certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
        certificate.issuerInfo(QSslCertificate::Organization));
    facts.names = certificate.subjectAlternativeNames().values();
    facts.names.sort();
    facts.notBefore = certificate.effectiveDate();
    facts.notAfter = certificate.expiryDate();
    facts.fingerprint = fingerprintOf(certificate);
    for (const QSslError &error : errors)
        facts.faults.append(error.errorString());
    facts.faults.removeDuplicates();
    return facts;
}

} // namespace PubSub
