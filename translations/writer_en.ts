<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Writer::EditorPane</name>
    <message numerus="yes">
        <source>%n min to read</source>
        <extracomment>After the number of words: minutes to read them.</extracomment>
        <translation>
            <numerusform>%n min to read</numerusform>
            <numerusform>%n min to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writer::KeptDialog</name>
    <message numerus="yes">
        <source>%n post(s), %1</source>
        <translation>
            <numerusform>%n post, %1</numerusform>
            <numerusform>%n posts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writer::MainWindow</name>
    <message numerus="yes">
        <source>%n of your posts can’t be commented on or liked, since they don’t say where. Shall they be published again with that? Readers may see them as changed.</source>
        <translation>
            <numerusform>%n of your posts can’t be commented on or liked, since it doesn’t say where. Shall it be published again with that? Readers may see it as changed.</numerusform>
            <numerusform>%n of your posts can’t be commented on or liked, since they don’t say where. Shall they be published again with that? Readers may see them as changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are no longer on the server as it had confirmed them. You find them in the outbox, where you can decide what becomes of them.</source>
        <translation>
            <numerusform>%n post is no longer on the server as it had confirmed it. You find it in the outbox, where you can decide what becomes of it.</numerusform>
            <numerusform>%n posts are no longer on the server as it had confirmed them. You find them in the outbox, where you can decide what becomes of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writer::StateText</name>
    <message numerus="yes">
        <source>The service gave the same answer %n time(s), so nothing is sent again by itself. %1</source>
        <translation>
            <numerusform>The service gave the same answer %n time, so nothing is sent again by itself. %1</numerusform>
            <numerusform>The service gave the same answer %n times, so nothing is sent again by itself. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It keeps the newest %n post(s) only: older ones are deleted.</source>
        <translation>
            <numerusform>It keeps the newest post only: older ones are deleted.</numerusform>
            <numerusform>It keeps the newest %n posts only: older ones are deleted.</numerusform>
        </translation>
    </message>
</context>
</TS>
