// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/place.h"

#include <vector>

namespace atlas {

/// The places that one was at, to walk back and forward. Typing and running through a table with the arrow
/// keys are one step each, not one for every key, and so is dragging a column: what follows within QuickMs
/// takes the place of the step before. Times are milliseconds of any clock that does not go back.
class StepHistory final
{
public:
    static constexpr qint64 QuickMs = 1500;
    static constexpr std::size_t MostSteps = 200; ///< the oldest are forgotten

    /// False where it is the place already. What lay ahead is cut off.
    bool push(const Place& place, qint64 now);
    /// What is said of the place where one is, without a step.
    void renameView(const QString& key) { m_places[m_step].namedView = key; }

    [[nodiscard]] const Place& current() const { return m_places[m_step]; }
    [[nodiscard]] bool canGoBack() const { return m_step > 0; }
    [[nodiscard]] bool canGoForward() const { return m_step + 1 < m_places.size(); }
    /// Only where one can.
    void goBack() { goTo(m_step - 1); }
    void goForward() { goTo(m_step + 1); }

private:
    void goTo(std::size_t step)
    {
        m_step = step;
        m_isOfColumns = false;
    }

    std::vector<Place> m_places{1};
    std::size_t m_step = 0;
    qint64 m_lastPush = 0;
    bool m_isOfColumns = false; ///< the step where one is came about by a change of columns
};

} // namespace atlas
