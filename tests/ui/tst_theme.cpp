// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// Lightness as the eye sees it (CIE L*), which is what a grey printer keeps.
double greyLightness(const QColor& colour)
{
    const double contrastToBlack = contrastRatio(colour, Qt::black);
    const double luminance = contrastToBlack * 0.05 - 0.05;
    return luminance <= 0.008856 ? luminance * 903.3 : 116 * std::cbrt(luminance) - 16;
}

} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsWhatTheStandardSays()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // The well-known border case of WCAG: #767676 on white is 4.54.
        QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void textIsLegible_data() { bothThemes(); }
    void textIsLegible()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        for (const auto& pair : theme.textPairs()) {
            const double ratio = contrastRatio(pair.text, pair.ground);
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2 on %3 has %4"_s.arg(
                                       QLatin1StringView(pair.name), pair.text.name(), pair.ground.name(),
                                       QString::number(ratio, 'f', 2))));
        }
    }

    void marksStandOutFromThePage_data() { bothThemes(); }
    void marksStandOutFromThePage()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        // The outline of a chosen tile, on the page and on every tile: 3 : 1 to the page.
        QVERIFY(contrastRatio(theme.warningMark, theme.base) >= 3.0);
    }

    void stepsAndRolesDifferInGrey_data() { bothThemes(); }
    void stepsAndRolesDifferInGrey()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        for (std::size_t step = 2; step < theme.steps.size(); ++step) {
            const double before = greyLightness(theme.steps[step - 1].fill);
            const double here = greyLightness(theme.steps[step].fill);
            QVERIFY2(dark ? here - before >= 9 : before - here >= 9,
                     qPrintable(u"step %1: %2 after %3"_s.arg(step).arg(here).arg(before)));
        }
        for (std::size_t a = 0; a < theme.roles.size(); ++a) {
            for (std::size_t b = a + 1; b < theme.roles.size(); ++b) {
                const double difference =
                    std::abs(greyLightness(theme.roles[a].fill) - greyLightness(theme.roles[b].fill));
                QVERIFY2(difference >= 11,
                         qPrintable(u"roles %1 and %2 differ by %3"_s.arg(a).arg(b).arg(difference)));
            }
        }
    }

    void paletteTellsItsTheme()
    {
        QVERIFY(!Theme::of(Theme::light().palette()).isDark);
        QVERIFY(Theme::of(Theme::dark().palette()).isDark);
    }

    void styleSheetKnowsAllItsColours_data() { bothThemes(); }
    void styleSheetKnowsAllItsColours()
    {
        QFETCH(bool, dark);
        const QString sheet = (dark ? Theme::dark() : Theme::light()).styleSheet();
        QVERIFY(sheet.contains(u"QPushButton"_s));
        QVERIFY2(!sheet.contains(u'@'), "a colour of the style sheet is not known");
    }

    void appearanceIsAppliedAndChanged()
    {
        applyAppearance(*qApp, Appearance::Dark);
        QVERIFY(Theme::of(QApplication::palette()).isDark);
        applyAppearance(*qApp, Appearance::Light);
        QVERIFY(!Theme::of(QApplication::palette()).isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::light().base);
        applyAppearance(*qApp, Appearance::System);
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY(QApplication::font().families().contains(u"Noto Sans CJK SC"_s));
    }

    void rowsAreOnePointNineOfTheFont()
    {
        const QFontMetrics metrics{QApplication::font()};
        QCOMPARE(rowHeight(metrics), static_cast<int>(std::lround(metrics.height() * 1.9)));
    }

private:
    static void bothThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
