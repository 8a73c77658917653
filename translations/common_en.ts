<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Common::AboutDialog</name>
    <message numerus="yes">
        <source>%n part(s) missing on this computer</source>
        <translation>
            <numerusform>%n part is missing on this computer</numerusform>
            <numerusform>%n parts are missing on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Common::ConnectionIndicator</name>
    <message numerus="yes">
        <source>Trying again in %n s</source>
        <translation>
            <numerusform>Trying again in %n s</numerusform>
            <numerusform>Trying again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Common::TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
</TS>
