// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace atlas {

/// Calls work(first, last) for parts of 0 … count - 1 that together are all of it, in as many threads as the
/// machine has processors, and returns when all is done. Each part has `part` entries, the last one fewer;
/// few entries are done at once, without a thread. What work throws comes out of here.
template <typename Work>
void inParallel(std::size_t count, std::size_t part, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeParts = [&] {
        for (std::size_t first = next.fetch_add(part); first < count; first = next.fetch_add(part)) {
            work(first, std::min(first + part, count));
        }
    };
    const std::size_t parts = (count + part - 1) / part;
    static const unsigned processors = std::max(1U, std::thread::hardware_concurrency()); // asks the system
    const auto threads = std::min<std::size_t>(parts, processors);
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < threads; ++i) {
        others.push_back(std::async(std::launch::async, takeParts));
    }
    takeParts();
    for (std::future<void>& other : others) {
        other.get();
    }
}

} // namespace atlas
