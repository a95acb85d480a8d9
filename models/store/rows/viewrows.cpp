// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/viewrows.h"

#include "store/journal/runningchange.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace atlas {
namespace {

std::optional<SavedView> viewWith(const std::vector<SavedView>& views, qint64 id)
{
    const auto found = std::ranges::find(views, id, &SavedView::id);
    return found == views.end() ? std::nullopt : std::optional(*found);
}

/// Finds out first what a change comes to, and writes only where that is something.
class ViewWriter final
{
    Q_DISABLE_COPY_MOVE(ViewWriter)

public:
    explicit ViewWriter(Connection& connection)
        : m_connection(connection)
        , m_views(loadSavedViews(connection))
        , m_after(m_views)
    {
    }
    ~ViewWriter() = default;

    void apply(const ViewChange& change)
    {
        switch (change.kind) {
        case ViewChange::Kind::Save:
            save(change.view);
            break;
        case ViewChange::Kind::Remove:
            m_after.erase(present(change.view.id));
            break;
        case ViewChange::Kind::Rename:
            rename(change.view.id, change.view.name);
            break;
        case ViewChange::Kind::Order:
            order(change.order);
            break;
        }
    }

    [[nodiscard]] bool changesAnything() const { return m_after != m_views; }

    void write()
    {
        for (const SavedView& view : m_views) {
            if (!viewWith(m_after, view.id)) {
                Statement(m_connection, "DELETE FROM saved_view WHERE id = ?1").run(view.id);
            }
        }
        for (const SavedView& view : m_after) {
            writeView(view);
        }
        if (m_isReordered) {
            for (std::size_t at = 0; at < m_after.size(); ++at) {
                Statement(m_connection,
                          "UPDATE saved_view SET position = ?2 WHERE id = ?1 AND position <> ?2")
                    .run(m_after[at].id, static_cast<qint64>(at) + 1);
            }
        }
    }

private:
    using Place = std::vector<SavedView>::iterator;

    [[nodiscard]] Place present(qint64 id)
    {
        const auto found = std::ranges::find(m_after, id, &SavedView::id);
        if (found == m_after.end()) {
            throw StoreFailure({ErrorCode::NotFound,
                                QCoreApplication::translate("Store", "The view is no longer there."),
                                nothingChanged()});
        }
        return found;
    }

    void refuse(const SavedView& view) const
    {
        if (const Result<void> checked = checkSavedView(view); !checked) {
            throw StoreFailure(checked.error());
        }
        const auto other = std::ranges::find(m_after, view.name, &SavedView::name);
        if (other != m_after.end() && other->id != view.id) {
            throw StoreFailure(
                {ErrorCode::BadInput,
                 QCoreApplication::translate("Store", "There is another view named “%1”.").arg(view.name),
                 nothingChanged()});
        }
    }

    void save(const SavedView& view)
    {
        const auto sameName = std::ranges::find(m_after, view.name, &SavedView::name);
        if (view.id == 0 && sameName == m_after.end()) {
            refuse(view);
            m_after.push_back(view);
            return;
        }
        const Place place = view.id == 0 ? sameName : present(view.id);
        SavedView written = view;
        written.id = place->id;
        refuse(written);
        *place = written;
    }

    void rename(qint64 id, const QString& name)
    {
        const Place place = present(id);
        SavedView renamed = *place;
        renamed.name = name;
        refuse(renamed);
        *place = renamed;
    }

    void order(const std::vector<qint64>& ids)
    {
        const auto rank = [&](const SavedView& view) {
            return std::ranges::find(ids, view.id) - ids.begin();
        };
        std::ranges::stable_sort(m_after, {}, rank);
        m_isReordered = true;
    }

    /// Touches only the row that changed, so that each change can be undone without the others.
    void writeView(const SavedView& view)
    {
        const QString columns = view.columns.toText();
        if (view.id == 0) {
            Statement(m_connection,
                      "INSERT INTO saved_view (position, name, page, filter, unit, orders, columns) "
                      "SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, ?4, ?5, ?6 FROM saved_view")
                .run(view.name, view.page, view.filter, key(view.unit), ordersText(view.orders), columns);
        } else if (viewWith(m_views, view.id) != view) {
            Statement(m_connection, "UPDATE saved_view SET name = ?2, page = ?3, filter = ?4, unit = ?5, "
                                    "orders = ?6, columns = ?7 WHERE id = ?1")
                .run(view.id, view.name, view.page, view.filter, key(view.unit), ordersText(view.orders),
                     columns);
        }
    }

    Connection& m_connection;
    const std::vector<SavedView> m_views;
    std::vector<SavedView> m_after;
    bool m_isReordered = false;
};

} // namespace

std::vector<SavedView> loadSavedViews(Connection& connection)
{
    std::vector<SavedView> views;
    Statement row(
        connection,
        "SELECT id, name, page, filter, unit, orders, columns FROM saved_view ORDER BY position, id");
    while (row.step()) {
        SavedView view;
        view.id = row.number(0);
        view.name = row.text(1);
        view.page = row.text(2);
        view.filter = row.text(3);
        view.unit = fromKey<Unit>(row.text(4)).value_or(Unit::Consortia); // the schema lets no other in
        view.orders = ordersFrom(row.text(5));
        view.columns = ColumnState::fromText(row.text(6));
        views.push_back(std::move(view));
    }
    return views;
}

qint64 changeSavedViews(Connection& connection, const ViewChange& change, const QString& why,
                        const QDateTime& at)
{
    Transaction transaction(connection);
    ViewWriter writer(connection);
    writer.apply(change);
    if (!writer.changesAnything()) {
        return 0;
    }
    RunningChange running(connection, QStringLiteral("view"), why, at);
    const qint64 id = running.id();
    writer.write();
    running.finish();
    transaction.commit();
    return id;
}

} // namespace atlas
