// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/namereadings.h"

#include "domain/text/pinyin.h"

#include <memory>
#include <optional>

namespace atlas {

PinyinOf nameReadings()
{
    // Shared by the copies of the function, which is called by one thread at a time.
    auto table = std::make_shared<std::optional<PinyinTable>>();
    return [table](const QString& folded) -> StoredReadings {
        if (!*table) {
            Result<PinyinTable> loaded = PinyinTable::load();
            if (!loaded) {
                return {};
            }
            *table = std::move(*loaded);
        }
        PinyinKeys keys = (*table)->keysOfFolded(folded);
        return {std::move(keys.syllables), std::move(keys.initials)};
    };
}

} // namespace atlas
