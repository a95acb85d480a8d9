// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/sortedreadings.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr std::size_t NamesAtOnce = 4096;
constexpr std::size_t MostPieces = 32; ///< that wait: some 30 MB

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

SortedReadings::Piece::Entry SortedReadings::Piece::at(std::size_t i) const
{
    const Sizes& sizes = m_entries[i];
    const char* const name = m_text.constData() + sizes.start;
    const char* const syllables = name + sizes.name;
    const char* const initials = syllables + sizes.syllables;
    return {sizes.index,
            sizes.isRepeated,
            {name, static_cast<qsizetype>(sizes.name)},
            {syllables, static_cast<qsizetype>(sizes.syllables)},
            {initials, static_cast<qsizetype>(sizes.initials)}};
}

SortedReadings::SortedReadings(const PinyinOf& pinyinOf, std::vector<const RareText*> names)
    : m_pinyinOf(pinyinOf)
    , m_names(std::move(names))
    , m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

SortedReadings::~SortedReadings() = default;

SortedReadings::Piece SortedReadings::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_failure; });
    if (m_failure) {
        std::rethrow_exception(m_failure);
    }
    Piece piece = std::move(m_ready.front());
    if (piece.size() > 0) { // the last one stays, for whoever asks again
        m_ready.pop_front();
    }
    m_changed.notify_all();
    return piece;
}

void SortedReadings::work(const std::stop_token& stop)
{
    try {
        sort();
        for (std::size_t at = 0; at < m_sorted.size() && !stop.stop_requested(); at += NamesAtOnce) {
            offer(read(at), stop);
        }
        offer({}, stop);
    } catch (...) {
        const std::scoped_lock lock(m_mutex);
        m_failure = std::current_exception();
        m_changed.notify_all();
    }
}

void SortedReadings::sort()
{
    m_sorted.reserve(m_names.size());
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        m_sorted.push_back({headOf(m_names[i]->view()), static_cast<std::uint32_t>(i)});
    }
    // By UTF-16 units, which is the order of SQLite but for characters outside of the first plane.
    std::ranges::sort(m_sorted, [this](const Name& a, const Name& b) {
        return a.head != b.head ? a.head < b.head : m_names[a.index]->view() < m_names[b.index]->view();
    });
}

SortedReadings::Piece SortedReadings::read(std::size_t from) const
{
    constexpr qsizetype UsualRoom = 160; // bytes of a name and its readings
    const std::size_t end = std::min(from + NamesAtOnce, m_sorted.size());
    Piece piece;
    piece.m_entries.reserve(end - from);
    piece.m_text.reserve(static_cast<qsizetype>(end - from) * UsualRoom);
    const auto append = [&piece](const QByteArray& text) {
        piece.m_text += text;
        return static_cast<std::uint32_t>(text.size());
    };
    for (std::size_t i = from; i < end; ++i) {
        const RareText& name = *m_names[m_sorted[i].index];
        Piece::Sizes entry{.index = m_sorted[i].index,
                           .start = static_cast<std::uint32_t>(piece.m_text.size()),
                           .isRepeated = i > 0 && *m_names[m_sorted[i - 1].index] == name};
        const StoredReadings readings = m_pinyinOf(name);
        entry.name = append(name.view().toUtf8());
        entry.syllables = append(readings.syllables);
        entry.initials = append(readings.initials);
        piece.m_entries.push_back(entry);
    }
    return piece;
}

void SortedReadings::offer(Piece piece, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (m_changed.wait(lock, stop, [this] { return m_ready.size() < MostPieces; })) {
        m_ready.push_back(std::move(piece));
        m_changed.notify_all();
    }
}

} // namespace atlas
