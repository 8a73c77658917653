<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Reader::ArticleController</name>
    <message>
        <source>No more unread entries</source>
        <translation>Keine ungelesenen Einträge mehr</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Another program would get this address from the entry: %1</source>
        <translation>Ein anderes Programm bekäme diese Adresse aus dem Eintrag: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Reader::ArticleFooter</name>
    <message>
        <source>The text of this entry is elsewhere: %1</source>
        <translation>Der Text dieses Eintrags steht anderswo: %1</translation>
    </message>
    <message>
        <source>This entry holds a file that can&apos;t be shown here: %1, %2.</source>
        <translation>Dieser Eintrag enthält eine Datei, die hier nicht angezeigt werden kann: %1, %2.</translation>
    </message>
    <message>
        <source>Read this entry at %1</source>
        <translation>Diesen Eintrag bei %1 lesen</translation>
    </message>
</context>
<context>
    <name>Reader::ArticleHtml</name>
    <message>
        <source>%1 (published by %2)</source>
        <translation>%1 (veröffentlicht von %2)</translation>
    </message>
    <message>
        <source>%1, updated %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>%1, updated</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>%1 (repeated by somebody)</source>
        <translation>%1 (von jemandem weiterverbreitet)</translation>
    </message>
    <message>
        <source>%1 (repeated by %2)</source>
        <translation>%1 (weiterverbreitet von %2)</translation>
    </message>
    <message>
        <source>another entry</source>
        <translation>einen anderen Eintrag</translation>
    </message>
    <message>
        <source>In reply to %1</source>
        <translation>Antwort auf %1</translation>
    </message>
</context>
<context>
    <name>Reader::ArticleListModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>Reader::ArticleListView</name>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>Reader::ArticlePane</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) from other servers not loaded, so that nobody learns that you read this.</source>
        <translation>
            <numerusform>%n Bild von einem anderen Server wurde nicht geladen, damit niemand erfährt, dass Sie dies lesen.</numerusform>
            <numerusform>%n Bilder von anderen Servern wurden nicht geladen, damit niemand erfährt, dass Sie dies lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Bilder anzeigen</translation>
    </message>
    <message>
        <source>Images are shown for this entry.</source>
        <translation>Die Bilder dieses Eintrags werden angezeigt.</translation>
    </message>
    <message>
        <source>Always for this feed</source>
        <translation>Bei diesem Feed immer</translation>
    </message>
    <message>
        <source>This entry is no longer on the server.</source>
        <translation>Dieser Eintrag ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>This entry holds a file: %1, %2</source>
        <translation>Dieser Eintrag enthält eine Datei: %1, %2</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>Reader::DateText</name>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader::FeedController</name>
    <message>
        <source>Not unsubscribed</source>
        <translation>Nicht abbestellt</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribe from “%1” and delete its %n entries from this computer?</source>
        <translation>
            <numerusform>„%1“ abbestellen und den Eintrag von diesem Rechner löschen?</numerusform>
            <numerusform>„%1“ abbestellen und die %n Einträge von diesem Rechner löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries marked as read.</source>
        <translation>
            <numerusform>%n Eintrag als gelesen gekennzeichnet.</numerusform>
            <numerusform>%n Einträge als gelesen gekennzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There are no older entries</source>
        <translation>Es gibt keine älteren Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%n older entries loaded</source>
        <translation>
            <numerusform>%n älterer Eintrag geladen</numerusform>
            <numerusform>%n ältere Einträge geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be read</source>
        <translation>„%1“ konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The owner has yet to approve your subscription</source>
        <translation>Der Eigentümer muss Ihrem Abonnement noch zustimmen</translation>
    </message>
    <message>
        <source>You are no longer subscribed to “%1”. Its entries are kept here.</source>
        <translation>Sie haben „%1“ nicht mehr abonniert. Die Einträge bleiben hier.</translation>
    </message>
    <message>
        <source>Subscribe again</source>
        <translation>Wieder abonnieren</translation>
    </message>
    <message>
        <source>The account&apos;s list of what you follow still has %1 as it was: %2</source>
        <translation>In der Liste des Kontos, wem Sie folgen, steht %1 noch wie zuvor: %2</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Nicht abonniert</translation>
    </message>
    <message>
        <source>%1 does not answer. The feed goes at once; the subscription is ended when it answers.</source>
        <translation>%1 antwortet nicht. Der Feed verschwindet sofort; das Abonnement wird beendet, sobald der Dienst antwortet.</translation>
    </message>
    <message>
        <source>“%1” waits for its server. You are subscribed as soon as that answers.</source>
        <translation>„%1“ wartet auf den Server. Sie sind Abonnent, sobald er antwortet.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>“%1” is no longer on its server. Its entries are kept here.</source>
        <translation>„%1“ gibt es auf dem Server nicht mehr. Die Einträge bleiben hier erhalten.</translation>
    </message>
</context>
<context>
    <name>Reader::FeedPropertiesDialog</name>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Waiting for the owner&apos;s approval</source>
        <translation>Wartet auf die Zustimmung des Eigentümers</translation>
    </message>
    <message>
        <source>No longer subscribed</source>
        <translation>Nicht mehr abonniert</translation>
    </message>
    <message>
        <source>The node was deleted; its entries are kept here</source>
        <translation>Der Knoten wurde gelöscht; seine Einträge bleiben hier</translation>
    </message>
    <message>
        <source>Always show &amp;images from other servers</source>
        <translation>&amp;Bilder von anderen Servern immer anzeigen</translation>
    </message>
    <message>
        <source>Properties of the feed</source>
        <translation>Eigenschaften des Feeds</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Beschreibung:</translation>
    </message>
    <message>
        <source>Subscription:</source>
        <translation>Abonnement:</translation>
    </message>
    <message>
        <source>Entries:</source>
        <translation>Einträge:</translation>
    </message>
    <message>
        <source>%1 (%2 unread)</source>
        <translation>%1 (%2 ungelesen)</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>&amp;Look for missed entries:</source>
        <translation>Nach verpassten Einträgen &amp;sehen:</translation>
    </message>
    <message>
        <source>Entries come by themselves. Now and then the node is asked whether one was lost on the way.</source>
        <translation>Einträge kommen von selbst. Ab und zu wird der Knoten gefragt, ob unterwegs einer verloren ging.</translation>
    </message>
    <message>
        <source>As all feeds</source>
        <translation>Wie bei allen Feeds</translation>
    </message>
    <message>
        <source>Dates:</source>
        <translation>Zeitangaben:</translation>
    </message>
    <message>
        <source>The server fetches these entries from elsewhere, and gives the time of that as their publication. They are shown with the date of their last change.</source>
        <translation>Der Server holt diese Einträge von anderswo und gibt die Zeit davon als ihre Veröffentlichung an. Gezeigt werden sie mit dem Datum ihrer letzten Änderung.</translation>
    </message>
</context>
<context>
    <name>Reader::FeedTreeModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n ungelesen</numerusform>
            <numerusform>%1, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>wartet auf den Server</translation>
    </message>
    <message>
        <source>waiting for the server (%1)</source>
        <translation>wartet auf den Server (%1)</translation>
    </message>
</context>
<context>
    <name>Reader::FeedTreeView</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
</context>
<context>
    <name>Reader::FileSaver</name>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
</context>
<context>
    <name>Reader::FilterBar</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Only unread entries</source>
        <translation>Nur ungelesene Einträge</translation>
    </message>
    <message>
        <source>Only starred entries</source>
        <translation>Nur markierte Einträge</translation>
    </message>
</context>
<context>
    <name>Reader::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;eed</source>
        <translation>&amp;Feed</translation>
    </message>
    <message>
        <source>E&amp;ntry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Mark as unread</source>
        <translation>Als &amp;ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>Als &amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>unread entries, feed</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>No entry selected</source>
        <translation>Kein Eintrag gewählt</translation>
    </message>
    <message>
        <source>Choose one from the list, or press N for the next unread one.</source>
        <translation>Wählen Sie einen aus der Liste, oder drücken Sie N für den nächsten ungelesenen.</translation>
    </message>
    <message>
        <source>No subscriptions yet</source>
        <translation>Noch keine Abonnements</translation>
    </message>
    <message>
        <source>Subscribe to a node, and what is published there appears here at once.</source>
        <translation>Abonnieren Sie einen Knoten: Was dort veröffentlicht wird, erscheint sofort hier.</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Abonnieren …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No entry here has these words.</source>
        <translation>Kein Eintrag hier enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts da</translation>
    </message>
    <message>
        <source>There is no entry to show.</source>
        <translation>Es gibt keinen Eintrag zum Anzeigen.</translation>
    </message>
    <message>
        <source>Subscribed to %1</source>
        <translation>%1 abonniert</translation>
    </message>
    <message>
        <source>List of entries and the chosen entry</source>
        <translation>Liste der Einträge und der gewählte Eintrag</translation>
    </message>
    <message>
        <source>Feeds and entries</source>
        <translation>Feeds und Einträge</translation>
    </message>
    <message>
        <source>Your entries were damaged on the disk. They are shown as they were on %1; the damaged file is kept as %2.</source>
        <translation>Ihre Einträge waren auf der Platte beschädigt. Sie werden so gezeigt, wie sie am %1 waren; die beschädigte Datei ist als %2 aufgehoben.</translation>
    </message>
    <message>
        <source>Your entries were damaged on the disk and there was no good copy. They are fetched again as far as the services still have them; the damaged file is kept as %1.</source>
        <translation>Ihre Einträge waren auf der Platte beschädigt, und es gab keine gute Kopie. Sie werden neu geholt, soweit die Dienste sie noch haben; die beschädigte Datei ist als %1 aufgehoben.</translation>
    </message>
</context>
<context>
    <name>Reader::ReaderActions</name>
    <message>
        <source>&amp;Subscribe…</source>
        <translation>&amp;Abonnieren …</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe…</source>
        <translation>A&amp;bbestellen …</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Eigenschaften …</translation>
    </message>
    <message>
        <source>&amp;Refresh feed</source>
        <translation>Feed a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Refresh &amp;all feeds</source>
        <translation>&amp;Alle Feeds aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Mark feed as read</source>
        <translation>Feed als &amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Load &amp;older entries</source>
        <translation>Ä&amp;ltere Einträge laden</translation>
    </message>
    <message>
        <source>&amp;Next unread entry</source>
        <translation>&amp;Nächster ungelesener Eintrag</translation>
    </message>
    <message>
        <source>&amp;Previous unread entry</source>
        <translation>&amp;Voriger ungelesener Eintrag</translation>
    </message>
    <message>
        <source>Next unread &amp;feed</source>
        <translation>Nächster ungelesener &amp;Feed</translation>
    </message>
    <message>
        <source>&amp;Read on</source>
        <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>Als &amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address of entry</source>
        <translation>Adresse des Eintrags &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Normal layout</source>
        <translation>&amp;Normale Aufteilung</translation>
    </message>
    <message>
        <source>&amp;Wide layout</source>
        <translation>&amp;Breite Aufteilung</translation>
    </message>
    <message>
        <source>&amp;Filter entries</source>
        <translation>Einträge &amp;filtern</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Original size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Look for missed entries</source>
        <translation>Nach verpassten Einträgen &amp;sehen</translation>
    </message>
</context>
<context>
    <name>Reader::ServiceTree</name>
    <message>
        <source>Services and their nodes</source>
        <translation>Dienste und ihre Knoten</translation>
    </message>
    <message>
        <source>My own nodes (%1)</source>
        <translation>Meine eigenen Knoten (%1)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>More nodes…</source>
        <translation>Weitere Knoten …</translation>
    </message>
    <message>
        <source>No nodes that you may see</source>
        <translation>Keine Knoten, die Sie sehen dürfen</translation>
    </message>
    <message>
        <source>There may be more nodes</source>
        <translation>Es gibt vielleicht weitere Knoten</translation>
    </message>
    <message>
        <source>The service did not say that these are all. A node that is not listed can be looked up by its address.</source>
        <translation>Der Dienst hat nicht gesagt, dass das alle sind. Ein nicht genannter Knoten lässt sich über seine Adresse nachschlagen.</translation>
    </message>
</context>
<context>
    <name>Reader::SubscribeDialog</name>
    <message>
        <source>Everybody may read</source>
        <translation>Alle dürfen lesen</translation>
    </message>
    <message>
        <source>Only contacts of the owner may read</source>
        <translation>Nur Kontakte des Eigentümers dürfen lesen</translation>
    </message>
    <message>
        <source>Only some contacts of the owner may read</source>
        <translation>Nur manche Kontakte des Eigentümers dürfen lesen</translation>
    </message>
    <message>
        <source>The owner has to approve</source>
        <translation>Der Eigentümer muss zustimmen</translation>
    </message>
    <message>
        <source>Only accounts on the owner&apos;s list may read</source>
        <translation>Nur Konten auf der Liste des Eigentümers dürfen lesen</translation>
    </message>
    <message>
        <source>Subscribe to a node</source>
        <translation>Knoten abonnieren</translation>
    </message>
    <message>
        <source>xmpp:pubsub.example.org?;node=news, or a service, or an account</source>
        <translation>xmpp:pubsub.example.org?;node=news, oder ein Dienst, oder ein Konto</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>&amp;Abonnieren</translation>
    </message>
    <message>
        <source>Your server offers no pubsub service. Type the address of one.</source>
        <translation>Ihr Server bietet keinen PubSub-Dienst an. Geben Sie die Adresse eines anderen ein.</translation>
    </message>
    <message>
        <source>%1 does not show its nodes: %2</source>
        <translation>%1 zeigt seine Knoten nicht: %2</translation>
    </message>
    <message numerus="yes">
        <source>You are already subscribed to %n node(s) of %1.</source>
        <translation>
            <numerusform>Sie haben bereits %n Knoten von %1 abonniert.</numerusform>
            <numerusform>Sie haben bereits %n Knoten von %1 abonniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest entry: %1</source>
        <translation>Neuester Eintrag: %1</translation>
    </message>
    <message>
        <source>There are no entries yet.</source>
        <translation>Es gibt noch keine Einträge.</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>The owner of the node has to approve your subscription.</source>
        <translation>Der Eigentümer des Knotens muss Ihrem Abonnement zustimmen.</translation>
    </message>
    <message>
        <source>Nodes and what is in the chosen one</source>
        <translation>Knoten und was im gewählten ist</translation>
    </message>
    <message>
        <source>Nodes can be found when you are connected. One whose address you know can be subscribed to now: that is done when there is a connection.</source>
        <translation>Knoten lassen sich finden, wenn Sie verbunden sind. Einen, dessen Adresse Sie kennen, können Sie jetzt schon abonnieren: Das geschieht, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>%1 You can subscribe all the same: it is done when the service answers.</source>
        <translation>%1 Sie können trotzdem abonnieren: Das geschieht, sobald der Dienst antwortet.</translation>
    </message>
    <message>
        <source>%1 has not answered yet. You can subscribe all the same: it is done when the service answers.</source>
        <translation>%1 hat noch nicht geantwortet. Sie können trotzdem abonnieren: Das geschieht, sobald der Dienst antwortet.</translation>
    </message>
</context>
</TS>
