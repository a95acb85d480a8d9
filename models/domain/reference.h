// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/terms.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace atlas {

enum class RegionLevel : quint8 {
    Province,          ///< one of the 34 province-level divisions of GB/T 2260
    SeparatelyPlanned, ///< 计划单列市: Dalian, Ningbo, Xiamen, Qingdao, Shenzhen
    Corps,             ///< 新疆生产建设兵团
};

/// A place that a list can name: a province-level division, or a place counted on its own inside one.
struct Region
{
    int code = 0;      ///< GB/T 2260 code; the corps, which has none there, has 660000
    int parent = 0;    ///< code of the province it lies in; 0 for a province
    QString name;      ///< 广西壮族自治区
    QString shortName; ///< 广西
    QString nameEn;    ///< Guangxi
    QStringList forms; ///< further usual forms: 桂
    RegionLevel level = RegionLevel::Province;

    friend bool operator==(const Region&, const Region&) = default;
};

/// A key industry of the ministry, tied to divisions of GB/T 4754-2017.
struct Industry
{
    QString key;           ///< steel
    QString name;          ///< 钢铁
    QString nameEn;        ///< Steel
    QStringList divisions; ///< GB/T 4754-2017 divisions, for example C31; empty for a cross-industry field
    QStringList words;     ///< words in a consortium's name or a role mark that show it

    friend bool operator==(const Industry&, const Industry&) = default;
};

/// A prefecture-level place of GB/T 2260, to read homes from names and places that are typed (PlaceNames).
struct Prefecture
{
    int code = 0;
    QString name;      ///< 大连市
    QString shortName; ///< 大连; empty where the short form is too ambiguous to be read from a name
    int region = 0;    ///< the region it counts for: the separately planned city itself, or its province
};

/// How much a word that ends a name says about the kind.
enum class KindStrength : quint8 {
    LegalForm, ///< a form of enterprise or partnership that the law knows: 有限公司
    Usual,     ///< a word that few bodies of another kind carry: 大学
    Weak,      ///< a word that bodies of several kinds carry: 中心, 局, 院
};

/// A word that shows the kind of an organisation. The longest word that ends a name wins.
struct KindWord
{
    QString word; ///< with its brackets where it stands in brackets: (有限合伙); folded where it is Latin:
                  ///< co.,ltd
    OrganisationKind kind = OrganisationKind::Unknown;
    KindStrength strength = KindStrength::Usual;
};

/// A body whose name alone does not tell its home or its kind, or tells them wrong.
struct Body
{
    QString folded;                                    ///< fold() of its name
    int home = 0;                                      ///< region code; 0 where only its kind is known
    OrganisationKind kind = OrganisationKind::Unknown; ///< Unknown where its name tells it
    QString source;                                    ///< what to look it up in
};

/// A word that shows industries; more than one where the word means them together.
struct IndustryWord
{
    QString word;
    std::vector<std::size_t> industries; ///< indices into Reference::industries
};

/// A place as it may stand in an organisation's name: a full or a short name, and the region it counts for.
struct PlaceWord
{
    QString word;
    int region = 0;
};

/// Bundled reference data: resources/reference/*.tsv, UTF-8, read once.
struct Reference
{
    std::vector<Region> regions;      ///< by code, each place of a province behind it
    std::vector<Industry> industries; ///< in the order of resources/reference/industries.tsv
    std::vector<Prefecture> prefectures;
    std::vector<KindWord> kindWords; ///< by last character, and there longest first

    std::vector<Body> bodies; ///< by folded name

    std::vector<IndustryWord> industryWords; ///< longest first, each once

    std::vector<PlaceWord> placeWords; ///< of regions and prefectures, sorted by word, each once
    QStringList parentEndings;         ///< 大学, 集团: a place right behind one is where the branch is
    QStringList parentBodies; ///< 中煤, 联通: the same, where a name begins with one; longest first
    QStringList notPlaces;    ///< begin like a place, but give no home: 河北工业大学

    /// nullptr where no region has that code.
    [[nodiscard]] const Region* region(int code) const;
    /// By name, short name, other form or English name, exactly; nullptr where it is no place of ours.
    [[nodiscard]] const Region* regionNamed(QStringView text) const;
    [[nodiscard]] const Industry* industry(QStringView key) const;
    /// The body of that name, exactly after fold(); nullptr where it is none of ours.
    [[nodiscard]] const Body* body(QStringView folded) const;
    /// The longest place word that the text begins with; nullptr for none, and for what is no place.
    [[nodiscard]] const PlaceWord* placeAtStart(QStringView text) const;
    /// The place word that the text is; nullptr for none.
    [[nodiscard]] const PlaceWord* placeWord(QStringView text) const;
};

/// Reads the bundled tables. Fails with ErrorCode::Internal and the row where a table is malformed, which
/// a test rules out for the bundled ones.
[[nodiscard]] Result<Reference> loadReference(const QString& folder = QStringLiteral(":/atlas/reference"));

/// The same, of regions and prefectures alone.
[[nodiscard]] Result<Reference> loadPlaces(const QString& folder = QStringLiteral(":/atlas/reference"));

} // namespace atlas
