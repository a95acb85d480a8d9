// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/registrystore.h"

#include <QByteArray>
#include <QString>
#include <QUtf8StringView>

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace atlas {

/// The readings of many names, in the order of the names, made in a thread of its own ahead of the one who
/// asks for them. It does not run far ahead, so that it stays small.
class SortedReadings final
{
    Q_DISABLE_COPY_MOVE(SortedReadings)

public:
    /// Names that follow each other, with their readings, all of them in UTF-8.
    class Piece
    {
    public:
        struct Entry
        {
            std::uint32_t index = 0; ///< of the names that were given
            bool isRepeated = false; ///< the name is the one of the entry before
            QUtf8StringView name, syllables, initials;
        };

        [[nodiscard]] std::size_t size() const { return m_entries.size(); } ///< 0: there are no more
        [[nodiscard]] Entry at(std::size_t i) const;

    private:
        friend class SortedReadings;

        struct Sizes
        {
            std::uint32_t index = 0;
            std::uint32_t start = 0; ///< in the text
            std::uint32_t name = 0, syllables = 0, initials = 0;
            bool isRepeated = false;
        };
        std::vector<Sizes> m_entries;
        QByteArray m_text; ///< one after the other: a name is nowhere near the next one in memory otherwise
    };

    /// The function and the names stay where they are; the function is asked by the other thread only.
    SortedReadings(const PinyinOf& pinyinOf, std::vector<const RareText*> names);
    ~SortedReadings();

    /// The next names with their readings; waits for them. Throws what the function threw.
    [[nodiscard]] Piece next();

private:
    /// A name by its first characters, in which most names differ: comparing names themselves takes far
    /// longer.
    struct Name
    {
        std::array<quint64, 2> head{};
        std::uint32_t index = 0;
    };

    void work(const std::stop_token& stop);
    void sort();
    [[nodiscard]] Piece read(std::size_t from) const;
    void offer(Piece piece, const std::stop_token& stop);

    const PinyinOf& m_pinyinOf;
    const std::vector<const RareText*> m_names;
    std::vector<Name> m_sorted;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Piece> m_ready;
    std::exception_ptr m_failure;
    std::jthread m_thread; // last: it uses everything above
};

} // namespace atlas
