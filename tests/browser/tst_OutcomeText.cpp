// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/OutcomeText.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Browser;
using PubSub::Form;
using PubSub::FormField;

/// Which setting is not as it was wanted, in words.
class tst_OutcomeText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesSettingWishAndState();
    void saysNothingOfWhatIsNotInTheForm();
    void saysNothingOfWhatIsDone();

private:
    static Form form(const QString &access, const QString &items, const QString &persist)
    {
        Form form;
        form.setValue(u"pubsub#access_model"_s, access);
        form.setValue(u"pubsub#max_items"_s, items);
        form.setValue(u"pubsub#persist_items"_s, persist);
        form.fields.last().type = FormField::Type::Boolean;
        return form;
    }
};

void tst_OutcomeText::namesSettingWishAndState()
{
    Form after = form(u"open"_s, u"1"_s, u"0"_s);
    const PubSub::ConfigurationOutcome outcome(
        after, form(u"whitelist"_s, u"20"_s, u"true"_s), after);
    QCOMPARE(OutcomeText::notApplied(outcome, after),
        u"“Who may subscribe and read” was to be “\u2068Members, publishers and owners only\u2069” "
        u"and is "
        "“\u2068Everybody\u2069”. “Most items to keep” was to be “\u206820\u2069” and is "
        "“\u20681\u2069”. “Keep items” was to be "
        "“\u2068Yes\u2069” and is “\u2068No\u2069”."_s);
    after.fields.first().values.clear();
    QVERIFY(OutcomeText::notApplied({ after, form(u"whitelist"_s, u"1"_s, u"0"_s), after }, after)
            .endsWith(u"and is “\u2068(nothing)\u2069”."_s));
}

// The service may have done it all the same.
void tst_OutcomeText::saysNothingOfWhatIsNotInTheForm()
{
    Form after = form(u"open"_s, u"1"_s, u"0"_s);
    after.fields.removeFirst();
    const PubSub::ConfigurationOutcome outcome({}, form(u"whitelist"_s, u"20"_s, u"0"_s), after);
    QCOMPARE(OutcomeText::ignored(outcome, after).size(), 1);
    QCOMPARE(OutcomeText::ignored(outcome, after).first().name, u"pubsub#max_items"_s);
    QVERIFY(!OutcomeText::notApplied(outcome, after).contains(u"Who may subscribe"_s));
}

void tst_OutcomeText::saysNothingOfWhatIsDone()
{
    const Form after = form(u"open"_s, u"20"_s, u"1"_s);
    QCOMPARE(OutcomeText::notApplied({ {}, form(u"open"_s, u"20"_s, u"true"_s), after }, after),
        QString());
}

PUBSUB_TEST(tst_OutcomeText, QCoreApplication)
#include "tst_OutcomeText.moc"
