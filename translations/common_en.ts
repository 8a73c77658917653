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
    <name>Common::LimitWarning</name>
    <message numerus="yes">
        <source>%1 loses nodes whose id is longer than %n character(s); this one has %2. It makes the node, and forgets it with all its items at its next start.</source>
        <translation>
            <numerusform>%1 loses nodes whose id is longer than %n character; this one has %2. It makes the node, and forgets it with all its items at its next start.</numerusform>
            <numerusform>%1 loses nodes whose id is longer than %n characters; this one has %2. It makes the node, and forgets it with all its items at its next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses nodes whose title is longer than %n character(s); this one has %2. It takes the title, and forgets the node with all its items at its next start.</source>
        <translation>
            <numerusform>%1 loses nodes whose title is longer than %n character; this one has %2. It takes the title, and forgets the node with all its items at its next start.</numerusform>
            <numerusform>%1 loses nodes whose title is longer than %n characters; this one has %2. It takes the title, and forgets the node with all its items at its next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses nodes whose description is longer than %n character(s); this one has %2. It takes the description, and forgets the node with all its items at its next start.</source>
        <translation>
            <numerusform>%1 loses nodes whose description is longer than %n character; this one has %2. It takes the description, and forgets the node with all its items at its next start.</numerusform>
            <numerusform>%1 loses nodes whose description is longer than %n characters; this one has %2. It takes the description, and forgets the node with all its items at its next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses items whose id is longer than %n character(s); this one has %2. It takes the item, and loses it together with others that were published to the node at about the same time.</source>
        <translation>
            <numerusform>%1 loses items whose id is longer than %n character; this one has %2. It takes the item, and loses it together with others that were published to the node at about the same time.</numerusform>
            <numerusform>%1 loses items whose id is longer than %n characters; this one has %2. It takes the item, and loses it together with others that were published to the node at about the same time.</numerusform>
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
