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
    <message numerus="yes">
        <source>%n row(s) were restored.</source>
        <translation>
            <numerusform>%n row was restored.</numerusform>
            <numerusform>%n rows were restored.</numerusform>
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
    <message numerus="yes">
        <source>Hidden text was left out, at %n place(s) of the document.</source>
        <translation>
            <numerusform>Hidden text was left out, at %n place of the document.</numerusform>
            <numerusform>Hidden text was left out, at %n places of the document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document tracks changes: %n deletion(s) were left out, insertions were kept.</source>
        <translation>
            <numerusform>The document tracks changes: %n deletion was left out, insertions were kept.</numerusform>
            <numerusform>The document tracks changes: %n deletions were left out, insertions were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) of a symbol font have no meaning without it and were left out.</source>
        <translation>
            <numerusform>%n symbol of a symbol font has no meaning without it and was left out.</numerusform>
            <numerusform>%n symbols of a symbol font have no meaning without it and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s) were filled: the text stands in every place that they cover.</source>
        <translation>
            <numerusform>%n merged cell was filled: the text stands in every place that it covers.</numerusform>
            <numerusform>%n merged cells were filled: the text stands in every place that they cover.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header stands again on %n further pages; it was taken once.</source>
        <translation>
            <numerusform>The header stands again on %n further page; it was taken once.</numerusform>
            <numerusform>The header stands again on %n further pages; it was taken once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows that a page break had cut were put together: %1.</source>
        <extracomment>%1 is a list of places such as &quot;list.pdf, page 3, row 12&quot;</extracomment>
        <translation>
            <numerusform>%n row that a page break had cut was put together: %1.</numerusform>
            <numerusform>%n rows that a page break had cut were put together: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of merged cells was repeated in %n further cells.</source>
        <translation>
            <numerusform>The text of merged cells was repeated in %n further cell.</numerusform>
            <numerusform>The text of merged cells was repeated in %n further cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters stood in the PDF as radicals that look the same, and were put right.</source>
        <translation>
            <numerusform>%n character stood in the PDF as a radical that looks the same, and was put right.</numerusform>
            <numerusform>%n characters stood in the PDF as radicals that look the same, and were put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PDF does not say what %n of its characters mean. Compare the text with the page.</source>
        <translation>
            <numerusform>The PDF does not say what %n of its characters means. Compare the text with the page.</numerusform>
            <numerusform>The PDF does not say what %n of its characters mean. Compare the text with the page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words that stand sideways on the page were left out.</source>
        <translation>
            <numerusform>%n word that stands sideways on the page was left out.</numerusform>
            <numerusform>%n words that stand sideways on the page were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A character was lost here before the file was saved (it shows �); the file has %n such place(s). Get the list from its source.</source>
        <translation>
            <numerusform>A character was lost here before the file was saved (it shows �); the file has %n such place. Get the list from its source.</numerusform>
            <numerusform>A character was lost here before the file was saved (it shows �); the file has %n such places. Get the list from its source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not text of its encoding, or a character was lost in it before; the file has %n such place(s). Choose the encoding, or save the list as UTF-8.</source>
        <translation>
            <numerusform>This is not text of its encoding, or a character was lost in it before; the file has %n such place. Choose the encoding, or save the list as UTF-8.</numerusform>
            <numerusform>This is not text of its encoding, or a character was lost in it before; the file has %n such places. Choose the encoding, or save the list as UTF-8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold the error of a formula instead of a value.</source>
        <translation>
            <numerusform>%n cell holds the error of a formula instead of a value.</numerusform>
            <numerusform>%n cells hold the error of a formula instead of a value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and were left empty. Open the workbook in a spreadsheet program and save it there, then read it again.</source>
        <translation>
            <numerusform>%n formula has no stored result and was left empty. Open the workbook in a spreadsheet program and save it there, then read it again.</numerusform>
            <numerusform>%n formulas have no stored result and were left empty. Open the workbook in a spreadsheet program and save it there, then read it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>Organisations in at least %n consortia, by role</source>
        <translation>
            <numerusform>Organisations in at least %n consortium, by role</numerusform>
            <numerusform>Organisations in at least %n consortia, by role</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Organisations in at least %n consortia that match the filter, by role</source>
        <translation>
            <numerusform>Organisations in at least %n consortium that matches the filter, by role</numerusform>
            <numerusform>Organisations in at least %n consortia that match the filter, by role</numerusform>
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
        <source>%Ln consortia</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln consortium</numerusform>
            <numerusform>%Ln consortia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organisations</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln organisation</numerusform>
            <numerusform>%Ln organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memberships</source>
        <comment>count with unit</comment>
        <translation>
            <numerusform>%Ln membership</numerusform>
            <numerusform>%Ln memberships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ChangesStep</name>
    <message numerus="yes">
        <source>%n of its consortia are in “%1” already. If this is a list of its own, choose “A new list”: then it is added beside that one.</source>
        <extracomment>%1 the title of a list</extracomment>
        <translation>
            <numerusform>%n of its consortia is in “%1” already. If this is a list of its own, choose “A new list”: then it is added beside that one.</numerusform>
            <numerusform>%n of its consortia are in “%1” already. If this is a list of its own, choose “A new list”: then it is added beside that one.</numerusform>
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
<context>
    <name>atlas::ImportDialog</name>
    <message numerus="yes">
        <source>%n question(s) to settle; the first: %1</source>
        <translation>
            <numerusform>%n question to settle; the first: %1</numerusform>
            <numerusform>%n questions to settle; the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::MainWindow</name>
    <message numerus="yes">
        <source>%n row(s) were left out as you ticked.</source>
        <translation>
            <numerusform>%n row was left out as you ticked.</numerusform>
            <numerusform>%n rows were left out as you ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::MembersStep</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
</TS>
