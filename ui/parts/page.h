// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace atlas {

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
    /// Keys of the columns of the page's table, in order; empty for a page without one.
    [[nodiscard]] virtual QStringList shownColumns() const { return {}; }
    virtual void showColumns(const QStringList& /*keys*/) {}
};

} // namespace atlas
