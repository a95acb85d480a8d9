// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "snapshot/snapshot.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QWidget>

#include <memory>

class QStackedLayout;
class QTableView;
class QModelIndex;

namespace atlas {

class BrowseContext;
class EmptyState;
class RecordModel;

/// Which columns a table shows, in which order and how wide; by column key.
struct ColumnState
{
    QStringList visible;        ///< in order
    QHash<QString, int> widths; ///< only where the user set them; other columns share the room

    friend bool operator==(const ColumnState&, const ColumnState&) = default;
};

/// A table of the records of one unit: selects in the context, sorts by several columns, copies, chooses
/// columns, and filters by a value from its menu.
class RecordTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTable)

public:
    RecordTable(BrowseContext& context, Unit unit, QWidget* parent = nullptr);
    ~RecordTable() override;

    void retranslate();
    [[nodiscard]] ColumnState columnState() const;
    void setColumnState(const ColumnState& state);
    void copySelection() const;
    [[nodiscard]] QTableView* view() const { return m_table; }
    [[nodiscard]] const RecordModel& model() const { return *m_model; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void refresh();
    void applyColumns();
    void fitColumns();
    [[nodiscard]] int naturalWidth(const QString& columnKey, int logical);
    void rememberWidth(int section, int width);
    void sortBySection(int section);
    void showCurrent();
    void followCurrent();
    void showCellMenu(const QPoint& point);
    void showHeaderMenu(const QPoint& point);
    void setColumnShown(const QString& key, bool shown);

    BrowseContext& m_context;
    Unit m_unit;
    RecordModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_note = nullptr;
    QStackedLayout* m_stack = nullptr;
    ColumnState m_columns;
    QHash<QString, int> m_naturalWidths;      ///< of the contents, by column; found once for a snapshot
    std::weak_ptr<const Snapshot> m_measured; ///< the snapshot and the language that they were found for
    Language m_measuredLanguage = Language::English;
    bool m_isStale = true;    ///< the view changed while the table was out of sight
    bool m_hasLayout = false; ///< the header's sections are the columns' state
    bool m_isFitting = false; ///< sections change by the program, not by the user
    bool m_isRefreshing = false;
};

} // namespace atlas
