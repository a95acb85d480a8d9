// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/comparison.h"
#include "ui/context/latestanswer.h"
#include "ui/pages/compare/comparepart.h"

#include <memory>

class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace atlas {

class PlainLabel;
class BrowseContext;
class CountTable;
class EmptyState;
class RecordChooser;
struct KeyedTable;

/// Two to four consortia side by side: who is in which, and as what.
class ConsortiaPart final : public ComparePart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsortiaPart)

public:
    explicit ConsortiaPart(BrowseContext& context, QWidget* parent = nullptr);
    ~ConsortiaPart() override;

    void retranslate() override;
    void refresh() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] std::optional<PageTable> pageTable() const override;

    [[nodiscard]] const std::vector<qint64>& consortia() const { return m_ids; }
    /// By id; of more than there is room for the first ones.
    void setConsortia(const std::vector<qint64>& ids);
    [[nodiscard]] CountTable* counts() const { return m_counts; }
    [[nodiscard]] CountTable* members() const { return m_members; }
    [[nodiscard]] RecordChooser* chooser() const { return m_chooser; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Answer
    {
        ViewPtr view; ///< what it was asked of: its rows are rows of that snapshot
        ConsortiumComparison comparison;
    };
    using AnswerPtr = std::shared_ptr<const Answer>;

    void makeTables();
    void take(const AnswerPtr& answer);
    void showChips();
    void fillMembers();
    void fitTables();
    void showWhich(const QString& key, std::optional<std::size_t> only = {});

    BrowseContext& m_context;
    LatestAnswer m_answerer;
    std::vector<qint64> m_ids;
    AnswerPtr m_answer;
    QString m_onlyKey;
    std::optional<std::size_t> m_only; ///< of the consortia that are compared
    RecordChooser* m_chooser = nullptr;
    QWidget* m_chips = nullptr;
    QHBoxLayout* m_chipRow = nullptr;
    QSplitter* m_tables = nullptr;
    CountTable* m_counts = nullptr;
    CountTable* m_members = nullptr;
    PlainLabel* m_which = nullptr;
    QPushButton* m_all = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace atlas
