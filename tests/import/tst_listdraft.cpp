// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listdraft.h"
#include "import/proposal/bundled.h"
#include "reading/text/textreader.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class ListDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBundledListNeedsNoHelp();
    void columnsAreSaidByHand();
    void aHeaderIsSaidByHand();
    void oneOfSeveralListsIsChosen();
    void aCellIsCutByHand();
    void rememberedColumnsAreApplied();
    void whatIsRememberedCountsBeforeTheWords();
    void aBrokenChoiceIsNone();
};

namespace {

ListDraft draftOf(const QString& text, const std::vector<ColumnChoice>& remembered = {})
{
    return ListDraft({.file = u"list.txt"_s, .tables = {splitTabbed(text, u"list.txt"_s)}}, bundledGrammar(),
                     remembered);
}

} // namespace

void ListDraftTest::theBundledListNeedsNoHelp()
{
    const ListDraft draft = draftOf(QString::fromUtf8(bundledSource().value().bytes));
    QCOMPARE(draft.lists().size(), std::size_t{1});
    QCOMPARE(draft.lists().front().rows, std::size_t{14});
    QVERIFY(draft.reading().problems.empty());
    QCOMPARE(draft.reading().list.rows.size(), std::size_t{14});
    QCOMPARE(draft.memberCell(draft.cellsOf(1).front()).tokens.size(), std::size_t{11});
    QVERIFY(!draft.choice()); // nobody said anything
    QCOMPARE(columnChoiceOf(draft.table(), draft.header()).shape, u"序号|联合体名称|地方|联合体单位"_s);
}

void ListDraftTest::columnsAreSaidByHand()
{
    ListDraft draft = draftOf(u"序号\t名称\t合作方\t成员单位\n1\t甲联合体\t乙公司、丙公司\t丁公司\n"_s);
    QCOMPARE(draft.reading().list.rows.front().members, u"乙公司、丙公司\n丁公司"_s);
    draft.setField(2, std::nullopt);
    QCOMPARE(draft.reading().list.rows.front().members, u"丁公司"_s);
    draft.setField(2, ListColumn::Members);
    draft.setField(3, std::nullopt);
    QCOMPARE(draft.reading().list.rows.front().members, u"乙公司、丙公司"_s);
    QCOMPARE(draft.reading().list.rows.front().further.front(), (PublishedField{u"成员单位"_s, u"丁公司"_s}));
    draft.setField(2, std::nullopt);
    QVERIFY(draft.reading().list.rows.empty()); // neither members nor a lead
    draft.setField(3, ListColumn::Lead);
    QCOMPARE(draft.reading().list.rows.front().lead, u"丁公司"_s);
}

void ListDraftTest::aHeaderIsSaidByHand()
{
    ListDraft draft = draftOf(u"某页\n甲\t乙\n丙联合体\t丁公司、戊公司\n"_s);
    QVERIFY(!draft.lists().front().header);
    QVERIFY(draft.reading().list.rows.empty());
    draft.setHeaderRow(1);
    draft.setField(0, ListColumn::Name);
    draft.setField(1, ListColumn::Members);
    QCOMPARE(draft.reading().list.rows.size(), std::size_t{1});
    QCOMPARE(draft.reading().list.rows.front().name, u"丙联合体"_s);
    draft.setHeaderRow(99);
    QCOMPARE(draft.header().row, std::size_t{1});
}

void ListDraftTest::oneOfSeveralListsIsChosen()
{
    const QString first = u"第一批\n名称\t成员\n甲联合体\t甲公司\n"_s;
    const QString second = u"第二批\n名称\t成员\n乙联合体\t乙公司\n丙联合体\t丙公司\n"_s;
    ListDraft draft = draftOf(first + second);
    QCOMPARE(draft.lists().size(), std::size_t{2});
    QCOMPARE(draft.lists()[1].title, u"第二批"_s);
    QCOMPARE(draft.lists()[1].rows, std::size_t{2});
    draft.choose(1);
    QCOMPARE(draft.reading().list.rows.front().name, u"乙联合体"_s);
    draft.choose(7);
    QCOMPARE(draft.chosen(), std::size_t{1});
}

void ListDraftTest::aCellIsCutByHand()
{
    ListDraft draft = draftOf(u"名称\t成员\n甲联合体\t甲公司乙公司、、丙公司\n"_s);
    QCOMPARE(draft.reading().problems.size(), std::size_t{1});
    MemberCell cell = draft.memberCell(draft.cellsOf(0).front());
    bundledGrammar()->splitToken(cell, 0, 3);
    bundledGrammar()->joinTokens(cell, 2); // the empty one and 丙公司
    draft.setMemberCell(0, draft.cellsOf(0).front(), cell);
    QVERIFY(draft.reading().problems.empty());
    QCOMPARE(draft.reading().list.rows.front().sources.front().tokens.size(), std::size_t{3});
    QCOMPARE(draft.memberCell(draft.cellsOf(0).front()).tokens.size(), std::size_t{3});
    // A cell of another text is not taken.
    draft.setMemberCell(0, draft.cellsOf(0).front(), bundledGrammar()->read(u"别的"_s));
    QCOMPARE(draft.memberCell(draft.cellsOf(0).front()).tokens.size(), std::size_t{3});
}

void ListDraftTest::rememberedColumnsAreApplied()
{
    const QString unusual = u"某省\n项\t甲\t乙\n1\t丙联合体\t丁公司\n"_s;
    ListDraft draft = draftOf(unusual);
    QVERIFY(!draft.lists().front().header);
    draft.setHeaderRow(1);
    draft.setField(2, std::nullopt);
    draft.setField(1, ListColumn::Name);
    QVERIFY(!draft.choice()); // that is not enough to read a list with
    draft.setField(2, ListColumn::Members);
    const std::optional<ColumnChoice> choice = draft.choice();
    QVERIFY(choice.has_value());
    QCOMPARE(choice->shape, u"项|甲|乙"_s);
    const QByteArray json = columnChoiceJson(*choice);
    QCOMPARE(json, QByteArray(R"({"members":3,"name":2})"));
    const auto again = columnChoiceFromJson(choice->shape, json);
    QVERIFY(again.has_value());
    QCOMPARE(*again, *choice);

    const ListDraft recalled = draftOf(unusual, {*again});
    QVERIFY(recalled.isRemembered());
    QVERIFY(!recalled.choice()); // it is known already
    QCOMPARE(recalled.lists().front().rows, std::size_t{1});
    QCOMPARE(recalled.reading().list.rows.front().name, u"丙联合体"_s);
    QCOMPARE(recalled.reading().list.title, u"某省"_s);
    QVERIFY(!ListDraft(draftOf(u"项\t甲\t丙\n"_s, {*again})).isRemembered()); // another shape
}

void ListDraftTest::whatIsRememberedCountsBeforeTheWords()
{
    const QString list = u"名称\t成员\t合作方\n甲联合体\t甲公司\t乙公司、丙公司\n"_s;
    ListDraft draft = draftOf(list);
    draft.setField(1, std::nullopt);
    draft.setField(2, ListColumn::Members);
    const ListDraft recalled = draftOf(list, {*draft.choice()});
    QCOMPARE(recalled.reading().list.rows.front().members, u"乙公司、丙公司"_s);
}

void ListDraftTest::aBrokenChoiceIsNone()
{
    QVERIFY(!columnChoiceFromJson(u"甲"_s, "[1]"));
    QVERIFY(!columnChoiceFromJson(u"甲"_s, "{"));
    const auto odd = columnChoiceFromJson(u"甲"_s, R"({"name": 0, "members": "x", "colour": 3, "lead": 2})");
    QVERIFY(odd.has_value());
    QCOMPARE(odd->fields.size(), std::size_t{1});
    // A column that is not there is passed over.
    const ColumnChoice far{u"名称|成员"_s, {{ListColumn::Name, 0}, {ListColumn::Members, 9}}};
    QVERIFY(draftOf(u"名称\t成员\n甲联合体\t甲公司\n"_s, {far}).reading().list.rows.empty());
}

QTEST_APPLESS_MAIN(ListDraftTest)
#include "tst_listdraft.moc"
