// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/matrix.h"

#include <QWidget>

#include <array>

namespace atlas {

/// What the cells of a matrix mean: the marks of the roles, or the steps of colour with their lowest numbers,
/// and a note. Breaks into lines where the width asks for it.
class MatrixLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixLegend)

public:
    explicit MatrixLegend(QWidget* parent = nullptr);
    ~MatrixLegend() override;

    void setRoles(const QString& note);
    void setSteps(const std::array<quint32, 5>& bounds, quint32 most, const QString& note);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Item
    {
        QString text;
        int role = -1; ///< Role, or -1
        int step = -1; ///< of colour, or -1
    };
    struct Placed
    {
        const Item* item = nullptr;
        QRect rect;
    };
    [[nodiscard]] std::vector<Placed> place(int width) const;
    void setItems(std::vector<Item> items);

    std::vector<Item> m_items;
};

} // namespace atlas
