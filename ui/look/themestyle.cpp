// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QTimer>
#include <QToolTip>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

// @name@ is a colour of the theme. Item views, menus and scroll bars are left to Fusion and the palette.
constexpr auto Sheet = uR"(
QAbstractScrollArea { border: none; background: @base@; }
QTableView, QTreeView, QListView { border: none; outline: 0; }
QListView[offers="true"] { border: 1px solid @border@; }
QPlainTextEdit, QTextEdit { border: 1px solid @border@; border-radius: 6px; }
QTextBrowser { border: none; border-radius: 0; }
QDialog QTableView::item { padding: 0 5px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondary@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView { background: @base@; border: none; }
QHeaderView::section { background: @base@; color: @secondary@; border: none;
    border-bottom: 1px solid @rule@; padding: 4px 8px; }
QHeaderView::section:hover { color: @text@; }
QTableCornerButton::section { background: @base@; border: none; border-bottom: 1px solid @rule@; }

QSplitter::handle { background: @rule@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent@; }

QMenuBar { background: @window@; border: none; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover@; color: @text@; }
QStatusBar { background: @window@; border-top: 1px solid @rule@; }
QStatusBar::item { border: none; }
QToolBar { background: @window@; border: none; border-bottom: 1px solid @rule@; padding: 4px 8px; spacing: 8px; }
QToolTip { background: @base@; color: @text@; border: 1px solid @border@; padding: 4px; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @secondary@; border: none; padding: 8px 2px 6px 2px;
    margin: 0 10px; border-bottom: 2px solid transparent; }
QTabBar[narrow="true"]::tab { margin: 0 3px; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @accent@; border-bottom-color: @accent@; }
QTabBar::tab:focus { background: @hover@; }
QTabWidget::pane { border: none; border-top: 1px solid @rule@; }

QLineEdit { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 4px 8px; selection-background-color: @accent@; selection-color: @onAccent@; }
QLineEdit:focus { border: 1px solid @accent@; }
QLineEdit:disabled, QLineEdit:read-only { background: @alternate@; }

QPushButton { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 5px 14px; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @selection@; }
QPushButton:focus { border-color: @accent@; }
QPushButton:disabled { color: @faint@; background: @window@; }
QPushButton[primary="true"], QPushButton:default { background: @accent@; color: @onAccent@; border-color: @accent@; }
QPushButton[primary="true"]:hover, QPushButton:default:hover { background: @accentHover@; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled { background: @window@; color: @faint@; border-color: @border@; }
QPushButton[flat="true"] { background: transparent; border: none; color: @accent@; padding: 4px 6px; }
QPushButton[flat="true"]:hover { background: @hover@; }
QPushButton[flat="true"]:focus { background: @hover@; }

QToolButton { background: transparent; border: none; border-radius: 6px; padding: 4px; color: @text@; }
QToolButton:hover, QToolButton:focus { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @selection@; }
QToolButton[count="some"] { padding: 0 0 0 4px; border-radius: 3px; }
QToolButton[count="all"] { padding: 0 4px 0 0; margin-left: -6px; border-radius: 3px; }
QToolButton[outlined="true"] { border: 1px solid @border@; background: @base@; }
QToolButton[outlined="true"]:hover { background: @hover@; }
QToolButton[outlined="true"]:checked { border-color: @accent@; background: @accentSoft@; }
QToolButton::menu-indicator { image: none; }

QAbstractButton[segment] { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 0;
    padding: 4px 12px; }
QAbstractButton[segment="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QAbstractButton[segment="middle"] { border-left: none; }
QAbstractButton[segment="last"] { border-left: none; border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; }
QAbstractButton[segment]:hover { background: @hover@; }
QAbstractButton[segment]:checked { background: @accent@; color: @onAccent@; border-color: @accent@; }
QAbstractButton[segment]:focus { text-decoration: underline; }

QToolButton[chip="true"] { background: @accentSoft@; color: @accent@; border-radius: 10px; padding: 2px 9px; }
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { background: @selection@; }
QToolButton[chip="true"][excluded="true"] { background: @warningSoft@; color: @warning@; }
QToolButton[link="true"] { color: @accent@; padding: 2px 6px; }
QToolButton[tone="warning"] { color: @warning@; padding: 0 4px; border-radius: 3px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QLabel[tone="secondary"] { color: @secondary@; }
QLabel[tone="faint"] { color: @faint@; }
QLabel[tone="warning"] { color: @warning@; }
QFrame[block="true"] { background: @alternate@; border: none; border-radius: 6px; }
)";

QString css(const QColor& colour)
{
    return colour.name(QColor::HexRgb);
}

/// The platform's own idea of light or dark: its palette, asked for with ours out of the way.
bool platformIsDark()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

/// One family for Latin and Chinese keeps lines even, and saves opening a second one for every size.
/// Simplified forms must be asked for: without a hint the first CJK font of the system may be a Japanese one.
/// Unhinted outlines keep widths the same at every scale.
QFont withChinese(QFont font)
{
    QStringList families = font.families();
    if (families.isEmpty()) {
        families.append(font.family());
    }
    for (const auto& family : {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                               u"PingFang SC"_s, u"Microsoft YaHei"_s, u"WenQuanYi Micro Hei"_s}) {
        if (QFontDatabase::hasFamily(family)) {
            families.removeAll(family);
            families.prepend(family);
            break;
        }
    }
    font.setFamilies(families);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Fusion with our strokes where every window shows a standard icon: they follow the palette, and nothing
/// searches the icon themes of the system for them before the first window is shown.
class StrokeStyle final : public QProxyStyle
{
public:
    StrokeStyle()
        : QProxyStyle(u"Fusion"_s)
    {
    }

    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                                     const QWidget* widget) const override
    {
        switch (which) {
        case SP_LineEditClearButton:
            return icon(Icon::Close);
        case SP_ToolBarHorizontalExtensionButton:
            return icon(Icon::Forward);
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }

    /// Tabs that do not fit are simply cut: the jagged edge of Fusion looks like a fault.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element != PE_IndicatorTabTearLeft && element != PE_IndicatorTabTearRight) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
};

/// Follows the platform. A change of the system's appearance reaches windows as ThemeChange; setting our own
/// palette does not send that event, so this cannot loop.
class AppearanceKeeper final : public QObject
{
public:
    explicit AppearanceKeeper(QApplication& application)
        : QObject(&application)
        , m_application(application)
    {
        setObjectName(u"atlas_appearance"_s);
        m_later.setSingleShot(true);
        m_later.setInterval(0);
        connect(&m_later, &QTimer::timeout, this, &AppearanceKeeper::apply);
        m_application.installEventFilter(this);
    }

    void setAppearance(Appearance appearance)
    {
        m_appearance = appearance;
        apply();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ThemeChange && m_appearance == Appearance::System) {
            m_later.start(); // one event for each window comes; one answer is enough
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        const bool dark =
            m_appearance == Appearance::System ? platformIsDark() : m_appearance == Appearance::Dark;
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        QApplication::setPalette(theme.palette());
        QToolTip::setPalette(theme.palette());
        const QString sheet = theme.styleSheet();
        if (m_application.styleSheet() != sheet) {
            m_application.setStyleSheet(sheet);
        }
    }

    QApplication& m_application;
    QTimer m_later;
    Appearance m_appearance = Appearance::System;
};

} // namespace

QString Theme::styleSheet() const
{
    const std::pair<QLatin1StringView, QColor> colours[]{
        {"@window@"_L1, window},
        {"@base@"_L1, base},
        {"@alternate@"_L1, alternate},
        {"@text@"_L1, text},
        {"@secondary@"_L1, secondary},
        {"@faint@"_L1, faint},
        {"@rule@"_L1, rule},
        {"@border@"_L1, border},
        {"@hover@"_L1, hover},
        {"@accent@"_L1, accent},
        {"@onAccent@"_L1, onAccent},
        {"@selection@"_L1, selection},
        {"@warning@"_L1, warning},
        {"@warningSoft@"_L1, warningSoft},
        {"@accentSoft@"_L1, accentSoft},
        {"@accentHover@"_L1, isDark ? accent.lighter(108) : accent.lighter(115)},
    };
    QString sheet = QString::fromUtf16(Sheet);
    for (const auto& [name, colour] : colours) {
        sheet.replace(name, css(colour));
    }
    return sheet;
}

void applyAppearance(QApplication& application, Appearance appearance)
{
    auto* keeper = dynamic_cast<AppearanceKeeper*>(
        application.findChild<QObject*>(u"atlas_appearance"_s, Qt::FindDirectChildrenOnly));
    if (keeper == nullptr) {
        QApplication::setStyle(new StrokeStyle); // the application owns it
        QApplication::setFont(withChinese(QApplication::font()));
        QApplication::setFont(smallFont(QApplication::font()), "QHeaderView");
        keeper = new AppearanceKeeper(application);
    }
    keeper->setAppearance(appearance);
}

} // namespace atlas
