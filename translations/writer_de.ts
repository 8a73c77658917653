<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Writer::AddressDialog</name>
    <message>
        <source>Insert image</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Read where the picture can’t be seen</source>
        <translation>Wird gelesen, wo das Bild nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
</context>
<context>
    <name>Writer::ConflictView</name>
    <message>
        <source>Compare versions</source>
        <translation>Fassungen vergleichen</translation>
    </message>
    <message>
        <source>&amp;Your version</source>
        <translation>Ih&amp;re Fassung</translation>
    </message>
    <message>
        <source>Version on the &amp;server</source>
        <translation>Fassung auf dem &amp;Server</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>&amp;Andere übernehmen</translation>
    </message>
</context>
<context>
    <name>Writer::EditorPane</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text and preview</source>
        <translation>Text und Vorschau</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Node to publish to</source>
        <translation>Knoten, auf dem veröffentlicht wird</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>Schla&amp;gwörter:</translation>
    </message>
    <message>
        <source>Publish &amp;to:</source>
        <translation>Veröffentlichen au&amp;f:</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Write here. Markdown marks such as **bold** work.</source>
        <translation>Hier schreiben. Markdown-Zeichen wie **fett** wirken.</translation>
    </message>
    <message numerus="yes">
        <source>%n min to read</source>
        <extracomment>After the number of words: minutes to read them.</extracomment>
        <translation>
            <numerusform>%n Minute Lesezeit</numerusform>
            <numerusform>%n Minuten Lesezeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Auf diesem Rechner gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Co&amp;mments and likes</source>
        <translation>Ko&amp;mmentare und Likes</translation>
    </message>
    <message>
        <source>Whether others may comment on this post and like it</source>
        <translation>Ob andere diesen Beitrag kommentieren und mögen dürfen</translation>
    </message>
</context>
<context>
    <name>Writer::FormatActions</name>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>&amp;Durchgestrichen</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>&amp;Überschrift</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>&amp;Nummerierte Liste</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation>L&amp;ink…</translation>
    </message>
    <message>
        <source>I&amp;mage…</source>
        <translation>&amp;Bild…</translation>
    </message>
</context>
<context>
    <name>Writer::KeptDialog</name>
    <message>
        <source>Kept posts</source>
        <translation>Aufbewahrte Beiträge</translation>
    </message>
    <message>
        <source>Servers sometimes lose what they have confirmed. So what you publish is kept on this computer as well, and compared with the server after each login. What the server has lost can then be published again.</source>
        <translation>Manchmal verlieren Server, was sie bestätigt haben. Deshalb wird auch auf diesem Rechner aufbewahrt, was Sie veröffentlichen, und nach jeder Anmeldung mit dem Server verglichen. Was der Server verloren hat, kann dann noch einmal veröffentlicht werden.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Keep at most:</source>
        <translation>&amp;Höchstens aufbewahren:</translation>
    </message>
    <message>
        <source>Kept now:</source>
        <translation>Zurzeit aufbewahrt:</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s), %1</source>
        <translation>
            <numerusform>%n Beitrag, %1</numerusform>
            <numerusform>%n Beiträge, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them &amp;for so many days:</source>
        <translation>Aufbewahren &amp;für so viele Tage:</translation>
    </message>
</context>
<context>
    <name>Writer::LibraryFilter</name>
    <message>
        <source>%1 · new version</source>
        <translation>%1 · neue Fassung</translation>
    </message>
</context>
<context>
    <name>Writer::LibraryModel</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>Writer::LibraryPane</name>
    <message>
        <source>Blog whose posts are listed</source>
        <translation>Blog, dessen Beiträge aufgelistet sind</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in drafts and posts</source>
        <translation>In Entwürfen und Beiträgen suchen</translation>
    </message>
    <message>
        <source>Drafts and posts</source>
        <translation>Entwürfe und Beiträge</translation>
    </message>
    <message>
        <source>Load olde&amp;r posts</source>
        <translation>Älte&amp;re Beiträge laden</translation>
    </message>
    <message>
        <source>B&amp;log:</source>
        <translation>B&amp;log:</translation>
    </message>
</context>
<context>
    <name>Writer::MainWindow</name>
    <message>
        <source>List and editor</source>
        <translation>Liste und Editor</translation>
    </message>
    <message>
        <source>Posts not loaded</source>
        <translation>Beiträge nicht geladen</translation>
    </message>
    <message>
        <source>Your drafts were damaged on the disk. They are shown as they were on %1; the damaged file is kept as %2.</source>
        <translation>Ihre Entwürfe waren auf dem Datenträger beschädigt. Gezeigt wird der Stand vom %1; die beschädigte Datei bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>Bei&amp;trag</translation>
    </message>
    <message>
        <source>&amp;New post</source>
        <translation>&amp;Neuer Beitrag</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search posts</source>
        <translation>Beiträge &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Check spelling</source>
        <translation>Recht&amp;schreibung prüfen</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Editor only</source>
        <translation>Nur &amp;Editor</translation>
    </message>
    <message>
        <source>&amp;Preview only</source>
        <translation>Nur &amp;Vorschau</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>“%1” is not the address of a node</source>
        <translation>„%1“ ist keine Adresse eines Knotens</translation>
    </message>
    <message>
        <source>Your drafts were damaged on the disk, and there was no good copy of them: the list begins anew. The damaged file is kept as %1.</source>
        <translation>Ihre Entwürfe waren auf dem Datenträger beschädigt, und es gab keine gute Kopie: Die Liste beginnt neu. Die beschädigte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your posts can’t be commented on or liked, since they don’t say where. Shall they be published again with that? Readers may see them as changed.</source>
        <translation>
            <numerusform>%n Ihrer Beiträge kann nicht kommentiert oder gemocht werden, weil er nicht sagt, wo. Soll er damit noch einmal veröffentlicht werden? Leser sehen ihn vielleicht als geändert.</numerusform>
            <numerusform>%n Ihrer Beiträge können nicht kommentiert oder gemocht werden, weil sie nicht sagen, wo. Sollen sie damit noch einmal veröffentlicht werden? Leser sehen sie vielleicht als geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Allow comments</source>
        <translation>Kommentare &amp;erlauben</translation>
    </message>
    <message>
        <source>&amp;Kept posts…</source>
        <translation>Auf&amp;bewahrte Beiträge …</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are no longer on the server as it had confirmed them. You find them in the outbox, where you can decide what becomes of them.</source>
        <translation>
            <numerusform>%n Beitrag ist nicht mehr so auf dem Server, wie er ihn bestätigt hatte. Sie finden ihn im Postausgang und können dort entscheiden, was damit geschieht.</numerusform>
            <numerusform>%n Beiträge sind nicht mehr so auf dem Server, wie er sie bestätigt hatte. Sie finden sie im Postausgang und können dort entscheiden, was damit geschieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
</context>
<context>
    <name>Writer::MarkdownEdit</name>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
</context>
<context>
    <name>Writer::NodeAddressDialog</name>
    <message>
        <source>Other node</source>
        <translation>Anderer Knoten</translation>
    </message>
    <message>
        <source>An xmpp: address can be pasted into either field.</source>
        <translation>In beide Felder lässt sich eine xmpp:-Adresse einfügen.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>&amp;Dienst:</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>&amp;Knoten:</translation>
    </message>
</context>
<context>
    <name>Writer::NodeChoices</name>
    <message>
        <source>My microblog</source>
        <translation>Mein Mikroblog</translation>
    </message>
</context>
<context>
    <name>Writer::NodeChooser</name>
    <message>
        <source>Other node…</source>
        <translation>Anderer Knoten…</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keiner gewählt</translation>
    </message>
</context>
<context>
    <name>Writer::OutboxController</name>
    <message>
        <source>%1 is being set up on the server</source>
        <translation>%1 wird auf dem Server eingerichtet</translation>
    </message>
    <message>
        <source>The settings of %1 are being put right</source>
        <translation>Die Einstellungen von %1 werden berichtigt</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>&amp;Give up mine</source>
        <translation>Meine &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>&amp;Andere übernehmen</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Back to drafts</source>
        <translation>&amp;Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>&amp;Don’t delete</source>
        <translation>&amp;Nicht löschen</translation>
    </message>
    <message>
        <source>“%1” is published</source>
        <translation>„%1“ ist veröffentlicht</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>„%1“ ist gelöscht</translation>
    </message>
    <message>
        <source>There is nothing to publish yet</source>
        <translation>Es gibt noch nichts zu veröffentlichen</translation>
    </message>
    <message>
        <source>Set up an account first; your text is kept</source>
        <translation>Richten Sie zuerst ein Konto ein; Ihr Text bleibt erhalten</translation>
    </message>
    <message>
        <source>Choose first where to publish it</source>
        <translation>Wählen Sie zuerst, wo der Beitrag erscheinen soll</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>Beitrag löschen</translation>
    </message>
    <message>
        <source>“%1” is deleted on the server, for all readers. This can’t be undone.</source>
        <translation>„%1“ wird auf dem Server gelöscht, für alle Leser. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Give up your version</source>
        <translation>Eigene Fassung verwerfen</translation>
    </message>
    <message>
        <source>Your version of “%1” is thrown away. This can’t be undone.</source>
        <translation>Ihre Fassung von „%1“ wird verworfen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Give up my version</source>
        <translation>Meine Fassung verwerfen</translation>
    </message>
    <message>
        <source>Maybe the service refuses: on this node it lets only publishers and owners delete posts, their own too.</source>
        <translation>Vielleicht lehnt der Dienst ab: In diesem Knoten lässt er nur Veröffentlicher und Eigentümer Beiträge löschen, auch eigene.</translation>
    </message>
    <message>
        <source>&amp;Publish again</source>
        <translation>Noch einmal &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Delete again</source>
        <translation>Noch einmal &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep as a draft</source>
        <translation>Als &amp;Entwurf behalten</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Take the older text</source>
        <translation>Den älteren Text &amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>Writer::PostController</name>
    <message>
        <source>Post not opened</source>
        <translation>Beitrag nicht geöffnet</translation>
    </message>
    <message>
        <source>Your drafts are being opened…</source>
        <translation>Ihre Entwürfe werden geöffnet…</translation>
    </message>
    <message>
        <source>Your drafts can’t be opened, so nothing can be written now: it would be lost. %1</source>
        <translation>Ihre Entwürfe lassen sich nicht öffnen. Darum kann jetzt nichts geschrieben werden: Es ginge verloren. %1</translation>
    </message>
    <message>
        <source>This is a new version of a published post. Readers see the old one until you publish this.</source>
        <translation>Dies ist eine neue Fassung eines veröffentlichten Beitrags. Bis Sie sie veröffentlichen, ist die alte zu lesen.</translation>
    </message>
    <message>
        <source>Published on %1</source>
        <translation>Veröffentlicht am %1</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;earbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>This post could not be put into the outbox. %1</source>
        <translation>Dieser Beitrag konnte nicht in den Postausgang gelegt werden. %1</translation>
    </message>
    <message>
        <source>“%1” is no longer on the server</source>
        <translation>„%1“ ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>Your changes are thrown away. The published post stays as it is.</source>
        <translation>Ihre Änderungen werden verworfen. Der veröffentlichte Beitrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>“%1” is thrown away. This can’t be undone.</source>
        <translation>„%1“ wird verworfen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>It was changed since you published it.</source>
        <translation>Er wurde geändert, seit Sie ihn veröffentlicht haben.</translation>
    </message>
    <message>
        <source>It was changed by %1 since you published it.</source>
        <translation>Er wurde von %1 geändert, seit Sie ihn veröffentlicht haben.</translation>
    </message>
</context>
<context>
    <name>Writer::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Writer::PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>“%1” goes to %2.</source>
        <translation>„%1“ geht an: %2.</translation>
    </message>
    <message>
        <source>Who may read your microblog?</source>
        <translation>Wer darf Ihren Mikroblog lesen?</translation>
    </message>
    <message>
        <source>&amp;Everyone</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Only my &amp;contacts</source>
        <translation>Nur meine &amp;Kontakte</translation>
    </message>
    <message>
        <source>This counts for all posts of your microblog, the earlier ones too. You are asked once.</source>
        <translation>Das gilt für alle Beiträge Ihres Mikroblogs, auch für die früheren. Gefragt wird nur einmal.</translation>
    </message>
    <message>
        <source>This post takes %1. Many servers refuse posts of more than %2; yours may too.</source>
        <translation>Dieser Beitrag ist %1 groß. Viele Server lehnen Beiträge über %2 ab, vielleicht auch Ihrer.</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>This post takes %1, and your server takes no more than %2 at a time. Make it shorter, or split it into several posts.</source>
        <translation>Dieser Beitrag braucht %1, und Ihr Server nimmt höchstens %2 auf einmal an. Kürzen Sie ihn, oder teilen Sie ihn auf mehrere Beiträge auf.</translation>
    </message>
    <message>
        <source>This node keeps no posts: who is not subscribed when a post is published never sees it, and you can’t change it later. Its owner can let it keep them: in PubSub Browser, on the page “Configuration”, “Keep items”.</source>
        <translation>Dieser Knoten behält keine Beiträge: Wer beim Veröffentlichen nicht abonniert hat, sieht den Beitrag nie, und er lässt sich später nicht ändern. Der Eigentümer kann das im PubSub Browser auf der Seite „Konfiguration“ ändern: „Einträge aufbewahren“.</translation>
    </message>
</context>
<context>
    <name>Writer::StateText</name>
    <message>
        <source>Waiting to be deleted</source>
        <translation>Wartet auf das Löschen</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>Deleted elsewhere</source>
        <translation>Anderswo gelöscht</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>The server does not take posts of this size (%1). Make it shorter, or split it into several posts.</source>
        <translation>Der Server nimmt Beiträge dieser Größe (%1) nicht an. Kürzen Sie ihn, oder teilen Sie ihn in mehrere Beiträge auf.</translation>
    </message>
    <message>
        <source>This post is in the outbox. It is sent as soon as there is a connection.</source>
        <translation>Dieser Beitrag liegt im Postausgang. Er wird gesendet, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>This post is deleted as soon as there is a connection.</source>
        <translation>Dieser Beitrag wird gelöscht, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The last attempt did not succeed; the next one comes by itself. %1</source>
        <translation>Der letzte Versuch ist misslungen; der nächste kommt von selbst. %1</translation>
    </message>
    <message>
        <source>This post was changed elsewhere since you began to edit it. Nothing was sent.</source>
        <translation>Dieser Beitrag wurde anderswo geändert, seit Sie ihn bearbeiten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This post was deleted elsewhere since you began to edit it. Nothing was sent.</source>
        <translation>Dieser Beitrag wurde anderswo gelöscht, seit Sie ihn bearbeiten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This post was not sent. %1</source>
        <translation>Dieser Beitrag wurde nicht gesendet. %1</translation>
    </message>
    <message>
        <source>This post was not deleted. %1</source>
        <translation>Dieser Beitrag wurde nicht gelöscht. %1</translation>
    </message>
    <message>
        <source>The connection broke each time this post was sent, so it is not sent again by itself. It may be too long for the server: make it shorter, or try again.</source>
        <translation>Die Verbindung brach jedes Mal ab, wenn dieser Beitrag gesendet wurde; von selbst wird er nicht mehr gesendet. Vielleicht ist er zu lang für den Server: Kürzen Sie ihn, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The service gave the same answer %n time(s), so nothing is sent again by itself. %1</source>
        <translation>
            <numerusform>Der Dienst gab %n Mal dieselbe Antwort; von selbst wird nichts mehr gesendet. %1</numerusform>
            <numerusform>Der Dienst gab %n Mal dieselbe Antwort; von selbst wird nichts mehr gesendet. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>The older text is there again</source>
        <translation>Der ältere Text ist wieder da</translation>
    </message>
    <message>
        <source>No longer on the server</source>
        <translation>Nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>The server has this post again, although it had confirmed that it is deleted. Maybe it was restarted before it had stored that.</source>
        <translation>Der Server hat diesen Beitrag wieder, obwohl er bestätigt hatte, dass er gelöscht ist. Vielleicht wurde er neu gestartet, bevor er das gespeichert hatte.</translation>
    </message>
    <message>
        <source>The server has the older text of this post again, although it had confirmed yours. Maybe it was restarted before it had stored that.</source>
        <translation>Der Server hat wieder den älteren Text dieses Beitrags, obwohl er Ihren bestätigt hatte. Vielleicht wurde er neu gestartet, bevor er das gespeichert hatte.</translation>
    </message>
    <message>
        <source>The server no longer has this post, although it had confirmed it, and nothing told that it was deleted. Maybe the server was restarted before it had stored it. If you publish it again, it has its address and its dates as before.</source>
        <translation>Der Server hat diesen Beitrag nicht mehr, obwohl er ihn bestätigt hatte, und nichts hat gemeldet, dass er gelöscht wurde. Vielleicht wurde der Server neu gestartet, bevor er ihn gespeichert hatte. Wenn Sie ihn noch einmal veröffentlichen, hat er seine Adresse und seine Daten wie zuvor.</translation>
    </message>
    <message>
        <source>The server did not set up %1 as it had confirmed.</source>
        <translation>Der Server hat %1 nicht so eingerichtet, wie er bestätigt hatte.</translation>
    </message>
    <message>
        <source>It keeps no posts: who is not subscribed never sees them.</source>
        <translation>Dort bleiben keine Beiträge: Wer nicht abonniert hat, sieht sie nie.</translation>
    </message>
    <message>
        <source>The server no longer has this post, although it had confirmed it, and nothing told that it was deleted. Its address is very long, and some services lose such posts each time: copy its text into a new post, or choose another node.</source>
        <translation>Der Server hat diesen Beitrag nicht mehr, obwohl er ihn bestätigt hatte, und nichts hat gemeldet, dass er gelöscht wurde. Seine Adresse ist sehr lang, und manche Dienste verlieren solche Beiträge jedes Mal: Kopieren Sie seinen Text in einen neuen Beitrag, oder wählen Sie einen anderen Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>It keeps the newest %n post(s) only: older ones are deleted.</source>
        <translation>
            <numerusform>Dort bleibt nur der neueste Beitrag: Ältere werden gelöscht.</numerusform>
            <numerusform>Dort bleiben nur die %n neuesten Beiträge: Ältere werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Readers are not told when you delete a post.</source>
        <translation>Leser erfahren nicht, wenn Sie einen Beitrag löschen.</translation>
    </message>
    <message>
        <source>The service refused without giving a reason.</source>
        <translation>Der Dienst hat abgelehnt, ohne einen Grund zu nennen.</translation>
    </message>
    <message>
        <source>No answer came in time. Whether it was done is looked at before it is sent again.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort. Bevor noch einmal gesendet wird, wird nachgesehen, ob es schon geschehen ist.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came. Whether it was done is looked at before it is sent again.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam. Bevor noch einmal gesendet wird, wird nachgesehen, ob es schon geschehen ist.</translation>
    </message>
    <message>
        <source>This program can&apos;t send it as it is, which is a fault of the program. Copy the text into a new post, and tell the people who make the program.</source>
        <translation>Dieses Programm kann es so nicht senden; das ist ein Fehler des Programms. Kopieren Sie den Text in einen neuen Beitrag, und sagen Sie es denen, die das Programm machen.</translation>
    </message>
    <message>
        <source>The answer of the service is larger than this program accepts. Tell the people who run it.</source>
        <translation>Die Antwort des Dienstes ist größer, als dieses Programm annimmt. Sagen Sie es denen, die ihn betreiben.</translation>
    </message>
    <message>
        <source>It was stopped before the answer came. Whether it was done is looked at before it is sent again.</source>
        <translation>Es wurde angehalten, bevor die Antwort kam. Bevor noch einmal gesendet wird, wird nachgesehen, ob es schon geschehen ist.</translation>
    </message>
    <message>
        <source>It holds characters that can&apos;t be sent, maybe in its title, in a tag or in the name of its node. Write those anew.</source>
        <translation>Es enthält Zeichen, die nicht gesendet werden können, vielleicht im Titel, in einem Schlagwort oder im Namen des Knotens. Schreiben Sie diese neu.</translation>
    </message>
    <message>
        <source>Nothing was sent, since this could not be written to the disk first: %1</source>
        <translation>Es wurde nichts gesendet, da dies nicht vorher auf den Datenträger geschrieben werden konnte: %1</translation>
    </message>
    <message>
        <source>The server has done it, but that could not be written to the disk: %1</source>
        <translation>Der Server hat es ausgeführt, aber das konnte nicht auf den Datenträger geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The server did not take over who may read this node, so nothing was published. Choose who may read it anew, or another node.</source>
        <translation>Der Server hat nicht übernommen, wer diesen Knoten lesen darf, deshalb wurde nichts veröffentlicht. Wählen Sie neu, wer ihn lesen darf, oder einen anderen Knoten.</translation>
    </message>
</context>
</TS>
