// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every operation of the library, on every server that Debian has: what they really do.

#include "AccountOperations.h"
#include "ApprovalOperations.h"
#include "Deviations.h"
#include "DiscoveryOperations.h"
#include "ItemOperations.h"
#include "OwnerOperations.h"
#include "PublisherOperations.h"
#include "RelationOperations.h"
#include "SubscriberOperations.h"

#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/LiberviaServer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

/// In this order: each builds on what the ones before it left.
const QList<Operation> operations {
    { u"discover services"_s, Discovery::services },
    { u"service information"_s, Discovery::serviceInfo },
    { u"create node"_s, Owner::create },
    { u"create and configure"_s, Owner::createConfigured },
    { u"create instant node"_s, Owner::createInstant },
    { u"create: conflict"_s, Owner::createTwice },
    { u"create: unknown access model"_s, Owner::createUnsupported },
    { u"list nodes"_s, Discovery::nodes },
    { u"list nodes by pages"_s, Discovery::nodesByPages },
    { u"node information"_s, Discovery::nodeInfo },
    { u"missing node"_s, Discovery::missingNode },
    { u"configuration"_s, Owner::configuration },
    { u"cancel configuration"_s, Owner::cancelConfiguration },
    { u"node metadata"_s, Discovery::metadata },
    { u"default configuration"_s, Owner::defaultConfiguration },
    { u"default for leaf nodes"_s, Owner::defaultOfLeaf },
    { u"default for collections"_s, Owner::defaultOfCollection },
    { u"create collection"_s, Owner::createCollection },
    { u"associate"_s, Owner::associate },
    { u"dissociate"_s, Owner::dissociate },
    { u"commands"_s, Discovery::commands },
    { u"unknown command"_s, Discovery::unknownCommand },

    { u"subscribe"_s, Subscriber::subscribe },
    { u"subscribe again"_s, Subscriber::subscribeAgain },
    { u"subscribe somebody else"_s, Subscriber::subscribeOther },
    { u"my subscriptions"_s, Subscriber::mine },
    { u"my subscriptions at a node"_s, Subscriber::mineAtNode },
    { u"subscribe one resource"_s, Subscriber::resource },
    { u"last item on subscribing"_s, Subscriber::lastItem },
    { u"subscribe with options"_s, Subscriber::withOptions },
    { u"subscription options"_s, Subscriber::options },
    { u"set subscription options"_s, Subscriber::setOptions },
    { u"lease"_s, Subscriber::lease },
    { u"default options"_s, Subscriber::defaultOptions },
    { u"default options of a node"_s, Subscriber::defaultOptionsOfNode },
    { u"whitelist: subscribe"_s, Subscriber::againstWhitelist },
    { u"whitelist: read"_s, Subscriber::readAgainstWhitelist },
    { u"presence: subscribe"_s, Subscriber::againstPresence },
    { u"roster: subscribe"_s, Subscriber::againstRoster },

    { u"publish"_s, Publisher::publish },
    { u"item event"_s, Publisher::itemEvent },
    { u"publish without id"_s, Publisher::withoutId },
    { u"publish without payload"_s, Publisher::withoutPayload },
    { u"publish several"_s, Publisher::publishAll },
    { u"retract several"_s, Publisher::retractAll },
    { u"notify"_s, Publisher::notify },
    { u"publisher of an item"_s, Publisher::publisher },
    { u"full node"_s, Publisher::fullNode },
    { u"publish: auto-create"_s, Publisher::autoCreate },
    { u"publish options"_s, Publisher::withOptions },
    { u"publish options not met"_s, Publisher::withUnmetOptions },
    { u"publish: forbidden"_s, Publisher::forbidden },

    { u"items"_s, Items::all },
    { u"recent items"_s, Items::recent },
    { u"last item"_s, Items::newest },
    { u"items by id"_s, Items::byId },
    { u"missing item"_s, Items::missing },
    { u"missing item, as owner"_s, Items::missingForOwner },
    { u"items by pages"_s, Items::byPages },
    { u"items by pages, backwards"_s, Items::backwards },
    { u"missing page"_s, Items::missingPage },
    { u"items of a subscription"_s, Items::bySubid },
    { u"items of a wrong one"_s, Items::byWrongSubid },
    { u"item ids"_s, Discovery::itemIds },
    { u"item ids by pages"_s, Discovery::itemIdsByPages },
    { u"ordered items"_s, Items::ordered },
    { u"republish"_s, Publisher::republish },
    { u"retract"_s, Publisher::retract },
    { u"retract, telling nobody"_s, Publisher::retractSilently },
    { u"retract missing item"_s, Publisher::retractMissing },

    { u"affiliations"_s, Relations::affiliations },
    { u"affiliation: publisher"_s, Relations::makePublisher },
    { u"publish as publisher"_s, Publisher::publishAsPublisher },
    { u"affiliation: member"_s, Relations::makeMember },
    { u"affiliation: publish-only"_s, Relations::makePublishOnly },
    { u"affiliation event"_s, Relations::affiliationEvent },
    { u"affiliation: none"_s, Relations::removeRole },
    { u"affiliation: outcast"_s, Relations::castOut },
    { u"demote the last owner"_s, Relations::demoteLastOwner },
    { u"my affiliations"_s, Relations::myAffiliations },
    { u"my affiliation at a node"_s, Relations::myAffiliationAtNode },
    { u"subscribers"_s, Relations::subscribers },
    { u"subscribers: forbidden"_s, Relations::notOwner },
    { u"set subscribers"_s, Relations::setSubscribers },
    { u"remove subscribers"_s, Relations::removeSubscribers },

    { u"authorize: create"_s, Approval::create },
    { u"authorize: ask"_s, Approval::ask },
    { u"authorize: mine pending"_s, Approval::minePending },
    { u"pending: nodes"_s, Approval::nodes },
    { u"pending: requests"_s, Approval::requests },
    { u"authorize: postpone"_s, Approval::postpone },
    { u"authorize: approve"_s, Approval::approve },
    { u"authorize: deny"_s, Approval::deny },
    { u"authorize: who reads"_s, Approval::readers },

    { u"configuration event"_s, Owner::configurationEvent },
    { u"purge"_s, Owner::purge },
    { u"unsubscribe"_s, Subscriber::unsubscribe },
    { u"unsubscribe again"_s, Subscriber::unsubscribeAgain },
    { u"delete: event"_s, Owner::removeEvent },
    { u"delete with redirect"_s, Owner::removeWithRedirect },
    { u"delete node"_s, Owner::remove },

    { u"PEP: account"_s, Discovery::accountInfo },
    { u"PEP: publish and own event"_s, Account::publish },
    { u"PEP: contact's event"_s, Account::contactsEvent },
    { u"PEP: contact's nodes"_s, Discovery::contactsNodes },
    { u"PEP: contact reads"_s, Account::contactReads },
    { u"PEP: stranger refused"_s, Account::strangerReads },
    { u"PEP: configuration"_s, Account::configuration },
    { u"PEP: retract"_s, Account::retract },
    { u"PEP: delete node"_s, Account::remove },
};

} // namespace

class tst_LiveSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onProsody() { runOn<ProsodyServer>(u"Prosody"_s, Deviations::ofProsody()); }
    void onEjabberd() { runOn<EjabberdServer>(u"ejabberd"_s, Deviations::ofEjabberd()); }
    void onLibervia() { runOn<LiberviaServer>(u"libervia-pubsub"_s, Deviations::ofLibervia()); }

    void cleanupTestCase()
    {
        QStringList table { line(u"operation"_s, m_servers) };
        for (const Operation &operation : operations) {
            QStringList cells;
            for (const Cells &ofServer : std::as_const(m_cells))
                cells += ofServer.value(operation.name);
            table += line(operation.name, cells);
        }
        Figures::write(u"live-suite"_s, table + m_times);
    }

private:
    using Cells = QMap<QString, QString>;

    static QString line(const QString &first, const QStringList &others)
    {
        QString line = first.leftJustified(30);
        for (const QString &cell : others)
            line += cell.leftJustified(23);
        return line.trimmed();
    }

    static XmppServerOptions options()
    {
        XmppServerOptions options;
        options.accounts.insert(u"eve"_s, u"secret"_s);
        return options;
    }

    /// Whatever `deviations` does not name has to be as the specification says. What it names has
    /// to deviate, so that it is noticed when a server learns something.
    template <typename Server> void runOn(const QString &name, const Cells &deviations)
    {
        Server server { options() };
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        Scene scene(server);
        QVERIFY2(scene.enter(), server.log().constData());
        QElapsedTimer timer;
        timer.start();
        Cells cells;
        QStringList failures;
        for (const QString &deviating : deviations.keys()) {
            if (!std::ranges::contains(operations, deviating, &Operation::name))
                failures += u"There is no operation \"%1\"."_s.arg(deviating);
        }
        for (const Operation &operation : operations) {
            const QString expected = deviations.value(operation.name, ok.cell);
            scene.patience = std::chrono::milliseconds(expected == ok.cell ? 5000 : 500);
            const Result result = operation.run(scene);
            cells.insert(operation.name, result.cell);
            if (result.cell != expected)
                failures += u"%1: \"%2\" instead of \"%3\" (%4)"_s.arg(
                    operation.name, result.cell, expected, result.detail);
        }
        m_servers += name;
        m_cells += cells;
        const auto deviating = std::ranges::count_if(
            cells, [](const QString &cell) { return cell != ok.cell && cell != lacking.cell; });
        m_times += u"%1: %2 operations, %3 ok, %4 lacking, %5 deviating; %6 ms, started in %7 ms"_s
                       .arg(name)
                       .arg(operations.size())
                       .arg(std::ranges::count(cells, ok.cell))
                       .arg(std::ranges::count(cells, lacking.cell))
                       .arg(deviating)
                       .arg(timer.elapsed())
                       .arg(server.startTime().count());
        QVERIFY2(failures.isEmpty(), qPrintable(u'\n' + failures.join(u'\n')));
    }

    QStringList m_servers;
    QList<Cells> m_cells;
    QStringList m_times;
};

QTEST_GUILESS_MAIN(tst_LiveSuite)
#include "tst_LiveSuite.moc"
