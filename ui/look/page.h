// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

namespace atlas {

class RecordTable;

/// What a page shows, as a table for a file.
struct PageTable
{
    QString title;
    std::shared_ptr<const TableSource> table;
    QString note; ///< what its numbers and symbols mean
};

/// One page of the window: a question put to the view. A page reads the BrowseContext that it is given and
/// knows no other page.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    using QWidget::QWidget;
    ~Page() override = default;

    /// Stable: in settings, history and on the command line.
    [[nodiscard]] virtual QString key() const = 0;
    /// In the language of the user interface, for the tab.
    [[nodiscard]] virtual QString title() const = 0;
    /// Puts its texts into the language that the installed translator speaks.
    virtual void retranslate() {}
    /// The selected cells as a table, for copying; empty where nothing is selected.
    virtual void copySelection() const {}
    /// What the page shows, for paper: the same rows, order, columns, unit and choices. Nothing where there
    /// is nothing to print; nothingToPrint() says why then.
    [[nodiscard]] virtual std::optional<Report> report(const QDateTime& made) const = 0;
    [[nodiscard]] virtual QString nothingToPrint() const
    {
        return tr("There is nothing to print on this page yet.");
    }
    /// What the page shows, for a file; nothing where it is the registry's tables.
    [[nodiscard]] virtual std::optional<PageTable> pageTable() const { return {}; }
    /// The table of a page of records; nullptr where the page is none.
    [[nodiscard]] virtual RecordTable* recordTable() const { return nullptr; }
};

} // namespace atlas
