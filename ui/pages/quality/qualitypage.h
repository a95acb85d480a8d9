// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "store/changes/decisions.h"
#include "ui/context/registrychange.h"
#include "ui/look/page.h"
#include "ui/pages/quality/findingmodel.h"

#include <optional>
#include <utility>
#include <vector>

class QBoxLayout;
class QComboBox;
class QStackedLayout;
class QTableView;

namespace atlas {

class PlainLabel;
class BrowseContext;
class EmptyState;
class FindingSearch;
class FixPanel;
class SegmentedSwitch;

/// What is unknown or doubtful in the registry, as a list to work through, with the fix at hand for each.
class QualityPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QualityPage)

public:
    QualityPage(BrowseContext& context, const Reference& reference, ChangeRegistry change,
                QWidget* parent = nullptr);
    ~QualityPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("quality"); }
    [[nodiscard]] QString title() const override { return tr("Quality"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] QString nothingToPrint() const override;

    /// Empty: all lists, one behind the other.
    void setList(std::optional<FindingList> list);
    [[nodiscard]] const FindingModel& model() const { return *m_model; }
    [[nodiscard]] QTableView* view() const { return m_table; }
    [[nodiscard]] FixPanel* fixPanel() const { return m_fix; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHead();
    void makeTable();
    void refreshSoon();
    void refresh();
    void take(const FindingSetPtr& set);
    void showFindings();
    void showHead(const std::vector<std::size_t>& counts, std::size_t shown, std::size_t all);
    void showEmpty(std::size_t all);
    void fitHead();
    void fitColumns();
    void showFix();
    void followCurrent();
    void decide(const Decision& decision, const QString& message);
    void goOn(const std::optional<FindingIdentity>& answered);
    [[nodiscard]] bool isInView(const Finding& finding) const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isAnswered(const Finding& finding) const;

    BrowseContext& m_context;
    const ChangeRegistry m_change;
    FindingSearch* m_search;
    FindingSetPtr m_set; ///< null before the first were found
    /// What was answered, with the snapshot that was shown then: one that comes later knows the answer.
    std::vector<std::pair<FindingIdentity, SnapshotPtr>> m_answered;
    std::optional<FindingList> m_list;
    bool m_isStale = true;
    bool m_isFilling = false; ///< rows change by the program, not by the user
    bool m_isChanging = false;
    QBoxLayout* m_head = nullptr;
    PlainLabel* m_title = nullptr;
    SegmentedSwitch* m_switch = nullptr;
    QComboBox* m_choice = nullptr; ///< the same where the page is too narrow for the switch
    QStackedLayout* m_stack = nullptr;
    QWidget* m_work = nullptr; ///< list and fix
    FindingModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    FixPanel* m_fix = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace atlas
