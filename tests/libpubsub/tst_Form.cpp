// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Form.h>
#include <pubsub/xml/XmlElement.h>

#include <QDomDocument>
#include <QTest>
#include <QXmlStreamWriter>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

QDomElement element(const QByteArray &xml)
{
    static QDomDocument document;
    document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    return document.documentElement();
}

// XEP-0060 example 139, shortened, with a field that no specification knows.
const QByteArray nodeConfig = R"(
<x xmlns='jabber:x:data' type='form'>
  <title>Configuration</title>
  <instructions>First.</instructions><instructions>Second.</instructions>
  <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
  <field var='pubsub#title' type='text-single' label='A title'><value>Princely Musings</value></field>
  <field type='fixed'><value>Access</value></field>
  <field var='pubsub#access_model' type='list-single' label='Who'>
    <desc>Who may subscribe</desc><required/>
    <option label='Anyone'><value>open</value></option>
    <option><value>whitelist</value></option>
    <value>open</value>
  </field>
  <field var='pubsub#persist_items' type='boolean'><value>true</value></field>
  <field var='pubsub#roster_groups_allowed' type='list-multi'><value>friends</value><value>enemies</value></field>
  <field var='x-servers-own' type='text-private'><value>s</value></field>
</x>)";

} // namespace

class tst_Form : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAChoiceWhoseValueHasNoElement()
    {
        const auto form = Form::fromElement(element(R"(
            <x xmlns='jabber:x:data' type='form'><field var='who' type='list-single'>
              <option label='Owners'>
                owners
              </option>
              <option><value> all </value></option><option><value/>none</option>
            </field></x>)"));
        QVERIFY(form);
        QCOMPARE(form->fields.first().options,
            (QList<FormOption> { { u"Owners"_s, u"owners"_s }, { {}, u" all "_s }, {} }));
    }

    void readsEveryPart()
    {
        const auto form = Form::fromElement(element(nodeConfig));
        QVERIFY(form);
        QCOMPARE(form->type, Form::Type::Form);
        QCOMPARE(form->title, u"Configuration"_s);
        QCOMPARE(form->instructions, (QStringList { u"First."_s, u"Second."_s }));
        QCOMPARE(form->formType(), u"http://jabber.org/protocol/pubsub#node_config"_s);
        QCOMPARE(form->fields.size(), 7);
        const FormField *access = form->field(u"pubsub#access_model"_s);
        QVERIFY(access);
        QVERIFY(access->required);
        QCOMPARE(access->type, FormField::Type::ListSingle);
        QCOMPARE(access->label, u"Who"_s);
        QCOMPARE(access->description, u"Who may subscribe"_s);
        QCOMPARE(access->options.size(), 2);
        QCOMPARE(access->options.first(), (FormOption { u"Anyone"_s, u"open"_s }));
        QCOMPARE(access->value(), u"open"_s);
        QVERIFY(form->isTrue(u"pubsub#persist_items"_s));
        QVERIFY(!form->isTrue(u"pubsub#title"_s));
        QVERIFY(!form->isTrue(u"no-such-field"_s));
        QCOMPARE(form->field(u"pubsub#roster_groups_allowed"_s)->values.size(), 2);
        QCOMPARE(form->field(u"x-servers-own"_s)->type, FormField::Type::TextPrivate);
        QCOMPARE(form->value(u"no-such-field"_s), QString());
        QVERIFY(!form->field(u"no-such-field"_s));
        QVERIFY(!form->isEmpty());
    }

    void submitsOnlyWhatChanged()
    {
        const Form form = *Form::fromElement(element(nodeConfig));
        Form edited = form;
        edited.setValue(u"pubsub#title"_s, u"Kings"_s);
        const Form changes = form.changesTo(edited);
        QCOMPARE(changes.type, Form::Type::Submit);
        QCOMPARE(changes.fields.size(), 2);
        QCOMPARE(changes.formType(), form.formType());
        QCOMPARE(changes.value(u"pubsub#title"_s), u"Kings"_s);
        QCOMPARE(form.changesTo(form).fields.size(), 1);
    }

    void addsAFieldThatTheFormDoesNotHave()
    {
        Form form = Form::submission(u"T"_s);
        form.setValues(u"a"_s, { u"1"_s, u"2"_s });
        form.setValue(u"b"_s, u"3"_s);
        QCOMPARE(form.field(u"a"_s)->type, FormField::Type::TextMulti);
        QCOMPARE(form.field(u"b"_s)->type, FormField::Type::TextSingle);
    }

    void survivesBeingWrittenAndRead()
    {
        Form form = *Form::fromElement(element(nodeConfig));
        form.type = Form::Type::Submit;
        form.setValue(u"pubsub#title"_s, u"a\rb\r\nc\td <&>\"'"_s);
        QByteArray xml;
        QXmlStreamWriter writer(&xml);
        form.toXml(writer);
        const auto again = Form::fromElement(element(xml));
        QVERIFY(again);
        QCOMPARE(again->type, Form::Type::Submit);
        form.fields.removeIf(
            [](const FormField &field) { return field.type == FormField::Type::Fixed; });
        QCOMPARE(again->fields.size(), form.fields.size());
        for (qsizetype i = 0; i < form.fields.size(); ++i) {
            QCOMPARE(again->fields[i].name, form.fields[i].name);
            QCOMPARE(again->fields[i].values, form.fields[i].values);
        }
    }

    // A form that is offered to others, with all that helps to fill it in.
    void survivesBeingOfferedAndRead()
    {
        const Form form = *Form::fromElement(element(nodeConfig));
        QByteArray xml;
        QXmlStreamWriter writer(&xml);
        form.toXml(writer);
        const auto again = Form::fromElement(element(xml));
        QVERIFY(again);
        QCOMPARE(*again, form);
    }

    // XML 1.0 §2.11: a carriage return that stands there as it is would be read as a line feed.
    void keepsLineEndsWhereverTheyAre()
    {
        const QString text = u"a\rb\r\nc\n\td"_s;
        FormField field;
        field.name = field.label = field.description = text;
        field.values = { text };
        field.options = { { text, text } };
        field.validation
            = FormValidation { u"xs:string"_s, FormValidation::Method::Regex, {}, {}, text };
        Form form;
        form.title = text;
        form.instructions = { text };
        form.fields = { field };
        QByteArray xml;
        QXmlStreamWriter writer(&xml);
        form.toXml(writer);
        const auto again = Form::fromElement(element(xml));
        QVERIFY(again);
        QCOMPARE(again->title, text);
        QCOMPARE(again->instructions, QStringList { text });
        QCOMPARE(again->fields.first().options.first().value, text);
        QCOMPARE(again->fields.first().description, text);
        QCOMPARE(again->fields.first().validation->pattern, text);
        QCOMPARE(again->fields, form.fields);
    }

    // XEP-0122 §3
    void readsWhatAFieldHasToBe()
    {
        const auto form = Form::fromElement(
            element("<x xmlns='jabber:x:data' type='form'><field var='a'>"
                    "<validate xmlns='http://jabber.org/protocol/xdata-validate' "
                    "datatype='pubsub:integer-or-max'><range min='1' max='256'/></validate></field>"
                    "<field var='b'><validate xmlns='http://jabber.org/protocol/xdata-validate'>"
                    "<regex>[a-z]+</regex></validate></field><field var='c'/></x>"));
        QVERIFY(form && form->fields.size() == 3);
        using Method = FormValidation::Method;
        QCOMPARE(form->fields[0].validation,
            (FormValidation { u"pubsub:integer-or-max"_s, Method::Range, u"1"_s, u"256"_s, {} }));
        QCOMPARE(form->fields[1].validation,
            (FormValidation { u"xs:string"_s, Method::Regex, {}, {}, u"[a-z]+"_s }));
        QVERIFY(!form->fields[2].validation);
    }

    // XEP-0004 §3.4
    void readsATable()
    {
        const auto form = Form::fromElement(
            element("<x xmlns='jabber:x:data' type='result'>"
                    "<reported><field var='jid' type='jid-single' label='Who'/></reported>"
                    "<item><field var='jid'><value>a@b</value></field></item>"
                    "<item><field var='jid'><value>c@d</value></field></item></x>"));
        QVERIFY(form);
        QCOMPARE(form->type, Form::Type::Result);
        QCOMPARE(form->reported.size(), 1);
        QCOMPARE(form->reported.first().label, u"Who"_s);
        QCOMPARE(form->rows.size(), 2);
        QCOMPARE(form->rows[1].first().value(), u"c@d"_s);
    }

    // XEP-0141 and XEP-0221 live here.
    void keepsElementsThatItDoesNotKnow()
    {
        const auto form = Form::fromElement(
            element("<x xmlns='jabber:x:data' type='form'><title>T</title>"
                    "<title xmlns='urn:other'>not the title</title>"
                    "<page xmlns='http://jabber.org/protocol/xdata-layout'/>"
                    "<field var='a'><media xmlns='urn:xmpp:media-element'/>"
                    "<value xmlns='urn:other'>no value</value><value>v</value></field></x>"));
        QVERIFY(form);
        QCOMPARE(form->title, u"T"_s);
        QCOMPARE(form->unknown.size(), 2);
        QVERIFY(form->unknown[1].contains("xdata-layout"));
        QCOMPARE(form->fields.first().values, QStringList { u"v"_s });
        QCOMPARE(form->fields.first().unknown.size(), 2);
    }

    // XEP-0004 §3.3
    void sendsNoFixedTexts()
    {
        Form form = *Form::fromElement(element(nodeConfig));
        form.type = Form::Type::Submit;
        QByteArray xml;
        QXmlStreamWriter writer(&xml);
        form.toXml(writer);
        QVERIFY(!xml.contains("Access</value>"));
        QVERIFY(xml.contains("FORM_TYPE"));
    }

    // A choice that the service does not offer stays; one without a value is unset.
    void keepsValuesAsTheyAre()
    {
        const auto form = Form::fromElement(
            element("<x xmlns='jabber:x:data' type='form'><field var='a' type='list-single'>"
                    "<option><value>x</value></option><value>y</value></field>"
                    "<field var='b'><value/></field><field var='c'/></x>"));
        QVERIFY(form);
        QCOMPARE(form->value(u"a"_s), u"y"_s);
        QCOMPARE(form->field(u"b"_s)->values, QStringList { QString() });
        QVERIFY(form->field(u"c"_s)->values.isEmpty());
        QVERIFY(form->get(FormKey<QString>("b")).has_value());
        QVERIFY(!form->get(FormKey<QString>("c")).has_value());
    }

    void refusesWhatIsNoForm()
    {
        QVERIFY(!Form::fromElement(element("<x xmlns='jabber:y:data'/>")));
        QVERIFY(!Form::fromElement(QDomElement()));
    }
};

PUBSUB_TEST(tst_Form, QCoreApplication)
#include "tst_Form.moc"
