// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include "domain/filter/filter.h"

namespace atlas {

/// A field's choice compiled to a verdict for each code.
struct Verdicts
{
    enum class Verdict : quint8 { Neutral, Included, Excluded };

    bool asksForSome = false;
    bool isActive = false;
    std::vector<Verdict> byCode;

    /// Feeds the codes of one record, then tells whether the record passes.
    struct Test
    {
        const Verdicts& verdicts;
        bool included = false;
        bool excluded = false;

        void operator()(quint16 code)
        {
            included |= verdicts.byCode[code] == Verdict::Included;
            excluded |= verdicts.byCode[code] == Verdict::Excluded;
        }
        [[nodiscard]] bool passes() const { return !excluded && (included || !verdicts.asksForSome); }
    };

    template <typename VisitCodes>
    [[nodiscard]] bool pass(VisitCodes visitCodes) const
    {
        if (!isActive) {
            return true;
        }
        Test test{*this};
        visitCodes(test);
        return test.passes();
    }
};

/// Never fails: a key that the snapshot does not know holds nowhere.
[[nodiscard]] Verdicts compile(const Snapshot& snapshot, Field field, const Choice& choice);

} // namespace atlas
