// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/docxreader.h"

#include "reading/documentflow.h"
#include "reading/office/docxnumbering.h"
#include "reading/office/docxruns.h"
#include "reading/office/ooxmlpackage.h"
#include "reading/office/xmlpart.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Walks the body of a document. Elements that are not known are looked through: content controls, links,
/// insertions and the like hold what is shown.
class DocxReader
{
public:
    DocxReader(XmlPart& xml, DocumentFlow& flow, const DocxRuns& runs, DocxNumbering& numbering)
        : m_xml(xml)
        , m_flow(flow)
        , m_runs(runs)
        , m_numbering(numbering)
    {
    }

    /// Footnotes or endnotes: their text stands below the last table.
    void readNotes(QLatin1StringView element)
    {
        int number = 0;
        while (!m_flow.hasFailed() && m_xml.enterChild()) {
            if (!m_xml.is(element) || !m_xml.attribute("type"_L1).isEmpty()) {
                m_xml.skip(); // the lines that part notes from text
                continue;
            }
            m_numberOfNote = u"[%1] "_s.arg(++number);
            readBlocks();
        }
    }

    void readComments()
    {
        while (!m_flow.hasFailed() && m_xml.enterChild()) {
            if (const QString comment = docxWords(m_xml).simplified(); !comment.isEmpty()) {
                m_flow.leaveOut(
                    QCoreApplication::translate("Intake", "The comment “%1” is left out.").arg(comment));
            }
        }
    }

    void read()
    {
        while (!m_flow.hasFailed() && m_xml.enterChild()) {
            m_xml.is("body"_L1) ? readBlocks() : m_xml.skip();
        }
        addRemarks();
    }

private:
    struct RowForm
    {
        int skipped = 0;
        bool isHidden = false;
        bool isDeleted = false;
        QStringList deletedWords{};
    };

    void readBlocks();
    void readParagraph();
    void readParagraphForm();
    void readInline();
    void readRun();
    bool readRunChild();
    void readNoteReference();
    void readSymbol();
    void readTable();
    void readTableContent();
    void readRow();
    void readCells(RowForm& form, bool& isBegun);
    [[nodiscard]] bool isWrapper() const;
    [[nodiscard]] RowForm readRowForm();
    void readCell();
    [[nodiscard]] FlowCell readCellForm();
    bool skipWhatIsNotShown();
    void addRemarks();
    XmlPart& m_xml;
    DocumentFlow& m_flow;
    const DocxRuns& m_runs;
    DocxNumbering& m_numbering;
    std::optional<TextMark> m_paragraphMark; ///< by the style of the paragraph that is open
    std::optional<TextMark> m_mark;          ///< of the run that is open
    QString m_numberOfNote;                  ///< to stand in front of its first paragraph
    int m_notes = 0;
    int m_deleted = 0;
    int m_symbols = 0;
};

/// Leaves what was deleted or moved away, and the second copy that older programs show. True where it did.
bool DocxReader::skipWhatIsNotShown()
{
    const bool isDeleted = m_xml.is("del"_L1) || m_xml.is("moveFrom"_L1);
    if (!isDeleted && !m_xml.is("Fallback"_L1) && !m_xml.is("instrText"_L1) && !m_xml.is("delText"_L1) &&
        !m_xml.is("rt"_L1) && !m_xml.is("sdtPr"_L1) && !m_xml.is("sectPr"_L1)) {
        return false;
    }
    m_deleted += isDeleted ? 1 : 0;
    if (m_xml.is("del"_L1)) {
        m_flow.text(docxWords(m_xml), TextMark::Deleted);
    } else {
        m_xml.skip(); // what was moved stands where it was moved to
    }
    return true;
}

void DocxReader::readBlocks()
{
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("p"_L1)) {
            readParagraph();
        } else if (m_xml.is("tbl"_L1)) {
            readTable();
        } else if (!skipWhatIsNotShown()) {
            readBlocks();
        }
    }
}

void DocxReader::readParagraph()
{
    const std::optional<TextMark> around = std::exchange(m_paragraphMark, std::nullopt);
    m_flow.paragraph();
    m_flow.text(std::exchange(m_numberOfNote, {}));
    readInline();
    m_flow.paragraph();
    m_paragraphMark = around;
}

void DocxReader::readParagraphForm()
{
    DocxNumber number;
    while (m_xml.enterChild()) {
        if (m_xml.is("numPr"_L1)) {
            number = readDocxNumber(m_xml); // list 0 takes away what the style says
            continue;
        }
        if (m_xml.is("pStyle"_L1)) { // stands first
            const QString style = m_xml.attribute("val"_L1);
            m_paragraphMark = m_runs.ofStyle(style);
            number = m_runs.numberOfStyle(style);
        }
        m_xml.skip();
    }
    if (number.list > 0) {
        m_flow.text(m_numbering.next(number.list, number.level));
    }
}

void DocxReader::readInline()
{
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("pPr"_L1)) {
            readParagraphForm();
        } else if (m_xml.is("r"_L1)) {
            readRun();
        } else if (m_xml.is("p"_L1)) {
            readParagraph(); // in a text box
        } else if (m_xml.is("tbl"_L1)) {
            readTable();
        } else if (!skipWhatIsNotShown()) {
            readInline();
        }
    }
}

void DocxReader::readRun()
{
    const std::optional<TextMark> around = std::exchange(m_mark, m_paragraphMark);
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("rPr"_L1)) {
            m_mark = m_runs.readProperties(m_xml, m_paragraphMark);
        } else if (readRunChild() || skipWhatIsNotShown()) {
            continue;
        } else if (m_mark == TextMark::Hidden) {
            m_xml.skip();
        } else {
            readInline();
        }
    }
    m_mark = around;
}

/// The number in front of a note's text stands here, raised, and is in no text of the document.
void DocxReader::readNoteReference()
{
    ++m_notes;
    if (isXmlTrue(m_xml.attribute("customMarkFollows"_L1))) {
        m_mark = TextMark::Raised;
    } else {
        m_flow.leaveOut(MarkedPart{TextMark::Raised, QString::number(m_notes)}.sentence());
    }
}

bool DocxReader::readRunChild()
{
    if (m_xml.is("t"_L1)) {
        m_flow.text(m_xml.text(), m_mark);
        return true;
    }
    if (m_xml.is("tab"_L1) || m_xml.is("ptab"_L1)) {
        m_flow.text(u"\t", m_mark);
    } else if (m_xml.is("br"_L1) || m_xml.is("cr"_L1)) {
        m_flow.lineBreak();
    } else if (m_xml.is("noBreakHyphen"_L1)) {
        m_flow.text(u"\u2011", m_mark);
    } else if (m_xml.is("sym"_L1)) {
        readSymbol();
    } else if (m_xml.is("footnoteReference"_L1) || m_xml.is("endnoteReference"_L1)) {
        readNoteReference();
    } else {
        return false;
    }
    m_xml.skip();
    return true;
}

/// A character of a symbol font has no meaning without the font, and is told; others are themselves.
void DocxReader::readSymbol()
{
    constexpr int Base = 16;
    const QChar c(static_cast<char16_t>(m_xml.attribute("char"_L1).toUShort(nullptr, Base)));
    if (c.isPrint() && c.category() != QChar::Other_PrivateUse && !c.isSurrogate()) {
        m_flow.text(QString(c), m_mark);
    } else {
        ++m_symbols;
    }
}

void DocxReader::readTable()
{
    m_flow.beginTable();
    readTableContent();
    m_flow.endTable();
}

bool DocxReader::isWrapper() const
{
    return m_xml.is("sdt"_L1) || m_xml.is("sdtContent"_L1) || m_xml.is("customXml"_L1) ||
           m_xml.is("smartTag"_L1) || m_xml.is("ins"_L1) || m_xml.is("moveTo"_L1);
}

void DocxReader::readTableContent()
{
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("tr"_L1)) {
            readRow();
        } else {
            isWrapper() ? readTableContent() : m_xml.skip();
        }
    }
}

void DocxReader::readRow()
{
    RowForm form;
    bool isBegun = false;
    readCells(form, isBegun);
    m_flow.endRow();
    if (!form.deletedWords.isEmpty()) {
        m_flow.leaveOut(QCoreApplication::translate(
                            "Intake", "The row “%1”, which a tracked change deletes, is left out.")
                            .arg(form.deletedWords.join(u" | "_s)));
    }
}

/// The form of the row comes before its cells.
void DocxReader::readCells(RowForm& form, bool& isBegun)
{
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("trPr"_L1)) {
            form = readRowForm();
            m_deleted += form.isDeleted ? 1 : 0;
        } else if (form.isDeleted) {
            form.deletedWords << docxWords(m_xml);
        } else if (m_xml.is("tc"_L1)) {
            if (!isBegun) {
                m_flow.beginRow(form.isHidden, form.skipped);
                isBegun = true;
            }
            readCell();
        } else {
            isWrapper() ? readCells(form, isBegun) : m_xml.skip();
        }
    }
}

DocxReader::RowForm DocxReader::readRowForm()
{
    RowForm form;
    while (m_xml.enterChild()) {
        if (m_xml.is("gridBefore"_L1)) {
            form.skipped = m_xml.attribute("val"_L1).toInt();
        } else if (m_xml.is("hidden"_L1)) {
            form.isHidden = isDocxOn(m_xml);
        } else if (m_xml.is("del"_L1)) {
            form.isDeleted = true;
        }
        m_xml.skip();
    }
    return form;
}

FlowCell DocxReader::readCellForm()
{
    FlowCell cell;
    while (m_xml.enterChild()) {
        if (m_xml.is("gridSpan"_L1)) {
            cell.columns = m_xml.attribute("val"_L1).toInt();
        } else if (m_xml.is("vMerge"_L1)) {
            cell.canContinue = m_xml.attribute("val"_L1) == u"restart";
            cell.isContinued = !cell.canContinue;
        }
        m_xml.skip();
    }
    return cell;
}

void DocxReader::readCell()
{
    bool isBegun = false;
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("tcPr"_L1) && !isBegun) {
            m_flow.beginCell(readCellForm());
            isBegun = true;
            continue;
        }
        if (!isBegun) {
            m_flow.beginCell({});
            isBegun = true;
        }
        if (m_xml.is("p"_L1)) {
            readParagraph();
        } else if (m_xml.is("tbl"_L1)) {
            readTable();
        } else if (!skipWhatIsNotShown()) {
            readBlocks();
        }
    }
    if (!isBegun) {
        m_flow.beginCell({});
    }
    m_flow.endCell();
}

void DocxReader::addRemarks()
{
    if (m_deleted > 0) {
        m_flow.remark(QCoreApplication::translate(
            "Intake", "The document tracks changes: %n deletion(s) were left out, insertions were kept.",
            nullptr, m_deleted));
    }
    if (m_symbols > 0) {
        m_flow.remark(QCoreApplication::translate(
            "Intake", "%n symbol(s) of a symbol font have no meaning without it and were left out.", nullptr,
            m_symbols));
    }
}

template <typename Function>
Result<void> readPart(ZipArchive& zip, const QString& name, const ReadScope& scope, Function&& function)
{
    XmlPart xml(zip, name, scope);
    if (xml.enterChild()) {
        function(xml);
    }
    return xml.result();
}

} // namespace

Result<std::vector<RawTable>> readDocx(ZipArchive& zip, ReadScope& scope)
{
    const Result<QString> main = mainPartOf(zip, u"word/document.xml"_s, scope);
    if (!main) {
        return tl::make_unexpected(main.error());
    }
    DocxNumbering numbering;
    const QString numberingPart = main->left(main->lastIndexOf(u'/') + 1) + u"numbering.xml"_s;
    if (zip.has(numberingPart)) {
        XmlPart xml(zip, numberingPart, scope);
        if (xml.enterChild()) {
            numbering.read(xml, scope.limits());
        }
        if (numbering.isTooLarge()) {
            return scope.refuseTooLarge();
        }
        if (Result<void> read = xml.result(); !read) {
            return tl::make_unexpected(read.error());
        }
    }
    // A cell has a paragraph at least.
    const qint64 most = scope.limits().cellElements;
    if (zip.countElements(*main, "p", most) > most) {
        return scope.refuseTooLarge();
    }
    const QString folder = main->left(main->lastIndexOf(u'/') + 1);
    DocxRuns runs;
    if (zip.has(folder + u"styles.xml"_s)) {
        const Result<void> styles = readPart(zip, folder + u"styles.xml"_s, scope, [&](XmlPart& xml) {
            runs.readStyles(xml, scope.limits().styles);
        });
        if (!styles) {
            return tl::make_unexpected(styles.error());
        }
    }
    DocumentFlow flow(scope);
    Result<void> read =
        readPart(zip, *main, scope, [&](XmlPart& xml) { DocxReader(xml, flow, runs, numbering).read(); });
    const auto readExtra = [&](const QString& name, auto&& function) {
        if (read && zip.has(folder + name)) {
            read = readPart(zip, folder + name, scope, [&](XmlPart& xml) {
                DocxReader reader(xml, flow, runs, numbering);
                function(reader);
            });
        }
    };
    readExtra(u"footnotes.xml"_s, [](DocxReader& reader) { reader.readNotes("footnote"_L1); });
    readExtra(u"endnotes.xml"_s, [](DocxReader& reader) { reader.readNotes("endnote"_L1); });
    readExtra(u"comments.xml"_s, [](DocxReader& reader) { reader.readComments(); });
    Result<std::vector<RawTable>> tables = flow.take();
    if (tables && !read) {
        return tl::make_unexpected(read.error());
    }
    return tables;
}

} // namespace atlas
