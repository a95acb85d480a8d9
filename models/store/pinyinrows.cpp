// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pinyinrows.h"

#include <algorithm>
#include <future>
#include <span>

namespace atlas {
namespace {

constexpr std::size_t NamesAtOnce = 8192;
constexpr std::size_t RowsAtOnce = 64;

/// The first characters of a name as numbers: comparing names themselves takes far longer.
std::array<quint64, 2> headOf(QStringView name)
{
    constexpr qsizetype Units = 4;
    std::array<quint64, 2> head{};
    for (qsizetype i = 0; i < 2 * Units; ++i) {
        quint64& part = head[i < Units ? 0 : 1];
        part = part << 16 | (i < name.size() ? name[i].unicode() : 0U);
    }
    return head;
}

} // namespace

PinyinRows::PinyinRows(const Connection& connection, const PinyinOf& pinyinOf)
    : m_pinyinOf(pinyinOf)
    , m_find(connection, "SELECT 1 FROM pinyin WHERE folded = ?1")
    , m_add(connection, "pinyin", "folded, syllables, initials", "ON CONFLICT (folded) DO NOTHING")
{
}

void PinyinRows::keep(const QString& folded)
{
    if (!m_pinyinOf || folded.isEmpty()) {
        return;
    }
    if (m_isGathering) {
        m_gathered.push_back(folded);
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

std::vector<PinyinRows::Entry> PinyinRows::inOrder() const
{
    std::vector<Entry> entries;
    entries.reserve(m_gathered.size());
    for (const QString& name : m_gathered) {
        entries.push_back({headOf(name), &name});
    }
    // By UTF-16 units, which is the order of SQLite but for characters outside of the first plane.
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return a.head != b.head ? a.head < b.head : *a.name < *b.name;
    });
    const auto isSame = [](const Entry& a, const Entry& b) { return a.head == b.head && *a.name == *b.name; };
    entries.erase(std::unique(entries.begin(), entries.end(), isSame), entries.end());
    return entries;
}

void PinyinRows::finish(const std::function<void()>& alive)
{
    const std::vector<Entry> entries = inOrder();
    const auto namesAt = [&entries](std::size_t at) {
        return std::span(entries).subspan(at, std::min(NamesAtOnce, entries.size() - at));
    };
    const auto read = [&](std::size_t at) {
        return std::async(std::launch::async, [this, names = namesAt(at)] {
            std::vector<StoredReadings> readings;
            readings.reserve(names.size());
            for (const Entry& entry : names) {
                readings.push_back(m_pinyinOf(*entry.name));
            }
            return readings;
        });
    };
    m_add.writeTogether(RowsAtOnce);
    std::future<std::vector<StoredReadings>> next;
    for (std::size_t at = 0; at < entries.size(); at += NamesAtOnce) {
        const std::vector<StoredReadings> readings = next.valid() ? next.get() : read(at).get();
        if (at + NamesAtOnce < entries.size()) {
            next = read(at + NamesAtOnce);
        }
        const auto names = namesAt(at);
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_add.add(0, *names[i].name, readings[i].syllables, readings[i].initials);
        }
        alive();
    }
    m_add.writeTogether(1);
    m_gathered.clear();
    m_isGathering = false;
}

} // namespace atlas
