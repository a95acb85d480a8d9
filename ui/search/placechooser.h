// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "snapshot/snapshot.h"

#include <QComboBox>

namespace atlas {

/// A field for one place, with the places counted on their own inside a province: typed in any of its names,
/// Chinese or English, or taken from the list. A city that is not counted on its own means its province.
class PlaceChooser final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceChooser)

public:
    explicit PlaceChooser(QWidget* parent = nullptr);
    ~PlaceChooser() override;

    void setPlaces(const Snapshot& snapshot, Language language);
    /// Code of the place that the text means; 0 for none, or for more than one.
    [[nodiscard]] int region() const;
    void setRegion(int code); ///< 0 empties the field

Q_SIGNALS:
    void regionChanged();
    void returnPressed();
};

} // namespace atlas
