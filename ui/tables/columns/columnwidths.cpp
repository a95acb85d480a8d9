// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columns/columnwidths.h"

#include "domain/filter/columnstate.h"
#include "tables/columnsubject.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace atlas {
namespace {

constexpr int WidestAtFirst = 420;
constexpr int NarrowestText = 104;
constexpr int NarrowestName = 152; ///< what a record is called is the last to be cut
constexpr int MeasuredRows = 100;  ///< a sample: a million rows are not measured

} // namespace

ColumnWidths::ColumnWidths(const BrowseContext& context, const RecordModel& model, QTableView& table)
    : m_context(context)
    , m_model(model)
    , m_table(table)
{
    table.horizontalHeader()->setResizeContentsPrecision(MeasuredRows);
}

void ColumnWidths::fit(const ColumnState& state)
{
    QHeaderView* header = m_table.horizontalHeader();
    struct Text
    {
        int logical = 0;
        int narrowest = 0;
        int natural = 0;
    };
    std::vector<Text> texts;
    int room = m_table.viewport()->width();
    int least = 0;
    int wanted = 0;
    for (const QString& columnKey : state.visible) {
        const int logical = m_model.columnOf(columnKey);
        if (logical < 0) {
            continue;
        }
        if (const auto width = state.widths.constFind(columnKey); width != state.widths.cend()) {
            header->resizeSection(logical, std::max(*width, Narrowest));
            room -= header->sectionSize(logical);
            continue;
        }
        const int natural = naturalWidth(columnKey, logical);
        const RecordColumn* record = recordColumn(m_model.unit(), columnKey);
        if (record->type == ColumnType::Text) {
            const int narrowest = columnSubject(m_model.unit(), columnKey).kind == ColumnSubject::Kind::Text
                                      ? NarrowestName
                                      : NarrowestText;
            texts.push_back({logical, narrowest, std::max(natural, narrowest)});
            least += narrowest;
            wanted += texts.back().natural;
        } else {
            header->resizeSection(logical, natural);
            room -= natural;
        }
    }
    // Each text gets the least that can be read, and its part of what is left by how much it wants beyond
    // that.
    const qint64 spare = std::max(0, room - least);
    const qint64 hunger = std::max(1, wanted - least);
    for (const Text& text : texts) {
        const qint64 part = spare * (text.natural - text.narrowest) / hunger;
        header->resizeSection(text.logical, text.narrowest + static_cast<int>(part));
    }
}

/// Found once for a snapshot, so that columns do not jump while one filters.
int ColumnWidths::naturalWidth(const QString& columnKey, int logical)
{
    const SnapshotPtr& snapshot = m_model.view()->snapshot;
    if (m_measured.lock() != snapshot || m_language != m_context.language()) {
        m_natural.clear();
        m_measured = snapshot;
        m_language = m_context.language();
    }
    if (const auto known = m_natural.constFind(columnKey); known != m_natural.cend()) {
        return *known;
    }
    m_table.resizeColumnToContents(logical);
    const int natural =
        std::clamp(m_table.horizontalHeader()->sectionSize(logical), Narrowest, WidestAtFirst);
    m_natural.insert(columnKey, natural);
    return natural;
}

} // namespace atlas
