// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/tableexport.h"

#include <QDialog>

class QComboBox;

namespace atlas {

class PlainLabel;

/// Asks which tables go into which kind of file.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// The scope says which records will be in it.
    explicit ExportDialog(const QString& scope, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Offers the table of the page shown, and takes it first.
    void offerPage(const QString& title);
    [[nodiscard]] bool isPageChosen() const;
    [[nodiscard]] QString ending() const;
    [[nodiscard]] TableExport options() const;
    /// A name for the file without its ending.
    [[nodiscard]] QString proposedName() const;

private:
    void followFormat();

    QComboBox* m_format = nullptr;
    QComboBox* m_what = nullptr;
    QComboBox* m_encoding = nullptr;
    PlainLabel* m_hint = nullptr;
    QString m_page; ///< title of the page offered; empty for none
};

} // namespace atlas
