// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"
#include "ui/context/latestanswer.h"

#include <QLineEdit>
#include <QTimer>

#include <vector>

class QCompleter;
class QStringListModel;

namespace atlas {

class BrowseContext;

/// A field in which a consortium or an organisation is found by typing a part of its name. What is typed is
/// looked for in another thread; at most 50 names are offered.
class RecordChooser final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordChooser)

public:
    RecordChooser(BrowseContext& context, Unit unit, QWidget* parent = nullptr);
    ~RecordChooser() override;

    /// 0 where what stands in the field is no record.
    [[nodiscard]] qint64 record() const { return m_record; }
    /// Shows its name; 0 empties the field. Says nothing.
    void setRecord(qint64 id);
    /// The names offered now.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    /// Chosen, or 0 when the text was changed to no record.
    void recordChanged(qint64 id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void search();
    void offer(std::vector<Row> rows);
    void choose(int place);
    [[nodiscard]] QString nameOf(Row row) const;

    BrowseContext& m_context;
    Unit m_unit;
    QStringListModel* m_names;
    QCompleter* m_completer;
    QTimer m_pause;
    LatestAnswer m_answer;
    SnapshotPtr m_snapshot; ///< that the rows are of
    std::vector<Row> m_rows;
    qint64 m_record = 0;
    bool m_takesFirst = false; ///< Enter was pressed before the names came
};

} // namespace atlas
