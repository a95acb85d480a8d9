<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the journal</source>
        <translation>
            <numerusform>%n change in the journal</numerusform>
            <numerusform>%n changes in the journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n in consortia seated elsewhere</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n in a consortium seated elsewhere</numerusform>
            <numerusform>%n in consortia seated elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n member(s) left: %1</source>
        <translation>
            <numerusform>%n member left: %1</numerusform>
            <numerusform>%n members left: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) joined: %1</source>
        <translation>
            <numerusform>%n member joined: %1</numerusform>
            <numerusform>%n members joined: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n read from the name</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n read from the name</numerusform>
            <numerusform>%n read from the name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on another basis</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n on another basis</numerusform>
            <numerusform>%n on another basis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>organisations</comment>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%n rows of %1 name a row of %2 that is not there.</source>
        <extracomment>%1 and %2 are names of tables in the file</extracomment>
        <translation>
            <numerusform>%n row of %1 names a row of %2 that is not there.</numerusform>
            <numerusform>%n rows of %1 name a row of %2 that is not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message numerus="yes">
        <source>%n consortia</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%n consortium</numerusform>
            <numerusform>%n consortia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memberships</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%n membership</numerusform>
            <numerusform>%n memberships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ChipBar</name>
    <message numerus="yes">
        <source>%n more conditions</source>
        <translation>
            <numerusform>%n more condition</numerusform>
            <numerusform>%n more conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::FacetModel</name>
    <message numerus="yes">
        <source>%n more provinces</source>
        <comment>provinces without any record</comment>
        <translation>
            <numerusform>%n more province</numerusform>
            <numerusform>%n more provinces</numerusform>
        </translation>
    </message>
</context>
</TS>
