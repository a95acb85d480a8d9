// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/xmlpart.h"

#include <QHash>
#include <QString>

#include <vector>

namespace atlas {

/// Automatic numbers of paragraphs: the numbers of a list are often not in its cells at all, but counted by
/// the program that shows it (ISO/IEC 29500-1, 17.9).
class DocxNumbering
{
public:
    void read(XmlPart& xml, const ReadLimits& limits);
    /// More definitions than a document can use; the rest was left.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    /// The label of the next paragraph of that list and level, such as "3" or "（二）"; empty for bullets,
    /// and for lists that are not defined.
    [[nodiscard]] QString next(int list, int level);

private:
    struct Level
    {
        int start = 1;
        QString format;
        QString text; ///< "%1." where %1 is the number of the first level
        std::optional<int> count;
    };
    using Levels = std::vector<Level>;

    static void readLevel(XmlPart& xml, Level& level);

    QHash<QString, Levels> m_abstract;
    QHash<int, QString> m_lists; ///< key of m_abstract
    QHash<int, QHash<int, int>> m_starts;
    bool m_isTooLarge = false;
};

/// A number as the format writes it; digits where the format is not known.
[[nodiscard]] QString numberInFormat(int number, const QString& format);

} // namespace atlas
