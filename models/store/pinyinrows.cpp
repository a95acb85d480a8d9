// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pinyinrows.h"

namespace atlas {

PinyinRows::PinyinRows(const Connection& connection, const PinyinOf& pinyinOf)
    : m_pinyinOf(pinyinOf)
    , m_find(connection, "SELECT 1 FROM pinyin WHERE folded = ?1")
    , m_add(connection, "INSERT INTO pinyin (folded, syllables, initials) VALUES (?1, ?2, ?3)")
{
}

void PinyinRows::keep(const QString& folded)
{
    if (!m_pinyinOf || folded.isEmpty()) {
        return;
    }
    m_find.start(folded);
    const bool isKept = m_find.step();
    m_find.reset();
    if (!isKept) {
        const StoredReadings keys = m_pinyinOf(folded);
        m_add.run(folded, keys.syllables, keys.initials);
    }
}

} // namespace atlas
