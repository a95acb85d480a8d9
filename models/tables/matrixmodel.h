// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/matrix.h"
#include "tables/roles.h"

#include <QAbstractTableModel>

namespace atlas {

/// A matrix as a Qt table: a cell for each pair of a row and a column, made when it is looked at. Heads carry
/// title (DisplayRole), total (CountRole), filter key (ValueKeyRole), record id (IdRole), DepthRole and
/// ChoiceRole (bool). Cells carry their text, ValueRole (count, or key of the role), CountRole and LeadRole
/// (key of the role; nothing where there is none).
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixModel)

public:
    explicit MatrixModel(QObject* parent = nullptr);
    ~MatrixModel() override;

    /// Replaces the content; nullptr empties it.
    void setMatrix(const MatrixPtr& matrix);
    [[nodiscard]] const MatrixPtr& matrix() const { return m_matrix; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cellSentence(std::size_t row, std::size_t column) const;
    [[nodiscard]] QString headSentence(const MatrixHead& head, Qt::Orientation orientation) const;

    MatrixPtr m_matrix;
};

} // namespace atlas
