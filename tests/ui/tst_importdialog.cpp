// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "import/proposal/bundled.h"
#include "intake/textreader.h"
#include "support/readlists.h"
#include "ui/import/importdialog.h"
#include "ui/import/importmodels.h"
#include "ui/import/tokenview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

ListDraft draftOf(const QString& text, const std::vector<ColumnChoice>& remembered = {})
{
    return ListDraft({.file = u"list.txt"_s, .tables = {splitTabbed(text, u"list.txt"_s)}}, bundledGrammar(),
                     remembered);
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
        const ListDraft draft = draftOf(bundledText());
        raw.setDraft(draft);
        rows.setDraft(draft);
        proposal.setProposal(bundledProposal(m_reference).value(), {2});
        QCOMPARE(raw.columnCount(), 4);
        QCOMPARE(rows.rowCount(), 14);
        QCOMPARE(proposal.acceptedCount(), 13);
        raw.setDraft(draftOf(u"a"_s));
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
        QCOMPARE(model.acceptedCount(), 12);
        const Proposal proposal = model.takeProposal();
        QVERIFY(!proposal.consortia[0].isAccepted);
        QVERIFY(proposal.consortia[1].isAccepted);
        QVERIFY(!proposal.consortia[2].isAccepted);
        QCOMPARE(model.rowCount(), 0);
    }

    void theSameListChangesNothing()
    {
        ImportDialog dialog(draftOf(bundledText()), u"00"_s, m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 3);
        QCOMPARE(dialog.findChild<QComboBox*>(u"programme"_s)->currentText(), u"工业数据筑基行动"_s);
        QVERIFY(!dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
        QCOMPARE(dialog.findChild<QComboBox*>(u"kind"_s)->currentIndex(), 1); // the edition that is there
        QVERIFY(!dialog.findChild<QComboBox*>(u"programme"_s)->isEnabled());
        QCOMPARE(dialog.takeProposal().count(ChangeKind::Unchanged), std::size_t{14});
    }

    void aCellIsSettledByHand()
    {
        ImportDialog dialog(
            draftOf(bundledText().replace(u"首钢集团有限公司、"_s, u"首钢集团有限公司、、"_s)), {},
            m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 1);
        QCOMPARE(dialog.draft().reading().problems.size(), std::size_t{1});
        QCOMPARE(dialog.findChild<QLabel*>(u"memberCount"_s)->text(), u"12 member(s)"_s);
        auto* tokens = dialog.findChild<TokenView*>(u"tokens0"_s);
        QCOMPARE(tokens->cell().tokens.size(), std::size_t{12});
        QTest::mouseClick(tokens, Qt::LeftButton, {}, tokens->tokenRect(2).center());
        auto* menu = tokens->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        const QList<QAction*> actions = menu->actions();
        actions.constLast()->trigger(); // joins the empty one with the next
        QVERIFY(dialog.draft().reading().problems.empty());
        QCOMPARE(tokens->cell().tokens.size(), std::size_t{11});
        QCOMPARE(dialog.findChild<QLabel*>(u"memberCount"_s)->text(), u"11 member(s)"_s);
        QVERIFY(dialog.takeProposal().consortia[0].isAccepted);
    }

    void columnsAreSaidByHand()
    {
        ImportDialog dialog(draftOf(u"项\t主\t伴\n1\t甲联合体\t甲公司、乙公司\n"_s), {}, m_snapshot,
                            m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 0);
        auto* table = dialog.findChild<QTableView*>(u"rawTable"_s);
        const auto say = [&](int column, int entry) {
            Q_EMIT table->horizontalHeader()->sectionClicked(column);
            const QList<QMenu*> menus =
                table->parentWidget()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(!menus.isEmpty());
            menus.constLast()->actions().at(entry)->trigger();
        };
        say(1, static_cast<int>(ListColumn::Name));
        say(2, static_cast<int>(ListColumn::Members));
        const std::optional<ColumnChoice> choice = dialog.draft().choice();
        QVERIFY(choice.has_value());
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.consortia.size(), std::size_t{1});
        QCOMPARE(proposal.consortia[0].members.size(), std::size_t{2});

        // A list with the same headers is read with them, and says so.
        ImportDialog again(draftOf(u"项\t主\t伴\n1\t乙联合体\t丙公司\n"_s, {*choice}), {}, m_snapshot,
                           m_reference);
        again.show();
        QCOMPARE(again.findChild<QStackedWidget*>()->currentIndex(), 3);
        QVERIFY(again.findChild<QLabel*>(u"remarks"_s)->text().contains(u"same headers"));
        QVERIFY(!again.draft().choice());
    }

    void anotherEditionUnderAnotherTitleIsAskedAbout()
    {
        QString text = bundledText();
        const QString title = bundledSource().value().notice.title;
        QVERIFY(text.contains(title));
        ImportDialog dialog(draftOf(text.replace(title, u"联合体名单修订"_s)), {}, m_snapshot, m_reference);
        dialog.show();
        auto* kind = dialog.findChild<QComboBox*>(u"kind"_s);
        auto* hint = dialog.findChild<QLabel*>(u"listHint"_s);
        QCOMPARE(kind->currentIndex(), 1);
        QVERIFY2(hint->text().startsWith(u"14 of its consortia"), qPrintable(hint->text()));
        QVERIFY(!dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled()); // nothing differs
        kind->setCurrentIndex(0);
        Q_EMIT kind->activated(0);
        QVERIFY(dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.count(ChangeKind::New), std::size_t{14});
        QCOMPARE(proposal.notice.title, u"联合体名单修订"_s);
    }

    void aFurtherBatchIsToldAsOne()
    {
        const QString title = bundledSource().value().notice.title + u"（第二批）"_s;
        ImportDialog dialog(
            draftOf(title + u"\n序号\t联合体名称\t地方\t联合体单位\n1\t新联合体\t北京\t甲公司\n"_s), {},
            m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QComboBox*>(u"kind"_s)->currentIndex(), 0);
        QVERIFY(dialog.findChild<QLabel*>(u"listHint"_s)->text().contains(u"第二批"));
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.notice.edition, u"第二批"_s);
        QVERIFY(proposal.gone.empty());
    }

    void theEncodingIsChosen()
    {
        RawDocument document{.file = u"list.txt"_s, .tables = {splitTabbed(bundledText(), u"list.txt"_s)}};
        document.encoding = SourceEncoding::Gb18030;
        ImportDialog dialog(ListDraft(std::move(document), bundledGrammar()), {}, m_snapshot, m_reference);
        auto* encodings = dialog.findChild<QComboBox*>(u"encodings"_s);
        QVERIFY(encodings != nullptr);
        QCOMPARE(encodings->currentText(), u"GB 18030"_s);
        const QSignalSpy chosen(&dialog, &ImportDialog::encodingChosen);
        Q_EMIT encodings->activated(0);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<SourceEncoding>(), SourceEncoding::Utf8);
    }

    void anIndustryLeadIsSaidByHand()
    {
        ImportDialog dialog(
            draftOf(bundledText().replace(u"首钢集团有限公司、"_s, u"首钢集团有限公司、、"_s)), {},
            m_snapshot, m_reference);
        dialog.show();
        auto* tokens = dialog.findChild<TokenView*>(u"tokens0"_s);
        QTest::mouseClick(tokens, Qt::LeftButton, {}, tokens->tokenRect(1).center());
        const QList<QAction*> actions = tokens->findChild<QMenu*>()->actions();
        const auto lead =
            std::ranges::find_if(actions, [](const QAction* action) { return action->menu() != nullptr; });
        QVERIFY(lead != actions.end());
        const QList<QAction*> industries = (*lead)->menu()->actions();
        QCOMPARE(industries.size(), static_cast<qsizetype>(m_reference.industries.size()) + 1);
        industries.constFirst()->trigger();
        QCOMPARE(tokens->cell().tokens[1].role, Role::IndustryLead);
        QCOMPARE(tokens->cell().tokens[1].industryText, m_reference.industries.front().name);
        QVERIFY(tokens->cell().tokens[1].isByHand);
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.consortia[0].members[1].words->industry, m_reference.industries.front().key);
        QCOMPARE(proposal.consortia[0].members[1].roleBasis, Basis::User);
    }

    void marksAndLonelyBracketsAreFound()
    {
        const MemberCell cell =
            bundledGrammar()->read(u"甲公司(绿色石化行业牵头单位)、乙公司(牵头、丙公司"_s);
        const TokenLayout layout = layoutTokens(cell, QFont(), 2000);
        QCOMPARE(layout.boxes[0].text.sliced(layout.boxes[0].markStart, layout.boxes[0].markLength),
                 u"(绿色石化行业牵头单位)"_s);
        QCOMPARE(layout.boxes[0].text.sliced(layout.boxes[0].industryStart, layout.boxes[0].industryLength),
                 u"绿色石化"_s);
        QVERIFY(layout.boxes[0].lonely.empty());
        qsizetype lonely = 0;
        for (const TokenBox& box : layout.boxes) {
            for (const qsizetype at : box.lonely) {
                QCOMPARE(box.text[at], u'(');
                ++lonely;
            }
        }
        QCOMPARE(lonely, qsizetype{1});
        const TokenLayout labelled =
            layoutTokens(bundledGrammar()->read(u"牵头单位：甲公司；成员：乙公司"_s), QFont(), 2000);
        QVERIFY(labelled.boxes[0].markLength > 0 || !labelled.boxes[0].tag.isEmpty());
    }

    void aLongListIsComparedBesideTheWindow()
    {
        QString text = u"名单\n名称\t成员\n"_s;
        for (int i = 0; i < 600; ++i) {
            text += u"第%1联合体\t甲%1公司、乙公司\n"_s.arg(i);
        }
        ImportDialog dialog(draftOf(text), {}, m_snapshot, m_reference);
        auto* table = dialog.findChild<QTableView*>(u"proposal"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
        QTRY_COMPARE(table->model()->rowCount(), 600);
        QVERIFY(dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
    }

    void tokensAreHit()
    {
        const MemberCell cell = bundledGrammar()->read(u"甲公司、乙公司(牵头)、、丙"_s);
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
