// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/xlsxsheet.h"

#include "reading/leftout.h"
#include "reading/text/markedtext.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPlaces = 5; ///< of broken formulas that are named

struct Place
{
    int row = 0;
    int column = 0;
};

/// "BC23"; zeros where it is none. Numbers too large for a sheet come out larger than its limits.
Place placeFromReference(QStringView reference)
{
    constexpr int Letters = 26;
    constexpr int Ten = 10;
    constexpr int Enough = 10'000'000;
    Place place;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z'; ++i) {
        place.column = std::min(place.column * Letters + (reference[i].unicode() - u'A' + 1), Enough);
    }
    const qsizetype digits = i;
    for (; i < reference.size() && reference[i] >= u'0' && reference[i] <= u'9'; ++i) {
        place.row = std::min(place.row * Ten + (reference[i].unicode() - u'0'), Enough);
    }
    const bool isWhole = digits > 0 && i > digits && i == reference.size();
    return isWhole ? place : Place{};
}

GridSpan spanFromReference(const QString& reference)
{
    const Place first = placeFromReference(QStringView(reference).left(reference.indexOf(u':')));
    const Place last = placeFromReference(QStringView(reference).sliced(reference.indexOf(u':') + 1));
    if (first.row < 1 || last.row < first.row || last.column < first.column) {
        return {};
    }
    return {.row = first.row,
            .column = first.column,
            .rows = last.row - first.row + 1,
            .columns = last.column - first.column + 1};
}

/// _x000D_ stands for a character that XML cannot hold, or for an underscore before such words.
QString unescaped(const QString& text)
{
    constexpr qsizetype Length = 7;
    constexpr int Base = 16;
    if (!text.contains("_x"_L1)) {
        return text;
    }
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView escape = QStringView(text).sliced(i).left(Length);
        bool isNumber = false;
        const uint code = escape.size() == Length && escape.startsWith("_x"_L1) && escape.endsWith(u'_')
                              ? escape.sliced(2, 4).toUInt(&isNumber, Base)
                              : 0;
        const QChar character(static_cast<char16_t>(code));
        if (isNumber && !character.isNull() && !character.isSurrogate()) {
            plain += character;
            i += Length - 1;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// Walks the rows of one sheet.
class SheetReader
{
public:
    SheetReader(XmlPart& xml, const XlsxBook& book, GridBuilder& grid)
        : m_xml(xml)
        , m_book(book)
        , m_grid(grid)
    {
    }

    Result<void> read()
    {
        if (m_xml.enterChild()) {
            while (!m_grid.hasFailed() && m_xml.enterChild()) {
                readPart();
            }
        }
        addRemarks();
        return m_xml.result();
    }

private:
    void readPart();
    void readRow();
    void readCell();
    void addRemarks();
    [[nodiscard]] QString valueText(const QString& type, const QString& value, const QString& style);
    [[nodiscard]] bool isTrueAttribute(QLatin1StringView name) const
    {
        return isXmlTrue(m_xml.attribute(name));
    }
    [[nodiscard]] bool isZeroAttribute(QLatin1StringView name) const
    {
        bool isNumber = false;
        const double value = m_xml.attribute(name).toDouble(&isNumber);
        return isNumber && value <= 0;
    }

    XmlPart& m_xml;
    const XlsxBook& m_book;
    GridBuilder& m_grid;
    int m_row = 0;
    int m_column = 0;
    int m_errors = 0;
    QStringList m_errorCells; ///< the first of them
    int m_formulasWithoutResult = 0;
};

void SheetReader::readPart()
{
    if (m_xml.is("sheetData"_L1)) {
        while (!m_grid.hasFailed() && m_xml.enterChild()) {
            m_xml.is("row"_L1) ? readRow() : m_xml.skip();
        }
    } else if (m_xml.is("cols"_L1)) {
        while (!m_grid.hasFailed() && m_xml.enterChild()) {
            // Excel hides what has no width, whatever it is called.
            if (isTrueAttribute("hidden"_L1) || isZeroAttribute("width"_L1)) {
                m_grid.hideColumns(m_xml.attribute("min"_L1).toInt(), m_xml.attribute("max"_L1).toInt());
            }
            m_xml.skip();
        }
    } else if (m_xml.is("mergeCells"_L1)) {
        while (!m_grid.hasFailed() && m_xml.enterChild()) {
            m_grid.merge(spanFromReference(m_xml.attribute("ref"_L1)));
            m_xml.skip();
        }
    } else {
        m_xml.skip();
    }
}

void SheetReader::readRow()
{
    const int said = m_xml.attribute("r"_L1).toInt();
    m_row = said > 0 ? said : m_row + 1;
    m_column = 0;
    if (isTrueAttribute("hidden"_L1) || isZeroAttribute("ht"_L1)) {
        m_grid.hideRow(m_row);
    }
    while (!m_grid.hasFailed() && m_xml.enterChild()) {
        m_xml.is("c"_L1) ? readCell() : m_xml.skip();
    }
}

void SheetReader::readCell()
{
    const Place said = placeFromReference(m_xml.attribute("r"_L1));
    m_column = said.column > 0 ? said.column : m_column + 1;
    const int row = said.row > 0 ? said.row : m_row;
    const QString type = m_xml.attribute("t"_L1);
    const QString style = m_xml.attribute("s"_L1);
    QString value;
    QString inlineText;
    bool isFormula = false;
    while (m_xml.enterChild()) {
        if (m_xml.is("v"_L1)) {
            value = m_xml.text();
        } else if (m_xml.is("is"_L1)) {
            inlineText += readXlsxString(m_xml);
            if (inlineText.size() > m_xml.mostCharacters()) {
                m_xml.refuseLongText();
            }
        } else {
            isFormula = isFormula || m_xml.is("f"_L1);
            m_xml.skip();
        }
    }
    if (isFormula && value.isEmpty() && type != u"str") {
        ++m_formulasWithoutResult;
    }
    QString text = type == u"inlineStr" ? inlineText : valueText(type, withoutMarkCharacters(value), style);
    if (const std::size_t font = style.toUInt(); font < m_book.areStruck.size() && m_book.areStruck[font]) {
        text = marked(text, TextMark::StruckOut);
    }
    m_grid.place(row, m_column, text);
}

QString SheetReader::valueText(const QString& type, const QString& value, const QString& style)
{
    if (type == u"s") {
        bool isNumber = false;
        const auto index = static_cast<std::size_t>(value.toUInt(&isNumber));
        if (isNumber && index < m_book.strings.size()) {
            return m_book.strings[index];
        }
        if (!value.isEmpty()) {
            m_grid.remark(QCoreApplication::translate(
                "Intake", "Some cells refer to a text that is not in the workbook; they were left empty."));
        }
        return {};
    }
    if (type == u"str") {
        return withoutMarkCharacters(unescaped(value));
    }
    if (type == u"b") {
        return isXmlTrue(value) ? u"TRUE"_s : value == u"0" || value == u"false" ? u"FALSE"_s : value;
    }
    if (type == u"e") {
        ++m_errors;
        if (m_errors <= MostPlaces) {
            m_errorCells << columnLetters(m_column) + QString::number(m_row);
        }
        return value;
    }
    if (type == u"d") {
        return value.endsWith("T00:00:00"_L1) ? value.section(u'T', 0, 0) : value;
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const std::size_t format = style.toUInt();
    if (!isNumber) {
        return value;
    }
    return format < m_book.formats.size() ? m_book.formats[format].text(number, m_book.isFrom1904)
                                          : NumberFormat().text(number);
}

void SheetReader::addRemarks()
{
    if (m_errors > 0) {
        const QString more = m_errors > MostPlaces ? u", …"_s : QString();
        //: %1 is a list of cells: C4, C5
        m_grid.remark(QCoreApplication::translate(
                          "Intake",
                          "%n cell(s) contain the error of a formula instead of a value: %1. Correct the "
                          "formulas in a spreadsheet and import the file again.",
                          nullptr, m_errors)
                          .arg(m_errorCells.join(u", "_s) + more));
    }
    const int count = m_formulasWithoutResult;
    if (count > 0) {
        m_grid.remark(QCoreApplication::translate(
            "Intake",
            "%n formula(s) have no stored result and were left empty. Open the workbook in a spreadsheet "
            "program and save it there, then import it again.",
            nullptr, count));
    }
}

/// What a run's properties (18.4.7) make of its text.
std::optional<TextMark> readRunMark(XmlPart& xml)
{
    std::optional<TextMark> mark;
    while (xml.enterChild()) {
        if (xml.is("strike"_L1) && isXlsxOn(xml)) {
            mark = TextMark::StruckOut;
        } else if (xml.is("vertAlign"_L1) && xml.attribute("val"_L1) == u"superscript" && !mark) {
            mark = TextMark::Raised;
        }
        xml.skip();
    }
    return mark;
}

QString readXlsxRun(XmlPart& xml)
{
    QString text;
    std::optional<TextMark> mark;
    while (text.size() <= xml.mostCharacters() && xml.enterChild()) {
        if (xml.is("t"_L1)) {
            text += withoutMarkCharacters(unescaped(xml.text()));
        } else if (xml.is("rPr"_L1)) {
            mark = readRunMark(xml);
        } else {
            xml.skip();
        }
    }
    return mark ? marked(text, *mark) : text;
}

} // namespace

bool isXlsxOn(const XmlPart& xml)
{
    const QString value = xml.attribute("val"_L1);
    return value.isEmpty() || isXmlTrue(value);
}

QString readXlsxString(XmlPart& xml)
{
    QString text;
    while (xml.enterChild()) {
        if (text.size() > xml.mostCharacters()) {
            xml.refuseLongText();
            return {};
        }
        if (xml.is("t"_L1)) {
            text += withoutMarkCharacters(unescaped(xml.text()));
        } else if (xml.is("r"_L1)) {
            text += readXlsxRun(xml);
        } else {
            xml.skip(); // rPh says how the text is pronounced
        }
    }
    return text;
}

void readXlsxComments(XmlPart& xml, GridBuilder& grid)
{
    while (xml.enterChild()) {
        if (!xml.is("commentList"_L1)) {
            xml.skip();
            continue;
        }
        while (!grid.hasFailed() && xml.enterChild()) {
            const Place place = placeFromReference(xml.attribute("ref"_L1));
            while (xml.enterChild()) {
                QString text;
                xml.is("text"_L1) ? void(text = readXlsxString(xml)) : xml.skip();
                static_cast<void>(takeMarkedParts(text));
                grid.leaveOutComment(place.row, place.column, text);
            }
        }
    }
}

Result<void> readXlsxSheet(XmlPart& xml, const XlsxBook& book, GridBuilder& grid)
{
    return SheetReader(xml, book, grid).read();
}

} // namespace atlas
