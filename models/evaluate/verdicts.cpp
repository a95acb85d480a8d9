// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/verdicts.h"

#include "evaluate/view.h"
#include "snapshot/fieldcodes.h"

namespace atlas {

Verdicts compile(const Snapshot& snapshot, Field field, const Choice& choice)
{
    Verdicts verdicts;
    verdicts.isActive = !choice.isEmpty();
    if (!verdicts.isActive) {
        return verdicts;
    }
    verdicts.asksForSome = !choice.included.isEmpty();
    verdicts.byCode.assign(codeCount(snapshot, field), Verdicts::Verdict::Neutral);
    for (const QString& key : choice.included) {
        if (const auto code = codeOfKey(snapshot, field, key)) {
            verdicts.byCode[*code] = Verdicts::Verdict::Included;
        }
    }
    for (const QString& key : choice.excluded) {
        if (const auto code = codeOfKey(snapshot, field, key)) {
            verdicts.byCode[*code] = Verdicts::Verdict::Excluded;
        }
    }
    return verdicts;
}

} // namespace atlas
