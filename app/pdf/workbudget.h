// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace atlas::pdf {

/// The processor time that reading a document may take: so much to begin with, and so much more for each page
/// that is done. A long list has its time, and a page that never ends is noticed within seconds.
class WorkBudget final
{
public:
    using Duration = std::chrono::microseconds;

    /// What ordinary pages take is a twentieth of this.
    static constexpr Duration ForDocument = std::chrono::seconds(5);
    static constexpr Duration ForPage = std::chrono::milliseconds(250);

    /// From now on the process ends with the word "slow" on standard error where the time is used up.
    WorkBudget();

    /// Gives the time for one page more.
    void finishPage();

    /// What is left, at least nothing.
    [[nodiscard]] Duration left() const;

    /// Ends this process with status 1, without a word, after so much of its processor time.
    static void endAfter(Duration time);

private:
    void arm() const;

    Duration m_allowed;
};

} // namespace atlas::pdf
