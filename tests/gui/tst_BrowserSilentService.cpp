// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/ScriptedBrowser.h"
#include "browser/core/NodeTreeModel.h"
#include "browser/gui/NodeTreeView.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace BrowserTest;

namespace
{

/// The window before a service that stops answering; it did answer before.
struct SilentDesk : ScriptedBrowser {
    IqPattern itemsOfA { .xmlns = Ns::pubSub, .element = u"items"_s, .node = u"a"_s };

    bool openItems(const Answer &answer)
    {
        if (!open())
            return false;
        // Rules that stand already go first: they are made anew.
        server.clearRules();
        server.reply({ .to = service() }, answer);
        showTab(BrowserDesk::Items);
        return choose(u"a"_s);
    }
    QPushButton *button()
    {
        return page(u"itemsPage"_s)
            ->findChild<QWidget *>(u"pageMessage"_s)
            ->findChild<QPushButton *>();
    }
    QString rowOfService()
    {
        const auto *model = tree()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(Browser::NodeTreeModel::AddressRole)
                    .value<PubSub::NodeAddress>()
                    .service.toString()
                == service())
                return index.data(Browser::NodeTreeModel::SecondaryTextRole).toString();
        }
        return {};
    }
};

} // namespace

/// A service that doesn't answer says so, and can be left.
class tst_BrowserSilentService : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatNoAnswerCameAndStops();
    void saysThatItCantBeReachedUntilItCan();
};

void tst_BrowserSilentService::saysThatNoAnswerCameAndStops()
{
    SilentDesk desk;
    QVERIFY(desk.openItems(Answer::never()));
    QTRY_VERIFY(desk.message(u"itemsPage"_s).contains(u"Loading"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.message(u"itemsPage"_s).contains(u"No answer yet"_s), 20000);
    QVERIFY(desk.message(u"itemsPage"_s).contains(u"pubsub.localhost has not answered since"_s));
    QVERIFY(desk.rowOfService().contains(u"has not answered since"_s));
    QVERIFY(desk.button()->isVisible());
    QCOMPARE(desk.button()->text(), u"Cancel"_s);
    desk.button()->click();
    QVERIFY(desk.message(u"itemsPage"_s).contains(u"Not loaded"_s));
    QCOMPARE(desk.button()->text(), u"Try again"_s);
    desk.server.clearRules();
    desk.server.reply(desk.itemsOfA, items("a", 2));
    desk.button()->click();
    QTRY_VERIFY(desk.page(u"itemTable"_s)->isVisible());
}

void tst_BrowserSilentService::saysThatItCantBeReachedUntilItCan()
{
    SilentDesk desk;
    QVERIFY(desk.openItems(Answer::error("remote-server-not-found")));
    QTRY_VERIFY(desk.message(u"itemsPage"_s).contains(u"The service does not answer"_s));
    QTRY_VERIFY(desk.rowOfService().contains(u"has been out of reach since"_s));
    desk.server.clearRules();
    desk.server.reply(desk.itemsOfA, items("a", 2));
    desk.account().client()->tryServiceNow(*PubSub::Jid::fromString(desk.service()));
    QTRY_VERIFY(desk.page(u"itemTable"_s)->isVisible());
    QTRY_VERIFY(!desk.rowOfService().contains(u"reached"_s));
}

PUBSUB_TEST(tst_BrowserSilentService, QApplication)
#include "tst_BrowserSilentService.moc"
