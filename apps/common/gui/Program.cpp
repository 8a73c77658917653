// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Program.h"

#include "common/core/PasswordFile.h"
#include "common/gui/MessageBox.h"

#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int cannotRun = 1;
constexpr int commandLineRefused = 2;

void printLine(FILE *file, const QString &text)
{
    QTextStream(file) << text << Qt::endl;
}

void installTranslator(
    QApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void Program::prepare()
{
    QCoreApplication::setOrganizationName(u"PubSubClient"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PUBSUB_VERSION));
    // QtWebEngine wants it, and it must be set before the application is made.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

Program::Program(QApplication &application, const QString &id, const QString &displayName)
    : m_id(id), m_appearance(new Appearance(application))
{
    QCoreApplication::setApplicationName(u"pubsub-"_s + id);
    QGuiApplication::setApplicationDisplayName(displayName);
    QGuiApplication::setDesktopFileName(u"org.pubsubclient."_s + id);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/org.pubsubclient.%1.svg"_s.arg(id)));
    m_ready = parseCommandLine(application) && openProfile() && openSession();
}

Program::~Program() = default;

bool Program::parseCommandLine(QApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption profile(
        u"profile"_s, tr("Keep settings and data in this folder."), tr("folder"));
    const QCommandLineOption passwordFile(u"password-file"_s,
        tr("Read the account's password from the first line of this file. Only its owner may "
           "be able to read it."),
        tr("file"));
    const QCommandLineOption offline(u"offline"_s, tr("Start without connecting."));
    const QCommandLineOption scheme(
        u"color-scheme"_s, tr("Use these colors: light, dark or system."), tr("scheme"));
    const QCommandLineOption language(
        u"language"_s, tr("Use this language, for example de or en_GB."), tr("language"));
    parser.addOptions({ profile, passwordFile, offline, scheme, language });
    parser.addPositionalArgument(u"uri"_s, tr("An xmpp: address to open."), u"[uri…]"_s);

    const bool accepted = parser.parse(application.arguments());
    m_language = parser.value(language);
    loadTranslations(application);
    if (!accepted) {
        printLine(stderr, parser.errorText());
        m_exitCode = commandLineRefused;
        return false;
    }
    if (parser.isSet(help) || parser.isSet(u"help-all"_s)) {
        printLine(stdout, parser.helpText());
        return false;
    }
    if (parser.isSet(version)) {
        printLine(stdout,
            u"%1 %2"_s.arg(
                QCoreApplication::applicationName(), QCoreApplication::applicationVersion()));
        return false;
    }
    m_profileFolder = parser.value(profile);
    m_passwordFile = parser.value(passwordFile);
    m_scheme = parser.value(scheme);
    m_offline = parser.isSet(offline);
    m_arguments = parser.positionalArguments();
    return true;
}

void Program::loadTranslations(QApplication &application)
{
    const QLocale locale = m_language.isEmpty() ? QLocale::system() : QLocale(m_language);
    if (!m_language.isEmpty())
        QLocale::setDefault(locale);
    // The later one is asked first. English brings the plural forms of the sources' own texts.
    for (const QString &name : { u"common"_s, m_id })
        installTranslator(application, QLocale(QLocale::English), name, u":/i18n"_s);
    installTranslator(
        application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installTranslator(application, locale, u"common"_s, u":/i18n"_s);
    installTranslator(application, locale, m_id, u":/i18n"_s);
}

bool Program::openProfile()
{
    m_profile = std::make_unique<Profile>(m_id, m_profileFolder);
    applyScheme();
    if (!m_profile->isUsable()) {
        refuse(tr("The folder %1 can't be written. Choose another one with --profile.")
                .arg(QDir::toNativeSeparators(m_profile->folder())));
        return false;
    }
    if (!m_profile->lock()) {
        refuse(tr("%1 is running already with the profile folder %2.")
                .arg(QGuiApplication::applicationDisplayName(),
                    QDir::toNativeSeparators(m_profile->folder())));
        return false;
    }
    return true;
}

void Program::applyScheme()
{
    const QString remembered
        = m_profile->sharedSettings().value("appearance/colorScheme").toString();
    m_appearance->setScheme(Appearance::schemeFromName(m_scheme.isEmpty() ? remembered : m_scheme));
}

bool Program::openSession()
{
    if (m_passwordFile.isEmpty()) {
        m_session
            = std::make_unique<AccountSession>(*m_profile, std::make_unique<KeychainSecretStore>());
    } else {
        const auto password = readPasswordFile(m_passwordFile);
        if (!password) {
            refuse(password.error());
            return false;
        }
        auto secrets = std::make_unique<MemorySecretStore>();
        MemorySecretStore &memory = *secrets;
        m_session = std::make_unique<AccountSession>(*m_profile, std::move(secrets));
        memory.write(m_session->account().jid.bare().toString(), *password);
    }
    m_session->setWorkingOffline(m_offline);
    return true;
}

void Program::refuse(const QString &reason)
{
    m_exitCode = cannotRun;
    printLine(stderr, reason);
    MessageBox::showError(nullptr, QGuiApplication::applicationDisplayName(), reason);
}

} // namespace Common
