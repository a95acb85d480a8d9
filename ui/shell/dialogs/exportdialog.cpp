// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/exportdialog.h"

#include "domain/text/showntext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {
namespace {

// What is not one of the units.
constexpr int AllTables = -1;
constexpr int ThisPage = -2;

} // namespace

ExportDialog::ExportDialog(const QString& scope, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Export tables"));
    auto* form = new QFormLayout;
    form->setSpacing(grid::Unit);
    m_format = new QComboBox(this);
    m_format->addItem(tr("Excel workbook (.xlsx)"), QStringLiteral("xlsx"));
    m_format->addItem(tr("CSV for spreadsheets (.csv)"), QStringLiteral("csv"));
    m_format->addItem(tr("Tab-separated text (.tsv)"), QStringLiteral("tsv"));
    m_format->addItem(tr("JSON for programs (.json)"), QStringLiteral("json"));
    m_what = new QComboBox(this);
    m_encoding = new QComboBox(this);
    m_encoding->addItem(tr("UTF-8 with BOM (opens correctly in spreadsheets)"),
                        static_cast<int>(TextEncoding::Utf8Bom));
    m_encoding->addItem(tr("UTF-8"), static_cast<int>(TextEncoding::Utf8));
    m_encoding->addItem(tr("GB 18030"), static_cast<int>(TextEncoding::Gb18030));
    auto* scopeLabel = new PlainLabel(scope, this);
    scopeLabel->setWordWrap(true);
    form->addRow(tr("Scope"), scopeLabel);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Tables"), m_what);
    form->addRow(tr("Encoding"), m_encoding);
    m_hint = new PlainLabel(this);
    m_hint->setWordWrap(true);
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Double);
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    followFormat();
    setMinimumWidth(440);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::followFormat()
{
    const bool isText = ending() == u"csv" || ending() == u"tsv";
    m_encoding->setEnabled(isText);
    const QVariant chosen = m_what->currentData();
    m_what->clear();
    if (!m_page.isEmpty()) {
        //: %1 the title of a page
        m_what->addItem(shownLine(shortened(tr("This page: %1").arg(m_page))), ThisPage);
    }
    if (!isText) {
        m_what->addItem(tr("All three tables"), AllTables);
    }
    for (const Unit unit : AllUnits) {
        m_what->addItem(title(unit), static_cast<int>(unit));
    }
    m_what->setCurrentIndex(std::max(0, m_what->findData(chosen)));
    m_hint->setPlainText(ending() == u"xlsx"
                             ? tr("One sheet for each table, and one with source, filter, time and units.")
                         : isText ? tr("Stable keys instead of words, for further work; one table per file.")
                                  : tr("Stable keys instead of words, for programs."));
}

void ExportDialog::offerPage(const QString& title)
{
    m_page = title;
    followFormat();
    m_what->setCurrentIndex(m_what->findData(ThisPage));
}

bool ExportDialog::isPageChosen() const
{
    return m_what->currentData().toInt() == ThisPage;
}

QString ExportDialog::ending() const
{
    return m_format->currentData().toString();
}

TableExport ExportDialog::options() const
{
    TableExport options;
    const int what = m_what->currentData().toInt();
    options.units = what < 0 ? std::vector<Unit>(AllUnits.begin(), AllUnits.end())
                             : std::vector<Unit>{static_cast<Unit>(what)};
    options.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    return options;
}

QString ExportDialog::proposedName() const
{
    const int what = m_what->currentData().toInt();
    return what == ThisPage ? m_page
           : what < 0       ? tr("Consortia registry", "file name")
                            : title(static_cast<Unit>(what));
}

} // namespace atlas
