// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/context/valueindex.h"

#include "domain/placenames.h"
#include "domain/text/fold.h"
#include "domain/text/pinyin.h"
#include "ui/context/browsecontext.h"
#include "ui/context/whendone.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace atlas {

ValueIndex& ValueIndex::of(BrowseContext& context)
{
    if (auto* known = context.findChild<ValueIndex*>({}, Qt::FindDirectChildrenOnly)) {
        return *known;
    }
    return *new ValueIndex(context);
}

ValueIndex::ValueIndex(BrowseContext& context)
    : QObject(&context)
    , m_context(context)
{
}

ValueIndex::~ValueIndex() = default;

const FacetCounts& ValueIndex::whole()
{
    const ViewPtr& view = m_context.view();
    if (m_of.lock() == view->snapshot) {
        return m_whole;
    }
    if (view->filter.isEmpty()) {
        m_whole = view->facets;
        m_of = view->snapshot;
        return m_whole;
    }
    countWhole(view->snapshot);
    return view->facets;
}

void ValueIndex::countWhole(const SnapshotPtr& snapshot)
{
    if (m_askedOf.lock() == snapshot) {
        return;
    }
    m_askedOf = snapshot;
    whenDone(QtConcurrent::run([snapshot] { return evaluate(snapshot, {})->facets; }), this,
             [this, of = std::weak_ptr(snapshot)](const FacetCounts& counts) {
                 if (of.lock() == m_context.view()->snapshot && m_of.lock() != of.lock()) {
                     m_whole = counts;
                     m_of = of;
                     Q_EMIT wholeChanged();
                 }
             });
}

ValueTest valueTest(const QString& typed)
{
    const QString wanted = fold(typed);
    if (wanted.isEmpty()) {
        return {};
    }
    // Shared: a pattern is some tens of kilobytes, and a test is copied.
    auto pinyin = PinyinPattern::of(typed);
    const auto pattern = pinyin ? std::make_shared<const PinyinPattern>(std::move(*pinyin))
                                : std::shared_ptr<const PinyinPattern>();
    return [wanted, pattern, regions = PlaceNames::bundled().regionsWith(typed)](
               const Vocabulary& vocabulary, Field field, const QString& key, const QString& title) {
        const FieldValue* value = vocabulary.value(field, key);
        QStringList words{title};
        if (value != nullptr) {
            words << value->name << value->nameEn << value->forms;
        }
        const auto holds = [&](const QString& word) { return fold(word).contains(wanted); };
        if (std::ranges::any_of(words, holds) || (isPlace(field) && regions.contains(key.toInt()))) {
            return true;
        }
        const QString& name = value == nullptr ? title : value->name;
        return pattern != nullptr && pattern->isIn(fold(name).toUtf8());
    };
}

} // namespace atlas
