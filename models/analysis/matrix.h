// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/crosstab.h"
#include "analysis/membermatrix.h"

#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace atlas {

/// What is set against what.
struct MatrixChoice
{
    enum class Shape : quint8 {
        Members, ///< organisations against consortia, a role in each cell
        Counts,  ///< two fields, a count in each cell
    };

    Shape shape = Shape::Members;
    quint32 atLeast = 2;              ///< of Members: consortia that an organisation is in
    Field rowField = Field::Industry; ///< of Counts
    Field columnField = Field::Seat;  ///< of Counts
    Unit unit = Unit::Consortia;      ///< of Counts

    friend bool operator==(const MatrixChoice&, const MatrixChoice&) = default;
};

/// A row or a column of a matrix.
struct MatrixHead
{
    QString title;     ///< whole, in the language of the matrix
    QString key;       ///< filter key of a value; empty for a record
    qint64 id = 0;     ///< of a record
    quint32 total = 0; ///< distinct records; of an organisation its consortia, of a consortium the rows in it
    bool isInner = false;  ///< a place that is counted in the one before as well
    bool isChosen = false; ///< included in the filter
};

/// A matrix as screen, paper and files show it. Immutable; heads and cells are made when they are asked for,
/// so a matrix of a million rows takes no more than its row numbers.
class Matrix
{
public:
    /// Counts; meant for a thread of its own where the registry is large. What `marked` includes is marked as
    /// chosen, where it is not what the view was filtered by.
    Matrix(ViewPtr view, const MatrixChoice& choice, Language language,
           const std::optional<Filter>& marked = std::nullopt);

    [[nodiscard]] const ViewPtr& view() const { return m_view; }
    [[nodiscard]] const MatrixChoice& choice() const { return m_choice; }
    [[nodiscard]] Language language() const { return m_language; }
    /// What the window is filtered by; the view of a cross-tab may leave the choice in its two fields open.
    [[nodiscard]] const Filter& filter() const { return m_marked; }
    [[nodiscard]] bool showsRoles() const { return m_choice.shape == MatrixChoice::Shape::Members; }

    [[nodiscard]] std::size_t rowCount() const;
    [[nodiscard]] std::size_t columnCount() const;
    [[nodiscard]] MatrixHead rowHead(std::size_t row) const;
    [[nodiscard]] MatrixHead columnHead(std::size_t column) const;
    /// Of Counts, in the unit of the choice; of Members 1 where there is a role.
    [[nodiscard]] quint32 count(std::size_t row, std::size_t column) const;
    /// Of Members only.
    [[nodiscard]] std::optional<Role> role(std::size_t row, std::size_t column) const;
    /// Of Counts: distinct records of the view. Of Members: rows.
    [[nodiscard]] quint32 total() const;
    /// Every count that is not zero, for steps of colour; of Counts only.
    [[nodiscard]] std::vector<quint32> countsPresent() const;

    /// A symbol, a number, or nothing.
    [[nodiscard]] QString cellText(std::size_t row, std::size_t column) const;
    /// What the matrix shows, with its unit.
    [[nodiscard]] QString title() const;

private:
    [[nodiscard]] const CrossTab& counts() const { return std::get<CrossTab>(m_content); }
    [[nodiscard]] const MemberMatrix& members() const { return std::get<MemberMatrix>(m_content); }
    [[nodiscard]] MatrixHead valueHead(Field field, quint16 code, quint32 total) const;

    ViewPtr m_view;
    MatrixChoice m_choice;
    Language m_language;
    Filter m_marked;
    std::variant<CrossTab, MemberMatrix> m_content;
};

using MatrixPtr = std::shared_ptr<const Matrix>;

/// The mark of a role, the same on screen, on paper and in workbooks: told apart by shape, so that grey will
/// do.
[[nodiscard]] QString roleSymbol(Role role);
/// "■ Lead · ◆ Co-lead · …", in the language of the user interface.
[[nodiscard]] QString roleLegend();

} // namespace atlas
