// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/place.h"
#include "ui/look/page.h"
#include "ui/pages/start/startlink.h"

#include <array>
#include <functional>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QVBoxLayout;

namespace atlas {

class PlainLabel;
class RichLabel;
class BrowseContext;
class FindBox;

/// A job as the first page offers it.
struct StartJob
{
    QString id; ///< stable: province, shared, compare, report, import
    std::function<QString()> title;
    std::function<QString()> note;
    std::function<void()> run;
    bool needsRecords = true; ///< has nothing to work on in an empty registry
};

/// The first page: what can be done, in words, what is in the registry, and what it has nothing of. Always of
/// the whole registry, whatever the filter.
class StartPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    StartPage(BrowseContext& context, std::vector<StartJob> jobs, QWidget* parent = nullptr);
    ~StartPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("start"); }
    [[nodiscard]] QString title() const override { return tr("Start", "the first page"); }
    void retranslate() override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] QString nothingToPrint() const override;
    void setOpensFirst(bool opens);

Q_SIGNALS:
    void opensFirstChanged(bool opens);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] PlainLabel* makeHead();
    void makeFigures(QVBoxLayout* column);
    void makeJobs(QVBoxLayout* column);
    void makeBlankSpots(QVBoxLayout* column);
    void refreshSoon();
    void refresh();
    void askBlankSpots();
    void showBlankSpots();
    void openLink(const QString& target);
    void openUnit(Unit unit);

    BrowseContext& m_context;
    std::vector<StartJob> m_jobs;
    PlainLabel* m_registryHead = nullptr;
    std::array<StartLink*, AllUnits.size()> m_figures{};
    PlainLabel* m_source = nullptr;
    PlainLabel* m_jobsHead = nullptr;
    PlainLabel* m_findTitle = nullptr;
    FindBox* m_find = nullptr;
    std::vector<StartLink*> m_links;
    PlainLabel* m_blankHead = nullptr;
    RichLabel* m_blanks = nullptr;
    QCheckBox* m_opensFirst = nullptr;
    QBoxLayout* m_columns = nullptr;
    SnapshotPtr m_shown;  ///< what the numbers are of
    ViewPtr m_everything; ///< what the blank spots are of
    bool m_isStale = true;
};

} // namespace atlas
