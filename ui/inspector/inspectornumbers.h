// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/place.h"

#include <QColor>
#include <QHash>
#include <QString>

namespace atlas {

/// What the inspector counts, as rich text: each number with its unit and a link to the rows behind it (see
/// ui/tables/numberlinks.h), except a zero. Counted in the whole registry unless something else is said.
class InspectorNumbers final
{
public:
    /// More rows are for the table: a text of thousands of links takes long to lay out.
    static constexpr std::size_t MostListed = 200;

    InspectorNumbers(const View& view, Language language, const QColor& linkColour)
        : m_view(view)
        , m_snapshot(*view.snapshot)
        , m_language(language)
        , m_linkColour(linkColour)
    {
    }

    /// The organisations of a consortium, each once, with its memberships where a list names one twice.
    [[nodiscard]] QString members(Row consortium) const;
    /// "3 of 11 organisations"; empty where all of them are in the filter.
    [[nodiscard]] QString membersInFilter(Row consortium) const;
    /// The consortia of an organisation.
    [[nodiscard]] QString consortia(Row organisation) const;
    /// "1 of 5 consortia"; empty where all of them match the filter.
    [[nodiscard]] QString consortiaInFilter(Row organisation) const;
    /// Stands below a list that MostListed cut off; empty where it did not.
    [[nodiscard]] QString allOfThem(const Selection& record, std::size_t memberships) const;

    /// The consortia that are seated in a place.
    [[nodiscard]] QString seated(quint16 region, std::size_t consortia) const;
    struct AtHome
    {
        QString local;     ///< organisations
        QString elsewhere; ///< of these, those in consortia that are seated elsewhere
        QString seats;     ///< where: places with memberships; may be empty
    };
    [[nodiscard]] AtHome atHome(quint16 region) const;

    /// Whether a place is the region or lies in it.
    [[nodiscard]] bool isIn(quint16 place, quint16 region) const;

private:
    struct Members
    {
        std::size_t memberships = 0;
        std::size_t organisations = 0;
    };
    [[nodiscard]] Members count(Row consortium, bool isFiltered) const;
    [[nodiscard]] QString number(const QString& target, const QString& text) const;
    [[nodiscard]] QString number(Unit rows, const Filter& filter, std::size_t count) const;
    [[nodiscard]] QString number(const Selection& record, Unit rows, std::size_t count) const;
    [[nodiscard]] QString someOf(const Selection& record, Unit rows, std::size_t some, std::size_t all) const;
    [[nodiscard]] QString seats(quint16 region, const QHash<quint16, int>& memberships) const;

    const View& m_view;
    const Snapshot& m_snapshot;
    Language m_language;
    QColor m_linkColour;
};

} // namespace atlas
