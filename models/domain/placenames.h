// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace atlas {

/// What a text means that stands where a place is expected.
struct PlaceMeaning
{
    int region = 0; ///< code of the region that the place is, or counts for; 0 for none, or several
    QString inner;  ///< 苏州市: the full name of the place inside the region; empty for the region itself
    QStringList among; ///< of several places that are called so: 苏州市（江苏）; otherwise empty
};

/// Reads places that people type or that stand in a cell of their own: regions by every name, and the
/// prefecture-level places of GB/T 2260 with the county-level cities of our table (see Prefecture), which
/// count for their region. After fold(), so 蘇州 is 苏州; in pinyin where it is written whole (suzhou, Suzhou
/// City). More short names than in an organisation's name: 日照 and 大理 are words there, but places here.
class PlaceNames final
{
public:
    explicit PlaceNames(const Reference& reference);
    /// The bundled places, read when they are first needed.
    [[nodiscard]] static const PlaceNames& bundled();

    /// 江苏, 苏州, 苏州市, 江苏省苏州市, 江苏苏州工业园区, 延边州, suzhou (which is one of two).
    [[nodiscard]] PlaceMeaning read(QStringView text) const;

    /// Regions with an inner place whose name begins with what is typed: two ideographs or more, or four
    /// letters of its pinyin or more.
    [[nodiscard]] std::set<int> regionsWith(QStringView typed) const;
    /// Names of the inner places that count for a region.
    [[nodiscard]] QStringList namesIn(int region) const;

private:
    struct Outer
    {
        int code = 0;
        int parent = 0;
        QString title;     ///< 广西
        QString folded;    ///< of its name
        QString shortName; ///< folded
    };
    struct Inner
    {
        QString name;      ///< 延边朝鲜族自治州
        QString folded;    ///< of it
        QString shortName; ///< folded: 延边
        int region = 0;
    };

    [[nodiscard]] PlaceMeaning meaningOf(const std::vector<std::size_t>& places) const;
    [[nodiscard]] const std::vector<std::size_t>* innerNamed(const QString& folded) const;
    [[nodiscard]] PlaceMeaning readParts(QStringView folded) const;
    [[nodiscard]] PlaceMeaning readPinyin(QStringView text) const;
    [[nodiscard]] const Outer* outer(int code) const;
    [[nodiscard]] const Inner* innerAtStart(QStringView folded, int region) const;

    std::vector<Outer> m_regions;
    std::vector<Inner> m_inner;
    QHash<QString, int> m_regionByWord;
    QHash<QString, std::vector<std::size_t>> m_innerByWord;
};

/// “苏州” counts for 江苏, since the registry keeps provinces and separately planned cities: whole, in the
/// user's language. Empty where the text is the region itself.
[[nodiscard]] QString placeNote(const QString& text, const PlaceMeaning& meaning, const QString& regionTitle);

} // namespace atlas
