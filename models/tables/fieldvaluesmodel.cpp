// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/fieldvaluesmodel.h"

#include "domain/text/showntext.h"

#include <algorithm>
#include <utility>

namespace atlas {

FieldValuesModel::FieldValuesModel(ViewPtr view, const FacetCounts& whole, Field field, Unit unit,
                                   Language language, QObject* parent)
    : QAbstractListModel(parent)
    , m_view(std::move(view))
    , m_field(field)
    , m_unit(unit)
{
    const Snapshot& snapshot = *m_view->snapshot;
    const auto index = static_cast<std::size_t>(field);
    std::size_t province = 0;
    const FacetSort sort = FacetLayout::standard().sort(field);
    for (const std::size_t code : orderedCodes(snapshot, field, sort, whole, unit, language)) {
        const QString key = keyOfCode(snapshot, field, code);
        const Filter& filter = m_view->filter;
        if (whole[index][code][unit] == 0 && !filter.isIncluded(field, key) &&
            !filter.isExcluded(field, key)) {
            continue;
        }
        const quint16 parent = isPlace(field) ? snapshot.regionParent[code] : quint16{0};
        const bool isInner = parent != 0 && parent == province; // the province may be none of the values
        province = parent == 0 ? code : province;
        m_values.push_back({key, snapshot.vocabulary.title(field, key, language),
                            m_view->facets[index][code][unit], isInner, false});
    }
    readChoice();
    findShown();
}

FieldValuesModel::~FieldValuesModel() = default;

/// Ticks as the filter has them. A province that is named stands for the places in it.
void FieldValuesModel::readChoice()
{
    const Choice& choice = m_view->filter.choice(m_field);
    m_mode = choice.included.isEmpty() && !choice.excluded.isEmpty() ? Mode::Hide : Mode::Show;
    const QStringList& named = m_mode == Mode::Hide ? choice.excluded : choice.included;
    bool isProvinceTicked = false;
    for (Value& value : m_values) {
        const bool isNamed = named.contains(value.key);
        if (!value.isInner) {
            isProvinceTicked = isNamed;
        }
        value.isTicked = choice.isEmpty() || isNamed || (value.isInner && isProvinceTicked);
        if (m_mode == Mode::Show && choice.excluded.contains(value.key)) {
            value.isTicked = false;
        }
    }
}

void FieldValuesModel::findShown()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (!m_search ||
            m_search(m_view->snapshot->vocabulary, m_field, m_values[i].key, m_values[i].title)) {
            m_shown.push_back(i);
        }
    }
}

bool FieldValuesModel::areAllTicked(bool ticked) const
{
    return std::ranges::all_of(m_values, [&](const Value& value) { return value.isTicked == ticked; });
}

void FieldValuesModel::setMode(Mode mode)
{
    if (mode == m_mode) {
        return;
    }
    if (areAllTicked(m_mode == Mode::Show)) {
        for (Value& value : m_values) {
            value.isTicked = mode == Mode::Show;
        }
    }
    m_mode = mode;
    announceTicks();
}

void FieldValuesModel::setSearch(ValueTest test)
{
    beginResetModel();
    m_search = std::move(test);
    findShown();
    endResetModel();
}

void FieldValuesModel::announceTicks()
{
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
}

void FieldValuesModel::tickAll(bool ticked)
{
    for (const std::size_t value : m_shown) {
        m_values[value].isTicked = ticked;
    }
    announceTicks();
}

void FieldValuesModel::invert()
{
    for (const std::size_t value : m_shown) {
        m_values[value].isTicked = !m_values[value].isTicked;
    }
    announceTicks();
}

/// Whether a tick counts: what cannot be seen was not meant where a search says what is to be shown.
bool FieldValuesModel::isCounted(std::size_t value) const
{
    const bool isInSight = !m_search || m_mode == Mode::Hide || std::ranges::binary_search(m_shown, value);
    return isInSight && m_values[value].isTicked;
}

/// The index behind the last place inside the province.
std::size_t FieldValuesModel::endOfProvince(std::size_t value) const
{
    std::size_t end = value + 1;
    while (end < m_values.size() && m_values[end].isInner) {
        ++end;
    }
    return end;
}

void FieldValuesModel::addProvince(Choice& choice, std::size_t province, std::size_t end) const
{
    QStringList& named = m_mode == Mode::Show ? choice.included : choice.excluded;
    if (isCounted(province)) {
        named << m_values[province].key;
    } else if (m_mode == Mode::Show && m_view->filter.isExcluded(m_field, m_values[province].key)) {
        choice.excluded << m_values[province].key; // a record can have a value that is shown and this one
    }
    for (std::size_t place = province + 1; place < end; ++place) {
        const bool isTicked = isCounted(place);
        if (isTicked && !isCounted(province)) {
            named << m_values[place].key;
        } else if (!isTicked && isCounted(province) && m_mode == Mode::Show && !m_search) {
            choice.excluded << m_values[place].key; // the province without that place
        }
    }
}

Choice FieldValuesModel::choice() const
{
    Choice choice;
    const bool saysNothing = m_mode == Mode::Show ? areAllTicked(true) && !m_search : areAllTicked(false);
    if (saysNothing) {
        return choice;
    }
    for (std::size_t value = 0; value < m_values.size(); value = endOfProvince(value)) {
        addProvince(choice, value, endOfProvince(value));
    }
    choice.included.sort();
    choice.excluded.sort();
    return choice;
}

bool FieldValuesModel::isPossible() const
{
    if (m_mode == Mode::Hide) {
        return !areAllTicked(true);
    }
    for (std::size_t value = 0; value < m_values.size(); ++value) {
        if (isCounted(value)) {
            return true;
        }
    }
    return false;
}

int FieldValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString FieldValuesModel::countedText(const Value& value) const
{
    //: a value and its count: "Zhejiang: 2 consortia"
    return tr("%1: %2").arg(value.title, countText(value.count, m_unit));
}

QVariant FieldValuesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Value& value = m_values[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return value.title;
    case Qt::AccessibleTextRole:
        return countedText(value);
    case Qt::ToolTipRole:
        return plainToolTip(countedText(value));
    case Qt::CheckStateRole:
        return static_cast<int>(value.isTicked ? Qt::Checked : Qt::Unchecked);
    case ValueKeyRole:
        return value.key;
    case CountRole:
        return qulonglong{value.count};
    case DepthRole:
        return value.isInner ? 1 : 0;
    default:
        return {};
    }
}

bool FieldValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const std::size_t first = m_shown[static_cast<std::size_t>(index.row())];
    const std::size_t end = m_values[first].isInner ? first + 1 : endOfProvince(first);
    for (std::size_t i = first; i < end; ++i) {
        m_values[i].isTicked = value.toInt() == Qt::Checked;
    }
    announceTicks();
    return true;
}

Qt::ItemFlags FieldValuesModel::flags(const QModelIndex& index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

} // namespace atlas
