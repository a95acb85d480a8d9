// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/xlsxreader.h"

#include "reading/office/ooxmlpackage.h"
#include "reading/office/xlsxsheet.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

struct Sheet
{
    QString name;
    QString relation;
    bool isHidden = false;
};

/// Reads a workbook part by part.
class BookReader
{
public:
    BookReader(ZipArchive& zip, ReadScope& scope)
        : m_zip(zip)
        , m_scope(scope)
    {
    }

    Result<std::vector<RawTable>> read();

private:
    /// Reads the part with the function; does nothing where there is no such part.
    template <typename Function>
    [[nodiscard]] Result<void> readPart(const QString& name, Function&& function);
    [[nodiscard]] Result<void> readShared();
    void readBook(XmlPart& xml);
    void readStrings(XmlPart& xml);
    void readStyles(XmlPart& xml);
    [[nodiscard]] std::vector<bool> readFonts(XmlPart& xml);
    [[nodiscard]] Result<std::optional<RawTable>> readSheet(const Sheet& sheet, const QString& part);
    [[nodiscard]] QString targetOf(const QString& type) const;
    [[nodiscard]] const OoxmlRelation* sheetRelation(const Sheet& sheet) const;

    ZipArchive& m_zip;
    ReadScope& m_scope;
    XlsxBook m_book;
    std::vector<Sheet> m_sheets;
    std::vector<OoxmlRelation> m_relations;
    bool m_hasTooMuch = false; ///< of sheets, texts or styles
};

template <typename Function>
Result<void> BookReader::readPart(const QString& name, Function&& function)
{
    if (name.isEmpty()) {
        return {};
    }
    XmlPart xml(m_zip, name, m_scope);
    if (xml.enterChild()) {
        function(xml);
    }
    return m_hasTooMuch ? m_scope.refuseTooLarge() : xml.result();
}

QString BookReader::targetOf(const QString& type) const
{
    const auto found = std::find_if(m_relations.begin(), m_relations.end(),
                                    [&](const OoxmlRelation& relation) { return relation.type == type; });
    return found == m_relations.end() ? QString() : found->target;
}

void BookReader::readBook(XmlPart& xml)
{
    while (xml.enterChild()) {
        if (xml.is("workbookPr"_L1)) {
            m_book.isFrom1904 = isXmlTrue(xml.attribute("date1904"_L1));
            xml.skip();
        } else if (xml.is("sheets"_L1)) {
            while (!m_hasTooMuch && xml.enterChild()) {
                m_hasTooMuch = static_cast<int>(m_sheets.size()) > m_scope.limits().tables;
                m_sheets.push_back({.name = xml.attribute("name"_L1),
                                    .relation = xml.attribute("id"_L1),
                                    .isHidden = xml.attribute("state"_L1).endsWith("idden"_L1)});
                xml.skip();
            }
        } else {
            xml.skip();
        }
    }
}

void BookReader::readStrings(XmlPart& xml)
{
    ReadScope strings(m_scope.file(), m_scope.limits());
    while (!m_hasTooMuch && xml.enterChild()) {
        m_book.strings.push_back(readXlsxString(xml));
        m_hasTooMuch = !strings.spend(1, m_book.strings.back().size());
    }
}

/// Which fonts strike their text out.
std::vector<bool> BookReader::readFonts(XmlPart& xml)
{
    std::vector<bool> areStruck;
    while (!m_hasTooMuch && xml.enterChild()) {
        m_hasTooMuch = static_cast<int>(areStruck.size()) > m_scope.limits().styles;
        areStruck.push_back(false);
        while (xml.enterChild()) {
            areStruck.back() = areStruck.back() || (xml.is("strike"_L1) && isXlsxOn(xml));
            xml.skip();
        }
    }
    return areStruck;
}

void BookReader::readStyles(XmlPart& xml)
{
    QHash<int, NumberFormat> own;
    std::vector<bool> struckFonts;
    while (xml.enterChild()) {
        if (xml.is("numFmts"_L1)) {
            while (!m_hasTooMuch && xml.enterChild()) {
                m_hasTooMuch = own.size() > m_scope.limits().styles;
                // Excel takes no longer one.
                constexpr qsizetype LongestCode = 255;
                const QString code = xml.attribute("formatCode"_L1);
                own.insert(xml.attribute("numFmtId"_L1).toInt(),
                           code.size() > LongestCode ? NumberFormat() : NumberFormat(code));
                xml.skip();
            }
        } else if (xml.is("fonts"_L1)) {
            struckFonts = readFonts(xml);
        } else if (xml.is("cellXfs"_L1)) {
            while (!m_hasTooMuch && xml.enterChild()) {
                m_hasTooMuch = static_cast<int>(m_book.formats.size()) > m_scope.limits().styles;
                const int id = xml.attribute("numFmtId"_L1).toInt();
                const auto known = own.constFind(id);
                m_book.formats.push_back(known != own.cend() ? *known : NumberFormat::builtIn(id));
                const std::size_t font = xml.attribute("fontId"_L1).toUInt();
                m_book.areStruck.push_back(font < struckFonts.size() && struckFonts[font]);
                xml.skip();
            }
        } else {
            xml.skip();
        }
    }
}

Result<void> BookReader::readShared()
{
    const Result<QString> main = mainPartOf(m_zip, u"xl/workbook.xml"_s, m_scope);
    if (!main) {
        return tl::make_unexpected(main.error());
    }
    if (Result<void> read = readPart(*main, [this](XmlPart& xml) { readBook(xml); }); !read) {
        return read;
    }
    Result<std::vector<OoxmlRelation>> relations = readRelations(m_zip, *main, m_scope);
    if (!relations) {
        return tl::make_unexpected(relations.error());
    }
    m_relations = std::move(*relations);
    const qint64 most = m_scope.limits().cellElements;
    const QString texts = targetOf(u"sharedStrings"_s);
    if (!texts.isEmpty() && m_zip.has(texts) && m_zip.countElements(texts, "si", most) > most) {
        return m_scope.refuseTooLarge();
    }
    if (Result<void> read =
            readPart(targetOf(u"sharedStrings"_s), [this](XmlPart& xml) { readStrings(xml); });
        !read) {
        return read;
    }
    return readPart(targetOf(u"styles"_s), [this](XmlPart& xml) { readStyles(xml); });
}

const OoxmlRelation* BookReader::sheetRelation(const Sheet& sheet) const
{
    // Sheets that are one chart have a relation of another type.
    const auto found = std::find_if(m_relations.begin(), m_relations.end(), [&](const auto& relation) {
        return relation.id == sheet.relation && relation.type == u"worksheet";
    });
    return found == m_relations.end() ? nullptr : &*found;
}

Result<std::optional<RawTable>> BookReader::readSheet(const Sheet& sheet, const QString& part)
{
    // One sheet needs no name to be found.
    //: part of a place: "list.xlsx, sheet Sheet1, row 3"
    const QString name = QCoreApplication::translate("Intake", "sheet %1").arg(sheet.name);
    GridBuilder grid(m_scope, m_sheets.size() > 1 ? name : QString());
    if (sheet.isHidden) {
        grid.hideTable();
    }
    Result<void> read;
    {
        XmlPart xml(m_zip, part, m_scope); // one part is open at a time
        read = readXlsxSheet(xml, m_book, grid);
    }
    const Result<std::vector<OoxmlRelation>> relations = readRelations(m_zip, part, m_scope);
    if (!relations) {
        return tl::make_unexpected(relations.error());
    }
    for (const OoxmlRelation& relation : *relations) {
        if (read && relation.type == u"comments" && m_zip.has(relation.target)) {
            read = readPart(relation.target, [&](XmlPart& xml) { readXlsxComments(xml, grid); });
        }
    }
    Result<RawTable> table = grid.take();
    if (!table || !read) {
        return tl::make_unexpected(table ? read.error() : table.error());
    }
    return table->rows.empty() ? std::nullopt : std::optional(std::move(*table));
}

Result<std::vector<RawTable>> BookReader::read()
{
    if (Result<void> shared = readShared(); !shared) {
        return tl::make_unexpected(shared.error());
    }
    qint64 cells = 0;
    const qint64 most = m_scope.limits().cellElements;
    for (const Sheet& sheet : m_sheets) {
        const OoxmlRelation* relation = sheetRelation(sheet);
        cells += relation == nullptr ? 0 : m_zip.countElements(relation->target, "c", most);
        if (cells > most) {
            return m_scope.refuseTooLarge();
        }
    }
    std::vector<RawTable> tables;
    for (const Sheet& sheet : m_sheets) {
        const OoxmlRelation* relation = sheetRelation(sheet);
        if (relation == nullptr) {
            continue;
        }
        Result<std::optional<RawTable>> table = readSheet(sheet, relation->target);
        if (!table) {
            return tl::make_unexpected(table.error());
        }
        if (*table) {
            tables.push_back(std::move(**table));
        }
    }
    return tables;
}

} // namespace

Result<std::vector<RawTable>> readXlsx(ZipArchive& zip, ReadScope& scope)
{
    return BookReader(zip, scope).read();
}

} // namespace atlas
