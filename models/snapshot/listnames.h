// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>

#include <vector>

namespace atlas {

struct Snapshot;

/// What a list is called in short beside a number of its own: 全国 / National, 浙江（第二批） / Zhejiang
/// (batch 2).
struct ListName
{
    QString chinese;
    QString english;

    [[nodiscard]] const QString& title(Language language) const
    {
        return language == Language::Chinese ? chinese : english;
    }
    friend bool operator==(const ListName&, const ListName&) = default;
};

/// The short names of all lists, in the order of their notices, each another one. A list is called by the
/// place that its issuer, its title or its programme names, or that all its consortia are seated in; 全国
/// otherwise. Lists of one place are told apart by batch, then by year, then by counting.
[[nodiscard]] std::vector<ListName> shortListNames(const Snapshot& snapshot);

} // namespace atlas
