// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/facettree.h"

#include <QObject>

#include <memory>

namespace atlas {

class BrowseContext;

/// The counts of the values of all fields in the whole registry, whatever the filter. Belongs to a context;
/// parts of the window that list values share it.
class ValueIndex final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueIndex)

public:
    /// Made when it is first asked for.
    [[nodiscard]] static ValueIndex& of(BrowseContext& context);
    ~ValueIndex() override;

    /// The counts without a filter. They come with a view that has none; otherwise they are counted in
    /// another thread, and until then the view's own are given.
    [[nodiscard]] const FacetCounts& whole();

Q_SIGNALS:
    void wholeChanged();

private:
    explicit ValueIndex(BrowseContext& context);
    void countWhole(const SnapshotPtr& snapshot);

    BrowseContext& m_context;
    FacetCounts m_whole;
    std::weak_ptr<const Snapshot> m_of;      ///< what m_whole are the counts of
    std::weak_ptr<const Snapshot> m_askedOf; ///< what is being counted
};

/// Passes values whose title, name in either language or other form holds the text after fold(), or whose
/// Chinese name reads like it. An empty test for an empty text.
[[nodiscard]] ValueTest valueTest(const QString& typed);

} // namespace atlas
