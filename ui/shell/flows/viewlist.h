// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/savedview.h"
#include "ui/context/place.h"

#include <QObject>

#include <optional>
#include <vector>

namespace atlas {

class BrowseContext;

/// A view that can be applied, in the language of the user interface.
struct ViewEntry
{
    QString key; ///< builtin:shared, saved:12; what Place::namedView holds
    SavedView view;
    bool needsPlace = false; ///< and none was chosen yet

    [[nodiscard]] bool isSaved() const { return view.id != 0; }
};

/// The views of the registry with those that every registry has, and how what is on screen stands to them.
class ViewList final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewList)

public:
    ViewList(BrowseContext& context, QObject* parent);
    ~ViewList() override;

    /// Keys of the pages of this version.
    void setPages(const QStringList& pages) { m_pages = pages; }
    /// "My province": a region's code; 0 where none was chosen.
    void setProvince(int code) { m_province = code; }
    [[nodiscard]] int province() const { return m_province; }

    /// Built in ones first.
    [[nodiscard]] std::vector<ViewEntry> entries() const;
    [[nodiscard]] std::optional<ViewEntry> entry(const QString& key) const;
    [[nodiscard]] std::optional<ViewEntry> named(const QString& name) const;
    /// The one that was applied and not left since.
    [[nodiscard]] std::optional<ViewEntry> current() const;
    /// Whether filter, unit, order or columns are not as the current one says.
    [[nodiscard]] bool isChanged() const;

    /// What is on screen, without a name.
    [[nodiscard]] SavedView state() const;
    /// The filter in words, or what the page shows.
    [[nodiscard]] QString proposedName() const;

    /// Shows it in one step of the history. Fails, without a step, where it needs a place; what this registry
    /// does not know is told, and the rest is applied.
    [[nodiscard]] Result<void> apply(const QString& key);

private:
    [[nodiscard]] Place placeOf(const ViewEntry& entry, const Filter& filter) const;

    BrowseContext& m_context;
    QStringList m_pages;
    int m_province = 0;
};

} // namespace atlas
