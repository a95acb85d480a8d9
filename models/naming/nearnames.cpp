// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/nearnames.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype ShortestText = 5;
/// More texts than this round one shortened text are a series (第一研究所, 第二研究所 …), not misprints.
constexpr std::ptrdiff_t LargestCrowd = 24;
/// Keys held at once: 64 MB, whatever the number of texts.
constexpr std::size_t KeysAtOnce = 4'000'000;

struct Key
{
    quint64 hash = 0;
    quint32 text = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): found in the comparison that the compiler writes
    friend auto operator<=>(const Key&, const Key&) = default;
};

constexpr quint64 Base = 0x9e3779b97f4a7c15U;

/// The polynomial hash of a text and of its starts, from which the hash without one character follows at
/// once.
class Hashes
{
public:
    void set(QStringView text)
    {
        m_starts.assign(1, 0);
        for (const QChar c : text) {
            m_starts.push_back(m_starts.back() * Base + c.unicode() + 1);
        }
        while (m_powers.size() < m_starts.size()) {
            m_powers.push_back(m_powers.back() * Base);
        }
    }
    [[nodiscard]] quint64 whole() const { return mixed(m_starts.back()); }
    [[nodiscard]] quint64 without(std::size_t at) const
    {
        const std::size_t behind = m_starts.size() - at - 2;
        const quint64 end = m_starts.back() - m_starts[at + 1] * m_powers[behind];
        return mixed(m_starts[at] * m_powers[behind] + end);
    }

private:
    /// The low bits choose the pass, so they must not follow the last character alone.
    static quint64 mixed(quint64 hash)
    {
        hash ^= hash >> 31;
        hash *= 0xbf58476d1ce4e5b9U;
        return hash ^ (hash >> 29);
    }

    std::vector<quint64> m_starts;
    std::vector<quint64> m_powers{1};
};

template <class Take>
void eachKey(QStringView text, Hashes& hashes, Take take)
{
    hashes.set(text);
    take(hashes.whole());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at == 0 || text[at] != text[at - 1]) { // taking out either of two alike is the same
            take(hashes.without(static_cast<std::size_t>(at)));
        }
    }
}

void pairsIn(const std::vector<Key>& keys, const QStringList& texts, std::vector<NearPair>& pairs)
{
    for (auto first = keys.begin(); first != keys.end();) {
        const auto last =
            std::find_if(first, keys.end(), [&](const Key& key) { return key.hash != first->hash; });
        if (last - first <= LargestCrowd) {
            for (auto a = first; a != last; ++a) {
                for (auto b = a + 1; b != last; ++b) {
                    if (a->text != b->text && oneStep(texts[a->text], texts[b->text])) {
                        pairs.push_back({a->text, b->text});
                    }
                }
            }
        }
        first = last;
    }
}

} // namespace

std::optional<OneStep> oneStep(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    const auto [endA, endB] = std::mismatch(a.begin(), a.begin() + shorter, b.begin());
    const qsizetype at = endA - a.begin();
    if (a.size() == b.size()) {
        if (at == a.size()) {
            return std::nullopt;
        }
        if (a.sliced(at + 1) == b.sliced(at + 1)) {
            // Of two characters beyond the basic plane mostly only the second halves differ.
            const qsizetype start = at > 0 && a[at].isLowSurrogate() ? at - 1 : at;
            const qsizetype length = a[at].isSurrogate() && start + 1 < a.size() ? 2 : 1;
            return OneStep{OneStep::Kind::Replaced, start, a.sliced(start, length).toString(),
                           b.sliced(start, length).toString()};
        }
        if (at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
            a.sliced(at + 2) == b.sliced(at + 2)) {
            return OneStep{OneStep::Kind::Swapped, at, a.sliced(at, 2).toString(),
                           b.sliced(at, 2).toString()};
        }
        return std::nullopt;
    }
    const QStringView longer = a.size() > b.size() ? a : b;
    const QStringView other = a.size() > b.size() ? b : a;
    if (longer.size() != other.size() + 1 || longer.sliced(at + 1) != other.sliced(at)) {
        return std::nullopt;
    }
    const QString extra(longer[at]);
    return OneStep{OneStep::Kind::Missing, at, longer == a ? extra : QString(),
                   longer == a ? QString() : extra};
}

std::vector<NearPair> nearPairs(const QStringList& texts)
{
    std::size_t keyCount = 0;
    for (const QString& text : texts) {
        keyCount += static_cast<std::size_t>(text.size()) + 1;
    }
    const quint64 passes = keyCount / KeysAtOnce + 1;
    std::vector<NearPair> pairs;
    std::vector<Key> keys;
    Hashes hashes;
    for (quint64 pass = 0; pass < passes; ++pass) {
        keys.clear();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (texts[i].size() >= ShortestText) {
                eachKey(texts[i], hashes, [&](quint64 hash) {
                    if (hash % passes == pass) {
                        keys.push_back({hash, static_cast<quint32>(i)});
                    }
                });
            }
        }
        std::sort(keys.begin(), keys.end());
        pairsIn(keys, texts, pairs);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace atlas
