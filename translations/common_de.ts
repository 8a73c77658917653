<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Common::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of PubSubClient, a suite for XMPP publish-subscribe: a browser, a reader and a writer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running with Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programs are free software under the GNU General Public License, version 3 or later; the library libpubsub is under the GNU Lesser General Public License, version 2.1 or later. They come without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About publish-subscribe (XEP-0060)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::AccountDialog</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unencrypted connection, only to this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a test server on this machine. Other hosts are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your account, for example name@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. It looks like name@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in front of the @ is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is a name or a number only, for example xmpp.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption only a host on this machine is possible: enter localhost, 127.0.0.1 or ::1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not trust the certificate with which %1 proves who it is. Somebody may be listening in. Trust it only if the people who run the server told you this fingerprint in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made out to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said about that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::ConnectionIndicator</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect without waiting any longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::DatabaseFile</name>
    <message>
        <source>The data in %1 was written by a newer version of this program. Please use that version, or another profile folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be brought to the form of this version: rows of the table &quot;%1&quot; refer to others that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file %1 is damaged and can&apos;t be moved aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::DetailsDialog</name>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::ErrorText</name>
    <message>
        <source>The service reported an error that it did not name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time. It may have been done all the same: look before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer came. Look whether it was done once you are online again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the service can&apos;t be understood. Tell the people who run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not sent, since it can&apos;t be right. Check what you entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than this program accepts. Ask for fewer items at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. What was sent already may have been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused without giving a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service found the request faulty. Check what you entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of that name exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service can&apos;t do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do that. Ask an owner of the node for the right to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer exists under this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a fault of its own. Try again later, or tell the people who run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of that name here. It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this address. Check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these values. Change them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service lets nobody do that here. It may depend on the node&apos;s configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service lets only authorized people do that. Ask an owner to authorize you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for a payment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is against a rule of the service, such as a limit of size or rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient is not online. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to be found under another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows registered people only. Register with it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of this address can&apos;t be found. Check how the address is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other server does not answer. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is too busy or has no room left. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at this address answers such requests. Check the address, or choose another service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe first; then it is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused for a reason of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not expect this now. Reload what you see and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no reason of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is closed: only people on its list may read it. Ask an owner to put you on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription has to be configured first. Open its options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not belong to your account. Use your own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these subscription options. Change them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not accept content of this kind. It may hold entries of another format only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subscription no longer exists. Reload your subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node only passes on that something happened: it takes no items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node takes nothing without an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service missed the address of the subscriber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More items were asked for or sent at once than the service allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have as many nodes as the service allows. Delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection holds as many nodes as it can. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service missed the name of the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only some groups of the owner&apos;s contacts may read this. Ask the owner to add you to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not subscribed to this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node takes no item without content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is larger than the node accepts. Make it shorter, or link to pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner has not yet approved your subscription. Wait, or ask an owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not keep items, so there are none to read or to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node exists, but is configured in another way than was asked for. Change its configuration first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only contacts of the owner may read this. Ask the owner to become a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have several subscriptions to this node. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more subscriptions are possible. End one that you no longer need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service does not support that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service does not know the access model. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave a reason that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fault of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check your network and the address of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be encrypted, so nothing was sent. Ask the people who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Somebody may be listening in: look at it before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the password, or does not know the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked for no proof of who you are, so it can&apos;t be trusted. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent data that is broken. A new connection is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program logged in with the same resource and took over. Connect again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s settings can&apos;t be used. Change them under Account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing feature: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words of the service: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish-subscribe condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::InfoBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::KeepPasswordBox</name>
    <message>
        <source>&amp;Keep the password in the system&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain on this system that can be used, so the password is needed again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::MainWindow</name>
    <message>
        <source>&amp;Account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 is needed to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::MessageBox</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the password of %1. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::PasswordFile</name>
    <message>
        <source>The password file %1 can&apos;t be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file %1 can be read or written by others than its owner. Take that permission away first (chmod 600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of the password file %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::Program</name>
    <message>
        <source>Keep settings and data in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the account&apos;s password from the first line of this file. Only its owner may be able to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without connecting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these colors: light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this language, for example de or en_GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An xmpp: address to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written. Choose another one with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is running already with the profile folder %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::SqlError</name>
    <message>
        <source>Another program is using the database. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be written. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error while the database was read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file can&apos;t be opened. Check that its folder exists and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reported: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::StatusLine</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that is known about this error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Common::TimeText</name>
    <message>
        <source>Just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
