// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace atlas {

/// Finds the run that a value stands in, where runs lie one behind the other. It takes a sixteenth of the
/// room of a number for each value.
class RunIndex final
{
public:
    RunIndex() = default;
    /// Run i has the values from starts[i] to starts[i + 1] - 1; the first start is 0.
    explicit RunIndex(const std::vector<quint32>& starts)
    {
        quint32 run = 0;
        for (quint32 value = 0; value < starts.back(); value += Block) {
            while (starts[run + 1] <= value) {
                ++run;
            }
            m_runOfBlock.push_back(run);
        }
        m_runOfBlock.push_back(static_cast<quint32>(starts.size() - 1));
    }

    /// Of the same starts. The value is less than the last of them.
    [[nodiscard]] quint32 runOf(const std::vector<quint32>& starts, quint32 value) const
    {
        const auto first = starts.begin() + m_runOfBlock[value / Block] + 1;
        const auto last = starts.begin() + m_runOfBlock[value / Block + 1] + 1;
        return static_cast<quint32>(std::upper_bound(first, last, value) - starts.begin()) - 1;
    }

private:
    static constexpr quint32 Block = 16;

    std::vector<quint32> m_runOfBlock; ///< of the first value of each; then the number of runs
};

} // namespace atlas
