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
    <message numerus="yes">
        <source>%n row(s) of long imports were not compared with the journal, which has no copies of them.</source>
        <translation>
            <numerusform>%n row of long imports was not compared with the journal, which has no copy of it.</numerusform>
            <numerusform>%n rows of long imports were not compared with the journal, which has no copies of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommending authority added to %n consortium(s).</source>
        <extracomment>consortia whose published cells are the same as before</extracomment>
        <translation>
            <numerusform>Recommending authority added to %n consortium.</numerusform>
            <numerusform>Recommending authority added to %n consortia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written to %1 as change %2: %n value(s).</source>
        <translation>
            <numerusform>Written to %1 as change %2: %n value.</numerusform>
            <numerusform>Written to %1 as change %2: %n values.</numerusform>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>%n merged cell(s) were filled: their text was repeated in every cell that they cover.</source>
        <translation>
            <numerusform>%n merged cell was filled: its text was repeated in every cell that it covers.</numerusform>
            <numerusform>%n merged cells were filled: their text was repeated in every cell that they cover.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header is repeated on %n further pages; it was read once.</source>
        <translation>
            <numerusform>The header is repeated on %n further page; it was read once.</numerusform>
            <numerusform>The header is repeated on %n further pages; it was read once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows that were split by a page break were joined: %1.</source>
        <extracomment>%1 is a list of places such as &quot;list.pdf, page 3, row 12&quot;</extracomment>
        <translation>
            <numerusform>%n row that was split by a page break was joined: %1.</numerusform>
            <numerusform>%n rows that were split by a page break were joined: %1.</numerusform>
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
        <source>%n characters were stored in the PDF as radicals that look the same, and were corrected.</source>
        <translation>
            <numerusform>%n character was stored in the PDF as a radical that looks the same, and was corrected.</numerusform>
            <numerusform>%n characters were stored in the PDF as radicals that look the same, and were corrected.</numerusform>
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
        <source>%n words that run sideways on the page were left out.</source>
        <translation>
            <numerusform>%n word that runs sideways on the page was left out.</numerusform>
            <numerusform>%n words that run sideways on the page were left out.</numerusform>
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
        <source>This is not valid in its encoding, or a character was lost before; the file has %n such place(s). Choose the encoding, or save the list as UTF-8.</source>
        <translation>
            <numerusform>This is not valid in its encoding, or a character was lost before; the file has %n such place. Choose the encoding, or save the list as UTF-8.</numerusform>
            <numerusform>This is not valid in its encoding, or a character was lost before; the file has %n such places. Choose the encoding, or save the list as UTF-8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and were left empty. Open the workbook in a spreadsheet program and save it there, then import it again.</source>
        <translation>
            <numerusform>%n formula has no stored result and was left empty. Open the workbook in a spreadsheet program and save it there, then import it again.</numerusform>
            <numerusform>%n formulas have no stored result and were left empty. Open the workbook in a spreadsheet program and save it there, then import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file hides %1: it is left out, with %n row(s).</source>
        <extracomment>%1 is &quot;sheet Sheet2&quot;</extracomment>
        <translation>
            <numerusform>The file hides %1: it is left out, with %n row.</numerusform>
            <numerusform>The file hides %1: it is left out, with %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n table(s), but none of their columns names organisations.</source>
        <translation>
            <numerusform>The file has %n table, but none of its columns names organisations.</numerusform>
            <numerusform>The file has %n tables, but none of their columns names organisations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page(s) of text and no table with organisations.</source>
        <translation>
            <numerusform>The file has %n page of text and no table with organisations.</numerusform>
            <numerusform>The file has %n pages of text and no table with organisations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n line(s) of text and no table with organisations.</source>
        <translation>
            <numerusform>The file has %n line of text and no table with organisations.</numerusform>
            <numerusform>The file has %n lines of text and no table with organisations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) contain the error of a formula instead of a value: %1. Correct the formulas in a spreadsheet and import the file again.</source>
        <extracomment>%1 is a list of cells: C4, C5</extracomment>
        <translation>
            <numerusform>%n cell contains the error of a formula instead of a value: %1. Correct the formula in a spreadsheet and import the file again.</numerusform>
            <numerusform>%n cells contain the error of a formula instead of a value: %1. Correct the formulas in a spreadsheet and import the file again.</numerusform>
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
    <message numerus="yes">
        <source>Source: %n lists (%1)</source>
        <comment>several lists</comment>
        <extracomment>foot of a page, several lists: how many, and what they are called</extracomment>
        <translation>
            <numerusform>Source: %n list (%1)</numerusform>
            <numerusform>Source: %n lists (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%n rows of %1 refer to a row of %2 that is missing.</source>
        <extracomment>%1 and %2 are names of tables in the file</extracomment>
        <translation>
            <numerusform>%n row of %1 refers to a row of %2 that is missing.</numerusform>
            <numerusform>%n rows of %1 refer to a row of %2 that is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <extracomment>behind the first few of a list</extracomment>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) differ from the journal.</source>
        <translation>
            <numerusform>%n more row differs from the journal.</numerusform>
            <numerusform>%n more rows differ from the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
        <source>%n of its consortia are already in “%1”. If this is a separate list, choose “A new list”: it is then added beside that one.</source>
        <extracomment>%1 the title of a list</extracomment>
        <translation>
            <numerusform>%n of its consortia is already in “%1”. If this is a separate list, choose “A new list”: it is then added beside that one.</numerusform>
            <numerusform>%n of its consortia are already in “%1”. If this is a separate list, choose “A new list”: it is then added beside that one.</numerusform>
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
    <message numerus="yes">
        <source>%n provinces</source>
        <comment>none of them has a record</comment>
        <translation>
            <numerusform>%n province</numerusform>
            <numerusform>%n provinces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::FileFlow</name>
    <message numerus="yes">
        <source>%n consortium(s) added</source>
        <translation>
            <numerusform>%n consortium added</numerusform>
            <numerusform>%n consortia added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consortium(s) removed</source>
        <translation>
            <numerusform>%n consortium removed</numerusform>
            <numerusform>%n consortia removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) added</source>
        <translation>
            <numerusform>%n organisation added</numerusform>
            <numerusform>%n organisations added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) removed</source>
        <translation>
            <numerusform>%n organisation removed</numerusform>
            <numerusform>%n organisations removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membership(s) added</source>
        <translation>
            <numerusform>%n membership added</numerusform>
            <numerusform>%n memberships added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membership(s) removed</source>
        <translation>
            <numerusform>%n membership removed</numerusform>
            <numerusform>%n memberships removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s) changed</source>
        <translation>
            <numerusform>%n other record changed</numerusform>
            <numerusform>%n other records changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ImportFlow</name>
    <message numerus="yes">
        <source>%n row(s) that you unticked were left as they were.</source>
        <translation>
            <numerusform>%n row that you unticked was left as it was.</numerusform>
            <numerusform>%n rows that you unticked were left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with open questions were left out.</source>
        <translation>
            <numerusform>%n row with open questions was left out.</numerusform>
            <numerusform>%n rows with open questions were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommending authority added to %n consortium(s).</source>
        <translation>
            <numerusform>Recommending authority added to %n consortium.</numerusform>
            <numerusform>Recommending authority added to %n consortia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::MainWindow</name>
    <message numerus="yes">
        <source>%n row(s) of long imports were not compared with the journal, which has no copies of them.</source>
        <translation>
            <numerusform>%n row of long imports was not compared with the journal, which has no copy of it.</numerusform>
            <numerusform>%n rows of long imports were not compared with the journal, which has no copies of them.</numerusform>
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
<context>
    <name>atlas::QuestionBar</name>
    <message numerus="yes">
        <source>%n question(s) to settle</source>
        <translation>
            <numerusform>%n question to settle</numerusform>
            <numerusform>%n questions to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ReferenceDialog</name>
    <message numerus="yes">
        <source>Fill %n value(s)</source>
        <translation>
            <numerusform>Fill %n value</numerusform>
            <numerusform>Fill %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>atlas::ReferenceFlow</name>
    <message numerus="yes">
        <source>Filled from %1: %n value(s).</source>
        <translation>
            <numerusform>Filled from %1: %n value.</numerusform>
            <numerusform>Filled from %1: %n values.</numerusform>
        </translation>
    </message>
</context>
</TS>
