// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/matrix.h"
#include "ui/context/latestanswer.h"
#include "ui/look/page.h"

class QBoxLayout;
class QComboBox;
class QSlider;
class QSpinBox;
class QStackedLayout;

namespace atlas {

class PlainLabel;
class BrowseContext;
class EmptyState;
class MatrixLegend;
class MatrixView;
class SegmentedSwitch;

/// Who is with whom, and what goes with what: organisations against consortia, or two fields against each
/// other.
class MatrixPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixPage)

public:
    explicit MatrixPage(BrowseContext& context, QWidget* parent = nullptr);
    ~MatrixPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("matrix"); }
    [[nodiscard]] QString title() const override { return tr("Matrix"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] std::optional<PageTable> pageTable() const override;

    [[nodiscard]] MatrixView* view() const { return m_view; }
    /// Organisations × consortia, industry × province, kind × role, any two fields.
    void setKind(int kind);
    void setFields(Field rows, Field columns);
    void setAtLeast(int consortia);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead();
    void makeControls(QBoxLayout* row);
    void fillFields();
    void chooseField(bool isRow);
    void refreshSoon();
    void refresh();
    void take(const MatrixPtr& matrix);
    void showControls();
    void fitHead();
    void activate(int row, int column, bool isOther);
    void activateCounts(int row, int column);
    void activateTotal(int row, int column);
    void showMemberTotal(int row, int column);
    void activateMembers(int row, int column, bool isOther);
    [[nodiscard]] MatrixChoice choice() const;
    [[nodiscard]] MatrixPtr shown() const;

    BrowseContext& m_context;
    LatestAnswer m_search;
    SegmentedSwitch* m_switch = nullptr;
    QComboBox* m_kinds = nullptr;
    PlainLabel* m_title = nullptr;
    QWidget* m_leastRow = nullptr;
    PlainLabel* m_leastBefore = nullptr;
    PlainLabel* m_leastAfter = nullptr;
    QSlider* m_slider = nullptr;
    QSpinBox* m_least = nullptr;
    QWidget* m_fieldRow = nullptr;
    QComboBox* m_rowField = nullptr;
    QComboBox* m_columnField = nullptr;
    QBoxLayout* m_controls = nullptr;
    QStackedLayout* m_stack = nullptr;
    MatrixView* m_view = nullptr;
    MatrixLegend* m_legend = nullptr;
    EmptyState* m_empty = nullptr;
    int m_kind = 0;
    Field m_rows = Field::Home;
    Field m_columns = Field::Kind;
    bool m_isStale = true;
};

} // namespace atlas
