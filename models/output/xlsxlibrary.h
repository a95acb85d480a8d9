// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <xlsxwriter.h>

namespace atlas {

/// The functions of libxlsxwriter that a workbook is written with. The library, and libcrypto behind it, are
/// loaded when the first workbook is written: the start of the program does not wait for them.
struct XlsxLibrary
{
    decltype(&::workbook_new_opt) newWorkbook = nullptr;
    decltype(&::workbook_add_format) addFormat = nullptr;
    decltype(&::workbook_add_worksheet) addWorksheet = nullptr;
    decltype(&::workbook_set_properties) setProperties = nullptr;
    decltype(&::workbook_close) close = nullptr;
    decltype(&::worksheet_set_column) setColumn = nullptr;
    decltype(&::worksheet_write_string) writeString = nullptr;
    decltype(&::worksheet_write_number) writeNumber = nullptr;
    decltype(&::worksheet_freeze_panes) freezePanes = nullptr;
    decltype(&::worksheet_autofilter) autofilter = nullptr;
    decltype(&::format_set_bold) setBold = nullptr;
    decltype(&::format_set_bottom) setBottom = nullptr;
    decltype(&::format_set_bg_color) setFill = nullptr;
    decltype(&::format_set_align) setAlign = nullptr;
    decltype(&::format_set_font_color) setFontColor = nullptr;
    decltype(&::format_set_font_size) setFontSize = nullptr;
    decltype(&::format_set_text_wrap) setTextWrap = nullptr;
    decltype(&::format_set_rotation) setRotation = nullptr;
    decltype(&::worksheet_set_row) setRow = nullptr;
    decltype(&::lxw_strerror) errorText = nullptr;

    /// Loaded at the first call, and then kept. ErrorCode::Io where the system has no libxlsxwriter.
    [[nodiscard]] static Result<const XlsxLibrary*> load();
};

} // namespace atlas
