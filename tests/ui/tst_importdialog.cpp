// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "import/proposal/bundled.h"
#include "reading/text/textreader.h"
#include "support/readlists.h"
#include "ui/import/importdialog.h"
#include "ui/import/importmodels.h"
#include "ui/import/importquestions.h"
#include "ui/import/tokenview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(atlas::CellIssue)

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

/// Types it into its field, and leaves that.
void sayProgramme(ImportDialog& dialog, const QString& programme)
{
    QLineEdit* field = dialog.findChild<QComboBox*>(u"programme"_s)->lineEdit();
    field->setText(programme); // keyClicks() knows no Chinese
    Q_EMIT field->textEdited(programme);
    Q_EMIT field->editingFinished();
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

    /// A list of a province says so, and does not get into the ministry's programme.
    void aProvincesListIsAskedForItsProgramme()
    {
        ImportDialog dialog(
            draftOf(u"浙江省经济和信息化厅\n浙江省第一批先行先试联合体名单\n序号\t联合体名称\t联合体单位\n"
                    "1\t甲联合体\t甲公司(牵头)、乙公司\n2026年4月13日\n"_s),
            {}, m_snapshot, m_reference);
        dialog.show();
        auto* programme = dialog.findChild<QComboBox*>(u"programme"_s);
        auto* accept = dialog.findChild<QPushButton*>(u"accept"_s);
        QCOMPARE(programme->currentText(), QString());
        QVERIFY(!accept->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(u"listHint"_s)->text().contains(u"which programme"));
        QCOMPARE(dialog.findChild<QComboBox*>(u"level"_s)->currentText(), u"Provincial or municipal"_s);
        QCOMPARE(dialog.findChild<QLabel*>(u"levelBasis"_s)->text(), u"from the title"_s);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"issuer"_s)->text(), u"浙江省经济和信息化厅"_s);
        QCOMPARE(dialog.findChild<QLabel*>(u"issuerBasis"_s)->text(), u"from row 1"_s);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"published"_s)->text(), u"2026-04-13"_s);
        sayProgramme(dialog, u"浙江省数据行动"_s);
        QVERIFY(accept->isEnabled());
        auto* published = dialog.findChild<QLineEdit*>(u"published"_s);
        published->clear();
        QTest::keyClicks(published, u"some day"_s);
        QVERIFY(!accept->isEnabled());
        published->selectAll();
        QTest::keyClicks(published, u"2026.5"_s);
        QVERIFY(accept->isEnabled());
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.programme.name, u"浙江省数据行动"_s);
        QCOMPARE(proposal.programme.level, u"local"_s);
        QCOMPARE(proposal.notice.issuer, u"浙江省经济和信息化厅"_s);
        QCOMPARE(proposal.notice.publishedOn, u"2026-05"_s);
    }

    /// Where nothing says the level of a new programme it is asked.
    void theLevelIsAsked()
    {
        ImportDialog dialog(draftOf(u"名单\n名称\t成员\n甲联合体\t甲公司(牵头)、乙公司\n"_s), {}, m_snapshot,
                            m_reference);
        dialog.show();
        auto* accept = dialog.findChild<QPushButton*>(u"accept"_s);
        sayProgramme(dialog, u"某行动"_s);
        QVERIFY(!accept->isEnabled());
        auto* level = dialog.findChild<QComboBox*>(u"level"_s);
        level->setCurrentIndex(1);
        Q_EMIT level->activated(1);
        QVERIFY(accept->isEnabled());
        sayProgramme(dialog, u"工业数据筑基行动"_s); // which is known, and so is its level
        QVERIFY(!level->isEnabled());
        QVERIFY(accept->isEnabled());
    }

    void aListWithoutATitleIsTheSame()
    {
        QString text = bundledText();
        text.remove(0, text.indexOf(u'\n') + 1);
        ImportDialog dialog(draftOf(text), {}, m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QComboBox*>(u"kind"_s)->currentIndex(), 1);
        QVERIFY(dialog.findChild<QLabel*>(u"listHint"_s)->text().contains(u"it is taken for that list"));
        QCOMPARE(dialog.takeProposal().count(ChangeKind::Unchanged), std::size_t{14});
    }

    void rowsThatAreLeftOutAreCounted()
    {
        ImportDialog dialog(draftOf(bundledText()
                                        .replace(u"首钢集团有限公司、"_s, u"首钢集团有限公司、、"_s)
                                        .replace(u"铝行业工业数居联合体"_s, u"铝行业工业数据联合体"_s)),
                            {}, m_snapshot, m_reference);
        auto* model = dialog.findChild<QTableView*>(u"proposal"_s)->model();
        QCOMPARE(dialog.leftOut().unticked, 0);
        QCOMPARE(dialog.leftOut().open, 1);
        QVERIFY(model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(dialog.leftOut().unticked, 1);
        QCOMPARE(dialog.leftOut().open, 1);
    }

    void questionsAreWalkedByKeyboard()
    {
        ImportDialog dialog(draftOf(u"名单\n序号\t联合体名称\t联合体单位\n"
                                    "1\t甲联合体\t杭州青岚轴承有限公司、宁波北仑精工有限公司★、浙江启明大学\n"
                                    "2\t乙联合体\t浙江启明大学、杭州青岚轴承有限公司★\n"
                                    "3\t丙联合体\t杭州青岚轴承有限公司(牵头)、、浙江启明大学\n"_s),
                            {}, m_snapshot, m_reference);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* count = dialog.findChild<QLabel*>(u"questionCount"_s);
        auto* sentence = dialog.findChild<QLabel*>(u"question"_s);
        auto* tokens = dialog.findChild<TokenView*>(u"tokens0"_s);
        QCOMPARE(count->text(), u"Question 1 of 3"_s);
        QCOMPARE(dialog.focusWidget(), tokens);
        QCOMPARE(tokens->focusedToken(), std::size_t{1});
        QTest::keyClick(&dialog, Qt::Key_F8);
        QCOMPARE(count->text(), u"Question 2 of 3"_s);
        QTest::keyClick(&dialog, Qt::Key_F8, Qt::ShiftModifier);
        QTest::keyClick(&dialog, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"Question 3 of 3"_s);
        QVERIFY2(sentence->text().startsWith(u"row 5, column 3: "), qPrintable(sentence->text()));
        QTest::keyClick(&dialog, Qt::Key_F8);
        QCOMPARE(count->text(), u"Question 1 of 3"_s);
        // One answer for the whole list; then the last is left.
        QTest::keyClick(&dialog, Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(count->text(), u"1 question(s) to settle"_s);
        QTest::keyClick(&dialog, Qt::Key_F8);
        QCOMPARE(count->text(), u"Question 1 of 1"_s);
        QTest::keyClick(&dialog, Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(dialog.findChild<QWidget*>(u"questions"_s)->isHidden());
        const Proposal proposal = dialog.takeProposal();
        QCOMPARE(proposal.consortia[0].members[1].role, Role::Lead);
        QCOMPARE(proposal.consortia[1].members[1].role, Role::Lead);
        QCOMPARE(proposal.consortia[2].members.size(), std::size_t{2});
    }

    /// Every kind of question has an answer that settles it.
    void questionsAreAnswered_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<CellIssue>("issue");
        const auto add = [](const char* name, const QString& cell, CellIssue issue) {
            QTest::newRow(name) << cell << issue;
        };
        add("mark", u"杭州青岚轴承有限公司★、浙江启明大学"_s, CellIssue::Mark);
        add("bracketed mark", u"杭州青岚轴承有限公司（链主）、浙江启明大学"_s, CellIssue::Mark);
        add("bracket", u"杭州青岚轴承有限公司(牵头、浙江启明大学"_s, CellIssue::Bracket);
        add("empty", u"杭州青岚轴承有限公司、、浙江启明大学"_s, CellIssue::Empty);
        add("twice", u"杭州青岚轴承有限公司、浙江启明大学、浙江启明大学"_s, CellIssue::Duplicate);
        add("two leads", u"杭州青岚轴承有限公司（牵头）、浙江启明大学（牵头）"_s, CellIssue::Leads);
        add("count", u"杭州青岚轴承有限公司、浙江启明大学等5家单位"_s, CellIssue::Count);
        add("numbering", u"1.杭州青岚轴承有限公司、2.浙江启明大学、4.宁波北仑精工有限公司"_s,
            CellIssue::Numbering);
        add("character", u"杭州青岚轴\u0001承有限公司、浙江启明大学"_s, CellIssue::Character);
    }

    void questionsAreAnswered()
    {
        QFETCH(const QString, cell);
        QFETCH(const CellIssue, issue);
        const ListDraft draft =
            draftOf(u"名单\n序号\t联合体名称\t联合体单位\n1\t甲联合体\t"_s + cell + u'\n');
        const auto& problems = draft.reading().problems;
        const auto asked = std::ranges::find_if(
            problems, [issue](const ListProblem& problem) { return problem.problem.issue == issue; });
        QVERIFY(asked != problems.end());
        const ImportQuestion question = questionAt(draft, static_cast<std::size_t>(asked - problems.begin()));
        QCOMPARE(question.row, std::optional<std::size_t>(0));
        QVERIFY(sentenceOf(draft, question).startsWith(u"row 3, column 3: "));
        const std::vector<ImportAnswer> answers = answersTo(draft, question);
        QVERIFY(!answers.empty());
        for (const ImportAnswer& answer : answers) {
            ListDraft answered = draft;
            answer.apply(answered);
            QVERIFY2(questionCount(answered) < questionCount(draft), qPrintable(answer.text));
        }
    }

    void rolesAndPlacesThatDifferAreAnswered()
    {
        ListDraft draft = draftOf(u"名称\t单位\t身份\t属地\n甲联合体\t河钢集团有限公司\t牵头\t石家庄\n"
                                  "甲联合体\t燕山大学\t顾问\t秦皇岛\n"_s);
        QStringList said;
        while (questionCount(draft) > 0) {
            const auto answers = answersTo(draft, questionAt(draft, 0));
            QVERIFY(!answers.empty());
            said << answers.front().text;
            const std::size_t open = questionCount(draft);
            answers.front().apply(draft);
            QVERIFY(questionCount(draft) < open);
        }
        QVERIFY2(said.contains(u"“顾问” is the role of a member"_s), qPrintable(said.join(u'\n')));
        QVERIFY2(said.contains(u"Keep it as a further field"_s), qPrintable(said.join(u'\n')));
    }

    /// What was answered of a cell is not asked again when something else of it is.
    void answersOfACellStay()
    {
        ListDraft draft = draftOf(u"名称\t成员单位\n甲联合体\t甲数据有限公司（牵头）、永康五金城集团有限公司"
                                  "（数据提供方）、永康质量研究院（智库）、、乙大学\n"_s);
        std::size_t open = questionCount(draft);
        QVERIFY(open >= 3);
        while (open > 0) {
            const auto answers = answersTo(draft, questionAt(draft, open - 1));
            QVERIFY(!answers.empty());
            answers.front().apply(draft);
            QCOMPARE(questionCount(draft), open - 1);
            open = questionCount(draft);
        }
    }

    void aFileWithoutAListSaysSo()
    {
        ImportDialog dialog(draftOf(u"关于开展工作的通知\n各省：\n请于月底前报送。\n"_s), {}, m_snapshot,
                            m_reference);
        dialog.show();
        const QString remarks = dialog.findChild<QLabel*>(u"remarks"_s)->text();
        QVERIFY2(remarks.contains(u"no table with organisations"_s), qPrintable(remarks));
    }

    void columnsAreAsked()
    {
        const ListDraft draft = draftOf(u"名单\n序号\t联合体名称\t链主单位\t成员单位\n"
                                        "1\t甲联合体\t杭州青岚轴承有限公司\t浙江启明大学\n"
                                        "2\t乙联合体\t宁波北仑精工有限公司\t浙江启明大学\n"_s);
        QCOMPARE(questionCount(draft), std::size_t{1});
        ImportDialog dialog(draft, {}, m_snapshot, m_reference);
        dialog.show();
        QCOMPARE(dialog.findChild<QStackedWidget*>()->currentIndex(), 0);
        const auto* table = dialog.findChild<QTableView*>(u"rawTable"_s);
        QCOMPARE(table->currentIndex().column(), 2);
        const auto* model = qobject_cast<const RawTableModel*>(table->model());
        QVERIFY(model->isAsked(2));
        QVERIFY(!model->isAsked(3));
        QVERIFY(dialog.findChild<QLabel*>(u"columnNote"_s)->text().contains(u"100 % of its cells"));
        // Members, lead, further field: the guess first.
        auto* lead = dialog.findChild<QPushButton*>(u"answer0"_s);
        QVERIFY2(lead->text().contains(title(ListColumn::Lead)), qPrintable(lead->text()));
        lead->click();
        QCOMPARE(questionCount(dialog.draft()), std::size_t{0});
        QVERIFY(!model->isAsked(2));
        QVERIFY(dialog.draft().choice().has_value());
    }

    /// What is said of a long list is read beside the window, in the order in which it was said.
    void aLongListIsReadBesideTheWindow()
    {
        QString text = u"名单\n名称\t成员\n"_s;
        for (int i = 0; i < 400; ++i) {
            text += u"第%1联合体\t杭州%1轴承有限公司、浙江启明大学★\n"_s.arg(i);
        }
        ImportDialog dialog(draftOf(text), {}, m_snapshot, m_reference);
        dialog.show();
        const std::size_t before = questionCount(dialog.draft());
        QVERIFY(before >= 400);
        auto* answer = dialog.findChild<QPushButton*>(u"answer0"_s);
        QVERIFY(answer != nullptr);
        answer->click();
        QCOMPARE(questionCount(dialog.draft()), before); // not yet
        QTRY_COMPARE(questionCount(dialog.draft()), std::size_t{0});
    }

    /// A dialog that is closed does not wait for what it asked.
    void closingDoesNotWait()
    {
        QString text = u"名单\n名称\t成员\n"_s;
        for (int i = 0; i < 3000; ++i) {
            text += u"第%1联合体\t甲%1公司、乙%1公司、丙公司\n"_s.arg(i);
        }
        const ListDraft draft = draftOf(text);
        QElapsedTimer clock;
        {
            ImportDialog dialog(draft, {}, m_snapshot, m_reference);
            dialog.show();
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
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
        sayProgramme(dialog, u"工业数据筑基行动"_s);
        QTRY_VERIFY(dialog.findChild<QPushButton*>(u"accept"_s)->isEnabled());
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
