<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Browser::AffiliationDialog</name>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>Browser::AffiliationListModel</name>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Veröffentlicher</translation>
    </message>
    <message>
        <source>Publish only</source>
        <translation>Nur veröffentlichen</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Outcast</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>May do everything, also configure and delete the node.</source>
        <translation>Darf alles, auch den Knoten konfigurieren und löschen.</translation>
    </message>
    <message>
        <source>May publish items and read them.</source>
        <translation>Darf Einträge veröffentlichen und lesen.</translation>
    </message>
    <message>
        <source>May publish items, but not read them.</source>
        <translation>Darf Einträge veröffentlichen, aber nicht lesen.</translation>
    </message>
    <message>
        <source>May subscribe and read where only chosen people may.</source>
        <translation>Darf abonnieren und lesen, wo das nur Ausgewählte dürfen.</translation>
    </message>
    <message>
        <source>May neither subscribe nor read.</source>
        <translation>Darf weder abonnieren noch lesen.</translation>
    </message>
    <message>
        <source>Has no special rights here.</source>
        <translation>Hat hier keine besonderen Rechte.</translation>
    </message>
    <message>
        <source>A role that is not in the specification.</source>
        <translation>Eine Rolle, die die Spezifikation nicht kennt.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>Browser::AffiliationsPage</name>
    <message>
        <source>An address has one role at a time: giving it another one takes the first away. A node always has at least one owner.</source>
        <translation>Eine Adresse hat immer nur eine Rolle: Eine neue ersetzt die alte. Ein Knoten hat immer mindestens einen Eigentümer.</translation>
    </message>
    <message>
        <source>No affiliations here</source>
        <translation>Hier gibt es keine Rollen</translation>
    </message>
    <message>
        <source>Choose a node of this service to see who may do what.</source>
        <translation>Wählen Sie einen Knoten dieses Dienstes, um zu sehen, wer was darf.</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>&amp;Change role…</source>
        <translation>Rolle ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>The last owner stays</source>
        <translation>Der letzte Eigentümer bleibt</translation>
    </message>
    <message>
        <source>“%1” is the only owner of this node. Make somebody else an owner first.</source>
        <translation>„%1“ ist der einzige Eigentümer dieses Knotens. Machen Sie zuerst jemand anderen zum Eigentümer.</translation>
    </message>
</context>
<context>
    <name>Browser::ChangeText</name>
    <message>
        <source>The node “%1” of %2, which you created, is not there.</source>
        <translation>Der Knoten „%1“ von %2, den Sie angelegt haben, ist nicht da.</translation>
    </message>
    <message>
        <source>The node “%1” of %2, which you deleted, is there again.</source>
        <translation>Der Knoten „%1“ von %2, den Sie gelöscht haben, ist wieder da.</translation>
    </message>
    <message>
        <source>The node “%1” of %2 is not configured as you left it.</source>
        <translation>Der Knoten „%1“ von %2 ist nicht so eingestellt, wie Sie ihn verlassen haben.</translation>
    </message>
    <message>
        <source>The item “%1” of the node “%2”, which you published, is not there.</source>
        <translation>Der Eintrag „%1“ des Knotens „%2“, den Sie veröffentlicht haben, ist nicht da.</translation>
    </message>
    <message>
        <source>The item “%1” of the node “%2”, which you deleted, is there again.</source>
        <translation>Der Eintrag „%1“ des Knotens „%2“, den Sie gelöscht haben, ist wieder da.</translation>
    </message>
</context>
<context>
    <name>Browser::ConfigurationPage</name>
    <message>
        <source>No configuration here</source>
        <translation>Hier gibt es keine Konfiguration</translation>
    </message>
    <message>
        <source>Choose a node of this service to see its configuration.</source>
        <translation>Wählen Sie einen Knoten dieses Dienstes, um seine Konfiguration zu sehen.</translation>
    </message>
    <message>
        <source>Settings that were not applied</source>
        <translation>Nicht übernommene Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not applied yet</source>
        <translation>
            <numerusform>%n Änderung noch nicht angewendet</numerusform>
            <numerusform>%n Änderungen noch nicht angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” configured</source>
        <translation>„%1“ konfiguriert</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied</source>
        <translation>
            <numerusform>%n Änderung angewendet</numerusform>
            <numerusform>%n Änderungen angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service accepted the form, but did not apply %n of the changes:</source>
        <translation>
            <numerusform>Der Dienst hat das Formular angenommen, aber %n Änderung nicht übernommen:</numerusform>
            <numerusform>Der Dienst hat das Formular angenommen, aber %n Änderungen nicht übernommen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>The service did not take this. %1</source>
        <translation>Der Dienst hat das nicht angenommen. %1</translation>
    </message>
    <message>
        <source>“%1”: the service accepted the form, but did not apply all of it. %2</source>
        <translation>„%1“: Der Dienst hat das Formular angenommen, aber nicht alles daraus übernommen. %2</translation>
    </message>
</context>
<context>
    <name>Browser::EventLogModel</name>
    <message>
        <source>Item published</source>
        <translation>Eintrag veröffentlicht</translation>
    </message>
    <message>
        <source>Item deleted</source>
        <translation>Eintrag gelöscht</translation>
    </message>
    <message>
        <source>All items deleted</source>
        <translation>Alle Einträge gelöscht</translation>
    </message>
    <message>
        <source>Node deleted</source>
        <translation>Knoten gelöscht</translation>
    </message>
    <message>
        <source>Configuration changed</source>
        <translation>Konfiguration geändert</translation>
    </message>
    <message>
        <source>Notification without an item</source>
        <translation>Benachrichtigung ohne Eintrag</translation>
    </message>
    <message>
        <source>Node created</source>
        <translation>Knoten angelegt</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <translation>Abonnement geändert</translation>
    </message>
    <message>
        <source>Affiliation changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Item or detail</source>
        <translation>Eintrag oder Einzelheit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
</context>
<context>
    <name>Browser::EventsPage</name>
    <message>
        <source>Services tell what happens on nodes to which you are subscribed, and to owners. Nothing is asked for here.</source>
        <translation>Dienste melden, was auf abonnierten Knoten geschieht, und manches den Eigentümern. Von hier aus wird nichts abgefragt.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>On this service</source>
        <translation>Auf diesem Dienst</translation>
    </message>
    <message>
        <source>On this node</source>
        <translation>Auf diesem Knoten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting</source>
        <translation>
            <numerusform>%n Ereignis wartet</numerusform>
            <numerusform>%n Ereignisse warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older event(s) no longer shown</source>
        <translation>
            <numerusform>%n älteres Ereignis nicht mehr gezeigt</numerusform>
            <numerusform>%n ältere Ereignisse nicht mehr gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>Browser::FieldCatalog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind of content</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>The XML namespace of the items, for instance http://www.w3.org/2005/Atom. A service may refuse other items.</source>
        <translation>Der XML-Namensraum der Einträge, zum Beispiel http://www.w3.org/2005/Atom. Ein Dienst kann andere Einträge ablehnen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The usual language of the items, as a tag such as de or zh-Hans.</source>
        <translation>Die übliche Sprache der Einträge als Kürzel wie de oder zh-Hans.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Addresses of people who answer questions about this node.</source>
        <translation>Adressen von Personen, die Fragen zu diesem Knoten beantworten.</translation>
    </message>
    <message>
        <source>Who may subscribe and read</source>
        <translation>Wer abonnieren und lesen darf</translation>
    </message>
    <message>
        <source>Allowed contact groups</source>
        <translation>Erlaubte Kontaktgruppen</translation>
    </message>
    <message>
        <source>Which groups of the owner’s contacts may subscribe and read.</source>
        <translation>Welche Gruppen von Kontakten des Eigentümers abonnieren und lesen dürfen.</translation>
    </message>
    <message>
        <source>Who may publish</source>
        <translation>Wer veröffentlichen darf</translation>
    </message>
    <message>
        <source>Keep items</source>
        <translation>Einträge aufbewahren</translation>
    </message>
    <message>
        <source>Without it, items are passed on to subscribers but not stored.</source>
        <translation>Sonst werden Einträge an Abonnenten weitergegeben, aber nicht gespeichert.</translation>
    </message>
    <message>
        <source>Most items to keep</source>
        <translation>Höchstzahl der Einträge</translation>
    </message>
    <message>
        <source>Older items are deleted when there are more.</source>
        <translation>Sind es mehr, werden ältere Einträge gelöscht.</translation>
    </message>
    <message>
        <source>Keep items for (seconds)</source>
        <translation>Einträge aufbewahren (Sekunden)</translation>
    </message>
    <message>
        <source>Older items are deleted.</source>
        <translation>Ältere Einträge werden gelöscht.</translation>
    </message>
    <message>
        <source>Send the last item by itself</source>
        <translation>Letzten Eintrag von selbst senden</translation>
    </message>
    <message>
        <source>Tell subscribers what happens</source>
        <translation>Abonnenten benachrichtigen</translation>
    </message>
    <message>
        <source>Send the items’ content along</source>
        <translation>Inhalt der Einträge mitsenden</translation>
    </message>
    <message>
        <source>Without it, subscribers are told the ids only.</source>
        <translation>Sonst erfahren Abonnenten nur die Kennungen.</translation>
    </message>
    <message>
        <source>Tell subscribers of deleted items</source>
        <translation>Gelöschte Einträge den Abonnenten melden</translation>
    </message>
    <message>
        <source>Tell subscribers when the node is deleted</source>
        <translation>Löschen des Knotens den Abonnenten melden</translation>
    </message>
    <message>
        <source>Tell subscribers of changed settings</source>
        <translation>Geänderte Einstellungen den Abonnenten melden</translation>
    </message>
    <message>
        <source>Tell owners who subscribes and unsubscribes</source>
        <translation>Eigentümern melden, wer abonniert und abbestellt</translation>
    </message>
    <message>
        <source>Whose address is shown with an item</source>
        <translation>Wessen Adresse beim Eintrag steht</translation>
    </message>
    <message>
        <source>Subscribing is possible</source>
        <translation>Abonnieren ist möglich</translation>
    </message>
    <message>
        <source>Largest item (bytes)</source>
        <translation>Größter Eintrag (Bytes)</translation>
    </message>
    <message>
        <source>Type of the notifying messages</source>
        <translation>Art der Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notify only people who are online</source>
        <translation>Nur benachrichtigen, wer online ist</translation>
    </message>
    <message>
        <source>Delete all items when the publisher goes offline</source>
        <translation>Alle Einträge löschen, wenn der Veröffentlicher offline geht</translation>
    </message>
    <message>
        <source>Items get lost whenever that happens.</source>
        <translation>Jedes Mal gehen dabei Einträge verloren.</translation>
    </message>
    <message>
        <source>When the node is full</source>
        <translation>Wenn der Knoten voll ist</translation>
    </message>
    <message>
        <source>Subscriptions end when the subscriber goes offline</source>
        <translation>Abonnements enden, wenn der Abonnent offline geht</translation>
    </message>
    <message>
        <source>Type of the node</source>
        <translation>Art des Knotens</translation>
    </message>
    <message>
        <source>A node with items can become a collection; its items are lost then.</source>
        <translation>Ein Knoten mit Einträgen kann eine Sammlung werden; seine Einträge gehen dann verloren.</translation>
    </message>
    <message>
        <source>Stylesheet for message texts</source>
        <translation>Stylesheet für Nachrichtentexte</translation>
    </message>
    <message>
        <source>Stylesheet for forms</source>
        <translation>Stylesheet für Formulare</translation>
    </message>
    <message>
        <source>Collections that this node is in</source>
        <translation>Sammlungen, in denen dieser Knoten ist</translation>
    </message>
    <message>
        <source>Nodes in this collection</source>
        <translation>Knoten in dieser Sammlung</translation>
    </message>
    <message>
        <source>Shown in the tree.</source>
        <translation>Siehe Baum.</translation>
    </message>
    <message>
        <source>Who may put nodes into this collection</source>
        <translation>Wer dieser Sammlung Knoten hinzufügen darf</translation>
    </message>
    <message>
        <source>People who may put nodes into this collection</source>
        <translation>Personen, die dieser Sammlung Knoten hinzufügen dürfen</translation>
    </message>
    <message>
        <source>Most nodes in this collection</source>
        <translation>Höchstzahl der Knoten in dieser Sammlung</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Change them on the page “Affiliations”.</source>
        <translation>Zu ändern auf der Seite „Rollen“.</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Veröffentlicher</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Contacts who may see the owner’s presence</source>
        <translation>Kontakte, die die Anwesenheit des Eigentümers sehen dürfen</translation>
    </message>
    <message>
        <source>Chosen groups of contacts</source>
        <translation>Ausgewählte Kontaktgruppen</translation>
    </message>
    <message>
        <source>Whom an owner approves</source>
        <translation>Wen ein Eigentümer zulässt</translation>
    </message>
    <message>
        <source>Members, publishers and owners only</source>
        <translation>Nur Mitglieder, Veröffentlicher und Eigentümer</translation>
    </message>
    <message>
        <source>Owners and publishers</source>
        <translation>Eigentümer und Veröffentlicher</translation>
    </message>
    <message>
        <source>Subscribers too</source>
        <translation>Auch Abonnenten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When somebody subscribes</source>
        <translation>Wenn jemand abonniert</translation>
    </message>
    <message>
        <source>When somebody subscribes or comes online</source>
        <translation>Wenn jemand abonniert oder online kommt</translation>
    </message>
    <message>
        <source>The owner’s</source>
        <translation>Die des Eigentümers</translation>
    </message>
    <message>
        <source>The publisher’s</source>
        <translation>Die des Veröffentlichers</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Delete the oldest item</source>
        <translation>Den ältesten Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete the oldest item without telling</source>
        <translation>Den ältesten Eintrag ohne Meldung löschen</translation>
    </message>
    <message>
        <source>Refuse new items</source>
        <translation>Neue Einträge ablehnen</translation>
    </message>
    <message>
        <source>Normal message</source>
        <translation>Normale Nachricht</translation>
    </message>
    <message>
        <source>Headline (not stored for people who are offline)</source>
        <translation>Schlagzeile (wird für Abwesende nicht gespeichert)</translation>
    </message>
    <message>
        <source>Chat message</source>
        <translation>Chatnachricht</translation>
    </message>
    <message>
        <source>Node with items</source>
        <translation>Knoten mit Einträgen</translation>
    </message>
    <message>
        <source>Collection of nodes</source>
        <translation>Sammlung von Knoten</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Ausgewählte Personen</translation>
    </message>
    <message>
        <source>Events are sent</source>
        <translation>Ereignisse werden gesendet</translation>
    </message>
    <message>
        <source>Without it, the subscription pauses.</source>
        <translation>Ohne das ruht das Abonnement.</translation>
    </message>
    <message>
        <source>Several events in one message</source>
        <translation>Mehrere Ereignisse in einer Nachricht</translation>
    </message>
    <message>
        <source>Time between such messages (milliseconds)</source>
        <translation>Zeit zwischen solchen Nachrichten (Millisekunden)</translation>
    </message>
    <message>
        <source>The subscription ends</source>
        <translation>Das Abonnement endet</translation>
    </message>
    <message>
        <source>Text for clients that only chat</source>
        <translation>Text für Programme, die nur chatten</translation>
    </message>
    <message>
        <source>Presence in which events are sent</source>
        <translation>Anwesenheit, bei der Ereignisse gesendet werden</translation>
    </message>
    <message>
        <source>What a collection tells</source>
        <translation>Was eine Sammlung meldet</translation>
    </message>
    <message>
        <source>Levels of a collection</source>
        <translation>Ebenen einer Sammlung</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Neue Einträge</translation>
    </message>
    <message>
        <source>New nodes</source>
        <translation>Neue Knoten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Browser::FieldCheck</name>
    <message>
        <source>“%1”: this service does not say that it understands “max”. Enter a number.</source>
        <translation>„%1“: Dieser Dienst sagt nicht, dass er „max“ versteht. Bitte eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>“%1”: the number is too large. Enter one up to %2.</source>
        <translation>„%1“: Die Zahl ist zu groß. Bitte eine bis %2 eingeben.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not possible. Enter a whole number, 0 or more.</source>
        <translation>„%1“: „%2“ geht nicht. Bitte eine ganze Zahl ab 0 eingeben.</translation>
    </message>
</context>
<context>
    <name>Browser::FormEditor</name>
    <message>
        <source>Ad&amp;vanced settings</source>
        <translation>E&amp;rweiterte Einstellungen</translation>
    </message>
    <message>
        <source>%1 (required):</source>
        <translation>%1 (nötig):</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>Browser::FormFieldEditor</name>
    <message>
        <source>“%1” must be filled in.</source>
        <translation>„%1“ muss ausgefüllt werden.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not an address.</source>
        <translation>„%1“: „%2“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>One address in each line</source>
        <translation>Eine Adresse je Zeile</translation>
    </message>
</context>
<context>
    <name>Browser::ItemAdmin</name>
    <message>
        <source>Items of “%1” not deleted</source>
        <translation>Einträge von „%1“ nicht gelöscht</translation>
    </message>
    <message>
        <source>Item “%1” deleted</source>
        <translation>Eintrag „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Item “%1” not deleted</source>
        <translation>Eintrag „%1“ nicht gelöscht</translation>
    </message>
    <message>
        <source>Item “%1” published</source>
        <translation>Eintrag „%1“ veröffentlicht</translation>
    </message>
    <message>
        <source>All items of “%1” deleted</source>
        <translation>Alle Einträge von „%1“ gelöscht</translation>
    </message>
</context>
<context>
    <name>Browser::ItemEditorDialog</name>
    <message>
        <source>Publish new item</source>
        <translation>Neuen Eintrag veröffentlichen</translation>
    </message>
    <message>
        <source>Edit item</source>
        <translation>Eintrag bearbeiten</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Geschriebenes verwerfen?</translation>
    </message>
    <message>
        <source>The item has not been published.</source>
        <translation>Der Eintrag wurde noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A new one is made up</source>
        <translation>Wird neu erzeugt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Node:</source>
        <translation>Knoten:</translation>
    </message>
    <message>
        <source>Item &amp;id:</source>
        <translation>&amp;Kennung:</translation>
    </message>
    <message>
        <source>XML of the item</source>
        <translation>XML des Eintrags</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Start from an Atom entry</source>
        <translation>Mit &amp;Atom-Eintrag beginnen</translation>
    </message>
    <message>
        <source>&amp;Tidy up</source>
        <translation>A&amp;ufräumen</translation>
    </message>
    <message>
        <source>&amp;XML:</source>
        <translation>&amp;XML:</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The XML is well-formed.</source>
        <translation>Das XML ist wohlgeformt.</translation>
    </message>
</context>
<context>
    <name>Browser::ItemListModel</name>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Title or summary</source>
        <translation>Titel oder Auszug</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Veröffentlicher</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Browser::ItemsPage</name>
    <message>
        <source>No items</source>
        <translation>Keine Einträge</translation>
    </message>
    <message>
        <source>What is published to this node appears here.</source>
        <translation>Was auf diesem Knoten veröffentlicht wird, erscheint hier.</translation>
    </message>
    <message>
        <source>No items here</source>
        <translation>Hier gibt es keine Einträge</translation>
    </message>
    <message>
        <source>Choose a node of this service to see its items.</source>
        <translation>Wählen Sie einen Knoten dieses Dienstes, um seine Einträge zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Publish new item…</source>
        <translation>&amp;Neuen Eintrag veröffentlichen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Bearbei&amp;ten…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Load &amp;more</source>
        <translation>&amp;Mehr laden</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation>
            <numerusform>%1 von %n Eintrag</numerusform>
            <numerusform>%1 von %n Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No more items loaded</source>
        <translation>Keine weiteren Einträge geladen</translation>
    </message>
    <message>
        <source>List of items and the chosen item</source>
        <translation>Liste der Einträge und der gewählte Eintrag</translation>
    </message>
    <message>
        <source>This node keeps no items: what is published reaches those who are subscribed, and is gone then; some services show the newest one. An owner can change that on the page “Configuration”: “Keep items”.</source>
        <translation>Dieser Knoten behält keine Einträge: Was veröffentlicht wird, erreicht die Abonnenten und ist dann weg; manche Dienste zeigen den neuesten. Ein Eigentümer kann das auf der Seite „Konfiguration“ ändern: „Einträge aufbewahren“.</translation>
    </message>
</context>
<context>
    <name>Browser::MainWindow</name>
    <message>
        <source>&amp;New node…</source>
        <translation>&amp;Neuer Knoten…</translation>
    </message>
    <message>
        <source>&amp;Open node by name…</source>
        <translation>Knoten nach Namen ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Publish new item…</source>
        <translation>&amp;Neuen Eintrag veröffentlichen…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>Ei&amp;genschaften</translation>
    </message>
    <message>
        <source>&amp;Delete node…</source>
        <translation>Knoten &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete &amp;all items…</source>
        <translation>&amp;Alle Einträge löschen…</translation>
    </message>
    <message>
        <source>Remove service from the &amp;list</source>
        <translation>Dienst aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Go to address</source>
        <translation>&amp;Gehe zu Adresse</translation>
    </message>
    <message>
        <source>&amp;Filter nodes</source>
        <translation>Knoten &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Search for services</source>
        <translation>Dienste &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Address of a service or node</source>
        <translation>Adresse eines Dienstes oder Knotens</translation>
    </message>
    <message>
        <source>Address of a service or node, for instance pubsub.example.org</source>
        <translation>Adresse eines Dienstes oder Knotens, zum Beispiel pubsub.example.org</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Services of your server not found</source>
        <translation>Dienste Ihres Servers nicht gefunden</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>Noch keine Dienste</translation>
    </message>
    <message>
        <source>Services of your server appear here when you are connected. Others can be entered in the address bar.</source>
        <translation>Dienste Ihres Servers erscheinen hier, sobald Sie verbunden sind. Andere lassen sich in der Adresszeile eingeben.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Enter your XMPP account to browse the nodes of your server and of others.</source>
        <translation>Geben Sie Ihr XMPP-Konto an, um Knoten Ihres Servers und anderer zu durchstöbern.</translation>
    </message>
    <message>
        <source>Set up account…</source>
        <translation>Konto einrichten…</translation>
    </message>
    <message>
        <source>You are not connected</source>
        <translation>Sie sind nicht verbunden</translation>
    </message>
    <message>
        <source>Nodes can be shown when you are connected.</source>
        <translation>Knoten werden gezeigt, sobald Sie verbunden sind.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>No node chosen</source>
        <translation>Kein Knoten gewählt</translation>
    </message>
    <message>
        <source>Choose a service or a node on the left, or enter an address above.</source>
        <translation>Wählen Sie links einen Dienst oder Knoten, oder geben Sie oben eine Adresse ein.</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Nodes and the chosen node</source>
        <translation>Knoten und der gewählte Knoten</translation>
    </message>
    <message>
        <source>What you changed in the configuration of “%1” was not sent to the service.</source>
        <translation>Was Sie an der Konfiguration von „%1“ geändert haben, wurde nicht an den Dienst gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>What you changed in the configuration of %n node(s) was not sent to the services.</source>
        <translation>
            <numerusform>Was Sie an der Konfiguration von %n Knoten geändert haben, wurde nicht an die Dienste gesendet.</numerusform>
            <numerusform>Was Sie an der Konfiguration von %n Knoten geändert haben, wurde nicht an die Dienste gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>Schließen, ohne anzuwenden?</translation>
    </message>
    <message>
        <source>Close without applying</source>
        <translation>Schließen, ohne anzuwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that you made before the connection was lost are undone, although the service had confirmed them.</source>
        <translation>
            <numerusform>%n Änderung von vor dem Verlust der Verbindung ist rückgängig gemacht, obwohl der Dienst sie bestätigt hatte.</numerusform>
            <numerusform>%n Änderungen von vor dem Verlust der Verbindung sind rückgängig gemacht, obwohl der Dienst sie bestätigt hatte.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Forgotten by the service</source>
        <translation>Vom Dienst vergessen</translation>
    </message>
    <message numerus="yes">
        <source>The service has kept %n item(s) of “%1”; some keep the newest one.</source>
        <translation>
            <numerusform>Der Dienst hat %n Eintrag von „%1“ behalten; manche behalten den neuesten.</numerusform>
            <numerusform>Der Dienst hat %n Einträge von „%1“ behalten; manche behalten den neuesten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete them too</source>
        <translation>Auch die &amp;löschen</translation>
    </message>
</context>
<context>
    <name>Browser::NewNodeDialog</name>
    <message>
        <source>New node</source>
        <translation>Neuer Knoten</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>As the service has it: %1</source>
        <translation>Wie vom Dienst vorgegeben: %1</translation>
    </message>
    <message>
        <source>Node with items</source>
        <translation>Knoten mit Einträgen</translation>
    </message>
    <message>
        <source>Collection of nodes</source>
        <translation>Sammlung von Knoten</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Dienst:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <translation>&amp;Kennung:</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>Who may &amp;read:</source>
        <translation>Wer l&amp;esen darf:</translation>
    </message>
    <message>
        <source>Who may &amp;publish:</source>
        <translation>Wer &amp;veröffentlichen darf:</translation>
    </message>
    <message>
        <source>As the service has it</source>
        <translation>Wie vom Dienst vorgegeben</translation>
    </message>
    <message>
        <source>Other programs find the node by its id. Left empty, the service makes one up. It can&apos;t be changed later. Many services show title and id to everybody, even of a node that few may read.</source>
        <translation>Andere Programme finden den Knoten über seine Kennung. Bleibt sie leer, erzeugt der Dienst eine. Sie lässt sich später nicht ändern. Viele Dienste zeigen Titel und Kennung allen, auch die eines Knotens, den nur wenige lesen dürfen.</translation>
    </message>
    <message>
        <source>Other programs find the node by its id. It can&apos;t be changed later. Many services show title and id to everybody, even of a node that few may read.</source>
        <translation>Andere Programme finden den Knoten über seine Kennung. Sie lässt sich später nicht ändern. Viele Dienste zeigen Titel und Kennung allen, auch die eines Knotens, den nur wenige lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>Browser::NodeAdmin</name>
    <message>
        <source>“%1” not configured</source>
        <translation>„%1“ nicht konfiguriert</translation>
    </message>
    <message>
        <source>“%1” configured, but not read back</source>
        <translation>„%1“ konfiguriert, aber nicht zurückgelesen</translation>
    </message>
    <message>
        <source>Node “%1” not deleted</source>
        <translation>Knoten „%1“ nicht gelöscht</translation>
    </message>
    <message>
        <source>“%1” was created, but not as asked for. %2</source>
        <translation>„%1“ wurde angelegt, aber nicht wie gewünscht. %2</translation>
    </message>
    <message>
        <source>“%1” created, but its settings not read back</source>
        <translation>„%1“ angelegt, aber Einstellungen nicht zurückgelesen</translation>
    </message>
    <message>
        <source>Not known who still gets what is published to “%1”</source>
        <translation>Es ist nicht bekannt, wer noch erhält, was in „%1“ veröffentlicht wird</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) removed</source>
        <translation>
            <numerusform>%n Abonnement entfernt</numerusform>
            <numerusform>%n Abonnements entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscriptions to “%1” not removed</source>
        <translation>Abonnements von „%1“ nicht entfernt</translation>
    </message>
    <message>
        <source>Node “%1” deleted</source>
        <translation>Knoten „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Node “%1” created</source>
        <translation>Knoten „%1“ angelegt</translation>
    </message>
</context>
<context>
    <name>Browser::NodePage</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation>Der Dienst bietet das nicht an</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>Das dürfen Sie nicht sehen</translation>
    </message>
    <message>
        <source>There is no such node</source>
        <translation>Diesen Knoten gibt es nicht</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>Der Dienst antwortet nicht</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
</context>
<context>
    <name>Browser::NodePanel</name>
    <message>
        <source>&amp;Group by parts of the name</source>
        <translation>Nach Teilen des Namens &amp;gruppieren</translation>
    </message>
    <message>
        <source>Services and nodes</source>
        <translation>Dienste und Knoten</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Knoten filtern</translation>
    </message>
</context>
<context>
    <name>Browser::NodeTabs</name>
    <message>
        <source>&amp;Overview</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>I&amp;tems</source>
        <translation>&amp;Einträge</translation>
    </message>
    <message>
        <source>Confi&amp;guration</source>
        <translation>Konfi&amp;guration</translation>
    </message>
    <message>
        <source>Affi&amp;liations</source>
        <translation>&amp;Rollen</translation>
    </message>
    <message>
        <source>Su&amp;bscribers</source>
        <translation>A&amp;bonnenten</translation>
    </message>
    <message>
        <source>My own nodes</source>
        <translation>Meine eigenen Knoten</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Event&amp;s</source>
        <translation>Ereign&amp;isse</translation>
    </message>
    <message>
        <source>What there is to know about the node</source>
        <translation>Was über den Knoten zu wissen ist</translation>
    </message>
</context>
<context>
    <name>Browser::NodeTreeModel</name>
    <message>
        <source>Services and nodes</source>
        <translation>Dienste und Knoten</translation>
    </message>
</context>
<context>
    <name>Browser::NodeTreeRow</name>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Node with items</source>
        <translation>Knoten mit Einträgen</translation>
    </message>
    <message>
        <source>My own nodes</source>
        <translation>Meine eigenen Knoten</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Could not be loaded. Activate to try again.</source>
        <translation>Nicht geladen. Aktivieren, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>No nodes</source>
        <translation>Keine Knoten</translation>
    </message>
    <message>
        <source>There may be more nodes</source>
        <translation>Es gibt vielleicht weitere Knoten</translation>
    </message>
    <message>
        <source>More… (%1 of %2)</source>
        <translation>Mehr… (%1 von %2)</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message numerus="yes">
        <source>The service listed exactly %n node(s) and did not say that these are all. A node that is not listed can be opened by its name.</source>
        <translation>
            <numerusform>Der Dienst hat genau %n Knoten genannt und nicht gesagt, dass das alle sind. Ein nicht genannter Knoten lässt sich über seinen Namen öffnen.</numerusform>
            <numerusform>Der Dienst hat genau %n Knoten genannt und nicht gesagt, dass das alle sind. Ein nicht genannter Knoten lässt sich über seinen Namen öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access model: %1</source>
        <translation>Zugang: %1</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>eingeschränkt</translation>
    </message>
</context>
<context>
    <name>Browser::OpenNodeDialog</name>
    <message>
        <source>Open node by name</source>
        <translation>Knoten nach Namen öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>&amp;Dienst:</translation>
    </message>
    <message>
        <source>Node &amp;id:</source>
        <translation>&amp;Kennung des Knotens:</translation>
    </message>
</context>
<context>
    <name>Browser::OutcomeText</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>“%1” was to be “%2” and is “%3”.</source>
        <translation>„%1“ sollte „%2“ sein und ist „%3“.</translation>
    </message>
</context>
<context>
    <name>Browser::OverviewPage</name>
    <message>
        <source>Node with items</source>
        <translation>Knoten mit Einträgen</translation>
    </message>
    <message>
        <source>Collection of nodes</source>
        <translation>Sammlung von Knoten</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Beschreibung:</translation>
    </message>
    <message>
        <source>Id:</source>
        <translation>Kennung:</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Dienst:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>Kind of content:</source>
        <translation>Art des Inhalts:</translation>
    </message>
    <message>
        <source>Who may read:</source>
        <translation>Wer lesen darf:</translation>
    </message>
    <message>
        <source>Who may publish:</source>
        <translation>Wer veröffentlichen darf:</translation>
    </message>
    <message>
        <source>Owners:</source>
        <translation>Eigentümer:</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Angelegt:</translation>
    </message>
    <message>
        <source>Subscribers:</source>
        <translation>Abonnenten:</translation>
    </message>
    <message>
        <source>Features:</source>
        <translation>Fähigkeiten:</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>My subscription:</source>
        <translation>Mein Abonnement:</translation>
    </message>
    <message>
        <source>Account that hosts nodes</source>
        <translation>Konto mit eigenen Knoten</translation>
    </message>
    <message>
        <source>Publish-subscribe service</source>
        <translation>Publish-Subscribe-Dienst</translation>
    </message>
    <message>
        <source>Does not say that it hosts nodes</source>
        <translation>Gibt nicht an, Knoten zu haben</translation>
    </message>
    <message>
        <source>Cop&amp;y address</source>
        <translation>Adresse ko&amp;pieren</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>Browser::OwnSubscriptionModel</name>
    <message>
        <source>Subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Subscription id</source>
        <translation>Kennung des Abonnements</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Browser::OwnSubscriptions</name>
    <message>
        <source>Subscribed to “%1”</source>
        <translation>„%1“ abonniert</translation>
    </message>
    <message>
        <source>Not subscribed to “%1”</source>
        <translation>„%1“ nicht abonniert</translation>
    </message>
    <message>
        <source>Unsubscribed from “%1”</source>
        <translation>„%1“ abbestellt</translation>
    </message>
    <message>
        <source>Not unsubscribed from “%1”</source>
        <translation>„%1“ nicht abbestellt</translation>
    </message>
</context>
<context>
    <name>Browser::QuestionBox</name>
    <message>
        <source>Whoever may read a collection gets what is published in its nodes.</source>
        <translation>Wer eine Sammlung lesen darf, bekommt, was in ihren Knoten veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Apply without checking?</source>
        <translation>Ungeprüft anwenden?</translation>
    </message>
    <message>
        <source>Whether the change of “%1” shows closed nodes to more people can&apos;t be found out.</source>
        <translation>Ob die Änderung von „%1“ geschlossene Knoten mehr Personen zeigt, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Apply all the same</source>
        <translation>Trotzdem anwenden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>subscriptions</comment>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There may be others that could not be looked at.</source>
        <translation>Es gibt vielleicht weitere, die sich nicht ansehen ließen.</translation>
    </message>
    <message>
        <source>Show closed nodes to more people?</source>
        <translation>Geschlossene Knoten mehr Personen zeigen?</translation>
    </message>
    <message>
        <source>After the change of “%1” that holds for nodes which let fewer people read, or don&apos;t say who may:</source>
        <translation>Nach der Änderung von „%1“ gilt das für Knoten, die weniger Personen lesen dürfen oder die nicht sagen, wer das darf:</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>Der Dienst antwortet nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n subscription(s)?</source>
        <translation>
            <numerusform>Das Abonnement entfernen?</numerusform>
            <numerusform>%n Abonnements entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) may not read “%1” any more. Services often go on sending them what is published, until their subscriptions are removed:</source>
        <translation>
            <numerusform>%n Abonnent darf „%1“ nicht mehr lesen. Dienste senden oft weiter, was veröffentlicht wird, bis das Abonnement entfernt ist:</numerusform>
            <numerusform>%n Abonnenten dürfen „%1“ nicht mehr lesen. Dienste senden ihnen oft weiter, was veröffentlicht wird, bis ihre Abonnements entfernt sind:</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Give up your own rights?</source>
        <translation>Eigene Rechte aufgeben?</translation>
    </message>
    <message>
        <source>You will no longer be an owner of “%1” and can&apos;t take that back yourself.</source>
        <translation>Sie sind dann nicht mehr Eigentümer von „%1“ und können das selbst nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The item “%1” will be deleted from the node “%2”. This can&apos;t be undone.</source>
        <translation>Der Eintrag „%1“ wird vom Knoten „%2“ gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be deleted from the node “%1”. This can&apos;t be undone.</source>
        <translation>
            <numerusform>%n Eintrag wird vom Knoten „%1“ gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Einträge werden vom Knoten „%1“ gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)?</source>
        <translation>
            <numerusform>%n Eintrag löschen?</numerusform>
            <numerusform>%n Einträge löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Maybe the service refuses: on this node it lets only publishers and owners delete items, their own too.</source>
        <translation>Vielleicht lehnt der Dienst ab: In diesem Knoten lässt er nur Veröffentlicher und Eigentümer Einträge löschen, auch eigene.</translation>
    </message>
</context>
<context>
    <name>Browser::RemovalDialog</name>
    <message>
        <source>Type the id to confirm:</source>
        <translation>Zur Bestätigung die Kennung eingeben:</translation>
    </message>
    <message>
        <source>Delete node</source>
        <translation>Knoten löschen</translation>
    </message>
    <message>
        <source>Delete all items</source>
        <translation>Alle Einträge löschen</translation>
    </message>
    <message>
        <source>Delete the node “%1” on %2?</source>
        <translation>Den Knoten „%1“ auf %2 löschen?</translation>
    </message>
    <message>
        <source>Delete all items of the node “%1” on %2?</source>
        <translation>Alle Einträge des Knotens „%1“ auf %2 löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete node</source>
        <translation>Knoten &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete all items</source>
        <translation>Alle Einträge &amp;löschen</translation>
    </message>
    <message>
        <source>It is not known how many items will be lost.</source>
        <translation>Wie viele Einträge verloren gehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There are no items in it.</source>
        <translation>Er enthält keine Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n item(s) will be lost.</source>
        <translation>
            <numerusform>Mindestens %n Eintrag geht verloren.</numerusform>
            <numerusform>Mindestens %n Einträge gehen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be lost.</source>
        <translation>
            <numerusform>%n Eintrag geht verloren.</numerusform>
            <numerusform>%n Einträge gehen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will end.</source>
        <translation>
            <numerusform>%n Abonnement endet.</numerusform>
            <numerusform>%n Abonnements enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Browser::RoleText</name>
    <message>
        <source>“%1” has no role any more</source>
        <translation>„%1“ hat keine Rolle mehr</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1”: %2. Whether the service has done it can’t be read.</source>
        <translation>„%1“: %2. Ob der Dienst es getan hat, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Role of “%1” not changed</source>
        <translation>Rolle von „%1“ nicht geändert</translation>
    </message>
    <message>
        <source>The service confirmed the role “%1” for “%2”, but has left it as it was: “%3”.</source>
        <translation>Der Dienst hat „%2“ die Rolle „%1“ bestätigt, sie aber gelassen, wie sie war: „%3“.</translation>
    </message>
    <message>
        <source>The service does not have the role “%1”: it made “%2” “%3” instead. That was taken back.</source>
        <translation>Der Dienst kennt die Rolle „%1“ nicht: Er gab „%2“ stattdessen „%3“. Das wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The service does not have the role “%1”: it made “%2” “%3” instead, and that could not be taken back.</source>
        <translation>Der Dienst kennt die Rolle „%1“ nicht: Er gab „%2“ stattdessen „%3“, und das ließ sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Role of “%1” not changed (maybe since a node has to keep an owner)</source>
        <translation>Rolle von „%1“ nicht geändert (vielleicht weil ein Knoten einen Eigentümer behalten muss)</translation>
    </message>
</context>
<context>
    <name>Browser::SubscriberListModel</name>
    <message>
        <source>Not subscribed</source>
        <translation>Nicht abonniert</translation>
    </message>
    <message>
        <source>Awaits approval</source>
        <translation>Wartet auf Zulassung</translation>
    </message>
    <message>
        <source>Awaits its options</source>
        <translation>Wartet auf Einstellungen</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Subscription id</source>
        <translation>Kennung des Abonnements</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Browser::SubscribersPage</name>
    <message>
        <source>No subscribers here</source>
        <translation>Hier gibt es keine Abonnenten</translation>
    </message>
    <message>
        <source>Choose a node of this service to see who is subscribed.</source>
        <translation>Wählen Sie einen Knoten dieses Dienstes, um seine Abonnenten zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is subscribed</source>
        <translation>Niemand hat abonniert</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
</context>
<context>
    <name>Browser::SubscriptionPanel</name>
    <message>
        <source>Subs&amp;cribe</source>
        <translation>Ab&amp;onnieren</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Abbeste&amp;llen</translation>
    </message>
    <message>
        <source>My subscriptions</source>
        <translation>Meine Abonnements</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Browser::XmlFormatter</name>
    <message numerus="yes">
        <source> […%n more character(s)…] </source>
        <translation>
            <numerusform> […%n weiteres Zeichen…] </numerusform>
            <numerusform> […%n weitere Zeichen…] </numerusform>
        </translation>
    </message>
    <message>
        <source>There is no XML yet.</source>
        <translation>Es gibt noch kein XML.</translation>
    </message>
    <message>
        <source>A document type can&apos;t be sent over XMPP.</source>
        <translation>Ein Dokumenttyp lässt sich nicht über XMPP senden.</translation>
    </message>
    <message>
        <source>The element needs a namespace (xmlns).</source>
        <translation>Das Element braucht einen Namensraum (xmlns).</translation>
    </message>
</context>
<context>
    <name>Browser::XmlView</name>
    <message>
        <source>XML of the item</source>
        <translation>XML des Eintrags</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This is not well-formed XML. It is shown as it came.</source>
        <translation>Das ist kein wohlgeformtes XML. Es steht hier, wie es kam.</translation>
    </message>
    <message>
        <source>Long texts are shortened here.</source>
        <translation>Lange Texte sind hier gekürzt.</translation>
    </message>
</context>
</TS>
