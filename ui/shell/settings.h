// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "tables/facetlayout.h"
#include "ui/look/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace atlas {

/// What the window remembers between starts. Each value is declared here once, with its key in the file,
/// its value where none is stored, and what it is held to; nobody else touches QSettings.
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// The file is in the platform's configuration folder.
    Settings();
    [[nodiscard]] static QString filePath();

    [[nodiscard]] QByteArray geometry() const { return value(GeometryKey).toByteArray(); }
    void setGeometry(const QByteArray& geometry) { m_file.setValue(GeometryKey, geometry); }

    [[nodiscard]] QByteArray splitter() const { return value(SplitterKey).toByteArray(); }
    void setSplitter(const QByteArray& state) { m_file.setValue(SplitterKey, state); }

    [[nodiscard]] QString page() const { return value(PageKey).toString(); }
    void setPage(const QString& key) { m_file.setValue(PageKey, key); }

    [[nodiscard]] Unit unit() const;
    void setUnit(Unit unit) { m_file.setValue(UnitKey, key(unit)); }

    /// Empty until a language was chosen in the window.
    [[nodiscard]] std::optional<Language> language() const;
    void setLanguage(Language language);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    [[nodiscard]] bool areFacetsShown() const { return value(FacetsKey, true).toBool(); }
    void setFacetsShown(bool shown) { m_file.setValue(FacetsKey, shown); }
    [[nodiscard]] bool isInspectorShown() const { return value(InspectorKey, true).toBool(); }
    void setInspectorShown(bool shown) { m_file.setValue(InspectorKey, shown); }

    [[nodiscard]] QStringList foldedFacets() const { return value(FoldedKey).toStringList(); }
    void setFoldedFacets(const QStringList& keys) { m_file.setValue(FoldedKey, keys); }

    [[nodiscard]] FacetLayout facetLayout() const;
    void setFacetLayout(const FacetLayout& layout) { m_file.setValue(FacetLayoutKey, layout.toText()); }

    /// Seat or Home.
    [[nodiscard]] Field regionField() const;
    void setRegionField(Field field) { m_file.setValue(RegionFieldKey, key(field)); }

    /// Without a visible one until a table was left.
    [[nodiscard]] ColumnState columns(Unit unit) const;
    void setColumns(Unit unit, const ColumnState& state);

    /// "My province": a region's code; 0 until one was chosen.
    [[nodiscard]] int province() const { return value(ProvinceKey).toInt(); }
    void setProvince(int code) { m_file.setValue(ProvinceKey, code); }

    /// Whether the window opens with the page "Start"; until somebody says no.
    [[nodiscard]] bool opensWithStart() const { return value(StartKey, true).toBool(); }
    void setOpensWithStart(bool opens) { m_file.setValue(StartKey, opens); }

    /// Whether tables dim what the filter leaves out instead of hiding it.
    [[nodiscard]] bool dimsOthers() const { return value(DimKey, false).toBool(); }
    void setDimsOthers(bool dims) { m_file.setValue(DimKey, dims); }

    /// Absolute paths, the last one opened first; at most MostRecentFiles.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);

    /// The folder that the last file was saved in or opened from.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString& path) { m_file.setValue(FolderKey, path); }

    static constexpr int MostRecentFiles = 8;

private:
    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback = {}) const
    {
        return m_file.value(key, fallback);
    }

    static inline const QString GeometryKey = QStringLiteral("window/geometry");
    static inline const QString SplitterKey = QStringLiteral("window/splitter");
    static inline const QString PageKey = QStringLiteral("window/page");
    static inline const QString UnitKey = QStringLiteral("window/unit");
    static inline const QString LanguageKey = QStringLiteral("window/language");
    static inline const QString AppearanceKey = QStringLiteral("window/appearance");
    static inline const QString FacetsKey = QStringLiteral("window/facets");
    static inline const QString InspectorKey = QStringLiteral("window/inspector");
    static inline const QString FoldedKey = QStringLiteral("facets/folded");
    static inline const QString FacetLayoutKey = QStringLiteral("facets/layout");
    static inline const QString RegionFieldKey = QStringLiteral("regions/by");
    static inline const QString ProvinceKey = QStringLiteral("views/province");
    static inline const QString StartKey = QStringLiteral("window/start");
    static inline const QString DimKey = QStringLiteral("tables/dim");
    static inline const QString RecentKey = QStringLiteral("files/recent");
    static inline const QString FolderKey = QStringLiteral("files/folder");

    QSettings m_file;
};

} // namespace atlas
