// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtertext.h"
#include "domain/filter/savedview.h"

#include <QProcess>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

SavedView sample()
{
    SavedView view;
    view.name = u"浙江的单位"_s;
    view.page = u"organisations"_s;
    view.unit = Unit::Organisations;
    view.filter = u"home:Zhejiang"_s;
    view.orders[static_cast<std::size_t>(Unit::Organisations)] = {u"-consortia"_s, u"name"_s};
    view.columns.visible = {u"name"_s, u"home"_s};
    return view;
}

} // namespace

Q_DECLARE_METATYPE(atlas::SavedView)

class TestSavedView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checked_data();
    void checked();
    void ordersAreOneLine();
    void commandLines_data();
    void commandLines();
    void aShellReadsAWordBackAsItWas_data();
    void aShellReadsAWordBackAsItWas();
    void builtInViewsAreWhole();
    void theViewsOfAProvinceHaveItsKey();
};

void TestSavedView::checked_data()
{
    QTest::addColumn<SavedView>("view");
    QTest::addColumn<bool>("isTaken");
    const auto with = [](auto change) {
        SavedView view = sample();
        change(view);
        return view;
    };
    QTest::newRow("as it should be") << sample() << true;
    QTest::newRow("no name") << with([](SavedView& v) { v.name.clear(); }) << false;
    QTest::newRow("a name of blanks") << with([](SavedView& v) { v.name = u" \u3000"_s; }) << false;
    QTest::newRow("a name of two lines") << with([](SavedView& v) { v.name = u"a\nb"_s; }) << false;
    QTest::newRow("the longest name") << with([](SavedView& v) { v.name = QString(80, u'名'); }) << true;
    QTest::newRow("a longer name") << with([](SavedView& v) { v.name = QString(81, u'名'); }) << false;
    QTest::newRow("no page") << with([](SavedView& v) { v.page.clear(); }) << false;
    QTest::newRow("a page of another version") << with([](SavedView& v) { v.page = u"globe_3d"_s; }) << true;
    QTest::newRow("a page that is none") << with([](SavedView& v) { v.page = u"a b"_s; }) << false;
    QTest::newRow("a column that is none")
        << with([](SavedView& v) { v.columns.visible << u"a,b"_s; }) << false;
    QTest::newRow("a width of a column that is none")
        << with([](SavedView& v) { v.columns.widths.insert(u"a:b"_s, 9); }) << false;
    QTest::newRow("widths and pinned columns")
        << with([](SavedView& v) { v.columns = ColumnState::fromText(u"name:240|home;kind:70"); }) << true;
    QTest::newRow("an order that is none") << with([](SavedView& v) { v.orders[0] << u"--name"_s; }) << false;
    QTest::newRow("no filter") << with([](SavedView& v) { v.filter.clear(); }) << true;
}

void TestSavedView::checked()
{
    QFETCH(const SavedView, view);
    const Result<void> result = checkSavedView(view);
    QTEST(result.has_value(), "isTaken");
    if (!result) {
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QVERIFY(!result.error().message.isEmpty());
    }
}

void TestSavedView::ordersAreOneLine()
{
    std::array<QStringList, 3> orders;
    QCOMPARE(ordersText(orders), QString());
    QVERIFY(ordersFrom({}) == orders);
    orders[0] = {u"-members"_s, u"name"_s};
    orders[2] = {u"-organisation@strokes"_s};
    QCOMPARE(ordersText(orders), u"consortia:-members,name memberships:-organisation@strokes"_s);
    QVERIFY(ordersFrom(ordersText(orders)) == orders);
    // What a person or another version wrote into the file.
    QCOMPARE(ordersFrom(u"planets:mass consortia:name,DROP;,--x,name@moon organisations"_s)[0],
             QStringList{u"name"_s});
}

void TestSavedView::commandLines_data()
{
    QTest::addColumn<SavedView>("view");
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QString>("line");
    QTest::newRow("a table") << sample() << QString()
                             << u"consortium-atlas list organisations --filter home:Zhejiang "
                                "--sort -consortia,name --columns name,home"_s;
    SavedView strokes = sample();
    strokes.orders[1] = {u"name@strokes"_s};
    QTest::newRow("an order that the command line has no word for")
        << strokes << QString()
        << u"consortium-atlas list organisations --filter home:Zhejiang --sort name --columns name,home"_s;
    SavedView wide = sample();
    wide.columns = ColumnState::fromText(u"name:240|home;kind:70");
    QTest::newRow("widths and pinned columns are for the screen")
        << wide << QString()
        << u"consortium-atlas list organisations --filter home:Zhejiang "
           "--sort -consortia,name --columns name,home"_s;
    SavedView charts;
    charts.page = u"charts"_s;
    charts.unit = Unit::Memberships;
    QTest::newRow("a page without a table lists what it counts")
        << charts << QString() << u"consortium-atlas list memberships"_s;
    charts.filter = u"\"it's\" members:>10"_s;
    QTest::newRow("blanks, quotes and signs of a shell")
        << charts << u"/home/me/my lists/a.sqlite"_s
        << u"consortium-atlas list memberships --registry '/home/me/my lists/a.sqlite' "
           "--filter '\"it'\\''s\" members:>10'"_s;
}

void TestSavedView::commandLines()
{
    QFETCH(const SavedView, view);
    QFETCH(const QString, registry);
    QTEST(commandLineOf(view, registry), "line");
}

void TestSavedView::aShellReadsAWordBackAsItWas_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"home:Zhejiang"_s;
    QTest::newRow("empty") << QString(u""_s);
    QTest::newRow("quotes") << u"a'b\"c''"_s;
    QTest::newRow("substitutions") << u"$(id) `id` $HOME !x \\n"_s;
    QTest::newRow("signs") << u"members:>10|x;y&z * ? [a] {b} ~ #"_s;
    QTest::newRow("Chinese") << u"省份：浙江 “国家实验室”"_s;
    QTest::newRow("a line end") << u"a\nb"_s;
}

void TestSavedView::aShellReadsAWordBackAsItWas()
{
    QFETCH(const QString, word);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"printf %s "_s + shellQuoted(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void TestSavedView::builtInViewsAreWhole()
{
    QStringList keys;
    for (const BuiltInView& builtIn : builtInViews(u"330000"_s, u"Zhejiang"_s)) {
        QVERIFY2(checkSavedView(builtIn.view).has_value(), qPrintable(builtIn.key));
        QVERIFY2(!keys.contains(builtIn.key), qPrintable(builtIn.key));
        keys << builtIn.key;
    }
    QCOMPARE(keys, (QStringList{u"all"_s, u"shared"_s, u"several_leads"_s, u"seated_here"_s,
                                u"ours_elsewhere"_s, u"unknown_homes"_s}));
}

void TestSavedView::theViewsOfAProvinceHaveItsKey()
{
    for (const BuiltInView& builtIn : builtInViews()) {
        QCOMPARE(builtIn.needsPlace && !builtIn.view.filter.isEmpty(), false);
    }
    for (const BuiltInView& builtIn : builtInViews(u"330000"_s, u"浙江"_s)) {
        QCOMPARE(builtIn.view.filter.contains(u"330000"_s), builtIn.needsPlace);
        QCOMPARE(builtIn.view.name.contains(u"浙江"_s), builtIn.needsPlace);
    }
}

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
