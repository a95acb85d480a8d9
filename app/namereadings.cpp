// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namereadings.h"

#include "domain/pinyin.h"

#include <memory>
#include <optional>

namespace atlas {

PinyinOf nameReadings()
{
    // Shared by the copies of the function; only the store's thread calls it.
    auto table = std::make_shared<std::optional<PinyinTable>>();
    return [table](const QString& folded) -> StoredReadings {
        if (!*table) {
            Result<PinyinTable> loaded = PinyinTable::load();
            if (!loaded) {
                return {};
            }
            *table = std::move(*loaded);
        }
        const PinyinKeys keys = (*table)->keys(folded);
        return {QString::fromLatin1(keys.syllables), QString::fromLatin1(keys.initials)};
    };
}

} // namespace atlas
