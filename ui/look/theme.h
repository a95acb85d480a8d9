// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <vector>

class QApplication;
class QFontMetrics;
class QPalette;
class QWidget;

namespace atlas {

/// The grid of the window, in device-independent pixels.
namespace grid {
inline constexpr int Unit = 8;
inline constexpr int Half = 4;
inline constexpr int Double = 16;
inline constexpr int Radius = 6;      ///< of fields and buttons
inline constexpr int SmallRadius = 3; ///< of chips' marks and bars
} // namespace grid

/// A filled area with what is written on it.
struct Swatch
{
    QColor fill;
    QColor text;
};

/// Every colour of the program, light and dark. A value: nothing asks the application for it, a painter is
/// given one. Text colours have a contrast of 4.5 : 1 at least on the grounds that textPairs() names.
struct Theme
{
    bool isDark = false;

    QColor window;    ///< bars and panels around the page
    QColor base;      ///< the page itself, fields
    QColor alternate; ///< a quiet block on the page
    QColor text;
    QColor secondary;   ///< heads, labels, notes
    QColor faint;       ///< zero counts and what is out of reach; still legible
    QColor rule;        ///< hairlines between rows
    QColor border;      ///< outlines of fields and buttons
    QColor hover;       ///< ground under the pointer
    QColor accent;      ///< ink blue: links, the current tab, filled buttons
    QColor onAccent;    ///< text on accent
    QColor accentSoft;  ///< bars of facets, chips
    QColor selection;   ///< ground of the chosen row
    QColor warning;     ///< amber, as text
    QColor warningMark; ///< amber, as outline or mark
    QColor warningSoft; ///< amber, as ground
    Swatch broken;      ///< red: a bracket without its partner, and nothing else

    std::array<Swatch, 6> steps;               ///< 0: zero, 1 … 5: the sequential blues
    std::array<Swatch, AllRoles.size()> roles; ///< by Role
    std::array<Swatch, AllKinds.size()> kinds; ///< by OrganisationKind

    [[nodiscard]] const Swatch& role(Role role) const { return roles[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const Swatch& kind(OrganisationKind kind) const
    {
        return kinds[static_cast<std::size_t>(kind)];
    }

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// Light or dark, by the palette's window colour.
    [[nodiscard]] static const Theme& of(const QPalette& palette);
    [[nodiscard]] static const Theme& of(const QWidget* widget);

    [[nodiscard]] QPalette palette() const;
    /// The application's style sheet in these colours. It knows a few dynamic properties:
    /// QPushButton[primary=true] is filled; QLabel[tone="secondary"|"title"|"warning"];
    /// QFrame[block=true] is a quiet block.
    [[nodiscard]] QString styleSheet() const;

    struct TextPair
    {
        const char* name = nullptr;
        QColor text;
        QColor ground;
    };
    /// Every text colour on every ground it is used on.
    [[nodiscard]] std::vector<TextPair> textPairs() const;
};

/// Contrast of two opaque colours as WCAG 2.2 defines it, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

enum class Appearance : quint8 { System, Light, Dark };

/// Gives the application Fusion, the theme's palette and style sheet and the font's fallbacks. With
/// Appearance::System it follows the platform now and when it changes. May be called again.
void applyAppearance(QApplication& application, Appearance appearance);

/// The height of a table row for that font: 1.9 x the font's height.
[[nodiscard]] int rowHeight(const QFontMetrics& metrics);
/// The font of heads, notes and marks: a step smaller.
[[nodiscard]] QFont smallFont(const QFont& font);
/// The font of the one title of a page or panel: a step larger, demi-bold.
[[nodiscard]] QFont titleFont(const QFont& font);

} // namespace atlas
