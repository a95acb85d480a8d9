// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/pinyinrows.h"

#include "domain/lists/proposal.h"

namespace atlas {

PinyinRows::PinyinRows(const Connection& connection, const PinyinOf& pinyinOf)
    : m_pinyinOf(pinyinOf)
    , m_find(connection, "SELECT 1 FROM pinyin WHERE folded = ?1")
    , m_add(connection, "pinyin", "folded, syllables, initials", "ON CONFLICT (folded) DO NOTHING")
{
}

void PinyinRows::keep(const QString& folded)
{
    if (!m_pinyinOf || folded.isEmpty() || m_sorted) {
        return;
    }
    m_find.start(folded);
    const bool isKept = m_find.step();
    m_find.reset();
    if (!isKept) {
        const StoredReadings keys = m_pinyinOf(folded);
        m_add.add(0, folded, keys.syllables, keys.initials);
    }
}

void PinyinRows::keep(const ProposedOrganisation& organisation, std::size_t index)
{
    if (m_sorted) {
        m_isKept[index] = true;
    } else {
        keep(organisation.folded);
    }
}

void PinyinRows::beginBulk(const std::vector<ProposedOrganisation>& organisations,
                           const std::vector<QString>& others)
{
    if (!m_pinyinOf) {
        return;
    }
    m_others.assign(others.begin(), others.end());
    m_isKept.assign(organisations.size(), false);
    std::vector<const RareText*> names;
    names.reserve(organisations.size() + m_others.size());
    for (const ProposedOrganisation& organisation : organisations) {
        names.push_back(&organisation.folded);
    }
    for (const RareText& other : m_others) {
        names.push_back(&other);
    }
    m_sorted = std::make_unique<SortedReadings>(m_pinyinOf, std::move(names));
}

void PinyinRows::finishBulk(const std::function<void()>& alive)
{
    if (!m_sorted) {
        return;
    }
    m_add.writeTogether(RowsAtOnce);
    bool isWritten = false; // the name, by an entry before
    for (SortedReadings::Piece piece = m_sorted->next(); piece.size() > 0; piece = m_sorted->next()) {
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const SortedReadings::Piece::Entry entry = piece.at(i);
            const bool isKept = entry.index >= m_isKept.size() || m_isKept[entry.index];
            isWritten = isWritten && entry.isRepeated;
            if (isKept && !isWritten && !entry.name.isEmpty()) {
                m_add.add(0, entry.name, entry.syllables, entry.initials);
                isWritten = true;
            }
        }
        m_add.write();
        alive();
    }
    m_add.writeTogether(1);
    m_sorted.reset();
    m_others = {};
}

} // namespace atlas
