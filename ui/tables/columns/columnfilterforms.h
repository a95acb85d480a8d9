// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "ui/tables/columns/columnfilter.h"

class QLineEdit;
class QListView;

namespace atlas {

class PlainLabel;
class FieldValuesModel;
class SegmentedSwitch;

/// The values of a field, to be ticked.
class ValuesFilter final : public ColumnFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValuesFilter)

public:
    ValuesFilter(BrowseContext& context, Field field, QWidget* parent);
    ~ValuesFilter() override;

protected:
    void apply() override;
    void clear() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    void makeTicking();
    void followTicks();
    void showRows(const QModelIndex& index);

    Field m_field;
    FieldValuesModel* m_model = nullptr;
    SegmentedSwitch* m_mode = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
};

/// Bounds of a count.
class CountFilter final : public ColumnFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountFilter)

public:
    CountFilter(BrowseContext& context, CountField field, const QString& title, QWidget* parent);
    ~CountFilter() override;

protected:
    void apply() override;
    void clear() override;

private:
    void check();

    CountField m_field;
    QLineEdit* m_least = nullptr;
    QLineEdit* m_most = nullptr;
    PlainLabel* m_problem = nullptr;
};

/// The first and the last day of a date.
class DateFilter final : public ColumnFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateFilter)

public:
    DateFilter(BrowseContext& context, DateField field, const QString& title, QWidget* parent);
    ~DateFilter() override;

protected:
    void apply() override;
    void clear() override;

private:
    void check();

    DateField m_field;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    PlainLabel* m_problem = nullptr;
};

/// A text that is in a name, and one that is not.
class TextFilter final : public ColumnFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextFilter)

public:
    TextFilter(BrowseContext& context, QWidget* parent);
    ~TextFilter() override;

protected:
    void apply() override;
    void clear() override;

private:
    /// The terms that the two fields stand for; the filter's other ones stay.
    std::vector<TextTerm> m_shownTerms;
    QLineEdit* m_with = nullptr;
    QLineEdit* m_without = nullptr;
};

} // namespace atlas
