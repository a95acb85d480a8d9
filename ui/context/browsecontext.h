// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/stephistory.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace atlas {

/// Owns what everything on screen is a function of: snapshot, filter, order, columns, unit, page and
/// selection, with the history to walk back and forward. Pages read it and ask it for changes; none knows
/// another.
class BrowseContext final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowseContext)

public:
    explicit BrowseContext(QObject* parent = nullptr);
    ~BrowseContext() override;

    /// Never null: an empty view before a registry is loaded.
    [[nodiscard]] const ViewPtr& view() const { return m_view; }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_view->snapshot; }
    [[nodiscard]] bool hasRegistry() const { return m_hasRegistry; }
    [[nodiscard]] const Filter& filter() const { return m_view->filter; }
    /// What askFilter() has not been answered yet.
    [[nodiscard]] const std::optional<Filter>& asking() const { return m_asking; }
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] const QString& page() const { return m_page; }
    [[nodiscard]] const SortOrder& order(Unit unit) const;
    /// Of the table of the unit's records; never without a visible one.
    [[nodiscard]] const ColumnState& columns(Unit unit) const;
    /// Seat or Home: by which of them a page of places counts.
    [[nodiscard]] Field placesBy() const { return m_placesBy; }
    [[nodiscard]] Language language() const { return m_language; }
    /// The consortia to be set side by side, by id; empty where none were asked for.
    [[nodiscard]] const std::vector<qint64>& compared() const { return m_compared; }
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    [[nodiscard]] const QString& namedView() const { return m_namedView; }
    /// Whether tables show what the filter leaves out as well, dimmed.
    [[nodiscard]] bool dimsOthers() const { return m_dimsOthers; }
    [[nodiscard]] Place place() const;

    /// A filter that is set while the page `from` is open is shown on the page `to`, in the same step: for a
    /// page that shows no rows.
    void setLanding(const QString& from, const QString& to);
    /// Whether the registry is so small that a question of several filters can be answered before the next
    /// event.
    [[nodiscard]] bool isAnsweredAtOnce() const;
    /// The time by which quick changes are one step; for tests.
    void setClock(const std::function<qint64()>& milliseconds) { m_clock = milliseconds; }

public Q_SLOTS:
    /// Keeps filter and selection as far as the new snapshot knows them. A large one is shown a moment later.
    void setSnapshot(const atlas::SnapshotPtr& snapshot);
    void setFilter(const atlas::Filter& filter);
    /// The same for a filter that is being typed: in a large registry the answer comes a moment later, and
    /// only to what was asked last.
    void askFilter(const atlas::Filter& filter);
    /// What a click on a value of a facet, a tile or a bar does: include it (alone, or besides the field's
    /// other values), then exclude it, then release it. Asked as by askFilter().
    void cycleValue(atlas::Field field, const QString& key, bool keepOthers);
    /// Includes the value alone in its field.
    void showValue(atlas::Field field, const QString& key);
    void select(const atlas::Selection& selection);
    /// Shows the page that sets consortia side by side; of more than it has room for it takes the first.
    void compare(const std::vector<qint64>& consortia);
    void setUnit(atlas::Unit unit);
    void setPage(const QString& page);
    /// Everything at once, in one step.
    void go(const atlas::Place& place);
    /// The rows behind a number: what the filter lets through, in the table of the unit, in one step.
    void showRows(atlas::Unit unit, const atlas::Filter& filter);
    /// The same where the answer is there already; nothing where it is of another registry or another order.
    void showRows(atlas::Unit unit, const atlas::ViewPtr& view);
    /// Says under which name the place is kept, without a step; empty for none. Clearing the filter leaves
    /// it.
    void setNamedView(const QString& key);
    void setOrder(atlas::Unit unit, const atlas::SortOrder& order);
    /// As knownColumns() takes it. Quick changes, such as dragging a width, are one step.
    void setColumns(atlas::Unit unit, const atlas::ColumnState& columns);
    /// Another field than Seat and Home is not taken.
    void setPlacesBy(atlas::Field field);
    void setLanguage(atlas::Language language);
    void setDimsOthers(bool dims);
    void goBack();
    void goForward();

Q_SIGNALS:
    void viewChanged();   ///< snapshot, filter or order
    void registryShown(); ///< the registry that was set is what is on screen now
    void selectionChanged();
    void comparedChanged();
    void unitChanged();
    void columnsChanged(atlas::Unit unit);
    void placesByChanged();
    void pageChanged();
    void languageChanged();
    void dimsOthersChanged();
    void namedViewChanged();
    void historyChanged();

private:
    [[nodiscard]] const ViewPtr& nearest(const Filter& filter) const;
    void take(const ViewPtr& view);
    void takeKeepingQuestion(const ViewPtr& view);
    void adopt(const ViewPtr& view);
    void land(const ViewPtr& view);
    [[nodiscard]] static bool isKnown(const Selection& selection, const Snapshot& snapshot);
    void remember();
    void restore(const Place& place, const ViewPtr& known = nullptr);
    [[nodiscard]] Place rowsPlace(Unit unit, const Filter& filter) const;

    ViewPtr m_view;
    ViewPtr m_whole; ///< of the empty filter, where it has been asked
    SortOrders m_orders;
    ColumnStates m_columns;
    Field m_placesBy = Field::Seat;
    Selection m_selection;
    std::vector<qint64> m_compared;
    Unit m_unit = Unit::Consortia;
    QString m_page;
    Language m_language = Language::English;
    bool m_hasRegistry = false;
    bool m_dimsOthers = false;
    quint64 m_asked = 0;            ///< rises with every question
    std::optional<Filter> m_asking; ///< the question that is on its way
    quint64 m_snapshotsAsked = 0;   ///< rises with every registry
    QString m_namedView;
    QString m_landingFrom;
    QString m_landingTo;
    StepHistory m_history;
    QElapsedTimer m_started;
    std::function<qint64()> m_clock;
};

} // namespace atlas
