// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace atlas {

/// A text in a record of which there are millions: 8 bytes and one block of just its size, where a QString
/// has 24 and a block with room to spare; copies share the block. Reads and is assigned like a QString.
class RareText
{
public:
    RareText() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a QString
    RareText(const QString& text)
        : m_block(text.isEmpty() ? nullptr : blockOf(text))
    {
    }
    RareText(const RareText& other)
        : m_block(other.m_block)
    {
        if (m_block != nullptr) {
            m_block->users.fetch_add(1, std::memory_order_relaxed);
        }
    }
    RareText(RareText&& other) noexcept
        : m_block(std::exchange(other.m_block, nullptr))
    {
    }
    RareText& operator=(RareText other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~RareText()
    {
        if (m_block != nullptr && m_block->users.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            m_block->~Block();
            std::free(m_block);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_block == nullptr; }
    /// As long as this text, or a copy of it, is there.
    [[nodiscard]] QStringView view() const
    {
        return m_block == nullptr ? QStringView() : QStringView(m_block->characters(), m_block->size);
    }
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a QString
    operator QString() const { return view().toString(); }

    friend bool operator==(const RareText& a, const RareText& b)
    {
        return a.m_block == b.m_block || a.view() == b.view();
    }
    friend bool operator==(const RareText& a, const QString& b) { return a.view() == b; }
    /// The same as that of the QString.
    friend std::size_t qHash(const RareText& text, std::size_t seed = 0) { return qHash(text.view(), seed); }

private:
    struct Block
    {
        std::atomic<quint32> users{1};
        qint32 size = 0;

        [[nodiscard]] char16_t* characters() { return reinterpret_cast<char16_t*>(this + 1); }
    };

    /// A cell has a million characters at most, a QString some hundred million.
    [[nodiscard]] static Block* blockOf(const QString& text)
    {
        const auto bytes = static_cast<std::size_t>(text.size()) * sizeof(char16_t);
        void* memory = std::malloc(sizeof(Block) + bytes);
        if (memory == nullptr) {
            throw std::bad_alloc();
        }
        auto* block = new (memory) Block;
        block->size = static_cast<qint32>(text.size());
        std::memcpy(block->characters(), text.constData(), bytes);
        return block;
    }

    Block* m_block = nullptr; ///< null: the empty text
};

} // namespace atlas
