<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Common::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Part of PubSubClient, a suite for XMPP publish-subscribe: a browser, a reader and a writer.</source>
        <translation>Teil von PubSubClient, einer Programmreihe für XMPP Publish-Subscribe: Browser, Reader und Writer.</translation>
    </message>
    <message>
        <source>Running with Qt %1</source>
        <translation>Läuft mit Qt %1</translation>
    </message>
    <message>
        <source>The programs are free software under the GNU General Public License, version 3 or later; the library libpubsub is under the GNU Lesser General Public License, version 2.1 or later. They come without any warranty.</source>
        <translation>Die Programme sind freie Software unter der GNU General Public License, Version 3 oder neuer; die Bibliothek libpubsub steht unter der GNU Lesser General Public License, Version 2.1 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>About publish-subscribe (XEP-0060)</source>
        <translation>Über Publish-Subscribe (XEP-0060)</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) missing on this computer</source>
        <translation>
            <numerusform>%n Teil fehlt auf diesem Rechner</numerusform>
            <numerusform>%n Teile fehlen auf diesem Rechner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Common::AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Wird von selbst gefunden</translation>
    </message>
    <message>
        <source>&amp;Unencrypted connection, only to this machine</source>
        <translation>&amp;Unverschlüsselte Verbindung, nur zu diesem Rechner</translation>
    </message>
    <message>
        <source>For a test server on this machine. Other hosts are refused.</source>
        <translation>Für einen Testserver auf diesem Rechner. Andere Server werden abgelehnt.</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation>Geben Sie das Passwort dieses Kontos ein.</translation>
    </message>
    <message>
        <source>Enter the address of your account, for example name@example.org.</source>
        <translation>Geben Sie die Adresse Ihres Kontos ein, zum Beispiel name@example.org.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like name@example.org.</source>
        <translation>Das ist keine Adresse. Eine Adresse sieht aus wie name@example.org.</translation>
    </message>
    <message>
        <source>The name in front of the @ is missing.</source>
        <translation>Der Name vor dem @ fehlt.</translation>
    </message>
    <message>
        <source>The host is a name or a number only, for example xmpp.example.org.</source>
        <translation>Der Server ist nur ein Name oder eine Nummer, zum Beispiel xmpp.example.org.</translation>
    </message>
    <message>
        <source>Without encryption only a host on this machine is possible: enter localhost, 127.0.0.1 or ::1.</source>
        <translation>Unverschlüsselt ist nur ein Server auf diesem Rechner möglich: Geben Sie localhost, 127.0.0.1 oder ::1 ein.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>Common::AddressInput</name>
    <message>
        <source>Enter the address of a service, an account or a node.</source>
        <translation>Geben Sie die Adresse eines Dienstes, eines Kontos oder eines Knotens ein.</translation>
    </message>
    <message>
        <source>This is a web address. A node&apos;s address begins with “xmpp:”, for example xmpp:pubsub.example.org?;node=news.</source>
        <translation>Das ist eine Web-Adresse. Die Adresse eines Knotens beginnt mit „xmpp:“, zum Beispiel xmpp:pubsub.example.org?;node=news.</translation>
    </message>
    <message>
        <source>“%1” is not an address of a service, an account or a node.</source>
        <translation>„%1“ ist keine Adresse eines Dienstes, eines Kontos oder eines Knotens.</translation>
    </message>
    <message>
        <source>This xmpp: address can&apos;t be read: %1</source>
        <translation>Diese xmpp:-Adresse ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>Common::ArticleDocument</name>
    <message>
        <source>This article is too large or too deeply nested to be shown safely.</source>
        <translation>Dieser Artikel ist zu groß oder zu tief verschachtelt, um sicher angezeigt zu werden.</translation>
    </message>
</context>
<context>
    <name>Common::ArticleStyle</name>
    <message>
        <source>Image not loaded</source>
        <translation>Bild nicht geladen</translation>
    </message>
</context>
<context>
    <name>Common::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Verweis öffnen</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Adresse des Verweises kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Common::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>The system does not trust the certificate with which %1 proves who it is. Somebody may be listening in. Trust it only if the people who run the server told you this fingerprint in another way.</source>
        <translation>Das System vertraut dem Zertifikat nicht, mit dem sich %1 ausweist. Vielleicht hört jemand mit. Vertrauen Sie ihm nur, wenn die Betreiber des Servers Ihnen diesen Fingerabdruck auf anderem Weg genannt haben.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
    <message>
        <source>What is wrong:</source>
        <translation>Was nicht stimmt:</translation>
    </message>
    <message>
        <source>Made out to:</source>
        <translation>Ausgestellt auf:</translation>
    </message>
    <message>
        <source>Valid for:</source>
        <translation>Gültig für:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Ausgestellt von:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256):</source>
        <translation>Fingerabdruck (SHA-256):</translation>
    </message>
    <message>
        <source>Nothing is said about that</source>
        <translation>Keine Angabe</translation>
    </message>
</context>
<context>
    <name>Common::ConnectionIndicator</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connect without waiting any longer</source>
        <translation>Sofort verbinden, ohne weiter zu warten</translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation>Konto anzeigen</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Offline-Betrieb</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Online as %1</source>
        <translation>Online als %1</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s</source>
        <translation>
            <numerusform>Neuer Versuch in %n s</numerusform>
            <numerusform>Neuer Versuch in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>Common::DatabaseFile</name>
    <message>
        <source>The data in %1 was written by a newer version of this program. Please use that version, or another profile folder.</source>
        <translation>Die Daten in %1 stammen von einer neueren Version dieses Programms. Verwenden Sie bitte diese oder einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>The data could not be brought to the form of this version: rows of the table &quot;%1&quot; refer to others that are missing.</source>
        <translation>Die Daten ließen sich nicht in die Form dieser Version bringen: Zeilen der Tabelle „%1“ verweisen auf andere, die fehlen.</translation>
    </message>
    <message>
        <source>The database file %1 is damaged and can&apos;t be moved aside.</source>
        <translation>Die Datenbankdatei %1 ist beschädigt und kann nicht beiseitegelegt werden.</translation>
    </message>
</context>
<context>
    <name>Common::DetailsDialog</name>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Common::DialogButtons</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Common::ErrorText</name>
    <message>
        <source>The service reported an error that it did not name.</source>
        <translation>Der Dienst meldet einen Fehler, den er nicht benennt.</translation>
    </message>
    <message>
        <source>No answer came in time. It may have been done all the same: look before you try again.</source>
        <translation>Es kam keine Antwort. Vielleicht wurde es trotzdem ausgeführt: Sehen Sie nach, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came. Look whether it was done once you are online again.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam. Sehen Sie nach, ob es ausgeführt wurde, sobald Sie wieder online sind.</translation>
    </message>
    <message>
        <source>The answer of the service can&apos;t be understood. Tell the people who run it.</source>
        <translation>Die Antwort des Dienstes ist unverständlich. Sagen Sie es seinen Betreibern.</translation>
    </message>
    <message>
        <source>The answer is larger than this program accepts. Ask for fewer items at a time.</source>
        <translation>Die Antwort ist größer, als dieses Programm annimmt. Rufen Sie weniger Einträge auf einmal ab.</translation>
    </message>
    <message>
        <source>You stopped it. What was sent already may have been done.</source>
        <translation>Sie haben es abgebrochen. Was schon gesendet war, wurde vielleicht ausgeführt.</translation>
    </message>
    <message>
        <source>The file could not be uploaded. Try again later, or go on without it.</source>
        <translation>Die Datei konnte nicht hochgeladen werden. Versuchen Sie es später noch einmal, oder machen Sie ohne sie weiter.</translation>
    </message>
    <message>
        <source>The service found the request faulty. Check what you entered.</source>
        <translation>Der Dienst hält die Anfrage für fehlerhaft. Prüfen Sie Ihre Eingaben.</translation>
    </message>
    <message>
        <source>Something of that name exists already. Choose another name.</source>
        <translation>Etwas mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This service can&apos;t do that.</source>
        <translation>Dieser Dienst kann das nicht.</translation>
    </message>
    <message>
        <source>You are not allowed to do that. Ask an owner of the node for the right to.</source>
        <translation>Das dürfen Sie nicht. Bitten Sie einen Eigentümer des Knotens um das Recht dazu.</translation>
    </message>
    <message>
        <source>It no longer exists under this address.</source>
        <translation>Unter dieser Adresse gibt es das nicht mehr.</translation>
    </message>
    <message>
        <source>The service has a fault of its own. Try again later, or tell the people who run it.</source>
        <translation>Der Dienst hat selbst eine Störung. Versuchen Sie es später noch einmal, oder sagen Sie es seinen Betreibern.</translation>
    </message>
    <message>
        <source>There is nothing of that name here. It may have been deleted.</source>
        <translation>Hier gibt es nichts mit diesem Namen. Vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The service does not accept this address. Check how it is written.</source>
        <translation>Der Dienst nimmt diese Adresse nicht an. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The service does not accept these values. Change them and try again.</source>
        <translation>Der Dienst nimmt diese Werte nicht an. Ändern Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service lets nobody do that here. It may depend on the node&apos;s configuration.</source>
        <translation>Der Dienst erlaubt das hier niemandem. Vielleicht liegt es an der Konfiguration des Knotens.</translation>
    </message>
    <message>
        <source>The service lets only authorized people do that. Ask an owner to authorize you.</source>
        <translation>Der Dienst erlaubt das nur Berechtigten. Bitten Sie einen Eigentümer um Zulassung.</translation>
    </message>
    <message>
        <source>The service asks for a payment first.</source>
        <translation>Der Dienst verlangt zuerst eine Bezahlung.</translation>
    </message>
    <message>
        <source>That is against a rule of the service, such as a limit of size or rate.</source>
        <translation>Das verstößt gegen eine Regel des Dienstes, etwa eine Grenze für Größe oder Häufigkeit.</translation>
    </message>
    <message>
        <source>The recipient is not online. Try again later.</source>
        <translation>Der Empfänger ist nicht online. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>It is to be found under another address.</source>
        <translation>Das ist unter einer anderen Adresse zu finden.</translation>
    </message>
    <message>
        <source>The service knows registered people only. Register with it first.</source>
        <translation>Der Dienst kennt nur Angemeldete. Registrieren Sie sich zuerst bei ihm.</translation>
    </message>
    <message>
        <source>The server of this address can&apos;t be found. Check how the address is written.</source>
        <translation>Der Server dieser Adresse ist nicht zu finden. Prüfen Sie die Schreibweise der Adresse.</translation>
    </message>
    <message>
        <source>The other server does not answer. Try again later.</source>
        <translation>Der andere Server antwortet nicht. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The service is too busy or has no room left. Try again later.</source>
        <translation>Der Dienst ist überlastet oder voll. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Nothing at this address answers such requests. Check the address, or choose another service.</source>
        <translation>Unter dieser Adresse beantwortet niemand solche Anfragen. Prüfen Sie die Adresse, oder wählen Sie einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Subscribe first; then it is allowed.</source>
        <translation>Abonnieren Sie zuerst, dann ist es erlaubt.</translation>
    </message>
    <message>
        <source>The service refused for a reason of its own.</source>
        <translation>Der Dienst lehnt aus einem eigenen Grund ab.</translation>
    </message>
    <message>
        <source>The service did not expect this now. Reload what you see and try again.</source>
        <translation>Der Dienst hat das jetzt nicht erwartet. Laden Sie die Ansicht neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service gave no reason of its own.</source>
        <translation>Der Dienst nennt keinen eigenen Grund.</translation>
    </message>
    <message>
        <source>The node is closed: only people on its list may read it. Ask an owner to put you on it.</source>
        <translation>Der Knoten ist geschlossen: Nur wer auf seiner Liste steht, darf ihn lesen. Bitten Sie einen Eigentümer, Sie einzutragen.</translation>
    </message>
    <message>
        <source>The subscription has to be configured first. Open its options.</source>
        <translation>Das Abonnement muss zuerst eingerichtet werden. Öffnen Sie seine Optionen.</translation>
    </message>
    <message>
        <source>The address does not belong to your account. Use your own address.</source>
        <translation>Die Adresse gehört nicht zu Ihrem Konto. Verwenden Sie Ihre eigene.</translation>
    </message>
    <message>
        <source>The service does not accept these subscription options. Change them and try again.</source>
        <translation>Der Dienst nimmt diese Abonnementoptionen nicht an. Ändern Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The node does not accept content of this kind. It may hold entries of another format only.</source>
        <translation>Der Knoten nimmt Inhalt dieser Art nicht an. Vielleicht enthält er nur Einträge eines anderen Formats.</translation>
    </message>
    <message>
        <source>This subscription no longer exists. Reload your subscriptions.</source>
        <translation>Dieses Abonnement gibt es nicht mehr. Laden Sie Ihre Abonnements neu.</translation>
    </message>
    <message>
        <source>The node only passes on that something happened: it takes no items.</source>
        <translation>Der Knoten meldet nur, dass etwas geschehen ist: Er nimmt keine Einträge an.</translation>
    </message>
    <message>
        <source>The node takes nothing without an item.</source>
        <translation>Der Knoten nimmt nichts ohne einen Eintrag an.</translation>
    </message>
    <message>
        <source>The service missed the address of the subscriber.</source>
        <translation>Dem Dienst fehlt die Adresse des Abonnenten.</translation>
    </message>
    <message>
        <source>More items were asked for or sent at once than the service allows.</source>
        <translation>Es wurden mehr Einträge auf einmal abgerufen oder gesendet, als der Dienst erlaubt.</translation>
    </message>
    <message>
        <source>The collection holds as many nodes as it can. Choose another one.</source>
        <translation>Die Sammlung enthält so viele Knoten, wie sie fasst. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The service missed the name of the node.</source>
        <translation>Dem Dienst fehlt der Name des Knotens.</translation>
    </message>
    <message>
        <source>Only some groups of the owner&apos;s contacts may read this. Ask the owner to add you to one.</source>
        <translation>Nur bestimmte Kontaktgruppen des Eigentümers dürfen das lesen. Bitten Sie ihn, Sie in eine aufzunehmen.</translation>
    </message>
    <message>
        <source>You are not subscribed to this node.</source>
        <translation>Sie haben diesen Knoten nicht abonniert.</translation>
    </message>
    <message>
        <source>The node takes no item without content.</source>
        <translation>Der Knoten nimmt keinen Eintrag ohne Inhalt an.</translation>
    </message>
    <message>
        <source>The content is larger than the node accepts. Make it shorter, or link to pictures.</source>
        <translation>Der Inhalt ist größer, als der Knoten annimmt. Kürzen Sie ihn, oder verlinken Sie Bilder.</translation>
    </message>
    <message>
        <source>An owner has not yet approved your subscription. Wait, or ask an owner.</source>
        <translation>Ein Eigentümer hat Ihr Abonnement noch nicht genehmigt. Warten Sie, oder fragen Sie nach.</translation>
    </message>
    <message>
        <source>The node does not keep items, so there are none to read or to remove.</source>
        <translation>Der Knoten bewahrt keine Einträge auf: Es gibt keine zu lesen oder zu entfernen.</translation>
    </message>
    <message>
        <source>Only contacts of the owner may read this. Ask the owner to become a contact.</source>
        <translation>Nur Kontakte des Eigentümers dürfen das lesen. Bitten Sie ihn, Sie als Kontakt aufzunehmen.</translation>
    </message>
    <message>
        <source>You have several subscriptions to this node. Choose one of them.</source>
        <translation>Sie haben mehrere Abonnements dieses Knotens. Wählen Sie eines aus.</translation>
    </message>
    <message>
        <source>No more subscriptions are possible. End one that you no longer need.</source>
        <translation>Mehr Abonnements sind nicht möglich. Beenden Sie eines, das Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>This service does not support that.</source>
        <translation>Dieser Dienst unterstützt das nicht.</translation>
    </message>
    <message>
        <source>This service does not know the access model. Choose another one.</source>
        <translation>Dieser Dienst kennt das Zugriffsmodell nicht. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The service gave a reason that this program does not know.</source>
        <translation>Der Dienst nennt einen Grund, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>There is no fault of the connection.</source>
        <translation>Die Verbindung hat keinen Fehler.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check your network and the address of the account.</source>
        <translation>Der Server ist nicht erreichbar. Prüfen Sie Ihr Netz und die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>The connection could not be encrypted, so nothing was sent. Ask the people who run the server.</source>
        <translation>Die Verbindung ließ sich nicht verschlüsseln, darum wurde nichts gesendet. Fragen Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Somebody may be listening in: look at it before you go on.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut. Vielleicht hört jemand mit: Sehen Sie es an, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The server does not accept the password, or does not know the account.</source>
        <translation>Der Server nimmt das Passwort nicht an oder kennt das Konto nicht.</translation>
    </message>
    <message>
        <source>The server asked for no proof of who you are, so it can&apos;t be trusted. Nothing was sent.</source>
        <translation>Der Server wollte keinen Nachweis, wer Sie sind, darum ist ihm nicht zu trauen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server sent data that is broken. A new connection is made.</source>
        <translation>Der Server hat fehlerhafte Daten gesendet. Es wird neu verbunden.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Another program logged in with the same resource and took over. Connect again when it is done.</source>
        <translation>Ein anderes Programm hat sich mit derselben Ressource angemeldet und übernommen. Verbinden Sie neu, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The account&apos;s settings can&apos;t be used. Change them under Account.</source>
        <translation>Die Einstellungen des Kontos sind nicht brauchbar. Ändern Sie sie unter Konto.</translation>
    </message>
    <message>
        <source>Missing feature: %1.</source>
        <translation>Fehlende Funktion: %1.</translation>
    </message>
    <message>
        <source>New address: %1</source>
        <translation>Neue Adresse: %1</translation>
    </message>
    <message>
        <source>In the words of the service: %1</source>
        <translation>In den Worten des Dienstes: %1</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>Bedingung: %1</translation>
    </message>
    <message>
        <source>Publish-subscribe condition: %1</source>
        <translation>Publish-Subscribe-Bedingung: %1</translation>
    </message>
    <message>
        <source>The server offers no login method that this program trusts, so the password was not sent. Ask the people who run the server for SCRAM.</source>
        <translation>Der Server bietet kein Anmeldeverfahren an, dem dieses Programm traut; das Passwort wurde nicht gesendet. Bitten Sie die Betreiber des Servers um SCRAM.</translation>
    </message>
    <message>
        <source>The account&apos;s address has nothing before the @. Correct it under Account.</source>
        <translation>Der Adresse des Kontos fehlt der Teil vor dem @. Berichtigen Sie sie unter „Konto“.</translation>
    </message>
    <message>
        <source>Without encryption, this program connects to this computer only. Ask for encryption under Account.</source>
        <translation>Ohne Verschlüsselung verbindet sich dieses Programm nur mit diesem Rechner. Verlangen Sie unter „Konto“ Verschlüsselung.</translation>
    </message>
    <message>
        <source>This program can&apos;t check how its connections are encrypted, so it makes none. Tell the people who packaged it for your system.</source>
        <translation>Dieses Programm kann nicht prüfen, wie seine Verbindungen verschlüsselt sind, und baut deshalb keine auf. Sagen Sie es denen, die es für Ihr System gepackt haben.</translation>
    </message>
    <message>
        <source>The server heard nothing for a while and ended the connection.</source>
        <translation>Der Server hat eine Weile nichts gehört und die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server no longer serves the domain of your account.</source>
        <translation>Der Server ist für die Domain Ihres Kontos nicht mehr zuständig.</translation>
    </message>
    <message>
        <source>The server does not know the domain of your account. Check the settings under Account.</source>
        <translation>Der Server kennt die Domain Ihres Kontos nicht. Prüfen Sie die Einstellungen unter „Konto“.</translation>
    </message>
    <message>
        <source>The server ended the connection because of a fault of its own.</source>
        <translation>Der Server hat die Verbindung wegen eines eigenen Fehlers beendet.</translation>
    </message>
    <message>
        <source>The server could not read what this program sent and ended the connection.</source>
        <translation>Der Server konnte nicht lesen, was dieses Programm gesendet hat, und hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server ended the connection because of a rule of its own, such as a limit of size or rate.</source>
        <translation>Der Server hat die Verbindung wegen einer eigenen Regel beendet, etwa einer Grenze für Größe oder Häufigkeit.</translation>
    </message>
    <message>
        <source>The server is too busy to keep the connection.</source>
        <translation>Der Server ist zu ausgelastet, um die Verbindung zu halten.</translation>
    </message>
    <message>
        <source>The server is being shut down or restarted.</source>
        <translation>Der Server wird gerade heruntergefahren oder neu gestartet.</translation>
    </message>
    <message>
        <source>In the words of the server: “%1”</source>
        <translation>In den Worten des Servers: „%1“</translation>
    </message>
    <message>
        <source>The node holds as many items as it can. Delete one first, or ask an owner.</source>
        <translation>Der Knoten enthält so viele Einträge, wie er fasst. Löschen Sie zuerst einen, oder wenden Sie sich an einen Eigentümer.</translation>
    </message>
    <message>
        <source>Try again after %1.</source>
        <translation>Versuchen Sie es nach %1 erneut.</translation>
    </message>
    <message>
        <source>Reported by: %1</source>
        <translation>Gemeldet von: %1</translation>
    </message>
    <message>
        <source>This is longer than the server takes at a time. Make it shorter.</source>
        <translation>Das ist länger, als der Server auf einmal annimmt. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>The node is not as this needs it to be: it is configured in another way, or holds more items than it is to keep. Change that first.</source>
        <translation>Der Knoten ist nicht so, wie es dafür nötig ist: Er ist anders eingerichtet oder enthält mehr Einträge, als er behalten soll. Ändern Sie das zuerst.</translation>
    </message>
    <message>
        <source>This takes %1 on its way, and the server takes no more than %2 at a time. Make it shorter, or divide it.</source>
        <translation>Das braucht %1 auf dem Weg, und der Server nimmt höchstens %2 auf einmal an. Kürzen oder teilen Sie es.</translation>
    </message>
    <message>
        <source>This takes %1 on its way, which is more than the server takes at a time: it ended the connection. It does not say how much it takes; often it is %2. Make it shorter, or divide it.</source>
        <translation>Das braucht %1 auf dem Weg, und das ist mehr, als der Server auf einmal annimmt: Er hat die Verbindung beendet. Wie viel er annimmt, sagt er nicht; oft sind es %2. Kürzen oder teilen Sie es.</translation>
    </message>
    <message>
        <source>In the words of the service: “%1”</source>
        <translation>In den Worten des Dienstes: „%1“</translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>Der nächste Versuch ist um %1.</translation>
    </message>
    <message>
        <source>The service does not answer, so nothing was sent to it.</source>
        <translation>Der Dienst antwortet nicht, deshalb wurde ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>Maybe it can’t read one of the values: look at those that you have changed, at the numbers first, and send fewer of them at a time.</source>
        <translation>Vielleicht kann er einen der Werte nicht lesen: Die geänderten ansehen, Zahlen zuerst, und weniger auf einmal senden.</translation>
    </message>
    <message>
        <source>The service refused without giving a reason. Look at what is there now.</source>
        <translation>Der Dienst lehnt ohne Angabe von Gründen ab. Ein Blick auf das, was jetzt da ist, kann helfen.</translation>
    </message>
    <message>
        <source>This was not sent, and this program can&apos;t say why. Tell the people who make it.</source>
        <translation>Dies wurde nicht gesendet, und dieses Programm kann nicht sagen, warum. Sagen Sie es denen, die es machen.</translation>
    </message>
    <message>
        <source>This was not sent, since it holds characters that can&apos;t be sent, or XML with a fault. Correct what you entered.</source>
        <translation>Dies wurde nicht gesendet, da es Zeichen enthält, die nicht gesendet werden können, oder fehlerhaftes XML. Berichtigen Sie, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>Nothing was sent, for there is nothing to send.</source>
        <translation>Es wurde nichts gesendet, denn es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>You can subscribe your own account only, not somebody else.</source>
        <translation>Sie können nur Ihr eigenes Konto anmelden, nicht jemand anderen.</translation>
    </message>
    <message>
        <source>A reaction is a single character. Choose another one.</source>
        <translation>Eine Reaktion ist ein einzelnes Zeichen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>What you attached to this before can&apos;t be understood, and would be lost. So nothing was changed.</source>
        <translation>Was Sie hier früher angehängt haben, ist nicht zu verstehen und ginge verloren. Deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The service is known to lose nodes whose name is so long, so none was made.</source>
        <translation>Der Dienst ist dafür bekannt, dass er Knoten mit so langem Namen verliert, deshalb wurde keiner angelegt.</translation>
    </message>
    <message>
        <source>The node for your private data can be read by others, or keeps nothing. So nothing was stored there.</source>
        <translation>Der Knoten für Ihre privaten Daten kann von anderen gelesen werden oder behält nichts. Deshalb wurde dort nichts gespeichert.</translation>
    </message>
    <message>
        <source>The collection has more nodes than this program looks at.</source>
        <translation>Die Sammlung hat mehr Knoten, als dieses Programm sich ansieht.</translation>
    </message>
    <message>
        <source>The service may not have listed all nodes of the collection.</source>
        <translation>Der Dienst hat vielleicht nicht alle Knoten der Sammlung aufgezählt.</translation>
    </message>
    <message>
        <source>There is nothing in the file. Choose another one.</source>
        <translation>In der Datei ist nichts. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is larger than the service takes. Make it smaller, or choose another one.</source>
        <translation>Die Datei ist größer, als der Dienst annimmt. Verkleinern Sie sie, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read any more, or has changed. Choose it anew.</source>
        <translation>Die Datei ist nicht mehr lesbar oder hat sich geändert. Wählen Sie sie neu aus.</translation>
    </message>
</context>
<context>
    <name>Common::InfoBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>Common::KeepPasswordBox</name>
    <message>
        <source>&amp;Keep the password in the system&apos;s keychain</source>
        <translation>Passwort im &amp;Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>There is no keychain on this system that can be used, so the password is needed again at the next start.</source>
        <translation>Auf diesem System gibt es keinen verwendbaren Schlüsselbund; das Passwort wird beim nächsten Start wieder gebraucht.</translation>
    </message>
</context>
<context>
    <name>Common::KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain does not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used: %1</source>
        <translation>Der Schlüsselbund des Systems ist nicht verwendbar: %1</translation>
    </message>
</context>
<context>
    <name>Common::LimitWarning</name>
    <message numerus="yes">
        <source>%1 loses nodes whose id is longer than %n character(s); this one has %2. It makes the node, and forgets it with all its items at its next start.</source>
        <translation>
            <numerusform>%1 verliert Knoten, deren Kennung länger als %n Zeichen ist; diese hat %2. Es legt den Knoten an und vergisst ihn beim nächsten Start mit allen seinen Einträgen.</numerusform>
            <numerusform>%1 verliert Knoten, deren Kennung länger als %n Zeichen ist; diese hat %2. Es legt den Knoten an und vergisst ihn beim nächsten Start mit allen seinen Einträgen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses nodes whose title is longer than %n character(s); this one has %2. It takes the title, and forgets the node with all its items at its next start.</source>
        <translation>
            <numerusform>%1 verliert Knoten, deren Titel länger als %n Zeichen ist; dieser hat %2. Es nimmt den Titel an und vergisst den Knoten beim nächsten Start mit allen seinen Einträgen.</numerusform>
            <numerusform>%1 verliert Knoten, deren Titel länger als %n Zeichen ist; dieser hat %2. Es nimmt den Titel an und vergisst den Knoten beim nächsten Start mit allen seinen Einträgen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses nodes whose description is longer than %n character(s); this one has %2. It takes the description, and forgets the node with all its items at its next start.</source>
        <translation>
            <numerusform>%1 verliert Knoten, deren Beschreibung länger als %n Zeichen ist; diese hat %2. Es nimmt die Beschreibung an und vergisst den Knoten beim nächsten Start mit allen seinen Einträgen.</numerusform>
            <numerusform>%1 verliert Knoten, deren Beschreibung länger als %n Zeichen ist; diese hat %2. Es nimmt die Beschreibung an und vergisst den Knoten beim nächsten Start mit allen seinen Einträgen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses items whose id is longer than %n character(s); this one has %2. It takes the item, and loses it together with others that were published to the node at about the same time.</source>
        <translation>
            <numerusform>%1 verliert Einträge, deren Kennung länger als %n Zeichen ist; diese hat %2. Es nimmt den Eintrag an und verliert ihn zusammen mit anderen, die etwa zur selben Zeit auf dem Knoten veröffentlicht wurden.</numerusform>
            <numerusform>%1 verliert Einträge, deren Kennung länger als %n Zeichen ist; diese hat %2. Es nimmt den Eintrag an und verliert ihn zusammen mit anderen, die etwa zur selben Zeit auf dem Knoten veröffentlicht wurden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Common::MainWindow</name>
    <message>
        <source>&amp;Account…</source>
        <translation>&amp;Konto …</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>Ü&amp;ber %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Change the account…</source>
        <translation>Konto ändern …</translation>
    </message>
    <message>
        <source>The password of %1 is needed to connect.</source>
        <translation>Zum Verbinden wird das Passwort von %1 gebraucht.</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Zertifikat anzeigen …</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Something from %1 was left out: it was too large or broken</source>
        <translation>Etwas von %1 wurde ausgelassen: Es war zu groß oder beschädigt</translation>
    </message>
    <message>
        <source>Something of “%1” on %2 was left out: it was too large or broken</source>
        <translation>Etwas aus „%1“ auf %2 wurde ausgelassen: Es war zu groß oder beschädigt</translation>
    </message>
    <message>
        <source>“%1” on %2 broke the connection twice and is set aside: nothing new comes from it.</source>
        <translation>„%1“ auf %2 hat die Verbindung zweimal abbrechen lassen und ist zurückgestellt: Es kommt nichts Neues von dort.</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Wieder zulassen</translation>
    </message>
</context>
<context>
    <name>Common::MessageBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Common::NodeName</name>
    <message>
        <source>This name is so long that some services make the node and then refuse all that is published to it. Choose a shorter one.</source>
        <translation>Dieser Name ist so lang, dass manche Dienste den Knoten zwar anlegen, aber dann alles ablehnen, was dort veröffentlicht wird. Wählen Sie einen kürzeren.</translation>
    </message>
</context>
<context>
    <name>Common::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The server did not accept the password of %1. Enter it again.</source>
        <translation>Der Server hat das Passwort von %1 nicht angenommen. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>Enter the password of %1.</source>
        <translation>Geben Sie das Passwort von %1 ein.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
</context>
<context>
    <name>Common::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>Common::PasswordFile</name>
    <message>
        <source>The password file %1 can&apos;t be read: %2</source>
        <translation>Die Passwortdatei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The password file %1 can be read or written by others than its owner. Take that permission away first (chmod 600).</source>
        <translation>Die Passwortdatei %1 ist auch für andere als ihren Eigentümer les- oder schreibbar. Nehmen Sie zuerst dieses Recht weg (chmod 600).</translation>
    </message>
    <message>
        <source>The first line of the password file %1 is empty.</source>
        <translation>Die erste Zeile der Passwortdatei %1 ist leer.</translation>
    </message>
</context>
<context>
    <name>Common::Program</name>
    <message>
        <source>Keep settings and data in this folder.</source>
        <translation>Einstellungen und Daten in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Read the account&apos;s password from the first line of this file. Only its owner may be able to read it.</source>
        <translation>Das Passwort des Kontos aus der ersten Zeile dieser Datei lesen. Nur ihr Eigentümer darf sie lesen können.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Start without connecting.</source>
        <translation>Ohne Verbindung starten.</translation>
    </message>
    <message>
        <source>Use these colors: light, dark or system.</source>
        <translation>Diese Farben verwenden: light (hell), dark (dunkel) oder system.</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Use this language, for example de or en_GB.</source>
        <translation>Diese Sprache verwenden, zum Beispiel de oder en_GB.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>An xmpp: address to open.</source>
        <translation>Eine xmpp:-Adresse, die geöffnet wird.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written. Choose another one with --profile.</source>
        <translation>Der Ordner %1 ist nicht beschreibbar. Wählen Sie mit --profile einen anderen.</translation>
    </message>
    <message>
        <source>%1 is running already with the profile folder %2.</source>
        <translation>%1 läuft bereits mit dem Profilordner %2.</translation>
    </message>
</context>
<context>
    <name>Common::RuntimeParts</name>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>No server can be reached, since none is spoken to without it.</source>
        <translation>Kein Server ist erreichbar, denn ohne sie wird mit keinem gesprochen.</translation>
    </message>
    <message>
        <source>News of the network</source>
        <translation>Nachrichten vom Netz</translation>
    </message>
    <message>
        <source>When the network is back, connecting again takes longer.</source>
        <translation>Wenn das Netz zurück ist, dauert es länger, bis die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>Wallet for passwords</source>
        <translation>Speicher für Passwörter</translation>
    </message>
    <message>
        <source>Passwords can&apos;t be kept and have to be typed at each start.</source>
        <translation>Passwörter können nicht aufbewahrt werden und sind bei jedem Start einzugeben.</translation>
    </message>
    <message>
        <source>Drawings (SVG)</source>
        <translation>Zeichnungen (SVG)</translation>
    </message>
    <message>
        <source>Icons stay empty.</source>
        <translation>Symbole bleiben leer.</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Buttons have words only, or nothing at all.</source>
        <translation>Knöpfe sind nur beschriftet oder ganz leer.</translation>
    </message>
    <message>
        <source>Translations of Qt</source>
        <translation>Übersetzungen von Qt</translation>
    </message>
    <message>
        <source>Some texts, such as the menus of text fields, are English in every language.</source>
        <translation>Manche Texte, etwa die Menüs von Textfeldern, sind in jeder Sprache englisch.</translation>
    </message>
    <message>
        <source>Windows on Wayland</source>
        <translation>Fenster unter Wayland</translation>
    </message>
    <message>
        <source>On Wayland the windows are drawn by way of X11, which may blur them.</source>
        <translation>Unter Wayland werden die Fenster über X11 gezeichnet, was sie unscharf machen kann.</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>Datenbank (SQLite)</translation>
    </message>
    <message>
        <source>Nothing can be stored, so nothing is shown.</source>
        <translation>Nichts kann gespeichert werden, also wird nichts angezeigt.</translation>
    </message>
    <message>
        <source>Pictures in WebP and JPEG</source>
        <translation>Bilder in WebP und JPEG</translation>
    </message>
    <message>
        <source>They can be seen within articles only.</source>
        <translation>Sie sind nur in Artikeln zu sehen.</translation>
    </message>
    <message>
        <source>Files of the web engine</source>
        <translation>Dateien der Web-Engine</translation>
    </message>
    <message>
        <source>Articles can&apos;t be shown.</source>
        <translation>Artikel können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Spell checking</source>
        <translation>Rechtschreibprüfung</translation>
    </message>
    <message>
        <source>Misspelled words are not underlined.</source>
        <translation>Falsch geschriebene Wörter werden nicht unterstrichen.</translation>
    </message>
    <message>
        <source>Dictionary of your language</source>
        <translation>Wörterbuch Ihrer Sprache</translation>
    </message>
    <message>
        <source>Misspelled words of this language are not underlined.</source>
        <translation>Falsch geschriebene Wörter dieser Sprache werden nicht unterstrichen.</translation>
    </message>
</context>
<context>
    <name>Common::ServiceBar</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>Common::ServiceStateText</name>
    <message>
        <source>has not answered since %1</source>
        <translation>hat seit %1 nicht geantwortet</translation>
    </message>
    <message>
        <source>has not answered since %1, next try at %2</source>
        <translation>antwortet seit %1 nicht, nächster Versuch um %2</translation>
    </message>
    <message>
        <source>has been out of reach since %1, next try at %2</source>
        <translation>ist seit %1 nicht erreichbar, nächster Versuch um %2</translation>
    </message>
    <message>
        <source>has been busy since %1, next try at %2</source>
        <translation>ist seit %1 überlastet, nächster Versuch um %2</translation>
    </message>
</context>
<context>
    <name>Common::SqlError</name>
    <message>
        <source>Another program is using the database. Close it and try again.</source>
        <translation>Ein anderes Programm verwendet die Datenbank. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database can&apos;t be written. Check the permissions of its folder.</source>
        <translation>Die Datenbank ist nicht beschreibbar. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>The disk reported an error while the database was read or written.</source>
        <translation>Der Datenträger meldete einen Fehler beim Lesen oder Schreiben der Datenbank.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing that was saved before is lost.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; nichts, was schon gespeichert war, ist verloren.</translation>
    </message>
    <message>
        <source>The database file can&apos;t be opened. Check that its folder exists and may be written.</source>
        <translation>Die Datenbankdatei lässt sich nicht öffnen. Prüfen Sie, ob es ihren Ordner gibt und ob er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The database reported: %1</source>
        <translation>Die Datenbank meldet: %1</translation>
    </message>
</context>
<context>
    <name>Common::StatusLine</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show all that is known about this error</source>
        <translation>Alles zeigen, was über diesen Fehler bekannt ist</translation>
    </message>
</context>
<context>
    <name>Common::TimeText</name>
    <message>
        <source>Just now</source>
        <translation>Gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
</context>
</TS>
