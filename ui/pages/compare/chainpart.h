// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/sharedchain.h"
#include "ui/context/latestanswer.h"
#include "ui/pages/compare/comparepart.h"

#include <memory>

class QBoxLayout;

namespace atlas {

class PlainLabel;
class BrowseContext;
class CountTable;
class RecordChooser;

/// How two organisations are connected through consortia.
class ChainPart final : public ComparePart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChainPart)

public:
    explicit ChainPart(BrowseContext& context, QWidget* parent = nullptr);
    ~ChainPart() override;

    void retranslate() override;
    void refresh() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] std::optional<PageTable> pageTable() const override;

    [[nodiscard]] RecordChooser* from() const { return m_from; }
    [[nodiscard]] RecordChooser* to() const { return m_to; }
    [[nodiscard]] PlainLabel* sentence() const { return m_sentence; }
    [[nodiscard]] CountTable* steps() const { return m_steps; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Answer
    {
        ViewPtr view; ///< what it was asked of: its rows are rows of that snapshot
        Row from = 0;
        Row to = 0;
        std::optional<SharedChain> chain;
    };
    using AnswerPtr = std::shared_ptr<const Answer>;

    void take(const AnswerPtr& answer);
    void showStep(int row, int column);

    BrowseContext& m_context;
    LatestAnswer m_answerer;
    QBoxLayout* m_fields = nullptr;
    RecordChooser* m_from = nullptr;
    RecordChooser* m_to = nullptr;
    PlainLabel* m_sentence = nullptr;
    CountTable* m_steps = nullptr;
    AnswerPtr m_answer;
};

} // namespace atlas
