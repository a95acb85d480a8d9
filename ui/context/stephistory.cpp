// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/context/stephistory.h"

#include <utility>

namespace atlas {
namespace {

bool differOnlyInTexts(const Filter& a, const Filter& b)
{
    Filter aRest = a;
    Filter bRest = b;
    aRest.clearTexts();
    bRest.clearTexts();
    return aRest == bRest && !a.texts().empty() && !b.texts().empty();
}

bool differOnlyInColumns(const Place& a, const Place& b)
{
    Place rest = b;
    rest.columns = a.columns;
    return rest == a && a.columns != b.columns;
}

bool continuesStep(const Place& last, const Place& next, bool isQuick)
{
    // Before a page is shown one is nowhere: that is no place to go back to.
    if (last.page.isEmpty()) {
        return true;
    }
    if (last.page != next.page || last.unit != next.unit || last.orders != next.orders ||
        last.columns != next.columns || last.placesBy != next.placesBy || last.namedView != next.namedView) {
        return false;
    }
    if (last.filter == next.filter) {
        return last.selection.kind == Selection::Kind::None ||
               (isQuick && last.selection.kind == next.selection.kind);
    }
    return isQuick && differOnlyInTexts(last.filter, next.filter);
}

} // namespace

bool StepHistory::push(const Place& place, qint64 now)
{
    if (place == m_places[m_step]) {
        return false;
    }
    const bool isQuick = now - m_lastPush < QuickMs;
    m_lastPush = now;
    m_places.resize(m_step + 1);
    const bool wasOfColumns = std::exchange(m_isOfColumns, differOnlyInColumns(m_places[m_step], place));
    const bool isSameDrag = isQuick && wasOfColumns && m_isOfColumns;
    if (isSameDrag || continuesStep(m_places[m_step], place, isQuick)) {
        m_places[m_step] = place;
        return true;
    }
    m_places.push_back(place);
    if (m_places.size() > MostSteps) {
        m_places.erase(m_places.begin());
    } else {
        ++m_step;
    }
    return true;
}

} // namespace atlas
