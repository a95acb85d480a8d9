// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace atlas {

/// How a workbook shows a number (ISO/IEC 29500-1, 18.8.30 and 18.8.31): 1 and not 1.0, 12.5% and not 0.125.
/// Dates become ISO 8601, whatever the format's own order is, so that they can be read without knowing it.
/// Colours, conditions and fractions are not followed: such a number is written as it is.
class NumberFormat
{
public:
    /// General.
    NumberFormat() = default;
    explicit NumberFormat(QStringView code);
    /// The formats that a workbook does not spell out; 27 to 36 and 50 to 58 are the Chinese dates.
    [[nodiscard]] static NumberFormat builtIn(int id);

    [[nodiscard]] bool isDate() const { return m_kind == Kind::Date; }
    /// Dates count days from 1899-12-30, or from 1904-01-01 in workbooks that say so (18.17.4.1).
    [[nodiscard]] QString text(double value, bool isFrom1904 = false) const;

private:
    enum class Kind : quint8 { General, Number, Date };
    struct Section
    {
        QString before;
        QString after;
        int digits = 0; ///< least digits before the point
        int leastDecimals = 0;
        int mostDecimals = 0;
        int thousands = 0; ///< how many times the number is divided by 1000
        int percents = 0;
        bool isGrouped = false;
        bool hasDigits = false;
    };
    struct DateParts
    {
        bool year = false;
        bool month = false;
        bool day = false;
        bool time = false;
        bool seconds = false;
        bool isElapsed = false;
    };

    [[nodiscard]] bool readDate(QStringView code);
    [[nodiscard]] static bool readSection(QStringView code, Section& section);
    [[nodiscard]] static QString numberText(const Section& section, double value);
    [[nodiscard]] QString dateText(double value, bool isFrom1904) const;

    Kind m_kind = Kind::General;
    std::vector<Section> m_sections; ///< above zero, below, zero
    DateParts m_date;
};

/// The shortest text that gives the number again: 1, 0.1, 12345678901234. From 1E+15 on a spreadsheet does
/// not know all digits, and the text is what it shows: 9.13301E+17.
[[nodiscard]] QString plainNumber(double value);

} // namespace atlas
