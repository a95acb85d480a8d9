// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/view.h"

#include <QObject>
#include <QString>

#include <variant>
#include <vector>

namespace atlas {

/// What the inspector shows: a consortium or an organisation (by id, so that it survives a new snapshot),
/// a region, or nothing.
struct Selection
{
    enum class Kind : quint8 { None, Consortium, Organisation, Region };

    Kind kind = Kind::None;
    qint64 id = 0; ///< record id, or region code

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Owns what everything on screen is a function of: snapshot, filter, order, unit, page and selection,
/// with the history to walk back and forward. Pages read it and ask it for changes; none knows another.
class BrowseContext final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowseContext)

public:
    /// A step of the history.
    struct Place
    {
        Filter filter;
        Selection selection;
        QString page;

        friend bool operator==(const Place&, const Place&) = default;
    };

    explicit BrowseContext(QObject* parent = nullptr);
    ~BrowseContext() override;

    /// Never null: an empty view before a registry is loaded.
    [[nodiscard]] const ViewPtr& view() const { return m_view; }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_view->snapshot; }
    [[nodiscard]] bool hasRegistry() const { return m_hasRegistry; }
    [[nodiscard]] const Filter& filter() const { return m_view->filter; }
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] const QString& page() const { return m_page; }
    [[nodiscard]] const SortOrder& order(Unit unit) const;
    [[nodiscard]] Language language() const { return m_language; }
    /// The consortia to be set side by side, by id; empty where none were asked for.
    [[nodiscard]] const std::vector<qint64>& compared() const { return m_compared; }
    [[nodiscard]] bool canGoBack() const { return m_step > 0; }
    [[nodiscard]] bool canGoForward() const { return m_step + 1 < m_history.size(); }

public Q_SLOTS:
    /// Keeps filter and selection as far as the new snapshot knows them.
    void setSnapshot(const atlas::SnapshotPtr& snapshot);
    void setFilter(const atlas::Filter& filter);
    /// What a click on a value of a facet, a tile, a bar or a link does: include it (alone, or besides the
    /// field's other values), then exclude it, then release it.
    void cycleValue(atlas::Field field, const QString& key, bool keepOthers);
    /// Includes the value alone in its field.
    void showValue(atlas::Field field, const QString& key);
    void select(const atlas::Selection& selection);
    /// Shows the page that sets consortia side by side; of more than it has room for it takes the first.
    void compare(const std::vector<qint64>& consortia);
    void setUnit(atlas::Unit unit);
    void setPage(const QString& page);
    void setOrder(atlas::Unit unit, const atlas::SortOrder& order);
    void setLanguage(atlas::Language language);
    void goBack();
    void goForward();

Q_SIGNALS:
    void viewChanged(); ///< snapshot, filter or order
    void selectionChanged();
    void comparedChanged();
    void unitChanged();
    void pageChanged();
    void languageChanged();
    void historyChanged();

private:
    void reevaluate(const SnapshotPtr& snapshot, const Filter& filter);
    void remember();
    void restore(const Place& place);

    ViewPtr m_view;
    SortOrders m_orders;
    Selection m_selection;
    std::vector<qint64> m_compared;
    Unit m_unit = Unit::Consortia;
    QString m_page;
    Language m_language = Language::English;
    bool m_hasRegistry = false;
    std::vector<Place> m_history;
    std::size_t m_step = 0;
};

} // namespace atlas
