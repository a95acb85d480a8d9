// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/listdraft.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace atlas {

class PlainLabel;
class RawTableModel;

/// What the columns of a table hold, over a preview of it.
class ColumnsStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnsStep)

public:
    explicit ColumnsStep(QWidget* parent = nullptr);
    ~ColumnsStep() override;

    void setDraft(const ListDraft& draft);
    /// Puts the focus on a column that is asked about.
    void showColumn(std::size_t column);

Q_SIGNALS:
    /// Nothing: the column is kept as a further field.
    void fieldChosen(std::size_t column, std::optional<atlas::ListColumn> field);
    void headerRowChosen(std::size_t row);
    /// A person looks at another column.
    void columnShown(std::size_t column);

private:
    void showColumnMenu(int column);
    void showRowMenu(const QPoint& point);
    void showNote(int column);

    RawTableModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    PlainLabel* m_note = nullptr;
    QPushButton* m_readAs = nullptr;
    ListHeader m_header;
};

} // namespace atlas
