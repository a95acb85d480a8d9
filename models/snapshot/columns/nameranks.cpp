// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/nameranks.h"

#include "domain/parallel.h"

#include <QList>
#include <QStringList>

#include <unicode/ucol.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <numeric>

namespace atlas {
namespace {

/// The character that begins here, and behind it. Names are valid UTF-8; what is not is taken byte by byte.
char32_t nextCharacter(const char*& at, const char* end)
{
    const auto byte = [&](int offset) { return static_cast<quint8>(at[offset]); };
    const quint8 first = byte(0);
    const auto continues = [&](int length) {
        bool does = end - at >= length;
        for (int i = 1; does && i < length; ++i) {
            does = (byte(i) & 0xc0U) == 0x80U;
        }
        return does;
    };
    char32_t character = first;
    int length = 1;
    if (first >= 0xe0 && first < 0xf0 && continues(3)) {
        character = (first & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
        length = 3;
    } else if (first >= 0xc0 && first < 0xe0 && continues(2)) {
        character = (first & 0x1fU) << 6U | (byte(1) & 0x3fU);
        length = 2;
    } else if (first >= 0xf0 && first < 0xf5 && continues(4)) {
        character =
            (first & 0x07U) << 18U | (byte(1) & 0x3fU) << 12U | (byte(2) & 0x3fU) << 6U | (byte(3) & 0x3fU);
        length = character < 0x110000 ? 4 : 1;
    }
    at += length;
    return character < 0x110000 ? character : char32_t{first};
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// A collator of ICU, at the level at which Chinese characters differ.
class Collator
{
    Q_DISABLE_COPY_MOVE(Collator)

public:
    explicit Collator(Collation collation)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_collator = ucol_open(collation == Collation::Pinyin ? "zh@collation=pinyin" : "zh@collation=stroke",
                               &status);
        if (m_collator != nullptr) {
            ucol_setStrength(m_collator, UCOL_PRIMARY);
        }
    }
    ~Collator()
    {
        if (m_collator != nullptr) {
            ucol_close(m_collator);
        }
    }
    /// Without ICU's data characters are in the order of their code points.
    [[nodiscard]] QByteArray key(QStringView text) const
    {
        if (m_collator == nullptr) {
            return text.toUtf8();
        }
        QByteArray key(32, '\0');
        const auto write = [&] {
            return ucol_getSortKey(m_collator, reinterpret_cast<const UChar*>(text.utf16()),
                                   static_cast<int32_t>(text.size()), reinterpret_cast<uint8_t*>(key.data()),
                                   static_cast<int32_t>(key.size()));
        };
        const int32_t size = write();
        key.resize(size);
        if (size > 32) {
            write();
        }
        return key;
    }

    /// Marks without width, controls and accents have no weight at the first level: their key is nothing but
    /// its end.
    [[nodiscard]] bool isIgnorable(const QByteArray& key) const
    {
        return m_collator != nullptr && key.size() <= 1;
    }

    /// The strings of Chinese characters that do not sort as their characters do.
    [[nodiscard]] QStringList pairs() const
    {
        QStringList pairs;
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<USet, decltype(&uset_close)> contractions(uset_openEmpty(), &uset_close);
        if (m_collator == nullptr) {
            return pairs;
        }
        ucol_getContractionsAndExpansions(m_collator, contractions.get(), nullptr, 0, &status);
        for (int32_t i = 0; i < uset_getItemCount(contractions.get()); ++i) {
            std::array<UChar, 16> text{};
            UChar32 first = 0;
            UChar32 last = 0;
            status = U_ZERO_ERROR;
            const int32_t length = uset_getItem(contractions.get(), i, &first, &last, text.data(),
                                                static_cast<int32_t>(text.size()), &status);
            const bool isChinese = text[0] >= 0x4e00 && text[0] <= 0x9fff;
            if (U_SUCCESS(status) && length > 1 && isChinese) {
                pairs << QString(reinterpret_cast<const QChar*>(text.data()), length);
            }
        }
        return pairs;
    }

private:
    UCollator* m_collator = nullptr;
};

/// The number of a character that has no place in the order: its text sorts as if it were not there.
constexpr quint16 Ignored = 0;

/// A character, or several that sort as one, with the collation's key.
struct SortUnit
{
    QByteArray key;
    char32_t first = 0;
    QByteArray rest; ///< UTF-8; empty for a single character
};

/// A row with four numbers of its text, of which the first stands highest.
struct Keyed
{
    quint64 key = 0;
    quint32 row = 0;
};

constexpr std::size_t TextsInPart = 65536;

class Ranking
{
public:
    Ranking(const TextColumn& texts, Collation collation)
        : m_texts(texts)
        , m_order(collation, alphabetOf(texts))
        , m_rows(texts.size())
    {
    }

    std::vector<quint32> ranks()
    {
        const std::size_t half = (m_rows.size() + 1) / 2;
        inParallel(2, 1, [&](std::size_t which, std::size_t /*end*/) {
            const std::size_t first = which == 0 ? 0 : half;
            const std::size_t last = which == 0 ? half : m_rows.size();
            for (std::size_t row = first; row < last; ++row) {
                m_rows[row] = {keyAt(static_cast<quint32>(row), 0), static_cast<quint32>(row)};
            }
            std::sort(at(first), at(last), isBefore);
        });
        std::vector<Keyed> merged(m_rows.size());
        std::merge(at(0), at(half), at(half), m_rows.end(), merged.begin(), isBefore);
        m_rows = std::move(merged);
        m_isEqualToLast.resize(m_rows.size());
        const std::vector<std::size_t> parts = partsOfWholeGroups();
        inParallel(parts.size() - 1, 1, [&](std::size_t part, std::size_t /*end*/) {
            sortGroups(parts[part], parts[part + 1], 0);
        });
        std::vector<quint32> ranks(m_rows.size());
        quint32 rank = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            rank = i > 0 && m_isEqualToLast[i] == 0 ? static_cast<quint32>(i) : rank;
            ranks[m_rows[i].row] = rank;
        }
        return ranks;
    }

private:
    [[nodiscard]] static CharacterOrder::Alphabet alphabetOf(const TextColumn& texts)
    {
        CharacterOrder::Alphabet all;
        std::mutex adding;
        inParallel(texts.size(), TextsInPart, [&](std::size_t first, std::size_t last) {
            CharacterOrder::Alphabet own;
            const std::string_view bytes = texts.bytes();
            own.add({bytes.data() + texts.begin(first),
                     static_cast<qsizetype>(texts.begin(last) - texts.begin(first))});
            const std::scoped_lock lock(adding);
            all.add(own);
        });
        return all;
    }

    [[nodiscard]] std::vector<Keyed>::iterator at(std::size_t row)
    {
        return m_rows.begin() + static_cast<std::ptrdiff_t>(row);
    }
    [[nodiscard]] static bool isBefore(const Keyed& a, const Keyed& b)
    {
        return a.key != b.key ? a.key < b.key : a.row < b.row;
    }

    [[nodiscard]] quint64 keyAt(quint32 row, unsigned depth) const
    {
        CharacterOrder::Reader reader(m_order, m_texts.utf8(row));
        for (unsigned skipped = 0; skipped < depth * 4; ++skipped) {
            static_cast<void>(reader.next());
        }
        quint64 key = 0;
        for (int i = 0; i < 4; ++i) {
            key = key << 16U | reader.next();
        }
        return key;
    }

    /// Where threads may divide the rows: rows of equal keys are sorted by one.
    [[nodiscard]] std::vector<std::size_t> partsOfWholeGroups() const
    {
        std::vector<std::size_t> parts{0};
        for (std::size_t end = TextsInPart; end < m_rows.size(); end += TextsInPart) {
            while (end < m_rows.size() && m_rows[end].key == m_rows[end - 1].key) {
                ++end;
            }
            parts.push_back(end);
        }
        parts.push_back(m_rows.size());
        return parts;
    }

    /// Sorts the rows of each group of equal keys by the next four numbers, as often as it takes.
    void sortGroups(std::size_t first, std::size_t last, unsigned depth)
    {
        for (std::size_t start = std::min(first, last); start < last;) {
            std::size_t end = start + 1;
            while (end < last && m_rows[end].key == m_rows[start].key) {
                ++end;
            }
            if (end - start > 1) {
                sortGroup(start, end, depth);
            }
            start = end;
        }
    }

    void sortGroup(std::size_t start, std::size_t end, unsigned depth)
    {
        const bool isAtEnd = (m_rows[start].key & 0xffffU) == 0;
        if (isAtEnd) {
            std::fill(m_isEqualToLast.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                      m_isEqualToLast.begin() + static_cast<std::ptrdiff_t>(end), quint8{1});
            return;
        }
        if (depth == DeepestByFours) { // long texts of one beginning are few: as a whole
            const auto before = [this](const Keyed& a, const Keyed& b) {
                const int order = compare(a.row, b.row);
                return order != 0 ? order < 0 : a.row < b.row;
            };
            std::sort(at(start), at(end), before);
            for (std::size_t i = start + 1; i < end; ++i) {
                m_isEqualToLast[i] = compare(m_rows[i - 1].row, m_rows[i].row) == 0 ? 1 : 0;
            }
            return;
        }
        for (std::size_t i = start; i < end; ++i) {
            m_rows[i].key = keyAt(m_rows[i].row, depth + 1);
        }
        std::sort(at(start), at(end), isBefore);
        sortGroups(start, end, depth + 1);
    }

    [[nodiscard]] int compare(quint32 a, quint32 b) const
    {
        CharacterOrder::Reader ofA(m_order, m_texts.utf8(a));
        CharacterOrder::Reader ofB(m_order, m_texts.utf8(b));
        int nextA = ofA.next();
        int nextB = ofB.next();
        while (nextA == nextB && nextA != 0) {
            nextA = ofA.next();
            nextB = ofB.next();
        }
        return nextA - nextB;
    }

    static constexpr unsigned DeepestByFours = 8;

    const TextColumn& m_texts;
    CharacterOrder m_order;
    std::vector<Keyed> m_rows;
    std::vector<quint8> m_isEqualToLast;
};

} // namespace

void CharacterOrder::Alphabet::add(QByteArrayView utf8)
{
    const char* end = utf8.end();
    for (const char* at = utf8.begin(); at != end;) {
        const char32_t character = nextCharacter(at, end);
        m_bits[character / 64] |= quint64{1} << (character % 64);
    }
}

void CharacterOrder::Alphabet::add(const Alphabet& other)
{
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        m_bits[i] |= other.m_bits[i];
    }
}

CharacterOrder::CharacterOrder(Collation collation, const Alphabet& alphabet)
    : m_ofBasicPlane(0x10000, 1)
{
    const Collator collator(collation);
    std::vector<SortUnit> units;
    for (std::size_t word = 0; word < alphabet.bits().size(); ++word) {
        for (quint64 bits = alphabet.bits()[word]; bits != 0; bits &= bits - 1) {
            const auto character =
                static_cast<char32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
            units.push_back({collator.key(QStringView(QChar::fromUcs4(character))), character, {}});
        }
    }
    for (const QString& pair : collator.pairs()) {
        units.push_back({collator.key(pair), pair.front().unicode(), pair.sliced(1).toUtf8()});
    }
    std::ranges::sort(units, {}, &SortUnit::key);
    const auto setRank = [this](char32_t character, quint16 rank) {
        if (character < m_ofBasicPlane.size()) {
            m_ofBasicPlane[character] = rank;
        } else {
            m_ofOthers.emplace(character, rank);
        }
    };
    const QByteArray digits = collator.key(QStringLiteral("0"));
    bool hasRuns = false;
    int rank = 1;
    QByteArray last;
    for (const SortUnit& unit : units) {
        const auto& [key, character, rest] = unit;
        if (collator.isIgnorable(key)) {
            setRank(character, Ignored);
            continue;
        }
        if (!hasRuns && key >= digits) {
            m_digitRun = static_cast<quint16>(rank + 1);
            rank += LongestRun + 1;
            hasRuns = true;
        }
        rank = key == last ? rank : std::min(rank + 1, 0xffff);
        last = key;
        if (rest.isEmpty()) {
            setRank(character, static_cast<quint16>(rank));
        } else {
            m_pairs.push_back({character, rest, static_cast<quint16>(rank)});
        }
    }
}

quint16 CharacterOrder::Reader::startRun()
{
    const char* digit = m_at;
    while (m_end - digit > 1 && *digit == '0' && isDigit(digit[1])) {
        ++digit; // what leads with zeros is as large without them
    }
    m_at = digit;
    while (digit != m_end && isDigit(*digit)) {
        ++digit;
    }
    m_isInRun = true;
    return static_cast<quint16>(m_order.m_digitRun + std::min<std::ptrdiff_t>(digit - m_at, LongestRun));
}

quint16 CharacterOrder::Reader::next()
{
    while (m_at != m_end) {
        if (isDigit(*m_at)) {
            if (!m_isInRun) {
                return startRun();
            }
        } else {
            m_isInRun = false;
        }
        const char32_t character = nextCharacter(m_at, m_end);
        for (const Pair& pair : m_order.m_pairs) {
            if (character == pair.first && QByteArrayView(m_at, m_end).startsWith(pair.rest)) {
                m_at += pair.rest.size();
                return pair.rank;
            }
        }
        if (const quint16 rank = m_order.rank(character); rank != Ignored) {
            return rank;
        }
    }
    return 0;
}

std::vector<quint32> ranksOf(const TextColumn& texts, Collation collation)
{
    return texts.size() == 0 ? std::vector<quint32>() : Ranking(texts, collation).ranks();
}

const std::vector<quint32>& NameRanks::of(Names which, Collation collation, const NameColumn& names) const
{
    Entry& wanted = entry(which, collation);
    std::call_once(wanted.once, [&] { wanted.ranks = ranksOf(names.names(), collation); });
    return wanted.ranks;
}

} // namespace atlas
