// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/identifiers.h"

#include "domain/lists/proposal.h"
#include "domain/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace atlas {

void Identifiers::append(quint32 organisation, const IdentifierText& identifier)
{
    m_organisation.push_back(organisation);
    m_scheme.append(identifier.scheme);
    m_value.append(identifier.value);
    m_basis.push_back(identifier.basis);
    m_words.append(identifier.words);
    m_notice.push_back(identifier.notice);
}

void Identifiers::close()
{
    if (!std::ranges::is_sorted(m_organisation)) {
        std::vector<std::size_t> order(size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [this](std::size_t index) { return m_organisation[index]; });
        Identifiers sorted;
        for (const std::size_t index : order) {
            sorted.append(m_organisation[index], at(index));
        }
        *this = std::move(sorted);
    }
    m_organisation.shrink_to_fit();
    m_scheme.close();
    m_value.shrink();
    m_basis.shrink_to_fit();
    m_words.shrink();
    m_notice.shrink_to_fit();
}

Identifiers::Run Identifiers::of(quint32 organisation) const
{
    const auto [first, last] = std::equal_range(m_organisation.begin(), m_organisation.end(), organisation);
    return {static_cast<std::size_t>(first - m_organisation.begin()), static_cast<std::size_t>(last - first)};
}

QStringList Identifiers::valuesOf(quint32 organisation) const
{
    QStringList values;
    const Run run = of(organisation);
    for (std::size_t index = run.first; index < run.first + run.count; ++index) {
        values << m_value.at(index);
    }
    return values;
}

bool Identifiers::isSameAs(const Identifiers& other) const
{
    if (m_organisation != other.m_organisation || m_basis != other.m_basis || m_notice != other.m_notice) {
        return false;
    }
    for (std::size_t index = 0; index < size(); ++index) {
        const IdentifierText a = at(index);
        const IdentifierText b = other.at(index);
        if (a.scheme != b.scheme || a.value != b.value || a.words != b.words) {
            return false;
        }
    }
    return true;
}

QByteArray codeBeginning(QStringView text)
{
    constexpr qsizetype Shortest = 4;
    constexpr qsizetype Longest = 32;
    if (text.size() < Shortest || text.size() > Longest * 2) {
        return {};
    }
    const QByteArray code = fold(text).toUpper().toUtf8();
    const auto isOfCodes = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
    return code.size() >= Shortest && code.size() <= Longest && std::ranges::all_of(code, isOfCodes)
               ? code
               : QByteArray();
}

void markCodes(const Identifiers& identifiers, QStringView text, quint8 bits, std::span<quint8> marks)
{
    const QByteArray code = identifiers.isEmpty() ? QByteArray() : codeBeginning(text);
    for (std::size_t index = 0; !code.isEmpty() && index < identifiers.size(); ++index) {
        if (identifiers.value(index).startsWith(code)) {
            marks[identifiers.organisation(index)] |= bits;
        }
    }
}

QString schemeTitle(const QString& scheme)
{
    return scheme == CreditCodeScheme ? QCoreApplication::translate("Terms", "Unified social credit code")
                                      : scheme;
}

} // namespace atlas
