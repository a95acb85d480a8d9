// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace atlas::pdf {

/// The processor time that reading a document may take. It is given in stretches: whenever the pages of a
/// stretch have kept the pace of a sound document, a new one begins. A long list has its time, and pages that
/// never end, or each take a moment too long, are noticed within one stretch.
class WorkBudget final
{
public:
    using Duration = std::chrono::microseconds;

    static constexpr Duration ForStretch = std::chrono::seconds(5);
    /// The pace. What ordinary pages take is a twentieth of this.
    static constexpr Duration ForPage = std::chrono::milliseconds(250);

    /// From now on the process ends with the word "slow" on standard error where the time is used up.
    WorkBudget();

    /// A page more is done.
    void finishPage();

    /// What is left of the stretch, at least nothing.
    [[nodiscard]] Duration left() const;

    /// Ends this process with status 1, without a word, after so much of its processor time.
    static void endAfter(Duration time);

private:
    void arm() const;

    Duration m_since; ///< used up when the stretch began
    int m_pages = 0;  ///< done in the stretch
};

} // namespace atlas::pdf
