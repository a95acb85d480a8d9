// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace atlas {
namespace {

QString columnsKey(Unit unit)
{
    return QStringLiteral("tables/") + key(unit);
}

} // namespace

Settings::Settings()
    : m_file(filePath(), QSettings::IniFormat)
{
}

QString Settings::filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

Unit Settings::unit() const
{
    return fromKey<Unit>(value(UnitKey).toString()).value_or(Unit::Consortia);
}

std::optional<Language> Settings::language() const
{
    const QString code = value(LanguageKey).toString();
    if (code.isEmpty()) {
        return std::nullopt;
    }
    return code.startsWith(u"zh") ? Language::Chinese : Language::English;
}

void Settings::setLanguage(Language language)
{
    m_file.setValue(LanguageKey,
                    language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

Appearance Settings::appearance() const
{
    const QString stored = value(AppearanceKey).toString();
    return stored == u"light" ? Appearance::Light : stored == u"dark" ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_file.setValue(AppearanceKey, appearance == Appearance::Light  ? QStringLiteral("light")
                                   : appearance == Appearance::Dark ? QStringLiteral("dark")
                                                                    : QStringLiteral("system"));
}

Field Settings::regionField() const
{
    return value(RegionFieldKey).toString() == key(Field::Home) ? Field::Home : Field::Seat;
}

FacetLayout Settings::facetLayout() const
{
    const QString text = value(FacetLayoutKey).toString();
    return text.isEmpty() ? FacetLayout::standard() : FacetLayout::fromText(text);
}

ColumnState Settings::columns(Unit unit) const
{
    return ColumnState::fromText(value(columnsKey(unit)).toString());
}

void Settings::setColumns(Unit unit, const ColumnState& state)
{
    m_file.setValue(columnsKey(unit), state.toText());
}

QStringList Settings::recentFiles() const
{
    return value(RecentKey).toStringList().mid(0, MostRecentFiles);
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_file.setValue(RecentKey, files.mid(0, MostRecentFiles));
}

QString Settings::folder() const
{
    const QString stored = value(FolderKey).toString();
    return QFileInfo(stored).isDir() ? stored
                                     : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace atlas
