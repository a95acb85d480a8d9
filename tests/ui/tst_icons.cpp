// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

#include <cstdlib>

using namespace atlas;

namespace {

/// How many pixels are covered, and whether each covered one has that colour.
int coveredPixels(const QImage& image, const QColor& colour, bool* sameColour)
{
    int covered = 0;
    *sameColour = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200) {
                continue;
            }
            ++covered;
            *sameColour = *sameColour && std::abs(pixel.red() - colour.red()) <= 3 &&
                          std::abs(pixel.green() - colour.green()) <= 3 &&
                          std::abs(pixel.blue() - colour.blue()) <= 3;
        }
    }
    return covered;
}

} // namespace

class IconsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawnInThePalettesColour()
    {
        for (const bool dark : {false, true}) {
            applyAppearance(*qApp, dark ? Appearance::Dark : Appearance::Light);
            const Theme& theme = dark ? Theme::dark() : Theme::light();
            for (int index = 0; index < IconCount; ++index) {
                const QImage image = icon(static_cast<Icon>(index)).pixmap(QSize(32, 32), 1.0).toImage();
                bool sameColour = false;
                QVERIFY2(coveredPixels(image, theme.text, &sameColour) > 40,
                         qPrintable(QString::number(index)));
                QVERIFY2(sameColour, qPrintable(QString::number(index)));
            }
        }
    }

    void scaledIconsHaveTheirOwnPixels()
    {
        const QPixmap pixmap = icon(Icon::Search).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void disabledIsFainter()
    {
        applyAppearance(*qApp, Appearance::Light);
        const QImage image = icon(Icon::Print).pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage();
        bool sameColour = false;
        QVERIFY(coveredPixels(image, Theme::light().faint, &sameColour) > 40);
        QVERIFY(sameColour);
    }

    void theProgramHasAnIcon()
    {
        for (const int side : {16, 48, 256}) {
            const QImage image = applicationIcon().pixmap(QSize(side, side), 1.0).toImage();
            QCOMPARE(image.size(), QSize(side, side));
            QVERIFY(image.pixelColor(side / 2, side / 10).blue() > 120);
        }
    }
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
