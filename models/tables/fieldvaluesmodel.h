// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/facettree.h"
#include "tables/roles.h"

#include <QAbstractListModel>

namespace atlas {

/// The values of one field as a list to tick, with their counts in the chosen unit: those that the registry
/// has and those that the filter names. Ticks say what is shown or what is hidden; with nothing said of the
/// field all are ticked and shown.
class FieldValuesModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldValuesModel)

public:
    /// What the ticks mean.
    enum class Mode : quint8 { Show, Hide };

    FieldValuesModel(ViewPtr view, const FacetCounts& whole, Field field, Unit unit, Language language,
                     QObject* parent = nullptr);
    ~FieldValuesModel() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Ticks stay, but for the case that all were ticked, or none: those are what was there before anything
    /// was said, in the other words.
    void setMode(Mode mode);
    /// Only values that pass are in the list; the others keep their ticks.
    void setSearch(ValueTest test);

    /// Of the values in the list.
    void tickAll(bool ticked);
    void invert();

    /// What the ticks come to. While values are looked for, the ticks of those out of sight are left aside
    /// where ticks mean what is shown. A place that is ticked with all places in it stands for them.
    [[nodiscard]] Choice choice() const;
    /// False where nothing would be left to see.
    [[nodiscard]] bool isPossible() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Qt::CheckStateRole; a province takes the places in it along.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Value
    {
        QString key;
        QString title;
        quint32 count = 0;
        bool isInner = false; ///< a place inside the province above it
        bool isTicked = false;
    };

    [[nodiscard]] QString countedText(const Value& value) const;
    void readChoice();
    void findShown();
    void announceTicks();
    [[nodiscard]] bool isCounted(std::size_t value) const;
    [[nodiscard]] bool areAllTicked(bool ticked) const;
    [[nodiscard]] std::size_t endOfProvince(std::size_t value) const;
    void addProvince(Choice& choice, std::size_t province, std::size_t end) const;

    ViewPtr m_view;
    Field m_field;
    Unit m_unit;
    Mode m_mode = Mode::Show;
    ValueTest m_search;
    std::vector<Value> m_values;
    std::vector<std::size_t> m_shown; ///< indices into m_values
};

} // namespace atlas
