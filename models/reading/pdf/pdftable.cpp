// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdftable.h"

#include "naming/radicals.h"
#include "reading/gridbuilder.h"
#include "reading/pdf/pdfjoin.h"
#include "reading/pdf/pdflayout.h"
#include "reading/problems.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// What a person should know of the document as a whole.
struct Notes
{
    QStringList runningText;
    QStringList pictures;        ///< numbers of the pages that hold nothing but a picture
    std::vector<int> unreadable; ///< of the pages whose fonts do not say their characters
    std::vector<int> undrawn;    ///< numbers of the pages on which nobody looked for ruling lines
    int radicals = 0;
    int sideways = 0;
    int unknown = 0; ///< characters that the PDF gives no meaning
};

QString pageName(int page)
{
    return QCoreApplication::translate("Intake", "page %1").arg(page);
}

/// "table 2, pages 3–5"; the number only where there are several.
QString partName(const PdfDraftTable& table, std::size_t index, std::size_t count)
{
    const QString pages =
        table.firstPage == table.lastPage
            ? pageName(table.firstPage)
            : QCoreApplication::translate("Intake", "pages %1–%2").arg(table.firstPage).arg(table.lastPage);
    //: %1 is the number of a table in a document, %2 "page 3" or "pages 3–5"
    return count == 1 ? pages
                      : QCoreApplication::translate("Intake", "table %1, %2").arg(index + 1).arg(pages);
}

/// A word that carries no meaning: the PDF's font names a glyph but no character.
int unknownCharacters(const QString& text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse ||
               (c.category() == QChar::Other_Control && c != u'\n');
    }));
}

/// How wide the lines of a column can be.
double availableIn(const PdfDraftTable& table, std::size_t column)
{
    const PdfSpan& place = table.block.columns[column];
    double widest = 0;
    double padding = place.length() / 2;
    for (const PdfDraftRow& row : table.block.rows) {
        if (column >= row.cells.size() || row.cells.size() < table.block.columns.size() ||
            row.cells[column].isWide) {
            continue;
        }
        for (const PdfText& line : row.cells[column].lines) {
            widest = std::max(widest, line.x.length());
            padding = std::min(padding, std::max(0.0, line.x.from - place.from));
        }
    }
    return table.block.isRuled ? std::max(widest, place.length() - 2 * padding) : widest;
}

/// Gathers blocks into tables.
class Assembler
{
public:
    void add(PdfBlock block, int page)
    {
        if (!block.isTable) {
            addText(std::move(block), page);
            return;
        }
        if (m_isOpen && m_text.empty() && page == m_tables.back().lastPage + 1 && m_isAtTop &&
            isContinued(m_tables.back(), block)) {
            continueTable(m_tables.back(), std::move(block));
            m_tables.back().lastPage = page;
        } else if (isSameAfterSection(block, page)) {
            appendAfterSection(std::move(block));
        } else {
            startTable(std::move(block), page);
        }
        m_isOpen = true;
        m_isAtTop = false;
    }

    void startPage() { m_isAtTop = true; }

    /// The columns at the top of the next page, if a table without lines may go on there.
    [[nodiscard]] std::vector<PdfSpan> openColumns() const
    {
        const bool isOpen = m_isOpen && m_text.empty() && !m_tables.back().block.isRuled;
        return isOpen ? m_tables.back().block.columns : std::vector<PdfSpan>{};
    }

    /// Text below the last table belongs to it; a document without a table is one of text.
    [[nodiscard]] std::vector<PdfDraftTable> finish()
    {
        if (m_tables.empty()) {
            m_tables.emplace_back();
            m_tables.back().firstPage = m_text.empty() ? 1 : m_text.front().page;
        }
        PdfDraftTable& last = m_tables.back();
        last.lastPage = m_text.empty() ? last.lastPage : m_text.back().page;
        last.block.rows.insert(last.block.rows.end(), m_text.begin(), m_text.end());
        return std::move(m_tables);
    }

private:
    /// 续表, 表1(续): it only says that the table goes on.
    [[nodiscard]] static bool saysContinued(const PdfBlock& block)
    {
        const QString text = joinedLines(block.rows.front().cells.front().lines, 0).trimmed();
        constexpr qsizetype Longest = 12;
        return text.size() <= Longest &&
               (text.startsWith(u"续表"_s) || text.endsWith(u"(续)"_s) || text.endsWith(u"(续)"_s));
    }

    void addText(PdfBlock block, int page)
    {
        const bool isAtTopOfNext =
            m_isOpen && m_isAtTop && m_text.empty() && page == m_tables.back().lastPage + 1;
        if (isAtTopOfNext && saysContinued(block)) {
            m_continued << joinedLines(block.rows.front().cells.front().lines, 0).trimmed();
            return;
        }
        m_text.insert(m_text.end(), block.rows.begin(), block.rows.end());
        m_isAtTop = false;
    }

    /// A line across a table without rulings is a section of it.
    [[nodiscard]] bool isSameAfterSection(const PdfBlock& block, int page) const
    {
        return m_isOpen && !block.isRuled && m_text.size() == 1 && m_tables.back().lastPage == page &&
               isContinued(m_tables.back(), block);
    }

    void appendAfterSection(PdfBlock block)
    {
        PdfDraftTable& table = m_tables.back();
        table.block.rows.insert(table.block.rows.end(), m_text.begin(), m_text.end());
        table.block.rows.insert(table.block.rows.end(), block.rows.begin(), block.rows.end());
        table.block.columns = block.columns;
        m_text.clear();
    }

    void startTable(PdfBlock block, int page)
    {
        const int firstPage = m_text.empty() ? page : m_text.front().page;
        block.rows.insert(block.rows.begin(), m_text.begin(), m_text.end());
        m_text.clear();
        m_tables.push_back({.block = std::move(block), .firstPage = firstPage, .lastPage = page});
    }

    std::vector<PdfDraftTable> m_tables;
    std::vector<PdfDraftRow> m_text; ///< since the last table
    QStringList m_continued;
    bool m_isOpen = false;  ///< there is a table that may go on
    bool m_isAtTop = false; ///< nothing stood on this page so far

public:
    [[nodiscard]] const QStringList& continuedMarks() const { return m_continued; }
};

/// Turns the drafts into raw tables.
class Finisher
{
public:
    explicit Finisher(const QString& fileName)
        : m_fileName(fileName)
    {
    }

    RawTable finish(const PdfDraftTable& draft, const QString& part)
    {
        m_table = {.file = m_fileName, .part = part, .rows = {}, .remarks = {}};
        m_merged = 0;
        m_isLong = draft.firstPage != draft.lastPage;
        std::vector<double> available;
        for (std::size_t column = 0; column < draft.block.columns.size(); ++column) {
            available.push_back(availableIn(draft, column));
        }
        for (const PdfDraftRow& row : draft.block.rows) {
            addRow(row, available);
        }
        addRemarks(draft);
        m_table.isPaged = true;
        return std::move(m_table);
    }

    [[nodiscard]] int radicals() const { return m_radicals; }
    [[nodiscard]] int unknown() const { return m_unknown; }

private:
    void addRow(const PdfDraftRow& draft, const std::vector<double>& available)
    {
        RawRow row;
        for (std::size_t column = 0; column < draft.cells.size(); ++column) {
            const PdfDraftCell& cell = draft.cells[column];
            const bool isInColumn = draft.cells.size() == available.size() && !cell.isWide;
            QString text = joinedLines(cell.lines, isInColumn ? available[column] : 0);
            m_radicals += unifyRadicals(text);
            m_unknown += unknownCharacters(text);
            m_merged += cell.isRepeated && !text.isEmpty() ? 1 : 0;
            row.cells.push_back({.text = text,
                                 .row = draft.number,
                                 .column = static_cast<int>(column) + 1,
                                 .part = m_isLong ? pageName(draft.page) : QString(),
                                 .isRepeated = cell.isRepeated});
        }
        row.isJoined = draft.isJoined;
        m_table.rows.push_back(std::move(row));
    }

    void addRemarks(const PdfDraftTable& draft)
    {
        if (draft.block.isTable && !draft.block.isRuled) {
            m_table.remarks << QCoreApplication::translate(
                "Intake",
                "The table has no ruling lines between its columns: they were found by the alignment of "
                "the text. Check them.");
        }
        if (const int pages = draft.headersDropped; pages > 0) {
            m_table.remarks << QCoreApplication::translate(
                "Intake", "The header is repeated on %n further pages; it was read once.", nullptr, pages);
        }
        QStringList joined;
        for (const RawRow& row : m_table.rows) {
            if (row.isJoined) {
                joined << m_table.placeOf(row).toString();
            }
        }
        if (const int count = static_cast<int>(joined.size()); count > 0) {
            //: %1 is a list of places such as "list.pdf, page 3, row 12"
            m_table.remarks << QCoreApplication::translate(
                                   "Intake", "%n rows that were split by a page break were joined: %1.",
                                   nullptr, count)
                                   .arg(joined.join(u"; "_s));
        }
        if (m_merged > 0) {
            m_table.remarks << QCoreApplication::translate(
                "Intake", "The text of merged cells was repeated in %n further cells.", nullptr, m_merged);
        }
    }

    QString m_fileName;
    RawTable m_table;
    int m_merged = 0;
    int m_radicals = 0;
    int m_unknown = 0;
    bool m_isLong = false;
};

QStringList remarksOf(const Notes& notes)
{
    QStringList remarks;
    if (!notes.runningText.isEmpty()) {
        //: %1 is a list of texts such as "- 1 -"
        remarks << QCoreApplication::translate("Intake",
                                               "Page numbers and running headers were left out: %1.")
                       .arg(notes.runningText.join(u" | "_s));
    }
    if (!notes.pictures.isEmpty()) {
        //: %1 is a list of page numbers
        remarks << QCoreApplication::translate(
                       "Intake", "These pages contain only a picture, whose text was not read: %1.")
                       .arg(notes.pictures.join(u", "_s));
    }
    if (!notes.unreadable.empty()) {
        //: %1 is a list of page numbers
        remarks << QCoreApplication::translate(
                       "Intake",
                       "The fonts of these pages do not say which characters they show; what was read "
                       "there is no text: %1. Ask for the Word or Excel file.")
                       .arg(numberRanges(notes.unreadable));
    }
    if (!notes.undrawn.empty()) {
        //: %1 is a list of page numbers
        remarks << QCoreApplication::translate(
                       "Intake", "These pages are too large or take too long to draw; their text was read, "
                                 "but not their ruling lines: %1. Check the columns.")
                       .arg(numberRanges(notes.undrawn));
    }
    if (const int count = notes.radicals; count > 0) {
        remarks << QCoreApplication::translate(
            "Intake",
            "%n characters were stored in the PDF as radicals that look the same, and were corrected.",
            nullptr, count);
    }
    if (const int count = notes.unknown; count > 0) {
        remarks << QCoreApplication::translate(
            "Intake", "The PDF does not say what %n of its characters mean. Compare the text with the page.",
            nullptr, count);
    }
    if (const int count = notes.sideways; count > 0) {
        remarks << QCoreApplication::translate(
            "Intake", "%n words that run sideways on the page were left out.", nullptr, count);
    }
    return remarks;
}

bool isWithin(QChar c, char16_t first, char16_t last)
{
    return c.unicode() >= first && c.unicode() <= last;
}

/// What Chinese text is made of, radicals and full-width forms included.
bool isChinese(QChar c)
{
    return isWithin(c, 0x2E80, 0x33FF) || isWithin(c, 0x4E00, 0x9FFF) || isWithin(c, 0xF900, 0xFAFF) ||
           isWithin(c, 0xFF00, 0xFFEF);
}

/// Characters that come out where a font does not say what it shows, and the numbers of its glyphs are taken
/// for characters: signs of ASCII that text has few of, letters with accents, and scripts far from each
/// other.
bool isGlyphNumber(QChar c)
{
    static const QString usual = u"°±·×÷‘’“”…—–§®©™•"_s;
    static const QString rareSigns = u"!\"#$%&'*+;<=>?@[\\]^`{|}~"_s;
    return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse ||
           c.category() == QChar::Other_Control || rareSigns.contains(c) ||
           ((isWithin(c, 0x80, 0x24F) || isWithin(c, 0x2C6, 0x2DF) || isWithin(c, 0x500, 0x1DFF) ||
             isWithin(c, 0x2010, 0x205F) || c == u'€' || isWithin(c, 0x2C00, 0x2E7F) ||
             isWithin(c, 0x3400, 0x4DBF) || isWithin(c, 0xA000, 0xABFF)) &&
            !usual.contains(c));
}

/// Whether much of what the page says is no text.
bool isUnreadable(const PdfPage& page)
{
    constexpr int LeastCharacters = 20;
    constexpr double MostGarbage = 0.2;
    int garbage = 0;
    int chinese = 0;
    int all = 0;
    for (const PdfWord& word : page.words) {
        for (const QChar c : word.text) {
            all += c.isSpace() ? 0 : 1;
            garbage += isGlyphNumber(c) ? 1 : 0;
            chinese += isChinese(c) ? 1 : 0;
        }
    }
    return all >= LeastCharacters && garbage > MostGarbage * all && garbage > chinese;
}

/// The error for a document of which no page can be read for its fonts; the first words that it seems to say
/// let a person see what is meant.
std::optional<tl::unexpected<Error>> unreadableFonts(const std::vector<PdfPage>& pages,
                                                     const std::vector<int>& unreadable,
                                                     const QString& fileName)
{
    const auto filled =
        std::count_if(pages.begin(), pages.end(), [](const auto& page) { return !page.words.empty(); });
    if (unreadable.empty() || static_cast<std::ptrdiff_t>(unreadable.size()) < filled) {
        return std::nullopt;
    }
    return badInput({.file = fileName, .part = pageName(unreadable.front())},
                    QCoreApplication::translate(
                        "Intake",
                        "The fonts of this PDF do not say which characters they show, so its text "
                        "cannot be read. Ask for the Word or Excel file, or for another PDF; or have "
                        "the text recognised first."));
}

/// Why there is nothing to read, if that is so.
std::optional<QString> emptiness(const std::vector<PdfPage>& pages)
{
    if (std::any_of(pages.begin(), pages.end(), [](const PdfPage& page) { return !page.words.empty(); })) {
        return std::nullopt;
    }
    const bool isScanned =
        std::any_of(pages.begin(), pages.end(), [](const PdfPage& page) { return page.isPicture; });
    if (!isScanned &&
        std::any_of(pages.begin(), pages.end(), [](const auto& page) { return page.isUndrawn; })) {
        return QCoreApplication::translate(
            "Intake", "This PDF contains no text, and its pages are too large or take too long to draw; it "
                      "may be malicious. Ask for the original document.");
    }
    return isScanned
               ? QCoreApplication::translate(
                     "Intake", "This PDF contains only pictures of text (it was scanned): there is no text "
                               "to read. Ask for the original document, or have the text recognised first.")
               : QCoreApplication::translate("Intake", "The pages of this PDF are empty.");
}

} // namespace

Result<RawDocument> tablesOf(std::vector<PdfPage> pages, const QString& fileName)
{
    if (const auto why = emptiness(pages)) {
        return badInput({.file = fileName, .part = {}}, *why);
    }
    Notes notes;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (isUnreadable(pages[i])) {
            notes.unreadable.push_back(static_cast<int>(i) + 1);
        }
    }
    if (const auto why = unreadableFonts(pages, notes.unreadable, fileName)) {
        return *why;
    }
    std::vector<PdfSheet> sheets;
    for (PdfPage& page : pages) {
        if (page.isPicture) {
            notes.pictures << QString::number(sheets.size() + 1);
        }
        if (page.isUndrawn) {
            notes.undrawn.push_back(static_cast<int>(sheets.size()) + 1);
        }
        sheets.push_back(sheetOf(std::move(page)));
    }
    notes.runningText = takeRunningText(sheets);
    Assembler assembler;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        assembler.startPage();
        PdfLayout layout = layOut(sheets[i], number, assembler.openColumns());
        notes.sideways += layout.sidewaysLeftOut;
        for (PdfBlock& block : layout.blocks) {
            assembler.add(std::move(block), number);
        }
    }
    const std::vector<PdfDraftTable> drafts = assembler.finish();
    notes.runningText << assembler.continuedMarks();
    RawDocument document{.file = fileName, .tables = {}};
    document.pages = static_cast<int>(sheets.size());
    Finisher finisher(fileName);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        document.tables.push_back(finisher.finish(drafts[i], partName(drafts[i], i, drafts.size())));
    }
    // A grid of lines with nothing written in it is no table.
    std::erase_if(document.tables, [](const RawTable& table) { return table.rows.empty(); });
    if (document.tables.empty()) {
        return badInput({.file = fileName, .part = {}},
                        QCoreApplication::translate("Intake", "The file contains no table and no text."));
    }
    notes.radicals = finisher.radicals();
    notes.unknown = finisher.unknown();
    const QStringList remarks = remarksOf(notes);
    for (RawTable& table : document.tables) {
        table.remarks << remarks;
    }
    return document;
}

} // namespace atlas
