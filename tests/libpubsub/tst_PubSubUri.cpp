// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/PubSubUri.h>

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PubSub;

namespace
{

// Lines of a file of the folder "uri" without comments; columns are parted by tabs.
QList<QStringList> rowsOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/uri/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            rows << line.split(u'\t');
    }
    return rows;
}

QString dump(const PubSubUri &uri)
{
    QStringList parts;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            parts << name + u'=' + value;
    };
    add(u"account"_s, uri.account);
    add(u"service"_s, uri.service);
    add(u"type"_s, uri.queryType);
    add(u"action"_s, uri.action);
    add(u"node"_s, uri.node);
    add(u"item"_s, uri.item);
    for (const auto &[key, value] : uri.parameters)
        parts << u'+' + key + u'=' + value;
    return parts.join(u" | "_s);
}

} // namespace

class tst_PubSubUri : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
    void carriesAnyName_data();
    void carriesAnyName();
    void carriesRandomNames();
    void namesCommentNodes();
};

void tst_PubSubUri::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QList<QStringList> rows = rowsOf(u"reads.txt"_s);
    QVERIFY(rows.size() > 30);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row.at(0))) << row.at(0) << row.value(1);
}

void tst_PubSubUri::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto uri = PubSubUri::fromString(text);
    QVERIFY2(uri, qPrintable(uri ? QString() : uri.error().message));
    QCOMPARE(dump(*uri), expected);
    // However it was written, our own form says the same.
    QCOMPARE(PubSubUri::fromString(uri->toString()), *uri);
    QCOMPARE(PubSubUri::fromString(uri->toString(PubSubUri::Encoding::Strict)), *uri);
}

void tst_PubSubUri::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QList<QStringList> rows = rowsOf(u"refuses.txt"_s);
    QVERIFY(rows.size() > 10);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row.at(0))) << row.at(0);
    QTest::newRow("empty") << QString();
    QTest::newRow("long") << u"xmpp:a@b?;node="_s + u"x"_s.repeated(PubSubUri::maxLength);
    QTest::newRow("long jid") << u"xmpp:a@b/"_s + u"x"_s.repeated(4000);
    QTest::newRow("line end in the jid") << u"xmpp:a\n@b"_s;
}

void tst_PubSubUri::refuses()
{
    QFETCH(QString, text);
    const auto uri = PubSubUri::fromString(text);
    QVERIFY2(!uri, qPrintable(uri ? dump(*uri) : QString()));
    QVERIFY(!uri.error().message.isEmpty());
}

void tst_PubSubUri::writes_data()
{
    QTest::addColumn<PubSubUri>("uri");
    QTest::addColumn<QString>("asNeeded");
    QTest::addColumn<QString>("strict");
    QTest::newRow("service") << PubSubUri::forNode(u"pubsub.example"_s, {})
                             << u"xmpp:pubsub.example"_s << u"xmpp:pubsub.example"_s;
    QTest::newRow("node") << PubSubUri::forNode(u"a@b.example"_s, u"urn:xmpp:microblog:0"_s)
                          << u"xmpp:a@b.example?;node=urn:xmpp:microblog:0"_s
                          << u"xmpp:a@b.example?;node=urn%3Axmpp%3Amicroblog%3A0"_s;
    QTest::newRow("item") << PubSubUri::forItem(u"p.example"_s, u"a;b/c"_s, u"1 2"_s)
                          << u"xmpp:p.example?;node=a%3Bb/c;item=1%202"_s
                          << u"xmpp:p.example?;node=a%3Bb%2Fc;item=1%202"_s;
    PubSubUri subscribe = PubSubUri::forNode(u"p.example"_s, u"n"_s);
    subscribe.queryType = u"pubsub"_s;
    subscribe.action = u"subscribe"_s;
    QTest::newRow("action") << subscribe << u"xmpp:p.example?pubsub;action=subscribe;node=n"_s
                            << u"xmpp:p.example?pubsub;action=subscribe;node=n"_s;
    PubSubUri message;
    message.account = u"me@home.example"_s;
    message.service = u"jü;r@b.example/Büro 1"_s;
    message.queryType = u"message"_s;
    message.parameters = { { u"body"_s, u"a=b&c"_s } };
    const QString text = u"xmpp://me@home.example/j%C3%BC;r@b.example/B%C3%BCro%201"
                         "?message;body=a%3Db%26c"_s;
    QTest::newRow("others") << message << text << text;
}

void tst_PubSubUri::writes()
{
    QFETCH(PubSubUri, uri);
    QFETCH(QString, asNeeded);
    QFETCH(QString, strict);
    QCOMPARE(uri.toString(), asNeeded);
    QCOMPARE(uri.toString(PubSubUri::Encoding::Strict), strict);
    QCOMPARE(PubSubUri::fromString(asNeeded), uri);
    QCOMPARE(PubSubUri::fromString(strict), uri);
}

void tst_PubSubUri::carriesAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "100%", "a%3Ab", "%", "%2", "a;b", ";", "a;item=b", "a+b", "a b",
             " a ", "a/b", "a#b", "#", "a?b", "?;node=x", "a=b", "a&b", "princely_musings", "你好",
             "نص", "😀", "é", "a\tb", "a\nb", "'\"<>", "urn:xmpp:microblog:0", "+", "a@b/c",
             "http://x.example/?a=b;c#d" })
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_PubSubUri::carriesAnyName()
{
    QFETCH(QString, name);
    for (const auto encoding : { PubSubUri::Encoding::AsNeeded, PubSubUri::Encoding::Strict }) {
        const PubSubUri uri = PubSubUri::forItem(u"p.example"_s, name, name);
        const QString text = uri.toString(encoding);
        static const QRegularExpression legal(u"^[!-~]+$"_s);
        QVERIFY2(legal.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(text.startsWith("xmpp:p.example?;node="_L1), qPrintable(text));
        QCOMPARE(text.count(u';'), 2);
        QCOMPARE(PubSubUri::fromString(text), uri);
    }
}

void tst_PubSubUri::carriesRandomNames()
{
    static const QString signs = u"%+;=&?#/:@ .-_~*!'()[]{}|\\^`\"<>25A0aé中𠮷"_s;
    QRandomGenerator random(5122);
    const auto name = [&] {
        QString text = u"x"_s;
        for (int i = random.bounded(12); i > 0; --i)
            text += signs.at(random.bounded(signs.size() - 2)); // not half of the last character
        return text;
    };
    for (int i = 0; i < 20000; ++i) {
        const PubSubUri uri = PubSubUri::forItem(u"p.example"_s, name(), name());
        QCOMPARE(PubSubUri::fromString(uri.toString()), uri);
        QCOMPARE(PubSubUri::fromString(uri.toString(PubSubUri::Encoding::Strict)), uri);
    }
}

void tst_PubSubUri::namesCommentNodes()
{
    const QString node = PubSubUri::commentsNode(u"a/b c"_s);
    QCOMPARE(node, u"urn:xmpp:microblog:0:comments/a/b c"_s);
    QCOMPARE(PubSubUri::commentedItem(node), u"a/b c"_s);
    QCOMPARE(PubSubUri::commentedItem(u"urn:xmpp:microblog:0"_s), QString());
    QCOMPARE(PubSubUri::commentedItem(u"urn:xmpp:microblog:0:comments/"_s), QString());
    // Other clients cut this text at a fixed place behind "node=".
    QVERIFY(PubSubUri::forNode(u"c.example"_s, PubSubUri::commentsNode(u"post-1"_s))
            .toString()
            .endsWith("?;node=urn:xmpp:microblog:0:comments/post-1"_L1));
}

PUBSUB_TEST(tst_PubSubUri, QCoreApplication)
#include "tst_PubSubUri.moc"
