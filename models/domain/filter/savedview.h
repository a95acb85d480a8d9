// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "domain/result.h"
#include "domain/terms.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace atlas {

/// A filter with what is shown of it, kept under a name. A value without a language: it is the same whatever
/// the user interface speaks, and in another registry.
struct SavedView
{
    qint64 id = 0;               ///< of the registry's row; 0 for one that is in no registry
    QString name;                ///< as a person gave it; what it is called by on the command line
    QString page;                ///< key of the page it is shown on
    QString filter;              ///< formatFilter() in English; empty: everything
    Unit unit = Unit::Consortia; ///< which of the three units is counted
    /// By Unit, as the command line sorts: "-members", "name"; "name@strokes" where Chinese text is sorted by
    /// strokes instead of by pinyin. The first column decides.
    std::array<QStringList, AllUnits.size()> orders;
    /// Of the page's table, with the widths that were set and those that are pinned; none visible: as they
    /// are, or a page without a table. The registry keeps it as ColumnState::toText(), which plain keys with
    /// commas are as well.
    ColumnState columns;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// Behind a column that is sorted by strokes.
inline constexpr QLatin1StringView ByStrokes{"@strokes"};

/// More makes no name, only a sentence. In UTF-16 units.
inline constexpr qsizetype LongestViewName = 80;

/// The name as it is stored: without blanks around it, runs of blanks and line ends as one blank.
[[nodiscard]] QString viewName(const QString& typed);

/// Whether the registry can hold it. BadInput where the name is empty or too long, or a key is none: keys of
/// pages and columns are lower-case ASCII letters, digits and underscores. Whether there is such a page or
/// column is not asked: another version may have it.
[[nodiscard]] Result<void> checkSavedView(const SavedView& view);

/// The orders as one line: "consortia:-members,name organisations:name"; empty where none is set.
[[nodiscard]] QString ordersText(const std::array<QStringList, AllUnits.size()>& orders);
/// What ordersText() wrote; pieces that are none are left out.
[[nodiscard]] std::array<QStringList, AllUnits.size()> ordersFrom(const QString& text);

/// What shows the records of the view again when a shell (sh) runs it: "consortium-atlas list organisations
/// --filter 'home:Zhejiang' --sort -consortia --columns name,home". The unit is the page's, or else the one
/// that is counted. The registry's path is named unless it is empty.
[[nodiscard]] QString commandLineOf(const SavedView& view, const QString& registry = {});
/// A word for sh: as it is where nothing in it means anything to a shell, otherwise in single quotes.
[[nodiscard]] QString shellQuoted(const QString& word);

/// A view that every registry has, with the place that it needs where it needs one.
struct BuiltInView
{
    SavedView view; ///< the name is the title in the language of the user interface
    QString key;    ///< stable: all, shared, several_leads, seated_here, ours_elsewhere, unknown_homes
    bool needsPlace = false;
};
/// In the order of the menu. place: a region's key ("330000") with its title, for the two views of a
/// province; without a key they have no filter and must not be applied.
[[nodiscard]] std::vector<BuiltInView> builtInViews(const QString& place = {},
                                                    const QString& placeTitle = {});

/// What one change does to the views of a registry.
struct ViewChange
{
    enum class Kind : quint8 {
        Save,   ///< adds it, or takes the place of the one with its id, or else of its name
        Remove, ///< the one with that id
        Rename, ///< the one with that id gets that name
        Order,  ///< the ids in their new order
    };

    Kind kind = Kind::Save;
    SavedView view;            ///< Save: all of it; Remove: its id; Rename: id and name
    std::vector<qint64> order; ///< Order: those not named keep their order behind them
};

} // namespace atlas
