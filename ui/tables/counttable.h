// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/table.h"

#include <QTableView>

namespace atlas {

class CountDelegate;
class CountModel;

/// The table behind a picture: the same numbers, for keyboard, screen readers and copying.
class CountTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountTable)

public:
    explicit CountTable(QWidget* parent = nullptr);
    ~CountTable() override;

    /// One key for each row.
    void setTable(MemoryTable table, QStringList keys);
    /// Of a row; empty where there is no such row.
    [[nodiscard]] QString key(int row) const { return m_keys.value(row); }
    /// The height that shows that many rows, or all where they are fewer.
    [[nodiscard]] int heightFor(int rows) const;

Q_SIGNALS:
    /// Enter or a double click on a row; with Ctrl the field's other values are kept.
    void rowActivated(const QString& key, bool keepOthers);
    /// A number was clicked, or Alt+Enter pressed on it; of a row whose name is the current cell its last
    /// one.
    void numberActivated(const QString& key, int column);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isNumber(const QModelIndex& index) const;
    void activateNumber(const QModelIndex& index);

    CountModel* m_model;
    CountDelegate* m_delegate;
    QStringList m_keys;
};

} // namespace atlas
