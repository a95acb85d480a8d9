// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QPushButton;

namespace atlas {

class BrowseContext;
class PlaceChooser;

/// Asks which province is "my province".
class ProvinceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProvinceDialog)

public:
    ProvinceDialog(const BrowseContext& context, int region, QWidget* parent = nullptr);
    ~ProvinceDialog() override;

    /// A region's code; 0 where the text means none.
    [[nodiscard]] int region() const;

private:
    PlaceChooser* m_place = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace atlas
