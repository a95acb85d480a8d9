// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdftable.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace atlas;

namespace {

/// A page of 600 by 800 points, on which text of 10 points is set: a Chinese character is 10 wide, others 5.
class Sheet
{
public:
    /// One word whose line has its upper edge at y.
    Sheet& text(double x, double y, const QString& word, double size = 10)
    {
        PdfWord made{.text = word, .top = y, .bottom = y + size, .characters = {}};
        for (const uint code : word.toUcs4()) {
            const double width = code < 0x2000 ? size / 2 : size;
            made.characters.push_back({x, x + width});
            x += width;
        }
        m_page.words.push_back(made);
        return *this;
    }

    /// The lines of a cell, each 12 below the one before.
    Sheet& lines(double x, double y, const QStringList& texts)
    {
        for (const QString& line : texts) {
            text(x, y, line);
            y += 12;
        }
        return *this;
    }

    /// A word that runs down the page.
    Sheet& sideways(double x, double y, const QString& word)
    {
        text(x, y, word);
        m_page.words.back().isSideways = true;
        m_page.words.back().bottom = y + 10 * double(word.size());
        std::fill(m_page.words.back().characters.begin(), m_page.words.back().characters.end(),
                  PdfSpan{x, x + 10});
        return *this;
    }

    Sheet& across(double y, double from, double to)
    {
        m_page.horizontal.push_back({y, {from, to}});
        return *this;
    }

    Sheet& down(double x, double from, double to)
    {
        m_page.vertical.push_back({x, {from, to}});
        return *this;
    }

    /// All lines of a table.
    Sheet& grid(const QList<double>& xs, const QList<double>& ys)
    {
        for (const double x : xs) {
            down(x, ys.front(), ys.back());
        }
        for (const double y : ys) {
            across(y, xs.front(), xs.back());
        }
        return *this;
    }

    Sheet& picture()
    {
        m_page.isPicture = true;
        return *this;
    }

    [[nodiscard]] const PdfPage& page() const { return m_page; }

private:
    PdfPage m_page{.width = 600, .height = 800, .words = {}, .horizontal = {}, .vertical = {}};
};

using Sheets = QList<Sheet>;

/// Rows by ⏎, cells by ¦, lines by ↵; * behind the text of a merged cell in another place, + before a joined
/// row.
QString dump(const RawTable& table)
{
    QStringList rows;
    for (const RawRow& row : table.rows) {
        QStringList cells;
        for (const RawCell& cell : row.cells) {
            cells << QString(cell.text).replace(u'\n', u'↵') + (cell.isRepeated ? u"*"_s : QString());
        }
        rows << (row.isJoined ? u"+"_s : QString()) + cells.join(u'¦');
    }
    return rows.join(u'⏎');
}

Result<RawDocument> read(const Sheets& sheets)
{
    std::vector<PdfPage> pages;
    for (const Sheet& sheet : sheets) {
        pages.push_back(sheet.page());
    }
    return tablesOf(pages, u"list.pdf"_s);
}

/// Each table on a line of its own.
QString dump(const Sheets& sheets)
{
    const Result<RawDocument> document = read(sheets);
    if (!document) {
        return document.error().message;
    }
    QStringList tables;
    for (const RawTable& table : document->tables) {
        tables << dump(table);
    }
    return tables.join(u'\n');
}

QString remarks(const Sheets& sheets)
{
    const Result<RawDocument> document = read(sheets);
    return document ? document->tables.front().remarks.join(u'\n') : document.error().message;
}

/// Where the lines between the columns of the sheets here stand.
QList<double> columns()
{
    return {50, 100, 250, 550};
}

/// Title, header and one row, drawn with lines.
Sheet firstPage()
{
    return Sheet()
        .text(200, 40, u"名单"_s)
        .grid(columns(), {80, 100, 120})
        .text(60, 85, u"序号"_s)
        .text(110, 85, u"名称"_s)
        .text(260, 85, u"单位"_s)
        .text(60, 105, u"1"_s)
        .text(110, 105, u"甲"_s)
        .text(260, 105, u"北京大学"_s);
}

/// As wide as the last column, with what firstPage() has there.
const QString Rest = u"、四川大学、南京大学、中国矿业大学、浙江大学、东南大"_s;

/// Header again and one row.
Sheet secondPage(double shift = 0)
{
    return Sheet()
        .grid({50 + shift, 100 + shift, 250 + shift, 550 + shift}, {60, 80, 100})
        .text(60 + shift, 65, u"序号"_s)
        .text(110 + shift, 65, u"名称"_s)
        .text(260 + shift, 65, u"单位"_s)
        .text(60 + shift, 85, u"2"_s)
        .text(110 + shift, 85, u"乙"_s)
        .text(260 + shift, 85, u"重庆大学"_s);
}

/// A row without lines around it.
void looseRow(Sheet& sheet, double y, const QString& number, const QString& name, const QStringList& members)
{
    sheet.text(60, y, number).text(110, y, name).lines(260, y, members);
}

} // namespace

class PdfTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruled_data();
    void ruled();
    void linesOfACell_data();
    void linesOfACell();
    void overPages_data();
    void overPages();
    void loose_data();
    void loose();
    void around_data();
    void around();
    void remarksTell_data();
    void remarksTell();
    void places();
    void nothingToRead();
    void fontsThatSayNoCharacters();
    void drawingsAreNoBurden();
};

void PdfTableTest::ruled_data()
{
    QTest::addColumn<Sheets>("sheets");
    QTest::addColumn<QString>("expected");
    const auto filled = [](Sheet sheet) {
        return sheet.text(60, 5, u"a"_s).text(110, 5, u"b"_s).text(60, 25, u"c"_s).text(110, 25, u"d"_s);
    };
    QTest::newRow("title, header, row") << Sheets{firstPage()} << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学"_s;
    QTest::newRow("an empty cell")
        << Sheets{Sheet().grid({50, 100, 150}, {0, 20, 40}).text(60, 5, u"a"_s).text(110, 25, u"d"_s)}
        << u"a¦⏎¦d"_s;
    QTest::newRow("merged downwards") << Sheets{Sheet()
                                                    .grid({50, 100, 150}, {0, 40})
                                                    .across(20, 100, 150)
                                                    .text(60, 15, u"a"_s)
                                                    .text(110, 5, u"b"_s)
                                                    .text(110, 25, u"d"_s)}
                                      << u"a¦b⏎a*¦d"_s;
    QTest::newRow("merged to the right") << Sheets{Sheet()
                                                       .grid({50, 150}, {0, 20, 40})
                                                       .down(100, 20, 40)
                                                       .text(95, 5, u"b"_s)
                                                       .text(60, 25, u"c"_s)
                                                       .text(110, 25, u"d"_s)}
                                         << u"b¦b*⏎c¦d"_s;
    QTest::newRow("what is merged to no rectangle stays apart")
        << Sheets{filled(Sheet()
                             .grid({50, 150}, {0, 40})
                             .down(100, 0, 20)
                             .across(20, 100, 150)
                             .text(160, 5, u"e"_s)
                             .text(160, 25, u"f"_s)
                             .grid({150, 200}, {0, 20, 40}))}
        << u"a¦b¦e⏎c¦d¦f"_s;
    QTest::newRow("open at both sides")
        << Sheets{filled(Sheet().down(100, 0, 40).across(0, 50, 150).across(20, 50, 150).across(40, 50, 150))}
        << u"a¦b⏎c¦d"_s;
    QTest::newRow("double lines") << Sheets{filled(
                                         Sheet().grid({50, 100, 150}, {0, 20, 40}).grid({48, 152}, {-2, 42}))}
                                  << u"a¦b⏎c¦d"_s;
    QTest::newRow("a line in two parts")
        << Sheets{filled(Sheet().grid({50, 100, 150}, {0, 40}).across(20, 50, 101).across(20.5, 99, 150))}
        << u"a¦b⏎c¦d"_s;
    QTest::newRow("an underline parts no rows")
        << Sheets{filled(Sheet().grid({50, 100, 150}, {0, 20, 40}).across(10, 52.5, 97.5))} << u"a¦b⏎c¦d"_s;
    QTest::newRow("a word across a line is cut")
        << Sheets{Sheet().grid({50, 100, 150}, {0, 20}).text(80, 5, u"甲乙丙丁"_s)} << u"甲乙¦丙丁"_s;
    QTest::newRow("a low strip between rows")
        << Sheets{filled(Sheet().grid({50, 100, 150}, {0, 16, 20, 40}))} << u"a¦b⏎c¦d"_s;
    QTest::newRow("a word that stands sideways")
        << Sheets{Sheet().grid({50, 100, 150}, {0, 60}).sideways(60, 10, u"一季度"_s).text(110, 5, u"b"_s)}
        << u"一季度¦b"_s;
    QTest::newRow("a frame around text is no table")
        << Sheets{Sheet().grid({50, 550}, {0, 60}).text(60, 5, u"甲"_s).text(60, 40, u"乙"_s)} << u"甲⏎乙"_s;
    QTest::newRow("a drawing is no table")
        << Sheets{Sheet().grid(columns(), {80, 100, 120}).text(60, 200, u"甲"_s)} << u"甲"_s;
    QTest::newRow("two tables") << Sheets{filled(Sheet().grid({50, 100, 150}, {0, 20, 40}))
                                              .grid({50, 100, 300}, {200, 220})
                                              .text(60, 205, u"x"_s)
                                              .text(110, 205, u"y"_s)}
                                << u"a¦b⏎c¦d\nx¦y"_s;
}

void PdfTableTest::ruled()
{
    QFETCH(Sheets, sheets);
    QFETCH(QString, expected);
    QCOMPARE(dump(sheets), expected);
}

/// What one cell of 200 points holds, with a padding of 5, so that 19 Chinese characters go on a line.
void PdfTableTest::linesOfACell_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("expected");
    const QString full = u"一二三四五六七八九十一二三四五六七八九"_s;
    QTest::newRow("Chinese, no space") << QStringList{full, u"十"_s} << full + u"十"_s;
    QTest::newRow("a little room, but not for the next word")
        << QStringList{full.chopped(2), u"公司、北京"_s} << QString(full.chopped(2) + u"公司、北京"_s);
    QTest::newRow("an opening bracket goes to the next line")
        << QStringList{full.chopped(1), u"(牵头)"_s} << QString(full.chopped(1) + u"(牵头)"_s);
    QTest::newRow("Latin words") << QStringList{u"aaaaa bbbbb ccccc ddddd eeeee fffff g"_s, u"hhhhh"_s}
                                 << u"aaaaa bbbbb ccccc ddddd eeeee fffff g hhhhh"_s;
    QTest::newRow("a hyphen stays") << QStringList{u"aaaaa bbbbb ccccc ddddd eeeee fffff-"_s, u"hhhhh"_s}
                                    << u"aaaaa bbbbb ccccc ddddd eeeee fffff-hhhhh"_s;
    QTest::newRow("Latin behind Chinese") << QStringList{full, u"OPPO"_s} << full + u"OPPO"_s;
    QTest::newRow("a figure is not parted from its unit")
        << QStringList{full.chopped(1) + u"1"_s, u"个"_s} << QString(full.chopped(1) + u"1个"_s);
    QTest::newRow("broken on purpose")
        << QStringList{u"北京大学"_s, u"重庆大学"_s} << u"北京大学\n重庆大学"_s;
    QTest::newRow("broken on purpose, and by the width")
        << QStringList{u"北京大学"_s, full, u"十"_s} << u"北京大学\n"_s + full + u"十"_s;
}

void PdfTableTest::linesOfACell()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, expected);
    const Sheet sheet = Sheet()
                            .grid({50, 100, 300}, {0, 20, 100})
                            .text(55, 5, u"1"_s)
                            .text(105, 5, u"名"_s)
                            .text(55, 25, u"2"_s)
                            .lines(105, 25, lines);
    const auto document = read({sheet});
    QVERIFY(document.has_value());
    QCOMPARE(document->tables.front().rows.back().cells.back().text, expected);
}

// NOLINTNEXTLINE(readability-function-size): a table, each case a row
void PdfTableTest::overPages_data()
{
    QTest::addColumn<Sheets>("sheets");
    QTest::addColumn<QString>("expected");
    const QString whole = u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学⏎2¦乙¦重庆大学"_s;
    QTest::newRow("the header again") << Sheets{firstPage(), secondPage()} << whole;
    QTest::newRow("other margins") << Sheets{firstPage(), secondPage(20)} << whole;
    QTest::newRow("no header again") << Sheets{firstPage(), Sheet()
                                                                .grid(columns(), {60, 80})
                                                                .text(60, 65, u"2"_s)
                                                                .text(110, 65, u"乙"_s)
                                                                .text(260, 65, u"重庆大学"_s)}
                                     << whole;
    QTest::newRow("it is said that the table goes on")
        << Sheets{firstPage(), secondPage().text(60, 40, u"续表"_s)} << whole;
    QTest::newRow("text in between: another table")
        << Sheets{firstPage(), secondPage().text(200, 40, u"第二批名单"_s)}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学\n第二批名单⏎序号¦名称¦单位⏎2¦乙¦重庆大学"_s;
    QTest::newRow("other columns: another table")
        << Sheets{firstPage(),
                  Sheet().grid({50, 150, 250, 550}, {60, 80}).text(60, 65, u"2"_s).text(160, 65, u"乙"_s)}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学\n2¦乙¦"_s;
    QTest::newRow("an empty page in between: another table")
        << Sheets{firstPage(), Sheet(), secondPage()}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学\n序号¦名称¦单位⏎2¦乙¦重庆大学"_s;
    QTest::newRow("a cut row") << Sheets{firstPage().text(300, 105, Rest),
                                         Sheet().grid(columns(), {60, 80}).text(260, 65, u"学、重庆大学"_s)}
                               << u"名单⏎序号¦名称¦单位⏎+1¦甲¦北京大学"_s + Rest + u"学、重庆大学"_s;
    QTest::newRow("a cut row below a repeated header")
        << Sheets{firstPage().text(300, 105, Rest), Sheet()
                                                        .grid(columns(), {60, 80, 100})
                                                        .text(60, 65, u"序号"_s)
                                                        .text(110, 65, u"名称"_s)
                                                        .text(260, 65, u"单位"_s)
                                                        .text(260, 85, u"学、重庆大学"_s)}
        << u"名单⏎序号¦名称¦单位⏎+1¦甲¦北京大学"_s + Rest + u"学、重庆大学"_s;
    QTest::newRow("a cut row whose number stands behind the break, no line at the break")
        << Sheets{firstPage()
                      .down(50, 120, 160)
                      .down(100, 120, 160)
                      .down(250, 120, 160)
                      .down(550, 120, 160)
                      .text(260, 125, u"重庆"_s)
                      .text(280, 125, Rest + u"学、"_s),
                  Sheet()
                      .grid(columns(), {60, 80})
                      .text(60, 65, u"2"_s)
                      .text(110, 65, u"乙"_s)
                      .text(260, 65, u"大学"_s)}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学⏎+2¦乙¦重庆"_s + Rest + u"学、大学"_s;
    QTest::newRow("a merged cell goes on") << Sheets{Sheet()
                                                         .grid({50, 100, 150}, {0, 40})
                                                         .across(20, 100, 150)
                                                         .text(60, 5, u"a"_s)
                                                         .text(110, 5, u"b"_s)
                                                         .text(110, 25, u"c"_s),
                                                     Sheet()
                                                         .grid({50, 100, 150}, {0, 40, 60})
                                                         .across(20, 100, 150)
                                                         .text(110, 5, u"d"_s)
                                                         .text(110, 25, u"e"_s)
                                                         .text(60, 45, u"f"_s)
                                                         .text(110, 45, u"g"_s)}
                                           << u"a¦b⏎a*¦c⏎a*¦d⏎a*¦e⏎f¦g"_s;
}

void PdfTableTest::overPages()
{
    QFETCH(Sheets, sheets);
    QFETCH(QString, expected);
    QCOMPARE(dump(sheets), expected);
}

void PdfTableTest::loose_data()
{
    QTest::addColumn<Sheets>("sheets");
    QTest::addColumn<QString>("expected");
    const QString rows = u"序号¦名称¦单位⏎1¦甲¦北京大学、重庆大学⏎2¦乙¦清华大学"_s;
    Sheet gaps = Sheet().text(60, 60, u"序号"_s).text(110, 60, u"名称"_s).text(260, 60, u"单位"_s);
    looseRow(gaps, 90, u"1"_s, u"甲"_s, {u"北京大学、"_s, u"重庆大学"_s});
    looseRow(gaps, 130, u"2"_s, u"乙"_s, {u"清华大学"_s});
    QTest::newRow("rows by gaps") << Sheets{gaps} << rows;

    Sheet tight = Sheet().text(60, 60, u"序号"_s).text(110, 60, u"名称"_s).text(260, 60, u"单位"_s);
    looseRow(tight, 72, u"1"_s, u"甲"_s, {u"北京大学、"_s, u"重庆大学"_s});
    looseRow(tight, 96, u"2"_s, u"乙"_s, {u"清华大学"_s});
    QTest::newRow("rows by the first column") << Sheets{tight} << rows;

    Sheet middle = Sheet().text(60, 60, u"序号"_s).text(110, 60, u"名称"_s).text(260, 60, u"单位"_s);
    middle.text(60, 96, u"1"_s).text(110, 96, u"甲"_s).lines(260, 90, {u"北京大学、"_s, u"重庆大学"_s});
    looseRow(middle, 130, u"2"_s, u"乙"_s, {u"清华大学"_s});
    QTest::newRow("text in the middle of its row") << Sheets{middle} << rows;

    Sheet narrow = Sheet().text(60, 60, u"序号"_s).text(110, 60, u"名称"_s).text(260, 60, u"单位"_s);
    narrow.text(60, 92, u"1"_s)
        .text(110, 92, u"甲"_s)
        .lines(260, 80, {u"北京大学、"_s, u"重庆大学、"_s, u"四川大学"_s});
    narrow.text(60, 129.3, u"2"_s).text(110, 129.3, u"乙"_s);
    narrow.lines(260, 117.3, {u"清华大学、"_s, u"南京大学、"_s, u"浙江大学"_s});
    QTest::newRow("text in the middle of its row, rows hardly apart")
        << Sheets{narrow}
        << u"序号¦名称¦单位⏎1¦甲¦北京大学、重庆大学、四川大学⏎2¦乙¦清华大学、南京大学、浙江大学"_s;

    Sheet lined = Sheet().text(60, 60, u"序号"_s).text(110, 60, u"名称"_s).text(260, 60, u"单位"_s);
    lined.text(60, 92, u"1"_s).text(110, 92, u"甲"_s).lines(260, 80, {u"北京大学、"_s, u"重庆大学"_s});
    looseRow(lined, 104, u"2"_s, u"乙"_s, {u"清华大学"_s});
    lined.across(75, 50, 400).across(103, 50, 400);
    QTest::newRow("lines between rows only") << Sheets{lined} << rows;

    Sheet section = gaps;
    section.text(60, 160, u"二、第二批先行先试的名单如下所列,共有两项,排名不分先后"_s);
    looseRow(section, 190, u"3"_s, u"丙"_s, {u"四川大学"_s});
    looseRow(section, 220, u"4"_s, u"丁"_s, {u"浙江大学"_s});
    QTest::newRow("a line across the table")
        << Sheets{section}
        << rows + u"⏎二、第二批先行先试的名单如下所列,共有两项,排名不分先后"
                  u"⏎3¦丙¦四川大学⏎4¦丁¦浙江大学"_s;

    Sheet next = Sheet().text(260, 60, u"、南京大学"_s);
    looseRow(next, 90, u"3"_s, u"丙"_s, {u"四川大学"_s});
    QTest::newRow("over two pages, a row cut")
        << Sheets{gaps, next}
        << u"序号¦名称¦单位⏎1¦甲¦北京大学、重庆大学⏎+2¦乙¦清华大学、南京大学⏎3¦丙¦四川大学"_s;
}

void PdfTableTest::loose()
{
    QFETCH(Sheets, sheets);
    QFETCH(QString, expected);
    QCOMPARE(dump(sheets), expected);
}

void PdfTableTest::around_data()
{
    QTest::addColumn<Sheets>("sheets");
    QTest::addColumn<QString>("expected");
    const QString whole = u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学⏎2¦乙¦重庆大学"_s;
    for (const QString& number :
         {u"- 1 -"_s, u"1"_s, u"第 1 页"_s, u"第1页,共2页"_s, u"1 / 2"_s, u"Page 1 of 2"_s, u"— 1 —"_s}) {
        const QString next = QString(number).replace(u'1', u'2');
        QTest::addRow("page number %s", qPrintable(number))
            << Sheets{firstPage().text(280, 770, number), secondPage().text(280, 770, next)} << whole;
    }
    QTest::newRow("running head") << Sheets{firstPage().text(280, 15, u"公示稿"_s),
                                            secondPage().text(280, 15, u"公示稿"_s)}
                                  << whole;
    QTest::newRow("what is repeated in the middle stays")
        << Sheets{firstPage().text(280, 300, u"注:略"_s), secondPage().text(280, 300, u"注:略"_s)}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学\n注:略⏎序号¦名称¦单位⏎2¦乙¦重庆大学⏎注:略"_s;
    QTest::newRow("a number between text is no page number")
        << Sheets{firstPage().text(60, 400, u"7"_s).text(60, 420, u"注"_s)}
        << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学⏎7⏎注"_s;
    const QString wide =
        u"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"_s;
    QTest::newRow("a title of two lines")
        << Sheets{Sheet().text(50, 20, wide).text(250, 34, u"名单"_s)} << wide + u"名单"_s;
    QTest::newRow("paragraphs")
        << Sheets{Sheet().text(50, 20, u"第一段。"_s).text(50, 34, wide).text(50, 48, u"末行。"_s)}
        << u"第一段。⏎"_s + wide + u"末行。"_s;
    QTest::newRow("text below the table") << Sheets{firstPage().text(60, 200, u"注:排名不分先后"_s)}
                                          << u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学⏎注:排名不分先后"_s;
}

void PdfTableTest::around()
{
    QFETCH(Sheets, sheets);
    QFETCH(QString, expected);
    QCOMPARE(dump(sheets), expected);
}

void PdfTableTest::remarksTell_data()
{
    QTest::addColumn<Sheets>("sheets");
    QTest::addColumn<QString>("words");
    QTest::newRow("header again") << Sheets{firstPage(), secondPage()} << u"read once"_s;
    QTest::newRow("cut row") << Sheets{firstPage(),
                                       Sheet().grid(columns(), {60, 80}).text(260, 65, u"、重庆大学"_s)}
                             << u"list.pdf, page 1, row 3"_s;
    QTest::newRow("merged cells") << Sheets{Sheet()
                                                .grid({50, 150}, {0, 20, 40})
                                                .down(100, 20, 40)
                                                .text(95, 5, u"b"_s)
                                                .text(60, 25, u"c"_s)}
                                  << u"merged cells"_s;
    QTest::newRow("page number") << Sheets{firstPage().text(280, 770, u"- 1 -"_s)} << u"left out: - 1 -"_s;
    QTest::newRow("a page that is a picture")
        << Sheets{firstPage(), Sheet().picture()} << u"only a picture, whose text was not read: 2"_s;
    QTest::newRow("radicals") << Sheets{firstPage().text(60, 200, u"⼯业"_s)} << u"radicals"_s;
    QTest::newRow("characters without a meaning")
        << Sheets{firstPage().text(60, 200, u"\uE123业"_s)} << u"does not say"_s;
    QTest::newRow("sideways") << Sheets{firstPage().sideways(580, 200, u"仅供参考"_s)} << u"sideways"_s;
    QTest::newRow("no lines") << Sheets{Sheet()
                                            .lines(60, 60, {u"1"_s, u"2"_s})
                                            .lines(110, 60, {u"甲"_s, u"乙"_s})
                                            .lines(260, 60, {u"北京"_s, u"重庆"_s})}
                              << u"no ruling lines"_s;
}

void PdfTableTest::remarksTell()
{
    QFETCH(Sheets, sheets);
    QFETCH(QString, words);
    const QString told = remarks(sheets);
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(!remarks({firstPage()}).contains(words));
}

void PdfTableTest::places()
{
    const auto document = read({firstPage(), secondPage().text(200, 30, u"第二批名单"_s)});
    QVERIFY(document.has_value());
    QCOMPARE(document->tables.size(), std::size_t{2});
    const RawTable& second = document->tables.back();
    QCOMPARE(second.part, u"table 2, page 2"_s);
    QCOMPARE(second.placeOf(second.rows.back().cells.back()).toString(),
             u"list.pdf, table 2, page 2, row 3, column 3"_s);

    const auto whole = read({firstPage(), secondPage()});
    QVERIFY(whole.has_value());
    const RawTable& table = whole->tables.front();
    QCOMPARE(table.part, u"pages 1–2"_s);
    QCOMPARE(table.placeOf(table.rows.back().cells.back()).toString(),
             u"list.pdf, page 2, row 2, column 3"_s);
}

void PdfTableTest::nothingToRead()
{
    const auto scanned = read({Sheet().picture(), Sheet().picture()});
    QVERIFY(!scanned.has_value());
    QCOMPARE(scanned.error().code, ErrorCode::BadInput);
    QVERIFY(scanned.error().message.contains(u"only pictures of text"));
    const auto empty = read({Sheet()});
    QVERIFY(!empty.has_value());
    QVERIFY(empty.error().message.contains(u"empty"));
    QVERIFY(!read({}).has_value());
}

void PdfTableTest::fontsThatSayNoCharacters()
{
    const auto garbled = [] {
        return Sheet().text(50, 50, u"\u0080• ‚ƒ„…†‡ˆ‰Š"_s).text(50, 70, u"Œ•\u008fŽ‘’ˆ•“”•–—˜„…†1"_s);
    };
    const auto all = read({garbled(), Sheet(), garbled()});
    QVERIFY(!all.has_value());
    QCOMPARE(all.error().code, ErrorCode::BadInput);
    QVERIFY2(all.error().message.startsWith(u"list.pdf, page 1: The fonts of this PDF do not say"),
             qPrintable(all.error().message));
    const auto one = read({firstPage(), garbled()});
    QVERIFY(one.has_value());
    QCOMPARE(one->pages, 2);
    QVERIFY(one->tables.front().remarks.join(u'\n').contains(u"there is no text: 2."));
    // Glyphs counted from "!" on, and glyphs of a large font by their own numbers.
    QVERIFY(!read({Sheet().text(50, 50, u"!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEF"_s)}).has_value());
    QVERIFY(!read({Sheet().text(50, 50,
                                u"\u0a4c\u12b1\u1780\u3a51\u4b01\u0b32\u53e3\u1177\u3c4d\u48aa"
                                "\u0a4c\u12b1\u1780\u3a51\u4b01\u0b32\u53e3\u1177\u3c4d\u48aa"_s)})
                 .has_value());
    const auto accents = read({Sheet()
                                   .text(50, 50, u"“先进计算”——《名单》……·±×"_s)
                                   .text(50, 70, u"Münchner-Rück-Société-Générale"_s)});
    QVERIFY(accents.has_value());
    QVERIFY(!accents->tables.front().remarks.join(u'\n').contains(u"fonts"));
}

/// As many lines as a page may have, in a pattern that would make a table of each of them.
void PdfTableTest::drawingsAreNoBurden()
{
    Sheet sheet = firstPage();
    for (int i = 0; i < 2000; ++i) {
        sheet.across(200 + i * 0.3, 50 + i % 7, 500 + i % 11);
        sheet.down(50 + i * 0.25, 200 + i % 5, 790 + i % 3);
    }
    const std::clock_t start = std::clock();
    QVERIFY(dump({sheet}).startsWith(u"名单⏎序号¦名称¦单位⏎1¦甲¦北京大学"_s));
    // Of the processor's time, which another program does not use up; trying all of them takes minutes.
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 20, qPrintable(QString::number(seconds)));
}

QTEST_GUILESS_MAIN(PdfTableTest)
#include "tst_pdftable.moc"
