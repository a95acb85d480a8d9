// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/docxreader.h"

#include "intake/documentflow.h"
#include "intake/docxnumbering.h"
#include "intake/ooxmlpackage.h"
#include "intake/xmlpart.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Walks the body of a document. Elements that are not known are looked through: content controls, links,
/// insertions and the like hold what is shown.
class DocxReader
{
public:
    DocxReader(XmlPart& xml, DocumentFlow& flow, DocxNumbering& numbering)
        : m_xml(xml)
        , m_flow(flow)
        , m_numbering(numbering)
    {
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
    };

    void readBlocks();
    void readParagraph();
    void readParagraphForm();
    void readInline();
    void readRun();
    bool readRunChild();
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
    [[nodiscard]] bool isOn() const
    {
        const QString value = m_xml.attribute("val"_L1);
        return value.isEmpty() || isXmlTrue(value);
    }

    XmlPart& m_xml;
    DocumentFlow& m_flow;
    DocxNumbering& m_numbering;
    int m_hidden = 0;
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
    m_xml.skip();
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
    m_flow.paragraph();
    readInline();
    m_flow.paragraph();
}

void DocxReader::readParagraphForm()
{
    int list = 0;
    int level = 0;
    while (m_xml.enterChild()) {
        if (!m_xml.is("numPr"_L1)) {
            m_xml.skip();
            continue;
        }
        while (m_xml.enterChild()) {
            if (m_xml.is("numId"_L1)) {
                list = m_xml.attribute("val"_L1).toInt();
            } else if (m_xml.is("ilvl"_L1)) {
                level = m_xml.attribute("val"_L1).toInt();
            }
            m_xml.skip();
        }
    }
    if (list > 0) {
        m_flow.text(m_numbering.next(list, level));
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
    bool isHidden = false;
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("rPr"_L1)) {
            while (m_xml.enterChild()) {
                isHidden = isHidden || (m_xml.is("vanish"_L1) && isOn());
                m_xml.skip();
            }
            m_hidden += isHidden ? 1 : 0;
        } else if (isHidden) {
            m_xml.skip();
        } else if (!readRunChild() && !skipWhatIsNotShown()) {
            readInline();
        }
    }
}

bool DocxReader::readRunChild()
{
    if (m_xml.is("t"_L1)) {
        m_flow.text(m_xml.text());
        return true;
    }
    if (m_xml.is("tab"_L1) || m_xml.is("ptab"_L1)) {
        m_flow.text(u"\t");
    } else if (m_xml.is("br"_L1) || m_xml.is("cr"_L1)) {
        m_flow.lineBreak();
    } else if (m_xml.is("noBreakHyphen"_L1)) {
        m_flow.text(u"\u2011");
    } else if (m_xml.is("sym"_L1)) {
        readSymbol();
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
        m_flow.text(QString(c));
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
}

/// The form of the row comes before its cells.
void DocxReader::readCells(RowForm& form, bool& isBegun)
{
    while (!m_flow.hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("trPr"_L1)) {
            form = readRowForm();
            m_deleted += form.isDeleted ? 1 : 0;
        } else if (form.isDeleted) {
            m_xml.skip();
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
            form.isHidden = isOn();
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
    if (m_hidden > 0) {
        m_flow.remark(QCoreApplication::translate("Intake", "Hidden text was left out in %n place(s).",
                                                  nullptr, m_hidden));
    }
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
    DocumentFlow flow(scope);
    XmlPart xml(zip, *main, scope);
    if (xml.enterChild()) {
        DocxReader(xml, flow, numbering).read();
    }
    Result<std::vector<RawTable>> tables = flow.take();
    if (Result<void> read = xml.result(); tables && !read) {
        return tl::make_unexpected(read.error());
    }
    return tables;
}

} // namespace atlas
