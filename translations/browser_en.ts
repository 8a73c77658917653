<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Browser::ConfigurationPage</name>
    <message numerus="yes">
        <source>%n change(s) not applied yet</source>
        <translation>
            <numerusform>%n change not applied yet</numerusform>
            <numerusform>%n changes not applied yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied</source>
        <translation>
            <numerusform>%n change applied</numerusform>
            <numerusform>%n changes applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service accepted the form, but did not apply %n of the changes:</source>
        <translation>
            <numerusform>The service accepted the form, but did not apply %n change:</numerusform>
            <numerusform>The service accepted the form, but did not apply %n of the changes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::EventsPage</name>
    <message numerus="yes">
        <source>%n event(s) waiting</source>
        <translation>
            <numerusform>%n event waiting</numerusform>
            <numerusform>%n events waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older event(s) no longer shown</source>
        <translation>
            <numerusform>%n older event no longer shown</numerusform>
            <numerusform>%n older events no longer shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::ItemsPage</name>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation>
            <numerusform>%1 of %n item</numerusform>
            <numerusform>%1 of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::MainWindow</name>
    <message numerus="yes">
        <source>What you changed in the configuration of %n node(s) was not sent to the services.</source>
        <translation>
            <numerusform>What you changed in the configuration of %n node was not sent to the services.</numerusform>
            <numerusform>What you changed in the configuration of %n nodes was not sent to the services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that you made before the connection was lost are undone, although the service had confirmed them.</source>
        <translation>
            <numerusform>%n change that you made before the connection was lost is undone, although the service had confirmed it.</numerusform>
            <numerusform>%n changes that you made before the connection was lost are undone, although the service had confirmed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service has kept %n item(s) of “%1”; some keep the newest one.</source>
        <translation>
            <numerusform>The service has kept %n item of “%1”; some keep the newest one.</numerusform>
            <numerusform>The service has kept %n items of “%1”; some keep the newest one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::NodeAdmin</name>
    <message numerus="yes">
        <source>%n subscription(s) removed</source>
        <translation>
            <numerusform>%n subscription removed</numerusform>
            <numerusform>%n subscriptions removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::NodeTreeRow</name>
    <message numerus="yes">
        <source>The service listed exactly %n node(s) and did not say that these are all. A node that is not listed can be opened by its name.</source>
        <translation>
            <numerusform>The service listed exactly %n node and did not say that this is all. A node that is not listed can be opened by its name.</numerusform>
            <numerusform>The service listed exactly %n nodes and did not say that these are all. A node that is not listed can be opened by its name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::QuestionBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>subscriptions</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n subscription(s)?</source>
        <translation>
            <numerusform>Remove the subscription?</numerusform>
            <numerusform>Remove %n subscriptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) may not read “%1” any more. Services often go on sending them what is published, until their subscriptions are removed:</source>
        <translation>
            <numerusform>%n subscriber may not read “%1” any more. Services often go on sending what is published, until the subscription is removed:</numerusform>
            <numerusform>%n subscribers may not read “%1” any more. Services often go on sending them what is published, until their subscriptions are removed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be deleted from the node “%1”. This can&apos;t be undone.</source>
        <translation>
            <numerusform>%n item will be deleted from the node “%1”. This can&apos;t be undone.</numerusform>
            <numerusform>%n items will be deleted from the node “%1”. This can&apos;t be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)?</source>
        <translation>
            <numerusform>Delete %n item?</numerusform>
            <numerusform>Delete %n items?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::RemovalDialog</name>
    <message numerus="yes">
        <source>At least %n item(s) will be lost.</source>
        <translation>
            <numerusform>At least %n item will be lost.</numerusform>
            <numerusform>At least %n items will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be lost.</source>
        <translation>
            <numerusform>%n item will be lost.</numerusform>
            <numerusform>%n items will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will end.</source>
        <translation>
            <numerusform>%n subscription will end.</numerusform>
            <numerusform>%n subscriptions will end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::SubscribersPage</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::SubscriptionPanel</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser::XmlFormatter</name>
    <message numerus="yes">
        <source> […%n more character(s)…] </source>
        <translation>
            <numerusform> […%n more character…] </numerusform>
            <numerusform> […%n more characters…] </numerusform>
        </translation>
    </message>
</context>
</TS>
