// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/htmlreport.h"
#include "output/plainpictures.h"
#include "report/reportsnapshot.h"

#include <QBuffer>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class HtmlReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void head();
    void hostileNamesAreText();
    void needsNothingBeside();
    void tablesNameTheirCells();
    void picturesAreSvgWithTables();
    void elementsAreClosed();
    void sameBytes();

private:
    static QString written(Language language)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        PlainPictures pictures;
        const QDateTime made(QDate(2026, 11, 22), QTime(14, 5), Qt::UTC);
        const auto done = writeHtml(buffer, fullReport(reportView(), language, made), pictures);
        return done ? QString::fromUtf8(buffer.data()) : QString();
    }
    QString m_html;
};

void HtmlReportTest::initTestCase()
{
    m_html = written(Language::Chinese);
    QVERIFY(!m_html.isEmpty());
}

void HtmlReportTest::head()
{
    QVERIFY(m_html.startsWith(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">"_s));
    QVERIFY(m_html.contains(u"<meta charset=\"utf-8\">"_s));
    QVERIFY(m_html.contains(u"<title>先行先试联合体名单</title>"_s));
    QVERIFY(m_html.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(m_html.contains(u"@media print"_s));
    QVERIFY(written(Language::English).contains(u"<html lang=\"en\">"_s));
}

void HtmlReportTest::hostileNamesAreText()
{
    QVERIFY(!m_html.contains(u"<script"_s));
    QVERIFY(m_html.contains(u"&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;联合体&quot;"_s));
    QVERIFY(m_html.contains(u"=HYPERLINK(&quot;http://x&quot;,&quot;胶&quot;)"_s));
}

void HtmlReportTest::needsNothingBeside()
{
    static const QRegularExpression loads(u"(src=|<link|@import|url\\((?!#))"_s);
    QVERIFY(!m_html.contains(loads));
}

void HtmlReportTest::tablesNameTheirCells()
{
    QVERIFY(m_html.contains(u"<th scope=\"col\">Organisation</th>"_s));
    QVERIFY(m_html.contains(u"<th scope=\"row\">北京大学</th>"_s));
}

void HtmlReportTest::picturesAreSvgWithTables()
{
    QCOMPARE(m_html.count(u"<figure>"_s), 7);
    QCOMPARE(m_html.count(u"<svg role=\"img\" aria-label="_s), 7);
    QCOMPARE(m_html.count(u"<details>"_s), 7);
    QVERIFY(m_html.contains(u">北京</text>"_s)); // text in the picture is text
    QVERIFY(!m_html.contains(u"<?xml"_s));
    static const QRegularExpression id(u"\\sid=\"([^\"]*)\""_s);
    QStringList ids;
    auto matches = id.globalMatch(m_html);
    while (matches.hasNext()) {
        ids << matches.next().captured(1);
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void HtmlReportTest::elementsAreClosed()
{
    const QString body = m_html.sliced(m_html.indexOf(u"<html"_s));
    static const QRegularExpression element(u"<(/?)([a-zA-Z0-9]+)([^<>]*?)(/?)>"_s);
    QStringList open;
    auto matches = element.globalMatch(body);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!match.captured(4).isEmpty() || match.captured(2) == u"meta") {
            continue;
        }
        if (match.captured(1).isEmpty()) {
            open << match.captured(2);
        } else {
            QVERIFY2(!open.isEmpty() && open.takeLast() == match.captured(2),
                     qPrintable(body.mid(match.capturedStart() - 100, 200)));
        }
    }
    QVERIFY(open.isEmpty());
}

void HtmlReportTest::sameBytes()
{
    QCOMPARE(written(Language::Chinese), m_html);
}

QTEST_MAIN(HtmlReportTest)
#include "tst_htmlreport.moc"
