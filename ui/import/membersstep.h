// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/listdraft.h"

#include <QSplitter>

class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace atlas {

class PlainLabel;
class DraftRowModel;
class TokenView;

/// The rows of a list, and of the chosen one its members as boxes that can be split, joined and relabelled.
class MembersStep final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MembersStep)

public:
    explicit MembersStep(const Reference& reference, QWidget* parent = nullptr);
    ~MembersStep() override;

    /// The draft must live on; the chosen row stays.
    void setDraft(const ListDraft& draft);
    /// Where none is chosen, the first row with something to be settled, else the first.
    void chooseRow();
    /// Puts the focus on the place of a question; row: of the list, nothing where it is of none.
    void showProblem(std::optional<std::size_t> row, const ListProblem& problem);

Q_SIGNALS:
    void cellChanged(std::size_t row, const atlas::CellPlace& place, const atlas::MemberCell& cell);
    /// A person looks at another row.
    void rowShown(std::size_t row);

private:
    void showRow(int row);
    void showCells(std::size_t row);
    [[nodiscard]] TokenView* viewAt(std::size_t cell);

    const ListDraft* m_draft = nullptr;
    DraftRowModel* m_rows = nullptr;
    QTableView* m_view = nullptr;
    PlainLabel* m_name = nullptr;
    PlainLabel* m_count = nullptr;
    /// A cell of the chosen row, with the head of its column.
    struct CellView
    {
        PlainLabel* title = nullptr;
        TokenView* tokens = nullptr;
        CellPlace place;
    };
    std::vector<CellView> m_cells; ///< those behind the last are hidden
    std::size_t m_shown = 0;       ///< of m_cells
    QVBoxLayout* m_cellColumn = nullptr;
    QScrollArea* m_scroll = nullptr;
    bool m_isSetting = false; ///< a row is chosen by the program
    QStringList m_industries;
    PlainLabel* m_note = nullptr;
};

} // namespace atlas
