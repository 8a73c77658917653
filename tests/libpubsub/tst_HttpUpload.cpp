// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files go where the upload service says, encrypted or not at all, and with no header too many.

#include "support/Await.h"
#include "support/HttpServer.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/HttpUpload.h>

#include <QTemporaryFile>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid domain = *Jid::fromString(u"localhost"_s);
const Jid service = *Jid::fromString(u"upload.localhost"_s);
const IqPattern slotRequest { .xmlns = "urn:xmpp:http:upload:0"_L1, .element = u"request"_s };

/// XEP-0363 example 4, with the purposes of §6.
const QByteArray uploadInfo
    = "<query xmlns='http://jabber.org/protocol/disco#info'>"
      "<identity category='store' type='file' name='HTTP File Upload'/>"
      "<feature var='urn:xmpp:http:upload:0'/>"
      "<feature var='urn:xmpp:http:upload:purpose:0#permanent'/>"
      "<feature var='urn:xmpp:http:upload:purpose:0#ephemeral'/>"
      "<x type='result' xmlns='jabber:x:data'>"
      "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:http:upload:0</value></field>"
      "<field var='max-file-size'><value>5242880</value></field></x></query>";

QByteArray slot(const QByteArray &put, const QByteArray &get, const QByteArray &headers = {})
{
    return "<slot xmlns='urn:xmpp:http:upload:0'><put url='" + put + "'>" + headers
        + "</put><get url='" + get + "'/></slot>";
}

UploadFile picture()
{
    return { u"très cool.jpg"_s, u"image/jpeg"_s, QByteArray(23456, 'j') };
}

} // namespace

class tst_HttpUpload : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0363 §4, examples 1 to 4.
    void discoversTheServiceAndWhatItTakes()
    {
        server->reply({ .xmlns = Ns::discoItems },
            Answer::result("<query xmlns='http://jabber.org/protocol/disco#items'>"
                           "<item jid='upload.localhost' name='HTTP File Upload'/>"
                           "<item jid='conference.localhost' name='Chatroom Service'/></query>"));
        server->reply(
            { .xmlns = Ns::discoInfo, .to = u"upload.localhost"_s }, Answer::result(uploadInfo));
        const auto services = await(HttpUpload::discover(client.get(), domain));
        QVERIFY(services);
        QCOMPARE(*services,
            (QList<UploadService> { { service, u"HTTP File Upload"_s, 5242880,
                { UploadPurpose::Kind::Ephemeral, UploadPurpose::Kind::Permanent } } }));
    }

    // XEP-0363 §5, example 5; §6, examples 8 to 11.
    void asksForASlot()
    {
        server->reply(slotRequest,
            Answer::result(slot("https://upload.localhost/a/tr%C3%A8s%20cool.jpg",
                "https://download.localhost/a/tr%C3%A8s%20cool.jpg",
                "<header name='Authorization'>Basic Base64String==</header>"
                "<header name='Cookie'>foo=bar; user=romeo</header>")));
        const UploadService info { service, {}, -1,
            { UploadPurpose::Kind::Ephemeral, UploadPurpose::Kind::Permanent } };
        const auto granted = await(HttpUpload(client.get(), info).requestSlot(picture()));
        QVERIFY(granted);
        QCOMPARE(granted->put, QUrl(u"https://upload.localhost/a/tr%C3%A8s%20cool.jpg"_s));
        QCOMPARE(granted->get, QUrl(u"https://download.localhost/a/tr%C3%A8s%20cool.jpg"_s));
        QCOMPARE(granted->headers,
            (QList<std::pair<QByteArray, QByteArray>> { { "Authorization", "Basic Base64String==" },
                { "Cookie", "foo=bar; user=romeo" } }));
        const QDomElement asked = lastRequest();
        QCOMPARE(asked.attribute(u"filename"_s), u"très cool.jpg"_s);
        QCOMPARE(asked.attribute(u"size"_s), u"23456"_s);
        QCOMPARE(asked.attribute(u"content-type"_s), u"image/jpeg"_s);
        QVERIFY(asked.firstChildElement().isNull());

        UploadFile kept = picture();
        kept.purpose.kind = UploadPurpose::Kind::Permanent;
        QVERIFY(await(HttpUpload(client.get(), info).requestSlot(kept)));
        QCOMPARE(lastRequest().firstChildElement().tagName(), u"permanent"_s);
        QCOMPARE(
            lastRequest().firstChildElement().namespaceURI(), u"urn:xmpp:http:upload:purpose:0"_s);

        UploadFile story = picture();
        story.purpose = { UploadPurpose::Kind::Ephemeral,
            QDateTime(QDate(2025, 9, 10), QTime(23, 8, 25), QTimeZone::UTC) };
        QVERIFY(await(HttpUpload(client.get(), info).requestSlot(story)));
        QCOMPARE(lastRequest().firstChildElement().attribute(u"expire-before"_s),
            u"2025-09-10T23:08:25Z"_s);

        // A purpose that the service does not know would be refused.
        UploadFile avatar = picture();
        avatar.purpose.kind = UploadPurpose::Kind::Profile;
        QVERIFY(await(HttpUpload(client.get(), info).requestSlot(avatar)));
        QVERIFY(lastRequest().firstChildElement().isNull());
    }

    void putsTheFile()
    {
        grant("<header name='authorization'>Basic abc</header><header name='Cookie'>a=1\r\n"
              "X-Evil: 1</header><header name='Host'>evil</header><header name='X-Own'>1</header>"
              "<header name='Expires'>Thu, 01 Jan 2026 00:00:00 GMT&#13;&#10;X-Evil: 2</header>");
        UploadFile file = picture();
        file.data = QByteArray(3 << 20, 'x') + "end";
        auto *request = uploader().upload(file);
        SignalWaiter progressed(request, &UploadRequest::progressed);
        const auto address = await(request);
        QVERIFY(address);
        QCOMPARE(address->toString(), web->address() + u"get/1"_s);
        QCOMPARE(web->requests().size(), 1);
        const HttpServer::Request put = web->requests().first();
        QCOMPARE(put.method, "PUT");
        QCOMPARE(put.path, "/put/1");
        QVERIFY(put.body == file.data);
        QCOMPARE(put.values("content-type"), QByteArrayList { "image/jpeg" });
        QCOMPARE(put.values("content-length"), QByteArrayList { "3145731" });
        QCOMPARE(put.values("authorization"), QByteArrayList { "Basic abc" });
        QCOMPARE(put.values("cookie"), QByteArrayList { "a=1X-Evil: 1" });
        QCOMPARE(
            put.values("expires"), QByteArrayList { "Thu, 01 Jan 2026 00:00:00 GMTX-Evil: 2" });
        QVERIFY(put.values("x-evil").isEmpty() && put.values("x-own").isEmpty());
        QCOMPARE(
            put.values("host"), QByteArrayList { web->address().mid(7).chopped(1).toLatin1() });
        QVERIFY(progressed.count() > 0);
        QCOMPARE(std::get<0>(progressed.last()), 3145731);
        QCOMPARE(std::get<1>(progressed.last()), 3145731);
    }

    void putsAFileFromDisk()
    {
        QTemporaryFile onDisk;
        QVERIFY(onDisk.open());
        onDisk.write(QByteArray(100000, 'd'));
        onDisk.flush();
        grant();
        QVERIFY(await(uploader().upload({ u"d"_s, u"text/plain"_s, {}, onDisk.fileName() })));
        QCOMPARE(web->requests().first().body.size(), 100000);
        const auto missing
            = await(uploader().upload({ u"d"_s, u"text/plain"_s, {}, u"/nowhere/at/all"_s }));
        QVERIFY(!missing);
        QCOMPARE(missing.error().refusal, Error::Refusal::EmptyFile);
    }

    // No cookie of one upload goes along with the next.
    void keepsNoCookies()
    {
        grant();
        web->setAnswer("201 Created", "Set-Cookie: tracker=1\r\n");
        QVERIFY(await(uploader().upload(picture())));
        QVERIFY(await(uploader().upload(picture())));
        QCOMPARE(web->requests().size(), 2);
        QVERIFY(web->requests().last().values("cookie").isEmpty());
    }

    void refusesAddressesThatAreNotEncrypted_data()
    {
        QTest::addColumn<QByteArray>("put");
        QTest::addColumn<QByteArray>("get");
        const QByteArray good = "https://u.example/1";
        QTest::newRow("put") << QByteArray("http://u.example/1") << good;
        QTest::newRow("get") << good << QByteArray("http://u.example/1");
        QTest::newRow("scheme") << good << QByteArray("file:///etc/passwd");
        QTest::newRow("no host") << good << QByteArray("https:///1");
        QTest::newRow("relative") << QByteArray("/1") << good;
        QTest::newRow("none") << QByteArray() << good;
    }

    void refusesAddressesThatAreNotEncrypted()
    {
        QFETCH(QByteArray, put);
        QFETCH(QByteArray, get);
        server->reply(slotRequest, Answer::result(slot(put, get)));
        for (const auto plain :
            { HttpUpload::PlainHttp::Refused, HttpUpload::PlainHttp::OnLoopback }) {
            const auto address
                = await(HttpUpload(client.get(), { service, {}, -1, {} }, plain).upload(picture()));
            QVERIFY(!address);
            QCOMPARE(address.error().kind, Error::Kind::Unparsable);
        }
    }

    void sendsNothingToThisMachineUnlessItIsTold()
    {
        grant();
        const auto address
            = await(HttpUpload(client.get(), { service, {}, -1, {} }).upload(picture()));
        QVERIFY(!address);
        QVERIFY(web->requests().isEmpty());
    }

    void followsNobodyElsewhere()
    {
        grant();
        HttpServer elsewhere;
        web->setAnswer(
            "307 Temporary Redirect", "Location: " + elsewhere.address().toLatin1() + "\r\n");
        const auto address = await(uploader().upload(picture()));
        QVERIFY(!address);
        QCOMPARE(address.error().kind, Error::Kind::Transfer);
        QCOMPARE(address.error().httpStatus, 307);
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void reportsWhatTheWebServerSays()
    {
        grant();
        web->setAnswer("413 Content Too Large");
        const auto refused = await(uploader().upload(picture()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Transfer);
        QCOMPARE(refused.error().httpStatus, 413);
        web->breakAfter(1000);
        const auto broken = await(uploader().upload(picture()));
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, Error::Kind::Transfer);
        QCOMPARE(broken.error().httpStatus, 0);
    }

    // XEP-0363 §5, examples 7, 12 and 13.
    void reportsWhyThereIsNoSlot()
    {
        server->reply(slotRequest,
            Answer::error("not-acceptable", "modify",
                "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>File too large. The maximum "
                "file size is 20000 bytes</text><file-too-large xmlns='urn:xmpp:http:upload:0'>"
                "<max-file-size>20000</max-file-size></file-too-large>"));
        const auto tooLarge = await(uploader().upload(picture()));
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().condition, Error::Condition::NotAcceptable);
        QCOMPARE(HttpUpload::sizeLimit(tooLarge.error()), 20000);
        QVERIFY(!HttpUpload::retryTime(tooLarge.error()).isValid());

        server->reply(slotRequest,
            Answer::error("resource-constraint", "wait",
                "<retry xmlns='urn:xmpp:http:upload:0' stamp='2017-12-03T23:42:05Z'/>"));
        const auto quota = await(uploader().upload(picture()));
        QVERIFY(!quota);
        QCOMPARE(
            HttpUpload::retryTime(quota.error()).toString(Qt::ISODate), u"2017-12-03T23:42:05Z"_s);
        QCOMPARE(HttpUpload::sizeLimit(quota.error()), -1);
        QVERIFY(web->requests().isEmpty());
    }

    void doesNotAskForWhatIsKnownToBeTooLarge()
    {
        const HttpUpload small(client.get(), { service, {}, 100, {} });
        const auto address = await(small.upload(picture()));
        QVERIFY(!address);
        QCOMPARE(address.error().kind, Error::Kind::RefusedLocally);
        QVERIFY(server->received(slotRequest).isEmpty());
    }

    void canBeAbortedOnTheWay()
    {
        grant();
        web->fallSilent();
        auto *request = uploader().upload(picture());
        SignalWaiter failed(request, &Request::failed);
        QVERIFY(waitFor([&] { return web->requests().size() == 1; }));
        request->abort();
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Aborted);
    }

    void endsWithItsClient()
    {
        grant();
        web->fallSilent();
        auto *request = uploader().upload(picture());
        SignalWaiter failed(request, &Request::failed);
        QVERIFY(waitFor([&] { return web->requests().size() == 1; }));
        client.reset();
        QCOMPARE(failed.count(), 1);
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        web = std::make_unique<HttpServer>();
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
    }

    HttpUpload uploader()
    {
        return { client.get(), { service, {}, -1, {} }, HttpUpload::PlainHttp::OnLoopback };
    }

    void grant(const QByteArray &headers = {})
    {
        const QByteArray base = web->address().toLatin1();
        server->reply(slotRequest, Answer::result(slot(base + "put/1", base + "get/1", headers)));
    }

    QDomElement lastRequest() const
    {
        return server->received(slotRequest).last().firstChildElement();
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<HttpServer> web;
    std::unique_ptr<TestClient> client;
};

PUBSUB_TEST(tst_HttpUpload, QCoreApplication)
#include "tst_HttpUpload.moc"
