// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/xlsxlibrary.h"

#include <QCoreApplication>
#include <QLibrary>

namespace atlas {
namespace {

/// Takes the functions of one library, and remembers whether one was missing.
class Resolver final
{
public:
    explicit Resolver(QLibrary& library)
        : m_library(library)
    {
    }

    template <typename Function>
    void take(Function*& function, const char* name)
    {
        function = reinterpret_cast<Function*>(m_library.resolve(name));
        m_isWhole = m_isWhole && function != nullptr;
    }

    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QLibrary& m_library;
    bool m_isWhole = true;
};

Result<XlsxLibrary> loadLibrary()
{
    QLibrary library(QStringLiteral(ATLAS_XLSXWRITER));
    XlsxLibrary result;
    if (library.load()) {
        Resolver resolver(library);
        resolver.take(result.newWorkbook, "workbook_new_opt");
        resolver.take(result.addFormat, "workbook_add_format");
        resolver.take(result.addWorksheet, "workbook_add_worksheet");
        resolver.take(result.setProperties, "workbook_set_properties");
        resolver.take(result.close, "workbook_close");
        resolver.take(result.setColumn, "worksheet_set_column");
        resolver.take(result.writeString, "worksheet_write_string");
        resolver.take(result.writeNumber, "worksheet_write_number");
        resolver.take(result.freezePanes, "worksheet_freeze_panes");
        resolver.take(result.autofilter, "worksheet_autofilter");
        resolver.take(result.setBold, "format_set_bold");
        resolver.take(result.setBottom, "format_set_bottom");
        resolver.take(result.setFill, "format_set_bg_color");
        resolver.take(result.setAlign, "format_set_align");
        resolver.take(result.setFontColor, "format_set_font_color");
        resolver.take(result.setFontSize, "format_set_font_size");
        resolver.take(result.setTextWrap, "format_set_text_wrap");
        resolver.take(result.setRotation, "format_set_rotation");
        resolver.take(result.setRow, "worksheet_set_row");
        resolver.take(result.errorText, "lxw_strerror");
        if (resolver.isWhole()) {
            return result;
        }
    }
    return failure(
        ErrorCode::Io,
        QCoreApplication::translate("Output", "The library that writes workbooks is missing: %1.")
            .arg(library.errorString()),
        QCoreApplication::translate("Output", "Nothing was written. CSV and JSON need no library."));
}

} // namespace

Result<const XlsxLibrary*> XlsxLibrary::load()
{
    static const Result<XlsxLibrary> library = loadLibrary();
    if (!library) {
        return tl::make_unexpected(library.error());
    }
    return &*library;
}

} // namespace atlas
