// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/matrix.h"

#include <QTableView>

namespace atlas {

class MatrixDelegate;
class MatrixHeader;
class MatrixModel;

/// A matrix on the screen: cells under heads that stay, a cross under the pointer, arrow keys from cell to
/// cell.
class MatrixView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixView)

public:
    explicit MatrixView(QWidget* parent = nullptr);
    ~MatrixView() override;

    /// Keeps the current cell where its row and column are still there.
    void setMatrix(const MatrixPtr& matrix);
    [[nodiscard]] const MatrixPtr& matrix() const;
    [[nodiscard]] const std::array<quint32, 5>& bounds() const { return m_bounds; }
    /// The selected cells with their heads, or all of them where one or none is selected.
    void copyCells() const;

Q_SIGNALS:
    /// Clicked, or Enter pressed on it; -1 for the head of the other direction. With Ctrl `isOther`.
    void activatedAt(int row, int column, bool isOther);
    /// The total in a head was clicked, or Alt+Enter pressed in its row (with Shift in its column); -1 for
    /// the head of the other direction.
    void totalActivatedAt(int row, int column);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void setCross(int row, int column);
    [[nodiscard]] std::pair<QString, QString> currentKeys() const;
    void restoreCurrent(const std::pair<QString, QString>& keys);

    MatrixModel* m_model;
    MatrixDelegate* m_delegate;
    MatrixHeader* m_columns;
    MatrixHeader* m_rows;
    std::array<quint32, 5> m_bounds{1, 2, 3, 4, 5};
};

} // namespace atlas
