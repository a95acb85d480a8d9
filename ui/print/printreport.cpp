// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printreport.h"

#include "output/picturepainter.h"
#include "output/reportpages.h"
#include "ui/look/messagebox.h"
#include "ui/look/plaintext.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace atlas {
namespace {

/// The margins of the program's paper, on the paper that the printer has.
std::shared_ptr<QPrinter> printerFor(const Report& report)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QPageLayout page = turnedFor(report, reportPage());
    printer->setPageOrientation(page.orientation());
    printer->setPageMargins(page.margins(), page.units());
    printer->setDocName(report.title);
    printer->setCreator(QCoreApplication::applicationName());
    return printer;
}

void tell(QWidget* parent, const Error& error)
{
    const QString text = error.detail.isEmpty() ? error.message : error.message + u"\n\n" + error.detail;
    makePlainMessageBox(QMessageBox::Warning, QCoreApplication::translate("Print", "Printing failed"), text,
                        parent)
        ->open();
}

void paintOn(QPrinter& printer, const Report& report, PicturePainter& pictures, QWidget* parent)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto painted = paintReport(report, printer, pictures);
    QGuiApplication::restoreOverrideCursor();
    if (!painted) {
        printer.abort();
        tell(parent, painted.error());
    }
}

} // namespace

void showPrintPreview(QWidget* parent, const Report& report, PicturePainter& pictures)
{
    const std::shared_ptr<QPrinter> printer = printerFor(report);
    auto* const dialog = new QPrintPreviewDialog(printer.get(), parent, Qt::Window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        plainTitle(QCoreApplication::translate("Print", "Print preview – %1").arg(report.title)));
    dialog->resize(900, 760);
    // The preview keeps the printer and the report: it paints again for another paper.
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [printer, report, &pictures, dialog](QPrinter* target) {
                         paintOn(*target, report, pictures, dialog);
                     });
    dialog->open();
}

void printReport(QWidget* parent, const Report& report, PicturePainter& pictures)
{
    const std::shared_ptr<QPrinter> printer = printerFor(report);
    auto* const dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(plainTitle(QCoreApplication::translate("Print", "Print – %1").arg(report.title)));
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), dialog,
                     [printer, report, &pictures, parent](QPrinter* target) {
                         paintOn(*target, report, pictures, parent);
                     });
    dialog->open();
}

} // namespace atlas
