// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rownumbers.h"

#include "domain/text/fold.h"
#include "import/list/cells/membergrammar.h"
#include "import/list/columns/columncontents.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {

std::optional<QString> RowNumbers::take(PublishedRow& row, const RawCell& cell, const QString& head)
{
    const bool isStart = std::exchange(m_isStart, false);
    if (hasForbiddenCharacter(QStringView(cell.text).trimmed())) {
        return QCoreApplication::translate("Intake", "The number “%1” holds a character that cannot be seen.")
            .arg(cell.text);
    }
    const std::optional<int> value = numberOf(cell.text);
    if (!value && !isIdentifier(cell.text)) {
        return cell.isBlank() ? QCoreApplication::translate("Intake", "The row has no number.")
                              : QCoreApplication::translate("Intake", "“%1” is not a number.").arg(cell.text);
    }
    const QString folded = value ? QString::number(*value) : fold(cell.text);
    row.number = cell.text.trimmed();
    if (value && (row.number.contains(u'.') || row.number.startsWith(u'\''))) {
        const bool isForm = row.number.endsWith(u'.'); // 1.
        row.number = folded;
        if (!isForm) {
            row.further.insert(row.further.begin(), {head, cell.text});
        }
    }
    if (isStart && m_rowOf.contains(folded)) {
        m_rowOf.clear();
    }
    if (const auto first = m_rowOf.constFind(folded); first != m_rowOf.cend()) {
        return QCoreApplication::translate("Intake", "The number %1 appears twice; first in row %2.")
            .arg(folded)
            .arg(*first);
    }
    m_rowOf.insert(folded, cell.row);
    return std::nullopt;
}

} // namespace atlas
