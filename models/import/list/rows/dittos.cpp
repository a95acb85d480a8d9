// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/dittos.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace atlas {
namespace {

bool isDitto(const QString& text)
{
    constexpr auto Words = std::to_array<QStringView>({u"同上", u"同上行", u"〃", u"″", u"ditto"});
    constexpr qsizetype Longest = 12; // with white space around it
    const QStringView word = text.size() <= Longest ? QStringView(text).trimmed() : QStringView();
    return !word.isEmpty() && std::any_of(Words.begin(), Words.end(), [&](QStringView entry) {
        return word.compare(entry, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

ListAccount resolveDittos(RawDocument& document)
{
    ListAccount account;
    for (RawTable& table : document.tables) {
        for (std::size_t row = 1; row < table.rows.size(); ++row) {
            std::vector<RawCell>& cells = table.rows[row].cells;
            const std::vector<RawCell>& above = table.rows[row - 1].cells;
            for (std::size_t i = 0; i < std::min(cells.size(), above.size()); ++i) {
                if (!isDitto(cells[i].text) || above[i].isBlank() || isDitto(above[i].text)) {
                    continue;
                }
                account.push_back({AccountUse::Used,
                                   QCoreApplication::translate("Intake", "“%1”").arg(cells[i].text.trimmed()),
                                   QCoreApplication::translate("Intake", "Read as the cell above it: %1")
                                       .arg(above[i].text.simplified()),
                                   table.placeOf(cells[i])});
                cells[i].text = above[i].text;
            }
        }
    }
    return account;
}

} // namespace atlas
