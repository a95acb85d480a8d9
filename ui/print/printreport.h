// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace atlas {

class PicturePainter;
struct Report;

/// Opens the print preview of a report in a window of its own; paper and printer are chosen there.
void showPrintPreview(QWidget* parent, const Report& report, PicturePainter& pictures);
/// Asks for the printer and prints.
void printReport(QWidget* parent, const Report& report, PicturePainter& pictures);

} // namespace atlas
