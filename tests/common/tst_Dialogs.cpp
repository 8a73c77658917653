// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/AboutDialog.h"
#include "common/gui/AccountDialog.h"
#include "common/gui/CertificateDialog.h"
#include "common/gui/DetailsDialog.h"
#include "common/gui/DialogButtons.h"
#include "common/gui/DialogGrower.h"
#include "common/gui/MessageBox.h"
#include "common/gui/PasswordDialog.h"
#include "support/ScriptedServer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

using namespace Common;
using namespace Qt::StringLiterals;
using namespace TestSupport;
using State = PubSub::Client::State;

namespace
{

// A store that outlives the session's start, as a system's keychain does.
class LastingStore : public MemorySecretStore
{
public:
    using MemorySecretStore::MemorySecretStore;
    [[nodiscard]] bool isLasting() const override { return true; }
};

template <typename Widget> Widget *find(const QWidget &dialog, const char *name)
{
    auto *widget = dialog.findChild<Widget *>(QLatin1StringView(name));
    Q_ASSERT(widget);
    return widget;
}

void present(QDialog &dialog)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

// Presses Tab until the widget of that name has the focus.
bool tabTo(const QWidget &dialog, const char *name)
{
    for (int i = 0; i < 30; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == QLatin1StringView(name))
            return true;
        QTest::keyClick(focus ? focus : const_cast<QWidget *>(&dialog), Qt::Key_Tab);
    }
    return false;
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

// What a screen reader says for the widget.
QString spokenName(const QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
        const_cast<QWidget *>(&widget));
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class tst_Dialogs : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void accountByKeyboardAlone();
    void accountSaysWhatIsMissing_data();
    void accountSaysWhatIsMissing();
    void accountIsFilledIn();
    void accountForgetsTrustInAnotherServer();
    void passwordIsHiddenUntilAsked();
    void passwordByKeyboardAlone();
    void keychainIsOfferedWhereThereIsOne();
    void certificateShowsItsFacts();
    void certificateIsNotTrustedByReturn();
    void certificateTextIsPlain();
    void textOfQuestionsIsPlain();
    void detailsCanBeCopied();
    void standardButtonsSpeakOurLanguage();
    void growsWithItsTexts();
    void everythingHasANameToSay_data();
    void everythingHasANameToSay();

private:
    void setUp() override;
    void makeSession(std::unique_ptr<SecretStore> store);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AccountSession> m_session;
};

void tst_Dialogs::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(u"reader"_s, m_folder->path());
    makeSession(std::make_unique<MemorySecretStore>());
    m_session->setWorkingOffline(true);
}

void tst_Dialogs::cleanup()
{
    m_session.reset();
    m_profile.reset();
    m_folder.reset();
}

void tst_Dialogs::makeSession(std::unique_ptr<SecretStore> store)
{
    m_session = std::make_unique<AccountSession>(*m_profile, std::move(store));
}

void tst_Dialogs::accountByKeyboardAlone()
{
    const ScriptedServer server;
    m_session->setWorkingOffline(false);
    AccountDialog dialog(*m_session);
    present(dialog);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"addressEdit"_s);
    type(u"ada@localhost"_s);
    QVERIFY(tabTo(dialog, "passwordEdit"));
    type(u"secret"_s);
    QVERIFY(tabTo(dialog, "advancedButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(tabTo(dialog, "hostEdit"));
    type(server.host());
    QVERIFY(tabTo(dialog, "portBox"));
    auto *port = find<QSpinBox>(dialog, "portBox");
    port->selectAll();
    type(QString::number(server.port()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(m_session->account().jid.toString(), u"ada@localhost"_s);
    QCOMPARE(m_session->account().port, server.port());
    QVERIFY(waitFor([&] {
        return m_session->client()->lastError().kind
            == PubSub::ConnectionError::Kind::CertificateRefused;
    }));
}

void tst_Dialogs::accountSaysWhatIsMissing_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s << false << u"Enter the address"_s;
    QTest::newRow("no server") << u"ada@"_s << u"a"_s << u""_s << false << u"not an address"_s;
    QTest::newRow("no name") << u"example.org"_s << u"a"_s << u""_s << false << u"in front of"_s;
    QTest::newRow("no password") << u"ada@example.org"_s << u""_s << u""_s << false
                                 << u"Enter the password"_s;
    QTest::newRow("host is a URL") << u"ada@example.org"_s << u"a"_s << u"https://example.org/"_s
                                   << false << u"The host is a name"_s;
    QTest::newRow("plain anywhere") << u"ada@example.org"_s << u"a"_s << u"example.org"_s << true
                                    << u"only a host on this machine"_s;
    QTest::newRow("plain nowhere")
        << u"ada@example.org"_s << u"a"_s << u""_s << true << u"only a host on this machine"_s;
    QTest::newRow("plain here") << u"ada@example.org"_s << u"a"_s << u"127.0.0.1"_s << true
                                << u""_s;
    QTest::newRow("good") << u" ada@example.org/desk "_s << u"a"_s << u""_s << false << u""_s;
}

void tst_Dialogs::accountSaysWhatIsMissing()
{
    QFETCH(const QString, address);
    QFETCH(const QString, password);
    QFETCH(const QString, host);
    QFETCH(const bool, plain);
    QFETCH(const QString, word);
    AccountDialog dialog(*m_session);
    find<QLineEdit>(dialog, "addressEdit")->setText(address);
    find<QLineEdit>(dialog, "passwordEdit")->setText(password);
    find<QLineEdit>(dialog, "hostEdit")->setText(host);
    find<QCheckBox>(dialog, "plainBox")->setChecked(plain);
    const QString said = find<QLabel>(dialog, "problemLabel")->text();
    QCOMPARE(said.isEmpty(), word.isEmpty());
    QVERIFY2(said.contains(word), qPrintable(said));
    QCOMPARE(find<QPushButton>(dialog, "okButton")->isEnabled(), word.isEmpty());
    dialog.accept();
    QCOMPARE(m_session->hasAccount(), word.isEmpty());
}

void tst_Dialogs::accountIsFilledIn()
{
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(u"ada@example.org"_s).value();
    account.host = u"localhost"_s;
    account.port = 15222;
    account.security = PubSub::Account::Security::PlainOnLoopback;
    m_session->setAccount(account, u"secret"_s, AccountSession::KeepPassword::ForSession);
    AccountDialog dialog(*m_session);
    present(dialog);
    QCOMPARE(dialog.account(), account);
    QVERIFY(find<QWidget>(dialog, "advancedBox")->isVisible());
    QVERIFY(find<QLineEdit>(dialog, "passwordEdit")->text().isEmpty());
    QCOMPARE(dialog.problem(), QString());
    find<QLineEdit>(dialog, "addressEdit")->setText(u"eve@example.org"_s);
    QVERIFY(dialog.problem().contains(u"password"_s));
}

void tst_Dialogs::accountForgetsTrustInAnotherServer()
{
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(u"ada@example.org"_s).value();
    account.pinnedCertificate = QByteArray(32, 'x');
    m_session->setAccount(account, u"secret"_s, AccountSession::KeepPassword::ForSession);
    AccountDialog dialog(*m_session);
    QVERIFY(!find<QToolButton>(dialog, "advancedButton")->isChecked());
    QCOMPARE(dialog.account().pinnedCertificate, account.pinnedCertificate);
    find<QLineEdit>(dialog, "addressEdit")->setText(u"ada@example.com"_s);
    QVERIFY(dialog.account().pinnedCertificate.isEmpty());
    find<QLineEdit>(dialog, "addressEdit")->setText(u"ada@example.org"_s);
    find<QLineEdit>(dialog, "hostEdit")->setText(u"example.com"_s);
    QVERIFY(dialog.account().pinnedCertificate.isEmpty());
}

void tst_Dialogs::passwordIsHiddenUntilAsked()
{
    AccountDialog dialog(*m_session);
    present(dialog);
    auto *edit = find<QLineEdit>(dialog, "passwordEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(tabTo(dialog, "passwordReveal"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void tst_Dialogs::passwordByKeyboardAlone()
{
    const ScriptedServer server;
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(u"ada@localhost"_s).value();
    account.host = server.host();
    account.port = server.port();
    account.pinnedCertificate = server.certificate().fingerprint();
    m_session->setAccount(account, {}, AccountSession::KeepPassword::ForSession);
    m_session->setWorkingOffline(false);
    PasswordDialog dialog(*m_session, PasswordDialog::Reason::NotKnown);
    present(dialog);
    QVERIFY(find<QLabel>(dialog, "questionLabel")->text().contains(u"ada@localhost"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"passwordEdit"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    type(u"secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
}

void tst_Dialogs::keychainIsOfferedWhereThereIsOne()
{
    {
        AccountDialog dialog(*m_session);
        present(dialog);
        QVERIFY(!find<QCheckBox>(dialog, "keepPassword")->isEnabled());
        QVERIFY(!find<QCheckBox>(dialog, "keepPassword")->isChecked());
        QVERIFY(find<QLabel>(dialog, "keepPasswordNote")->isVisible());
    }
    makeSession(std::make_unique<LastingStore>());
    AccountDialog dialog(*m_session);
    present(dialog);
    QVERIFY(find<QCheckBox>(dialog, "keepPassword")->isEnabled());
    QVERIFY(find<QCheckBox>(dialog, "keepPassword")->isChecked());
    QVERIFY(!dialog.findChild<QLabel *>(u"keepPasswordNote"_s));
}

namespace
{

PubSub::CertificateFacts exampleFacts()
{
    PubSub::CertificateFacts facts;
    facts.subject = u"<b>example.org</b>"_s;
    facts.issuer = u"Example Authority"_s;
    facts.names = { u"example.org"_s, u"pubsub.example.org"_s };
    facts.notBefore = QDateTime(QDate(2025, 1, 2), QTime(3, 4), QTimeZone::UTC);
    facts.notAfter = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::UTC);
    facts.fingerprint = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"
                                            "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    facts.faults = { u"The certificate is self-signed"_s, u"The certificate has expired"_s };
    return facts;
}

} // namespace

void tst_Dialogs::certificateShowsItsFacts()
{
    CertificateDialog dialog(exampleFacts(), u"example.org"_s);
    present(dialog);
    QCOMPARE(find<QLabel>(dialog, "issuerFact")->text(), u"Example Authority"_s);
    QCOMPARE(find<QLabel>(dialog, "namesFact")->text(), u"example.org, pubsub.example.org"_s);
    QCOMPARE(find<QLabel>(dialog, "fingerprintFact")->text(),
        u"00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F\n"
        "F0:F1:F2:F3:F4:F5:F6:F7:F8:F9:FA:FB:FC:FD:FE:FF"_s);
    QCOMPARE(find<QLabel>(dialog, "faultsFact")->text().count(u'\n'), 1);
    QVERIFY(find<QLabel>(dialog, "validityFact")->text().contains(u"25"_s));
}

void tst_Dialogs::certificateIsNotTrustedByReturn()
{
    CertificateDialog dialog(exampleFacts(), u"example.org"_s);
    present(dialog);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));

    present(dialog);
    QVERIFY(tabTo(dialog, "trustButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void tst_Dialogs::certificateTextIsPlain()
{
    CertificateDialog dialog(exampleFacts(), u"<i>example.org</i>"_s);
    const auto labels = dialog.findChildren<QLabel *>();
    int checked = 0;
    for (const QLabel *label : labels) {
        if (label->text().contains(u'<')) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++checked;
        }
    }
    QVERIFY(checked >= 2);
}

// The title of a feed may be anything.
void tst_Dialogs::textOfQuestionsIsPlain()
{
    int seen = 0;
    const auto look = [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        seen += box->textFormat() == Qt::PlainText ? 1 : 0;
        box->reject();
    };
    QTimer::singleShot(0, this, look);
    QVERIFY(!MessageBox::confirm(nullptr, u"Title"_s, u"<h1>Text</h1>"_s, u"Yes"_s));
    QTimer::singleShot(0, this, look);
    MessageBox::showError(nullptr, u"Title"_s, u"<h1>Text</h1>"_s);
    QCOMPARE(seen, 2);
}

void tst_Dialogs::detailsCanBeCopied()
{
    DetailsDialog dialog(u"Node not deleted"_s, u"Condition: Forbidden"_s);
    present(dialog);
    find<QPushButton>(dialog, "copyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Node not deleted\n\nCondition: Forbidden"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

// Without Qt's own translations, which need not be installed.
void tst_Dialogs::standardButtonsSpeakOurLanguage()
{
    class Translator : public QTranslator
    {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }
        [[nodiscard]] QString translate(
            const char *context, const char *text, const char *, int) const override
        {
            const bool isOurs = QByteArrayView(context).startsWith("Common::");
            return isOurs ? u"translated "_s + QLatin1StringView(text) : QString();
        }
    } translator;
    QCoreApplication::installTranslator(&translator);
    const DialogButtons buttons(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(find<QPushButton>(buttons, "okButton")->text(), u"translated OK"_s);
    QCOMPARE(find<QPushButton>(buttons, "cancelButton")->text(), u"translated Cancel"_s);
    QCOMPARE(find<QPushButton>(buttons, "closeButton")->text(), u"translated Close"_s);
}

void tst_Dialogs::growsWithItsTexts()
{
    QDialog dialog;
    new DialogGrower(&dialog);
    auto *layout = new QVBoxLayout(&dialog);
    auto *first = new QLabel(u"Long before it opens. "_s.repeated(20));
    auto *second = new QLabel;
    auto *button = new QPushButton(u"OK"_s);
    for (QLabel *label : { first, second }) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addWidget(button);
    dialog.resize(240, 10);
    present(dialog);
    const auto isWhole = [](const QLabel *label) {
        return label->height() >= label->heightForWidth(label->width());
    };
    QTRY_VERIFY(isWhole(first));
    const int before = dialog.height();
    second->setText(u"Long while it is open. "_s.repeated(20));
    QTRY_VERIFY(dialog.height() > before);
    QVERIFY(isWhole(first));
    QVERIFY(isWhole(second));
    QVERIFY(dialog.rect().contains(button->geometry()));
    QCOMPARE(dialog.width(), 240);
    // More than a screen takes.
    second->setText(u"Longer than the screen is high. "_s.repeated(2000));
    QTRY_COMPARE(dialog.height(), dialog.screen()->availableSize().height());
}

void tst_Dialogs::everythingHasANameToSay_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "account", "password", "certificate", "details", "about" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_Dialogs::everythingHasANameToSay()
{
    QFETCH(const QString, name);
    std::unique_ptr<QDialog> dialog;
    if (name == "account"_L1)
        dialog = std::make_unique<AccountDialog>(*m_session);
    else if (name == "password"_L1)
        dialog = std::make_unique<PasswordDialog>(*m_session, PasswordDialog::Reason::Refused);
    else if (name == "certificate"_L1)
        dialog = std::make_unique<CertificateDialog>(exampleFacts(), u"example.org"_s);
    else if (name == "details"_L1)
        dialog = std::make_unique<DetailsDialog>(u"a"_s, u"b"_s);
    else
        dialog = std::make_unique<AboutDialog>(QList<RuntimePart> {
            { u"spelling"_s, u"Spell checking"_s, u"Nothing is underlined."_s, u"a"_s } });
    present(*dialog);
    QVERIFY(!dialog->windowTitle().isEmpty());
    int checked = 0;
    const auto widgets = dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s);
        if (!isOurs || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QVERIFY2(!spokenName(*widget).isEmpty(), qPrintable(widget->objectName()));
        ++checked;
    }
    QVERIFY(checked > 0);
}

PUBSUB_TEST(tst_Dialogs, QApplication)
#include "tst_Dialogs.moc"
