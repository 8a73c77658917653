<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Reader::ArticlePane</name>
    <message numerus="yes">
        <source>%n image(s) from other servers not loaded, so that nobody learns that you read this.</source>
        <translation>
            <numerusform>%n image from another server was not loaded, so that nobody learns that you read this.</numerusform>
            <numerusform>%n images from other servers were not loaded, so that nobody learns that you read this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader::DateText</name>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader::FeedController</name>
    <message numerus="yes">
        <source>Unsubscribe from “%1” and delete its %n entries from this computer?</source>
        <translation>
            <numerusform>Unsubscribe from “%1” and delete its entry from this computer?</numerusform>
            <numerusform>Unsubscribe from “%1” and delete its %n entries from this computer?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries marked as read.</source>
        <translation>
            <numerusform>%n entry marked as read.</numerusform>
            <numerusform>%n entries marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older entries loaded</source>
        <translation>
            <numerusform>%n older entry loaded</numerusform>
            <numerusform>%n older entries loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader::FeedTreeModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader::SubscribeDialog</name>
    <message numerus="yes">
        <source>You are already subscribed to %n node(s) of %1.</source>
        <translation>
            <numerusform>You are already subscribed to %n node of %1.</numerusform>
            <numerusform>You are already subscribed to %n nodes of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
</TS>
