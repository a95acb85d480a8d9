// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "intake/bundled.h"
#include "intake/textreader.h"
#include "ui/import/importdialog.h"
#include "ui/import/importmodels.h"
#include "ui/import/tokenview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

RawDocument documentOf(const QString& text)
{
    return {.file = u"list.txt"_s, .tables = {splitTabbed(text, u"list.txt"_s)}};
}

QString bundledText()
{
    return QString::fromUtf8(bundledSource().value().bytes);
}

} // namespace

class ImportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_reference = loadReference().value();
        m_snapshot = bundledSnapshot();
    }

    void modelsHoldTheirRules()
    {
        RawTableModel raw;
        DraftRowModel rows;
        ProposalModel proposal;
        const QAbstractItemModelTester first(&raw, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester second(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester third(&proposal,
                                             QAbstractItemModelTester::FailureReportingMode::Fatal);
        const ListDraft draft(documentOf(bundledText()));
        raw.setDraft(draft);
        rows.setDraft(draft);
        proposal.setProposal(bundledProposal(m_reference).value(), {2});
        QCOMPARE(raw.columnCount(), 4);
        QCOMPARE(rows.rowCount(), 14);
        QCOMPARE(proposal.acceptedCount(), 13);
        raw.setDraft(ListDraft(documentOf(u"a"_s)));
        proposal.setProposal({}, {});
        QCOMPARE(proposal.rowCount(), 0);
    }

    void rowsAreTicked()
    {
        ProposalModel model;
        model.setProposal(bundledProposal(m_reference).value(), {2});
        const QSignalSpy ticks(&model, &ProposalModel::ticksChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(
            !model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole)); // something is wrong in it
        QCOMPARE(ticks.size(), 1);
        const Proposal proposal = model.proposal();
        QVERIFY(!proposal.consortia[0].isAccepted);
        QVERIFY(proposal.consortia[1].isAccepted);
        QVERIFY(!proposal.consortia[2].isAccepted);
        QCOMPARE(model.acceptedCount(), 12);
    }

    void theSameListChangesNothing()
    {
        ImportDialog dialog(documentOf(bundledText()), u"00"_s, m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 2);
        QCOMPARE(dialog.findChild<QComboBox*>(u"programme"_s)->currentText(), u"工业数据筑基行动"_s);
        QCOMPARE(dialog.proposal().count(ChangeKind::Unchanged), std::size_t{14});
        QVERIFY(!dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
    }

    void aCellIsSettledByHand()
    {
        ImportDialog dialog(
            documentOf(bundledText().replace(u"首钢集团有限公司、"_s, u"首钢集团有限公司、、"_s)), {},
            m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 1);
        QCOMPARE(dialog.draft().reading().problems.size(), std::size_t{1});
        QCOMPARE(dialog.proposal().consortia[0].isAccepted, false);
        auto* tokens = dialog.findChild<TokenView*>(u"tokens"_s);
        QCOMPARE(tokens->cell().tokens.size(), std::size_t{12});
        QTest::mouseClick(tokens, Qt::LeftButton, {}, tokens->tokenRect(2).center());
        auto* menu = tokens->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        const QList<QAction*> actions = menu->actions();
        actions.constLast()->trigger(); // joins the empty one with the next
        QVERIFY(dialog.draft().reading().problems.empty());
        QCOMPARE(tokens->cell().tokens.size(), std::size_t{11});
        QVERIFY(dialog.proposal().consortia[0].isAccepted);
    }

    void columnsAreSaidByHand()
    {
        ImportDialog dialog(documentOf(u"项\t主\t伴\n1\t甲联合体\t甲公司、乙公司\n"_s), {}, m_snapshot,
                            m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 0);
        auto* table = dialog.findChild<QTableView*>(u"rawTable"_s);
        const auto say = [&](int column, int entry) {
            Q_EMIT table->horizontalHeader()->sectionClicked(column);
            const QList<QMenu*> menus = dialog.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(!menus.isEmpty());
            menus.constLast()->actions().at(entry)->trigger();
        };
        say(1, static_cast<int>(ListColumn::Name));
        say(2, static_cast<int>(ListColumn::Members));
        QCOMPARE(dialog.proposal().consortia.size(), std::size_t{1});
        QCOMPARE(dialog.proposal().consortia[0].members.size(), std::size_t{2});
    }

    void tokensAreHit()
    {
        const MemberCell cell = readMemberCell(u"甲公司、乙公司(牵头)、、丙"_s);
        const QFont font;
        const TokenLayout wide = layoutTokens(cell, font, 2000);
        QCOMPARE(wide.boxes.size(), std::size_t{4});
        QVERIFY(wide.boxes[2].hasProblem);
        QVERIFY(!wide.boxes[1].hasProblem);
        const TokenLayout narrow = layoutTokens(cell, font, 120);
        QVERIFY(narrow.height > wide.height);
        const auto hit = wide.hit(QPointF(wide.boxes[1].textLeft + 1, 5), font);
        QVERIFY(hit.has_value());
        QCOMPARE(hit->token, std::size_t{1});
        QCOMPARE(hit->character, qsizetype{0});
        QVERIFY(!wide.hit(QPointF(-5, -5), font));
    }

private:
    Reference m_reference;
    SnapshotPtr m_snapshot;
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
