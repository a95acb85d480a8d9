// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/workbook.h"

#include "domain/text/showntext.h"
#include "output/delimited.h"
#include "output/wholefile.h"
#include "output/xlsxlibrary.h"
#include "report/reportparts.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

// Limits of the file format (ECMA-376 as Excel reads it).
constexpr std::size_t MaxRows = LXW_ROW_MAX - 1;
constexpr std::size_t MaxColumns = LXW_COL_MAX;
constexpr qsizetype MaxCellLength = 32767;
constexpr qsizetype MaxNameLength = 31;

/// Above this, strings are written in their cells instead of being gathered once for the whole book in
/// memory.
constexpr std::size_t LargeTable = 200'000;

constexpr std::size_t RowsMeasured = 500;
constexpr int NarrowestColumn = 6;
constexpr int WidestColumn = 60;
constexpr int TurnedUp = 90;          ///< degrees
constexpr double UprightHeight = 150; ///< points, of a row of heads that stand on end

/// Width in characters: ideographs and full-width forms take two.
int displayWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text) {
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    }
    return width;
}

/// At most so many UTF-16 units, and no half of a surrogate pair at the end.
QString truncated(const QString& text, qsizetype length)
{
    const bool cutsPair = text.size() > length && text[length - 1].isHighSurrogate();
    return text.left(cutsPair ? length - 1 : length);
}

/// A string as the file format writes it, in UTF-8. Readers take _x000A_ for the character of that number, so
/// that the underscore of a text that has the same letters is written as _x005F_ (ISO/IEC
/// 29500-1, 22.9.2.19).
QByteArray cellString(const QString& text)
{
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString shown = shownText(text);
    return (shown.contains("_x"_L1) ? shown.replace(escape, u"_x005F_"_s) : shown).toUtf8();
}

QString sheetName(const QString& wanted, const QStringList& taken)
{
    QString name = shownText(wanted).simplified();
    for (const QChar c : QStringView(u"[]:*?/\\")) {
        name.replace(c, u' ');
    }
    while (name.startsWith(u'\'') || name.startsWith(u' ')) {
        name.remove(0, 1);
    }
    name = truncated(name, MaxNameLength).trimmed();
    while (name.endsWith(u'\'')) {
        name.chop(1);
    }
    if (name.isEmpty()) {
        name = u"Sheet"_s;
    }
    QString unique = name;
    for (int n = 2; taken.contains(unique, Qt::CaseInsensitive); ++n) {
        const QString suffix = u' ' + QString::number(n);
        unique = truncated(name, MaxNameLength - suffix.size()) + suffix;
    }
    return unique;
}

tl::unexpected<Error> tooLong(const QString& sheet, std::size_t row, const QString& column)
{
    return failure(
        ErrorCode::BadInput,
        QCoreApplication::translate("Output",
                                    "Sheet %1, row %2, column %3: the text is longer than a cell of "
                                    "a workbook can be.")
            .arg(sheet)
            .arg(row + 1)
            .arg(column),
        QCoreApplication::translate("Output", "Nothing was written. CSV and JSON have no such limit."));
}

/// One workbook in the making; libxlsxwriter writes it when it is closed.
class Book
{
    Q_DISABLE_COPY_MOVE(Book)

public:
    Book(const XlsxLibrary& xlsx, const QString& path, const QString& temporaryFolder, bool isLarge)
        : m_xlsx(xlsx)
        , m_folder(QFile::encodeName(temporaryFolder))
    {
        lxw_workbook_options options{};
        options.constant_memory = isLarge ? LXW_TRUE : LXW_FALSE;
        options.tmpdir = m_folder.data();
        options.use_zip64 = isLarge ? LXW_TRUE : LXW_FALSE;
        m_book = m_xlsx.newWorkbook(QFile::encodeName(path).constData(), &options);
        m_header = m_xlsx.addFormat(m_book);
        m_xlsx.setBold(m_header);
        m_xlsx.setBottom(m_header, LXW_BORDER_THIN);
        m_xlsx.setFill(m_header, 0xEEF2F6);
        m_xlsx.setAlign(m_header, LXW_ALIGN_VERTICAL_CENTER);
        m_upright = m_xlsx.addFormat(m_book);
        m_xlsx.setBold(m_upright);
        m_xlsx.setBottom(m_upright, LXW_BORDER_THIN);
        m_xlsx.setFill(m_upright, 0xEEF2F6);
        m_xlsx.setTextWrap(m_upright);
        m_xlsx.setAlign(m_upright, LXW_ALIGN_CENTER);
        m_xlsx.setRotation(m_upright, TurnedUp);
        m_centred = m_xlsx.addFormat(m_book);
        m_xlsx.setAlign(m_centred, LXW_ALIGN_CENTER);
        m_name = m_xlsx.addFormat(m_book);
        m_xlsx.setFontColor(m_name, 0x5B6673);
        m_xlsx.setAlign(m_name, LXW_ALIGN_VERTICAL_TOP);
        m_wrapped = m_xlsx.addFormat(m_book);
        m_xlsx.setTextWrap(m_wrapped);
        m_xlsx.setAlign(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        m_title = m_xlsx.addFormat(m_book);
        m_xlsx.setBold(m_title);
        m_xlsx.setFontSize(m_title, 14);
    }
    ~Book()
    {
        if (m_book != nullptr) {
            m_xlsx.close(m_book);
        }
    }

    void describe(const WorkbookInfo& info)
    {
        QByteArray title = shownText(info.title).toUtf8();
        QByteArray application = QByteArrayLiteral("Consortium Atlas");
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = application.data();
        properties.created = static_cast<time_t>(info.made.toSecsSinceEpoch());
        m_xlsx.setProperties(m_book, &properties);
    }

    Result<void> addTable(const QString& wantedName, const TableSource& table)
    {
        const QString name = sheetName(wantedName, m_names);
        lxw_worksheet* const sheet = addSheet(name);
        if (table.rowCount() > MaxRows) {
            return failure(ErrorCode::BadInput,
                           QCoreApplication::translate("Output", "Sheet %1: a workbook cannot hold %2 rows.")
                               .arg(name)
                               .arg(table.rowCount()),
                           QCoreApplication::translate(
                               "Output", "Nothing was written. CSV and JSON have no such limit."));
        }
        const std::size_t columns = table.columns().size();
        if (columns > MaxColumns) {
            return failure(
                ErrorCode::BadInput,
                QCoreApplication::translate("Output", "Sheet %1: a workbook cannot hold %2 columns.")
                    .arg(name)
                    .arg(columns),
                QCoreApplication::translate("Output",
                                            "Nothing was written. CSV and JSON have no such limit."));
        }
        setWidths(sheet, table);
        bool hasUpright = false;
        for (std::size_t column = 0; column < columns; ++column) {
            const TableColumn& entry = table.columns()[column];
            hasUpright = hasUpright || entry.upright;
            m_xlsx.writeString(sheet, 0, static_cast<lxw_col_t>(column), cellString(entry.title).constData(),
                               entry.upright ? m_upright : m_header);
        }
        if (hasUpright) {
            m_xlsx.setRow(sheet, 0, UprightHeight, nullptr);
        }
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                if (!writeCell(sheet, table, row, column)) {
                    return tooLong(name, row, table.columns()[column].title);
                }
            }
        }
        m_xlsx.freezePanes(sheet, 1, hasUpright ? 1 : 0);
        if (columns > 0) {
            m_xlsx.autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rowCount()),
                              static_cast<lxw_col_t>(columns - 1));
        }
        return {};
    }

    void addInfo(const WorkbookInfo& info)
    {
        //: name of the sheet that says where the data comes from and how it is counted
        const QString name = sheetName(QCoreApplication::translate("Output", "About this data"), m_names);
        lxw_worksheet* const sheet = addSheet(name);
        m_xlsx.setColumn(sheet, 0, 0, 20, m_name);
        m_xlsx.setColumn(sheet, 1, 1, 90, m_wrapped);
        m_xlsx.writeString(sheet, 0, 0, cellString(info.title).constData(), m_title);
        lxw_row_t row = 2;
        for (const auto& fact : info.facts) {
            m_xlsx.writeString(sheet, row, 0, cellString(fact.name).constData(), m_name);
            m_xlsx.writeString(sheet, row, 1, cellString(shortened(fact.value, MaxCellLength)).constData(),
                               m_wrapped);
            ++row;
        }
    }

    [[nodiscard]] lxw_error close()
    {
        const lxw_error result = m_xlsx.close(m_book);
        m_book = nullptr;
        return result;
    }

private:
    lxw_worksheet* addSheet(const QString& name)
    {
        m_names << name;
        return m_xlsx.addWorksheet(m_book, name.toUtf8().constData());
    }

    void setWidths(lxw_worksheet* sheet, const TableSource& table) const
    {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            if (table.columns()[column].upright) {
                m_xlsx.setColumn(sheet, at, at, NarrowestColumn, nullptr);
                continue;
            }
            // The filter's arrow stands in the header cell.
            int width = displayWidth(table.columns()[column].title) + 3;
            for (std::size_t row = 0; row < std::min(table.rowCount(), RowsMeasured); ++row) {
                width = std::max(width, displayWidth(table.text(row, column)) + 1);
            }
            m_xlsx.setColumn(sheet, at, at, std::clamp(width, NarrowestColumn, WidestColumn), nullptr);
        }
    }

    /// False where the text does not fit a cell.
    bool writeCell(lxw_worksheet* sheet, const TableSource& table, std::size_t row, std::size_t column) const
    {
        const auto line = static_cast<lxw_row_t>(row + 1);
        const auto at = static_cast<lxw_col_t>(column);
        lxw_format* const format = table.columns()[column].upright ? m_centred : nullptr;
        const QVariant value = table.value(row, column);
        if (isNumber(value)) {
            return m_xlsx.writeNumber(sheet, line, at, value.toDouble(), format) == LXW_NO_ERROR;
        }
        // What is no number in a column of numbers stands as in the other files, without words around it.
        const QString text = table.columns()[column].number ? plainText(value) : table.text(row, column);
        if (text.isEmpty()) {
            return true;
        }
        return text.size() <= MaxCellLength &&
               m_xlsx.writeString(sheet, line, at, cellString(text).constData(), format) == LXW_NO_ERROR;
    }

    const XlsxLibrary& m_xlsx;
    QByteArray m_folder; ///< libxlsxwriter keeps a pointer to it
    lxw_workbook* m_book = nullptr;
    lxw_format* m_header = nullptr;
    lxw_format* m_upright = nullptr;
    lxw_format* m_centred = nullptr;
    lxw_format* m_name = nullptr;
    lxw_format* m_wrapped = nullptr;
    lxw_format* m_title = nullptr;
    QStringList m_names;
};

Result<void> copyInto(QIODevice& device, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return writeFailure(file, path);
    }
    while (!file.atEnd()) {
        const QByteArray block = file.read(1 << 20);
        if (device.write(block) != block.size()) {
            return writeFailure(device);
        }
    }
    return {};
}

} // namespace

WorkbookInfo workbookInfo(const View& view, Language language, const QDateTime& made)
{
    const Report frame = part::frame(view, language, made);
    WorkbookInfo info;
    info.title = frame.title;
    info.made = made;
    info.language = language;
    info.facts = part::scope(view, frame).facts;
    info.facts.push_back(
        {QCoreApplication::translate("Output", "Created"), made.toString(u"yyyy-MM-dd HH:mm")});
    for (auto& fact : part::countingBasis(view, language).facts) {
        info.facts.push_back(std::move(fact));
    }
    return info;
}

Result<void> writeXlsx(const QString& path, const WorkbookInfo& info,
                       const std::vector<WorkbookSheet>& sheets)
{
    const auto xlsx = XlsxLibrary::load();
    if (!xlsx) {
        return tl::make_unexpected(xlsx.error());
    }
    // libxlsxwriter knows file names only; the finished file is then put in place whole.
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("Output", "No temporary folder could be made: %1.")
                           .arg(folder.errorString()));
    }
    const QString draft = folder.filePath(u"book.xlsx"_s);
    const bool isLarge = std::ranges::any_of(
        sheets, [](const WorkbookSheet& sheet) { return sheet.table->rowCount() > LargeTable; });
    Book book(**xlsx, draft, folder.path(), isLarge);
    book.describe(info);
    for (const WorkbookSheet& sheet : sheets) {
        if (auto done = book.addTable(sheet.name, *sheet.table); !done) {
            return done;
        }
    }
    book.addInfo(info);
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("Output", "The workbook could not be made: %1.")
                           .arg(QString::fromUtf8((*xlsx)->errorText(error))),
                       QCoreApplication::translate("Output", "Nothing was written."));
    }
    return writeFile(path, [&](QIODevice& device) { return copyInto(device, draft); });
}

} // namespace atlas
