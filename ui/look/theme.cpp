// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"

#include <QFontMetrics>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

using Rgb = QRgb;

QColor rgb(Rgb value)
{
    return QColor::fromRgb(value);
}

Swatch swatch(Rgb fill, Rgb text)
{
    return {rgb(fill), rgb(text)};
}

Theme makeLight()
{
    constexpr Rgb Ink = 0x16202c;
    constexpr Rgb White = 0xffffff;
    Theme theme;
    theme.window = rgb(0xf5f6f8);
    theme.base = rgb(White);
    theme.alternate = rgb(0xf4f6f8);
    theme.text = rgb(Ink);
    theme.secondary = rgb(0x566270);
    theme.faint = rgb(0x66717d);
    theme.rule = rgb(0xe4e8ec);
    theme.border = rgb(0xd0d6dd);
    theme.hover = rgb(0xeceff3);
    theme.accent = rgb(0x0b4f94);
    theme.onAccent = rgb(White);
    theme.accentSoft = rgb(0xdee9f4);
    theme.selection = rgb(0xe5eff9);
    theme.warning = rgb(0x9a4d00);
    theme.warningMark = rgb(0xd9760a);
    theme.warningSoft = rgb(0xfdf0e0);
    theme.broken = {rgb(0xb3261e), rgb(0xffffff)};
    theme.steps = {swatch(0xf1f4f6, 0x66717d), swatch(0xd6e5f1, Ink),   swatch(0xa8c9e6, Ink),
                   swatch(0x6fa6d6, Ink),      swatch(0x2d74b5, White), swatch(0x0b4683, White)};
    // Five steps of lightness, so that a grey printer tells them apart: 33, 66, 47, 86.
    theme.roles = {swatch(0x0b4f94, White), swatch(0x6ea8dc, Ink), swatch(0x177a57, White),
                   swatch(0xd0d7de, Ink)};
    theme.kinds = {swatch(0xffffff, Ink),   swatch(0x0b4f94, White), swatch(0x6ea8dc, Ink),
                   swatch(0x177a57, White), swatch(0xe0a53a, Ink),   swatch(0x8c5a9e, White),
                   swatch(0xb5442f, White), swatch(0xaab3bd, Ink)};
    return theme;
}

Theme makeDark()
{
    constexpr Rgb Ink = 0x0f1822;
    constexpr Rgb Pale = 0xe6eaef;
    Theme theme;
    theme.isDark = true;
    theme.window = rgb(0x171b20);
    theme.base = rgb(0x1e2329);
    theme.alternate = rgb(0x242a31);
    theme.text = rgb(Pale);
    theme.secondary = rgb(0xa3adb8);
    theme.faint = rgb(0x939da8);
    theme.rule = rgb(0x2e353d);
    theme.border = rgb(0x434c56);
    theme.hover = rgb(0x2a3139);
    theme.accent = rgb(0x7db8f2);
    theme.onAccent = rgb(Ink);
    theme.accentSoft = rgb(0x22405c);
    theme.selection = rgb(0x23394f);
    theme.warning = rgb(0xf0b15a);
    theme.warningMark = rgb(0xf0a13c);
    theme.warningSoft = rgb(0x3d2f1c);
    theme.broken = {rgb(0xf2b8b5), rgb(0x4a100c)};
    theme.steps = {swatch(0x242a31, 0x939da8), swatch(0x223a50, Pale), swatch(0x28557f, Pale),
                   swatch(0x4487c2, Ink),      swatch(0x7db4e6, Ink),  swatch(0xc4e0fa, Ink)};
    theme.roles = {swatch(0xa6d2fb, Ink), swatch(0x2f6fae, 0xffffff), swatch(0x3eb489, Ink),
                   swatch(0x46505b, Pale)};
    theme.kinds = {swatch(0x1e2329, Pale), swatch(0xa6d2fb, Ink),     swatch(0x2f6fae, 0xffffff),
                   swatch(0x3eb489, Ink),  swatch(0xe8b659, Ink),     swatch(0xc79bd6, Ink),
                   swatch(0xe58a76, Ink),  swatch(0x6b7682, 0xffffff)};
    return theme;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    }
    return font;
}

} // namespace

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::of(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const Theme& Theme::of(const QWidget* widget)
{
    return of(widget->palette());
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, const QColor& colour) {
        result.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, faint);
    set(QPalette::Button, isDark ? hover : base);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onAccent);
    set(QPalette::ToolTipBase, base);
    set(QPalette::ToolTipText, text);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    // Fusion draws its outlines from these.
    set(QPalette::Light, isDark ? border : base);
    set(QPalette::Midlight, rule);
    set(QPalette::Mid, border);
    set(QPalette::Dark, isDark ? base.darker(130) : border.darker(120));
    set(QPalette::Shadow, isDark ? QColor(Qt::black) : secondary);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, faint);
    }
    return result;
}

std::vector<Theme::TextPair> Theme::textPairs() const
{
    std::vector<TextPair> pairs;
    for (const auto& ground : {window, base, alternate, hover, selection, accentSoft}) {
        pairs.push_back({"text", text, ground});
        pairs.push_back({"secondary", secondary, ground});
    }
    for (const auto& ground : {window, base, alternate}) {
        pairs.push_back({"faint", faint, ground});
    }
    for (const auto& ground : {window, base, alternate, hover, selection, accentSoft}) {
        pairs.push_back({"accent", accent, ground});
    }
    pairs.push_back({"on accent", onAccent, accent});
    for (const auto& ground : {window, base, warningSoft}) {
        pairs.push_back({"warning", warning, ground});
    }
    pairs.push_back({"text on warning", text, warningSoft});
    pairs.push_back({"broken", broken.text, broken.fill});
    for (const auto& step : steps) {
        pairs.push_back({"step", step.text, step.fill});
    }
    for (const auto& mark : roles) {
        pairs.push_back({"role", mark.text, mark.fill});
    }
    for (const auto& mark : kinds) {
        pairs.push_back({"kind", mark.text, mark.fill});
    }
    return pairs;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    // The list form: the one with two arguments would give references to temporaries.
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

int rowHeight(const QFontMetrics& metrics)
{
    return static_cast<int>(std::lround(1.9 * metrics.height()));
}

QFont smallFont(const QFont& font)
{
    return scaled(font, 0.9);
}

QFont titleFont(const QFont& font)
{
    QFont result = scaled(font, 1.15);
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace atlas
