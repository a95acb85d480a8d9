// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/latestanswer.h"
#include "ui/context/place.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace atlas {

class PlainLabel;
class BrowseContext;
class StartLink;

/// Finds an organisation while its name is typed: the first that are found stand below the box, and Enter
/// leads to all of them. The search runs beside the window; what was asked before is dropped.
class FindBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBox)

public:
    explicit FindBox(BrowseContext& context, QWidget* parent = nullptr);
    ~FindBox() override;

    void retranslate();
    /// The snapshot is another one: what was found in the old one is asked for again.
    void forget();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What was found in a snapshot.
    struct Found
    {
        SnapshotPtr snapshot;     ///< nullptr: nothing was asked
        std::vector<Row> first{}; ///< organisations, at most MostRows
        quint32 count = 0;
    };

    [[nodiscard]] static Found search(const SnapshotPtr& snapshot, const Filter& filter);
    [[nodiscard]] Filter typed() const;
    void ask();
    void take(const Found& found);
    void open(qint64 organisation); ///< 0: all that are found

    BrowseContext& m_context;
    QLineEdit* m_box = nullptr;
    PlainLabel* m_answer = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<StartLink*> m_rows;
    std::vector<qint64> m_ids; ///< of the organisations that the rows show
    QTimer m_pause;
    LatestAnswer m_search;
    bool m_isComposing = false;
};

} // namespace atlas
