// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/placenames.h"

#include "domain/text/fold.h"
#include "domain/text/pinyin.h"
#include "domain/text/showntext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr qsizetype LongestPlace = 32;   ///< what is longer is no place
constexpr qsizetype LeastIdeographs = 2; ///< to look for inner places by the beginning of their names
constexpr qsizetype LeastLetters = 4;

/// 上海、江苏 are two.
bool isSeparator(QChar c)
{
    return QStringView(u"、，,；;/|\n").contains(c);
}
bool beginsWithAnd(QStringView text)
{
    return !text.isEmpty() && QStringView(u"和与及").contains(text.front());
}

/// What divisions below a prefecture, and other areas with a name, end with.
bool endsAsDivision(QStringView text)
{
    static constexpr std::array Endings{u"区", u"县", u"市", u"旗", u"州", u"盟", u"镇", u"乡", u"街道"};
    return std::ranges::any_of(Endings, [text](const char16_t* ending) {
        const QStringView word(ending);
        return text.size() > word.size() && text.endsWith(word);
    });
}

/// 日照 of 日照市: a place is typed so, even where a name may not be read so.
QString derivedShortName(const QString& name)
{
    // Typed alone, 朝阳 is the district of Beijing as often as the city of Liaoning.
    if (name == u"朝阳市") {
        return {};
    }
    static constexpr std::array Endings{u"新区", u"地区", u"市", u"盟", u"县"};
    for (const QStringView ending : Endings) {
        if (name.size() >= ending.size() + 2 && name.endsWith(ending)) {
            return name.chopped(ending.size());
        }
    }
    static constexpr std::array Peoples{u"哈尼族", u"壮族", u"白族", u"傈僳族", u"藏族", u"蒙古族"};
    if (!name.endsWith(u"自治州")) {
        return {};
    }
    qsizetype first = name.size();
    for (const QStringView people : Peoples) {
        const qsizetype at = name.indexOf(people, 2);
        first = at < 0 ? first : std::min(first, at);
    }
    return first == name.size() ? QString() : name.first(first);
}

/// Whether units with their readings ("su zhou", "chang/zhang an") spell the letters, or begin so.
bool spells(const QList<QByteArray>& units, qsizetype unit, QByteArrayView letters, bool wholly)
{
    if (letters.isEmpty()) {
        return !wholly || unit == units.size();
    }
    if (unit == units.size()) {
        return false;
    }
    const QList<QByteArray> readings = units[unit].split('/');
    return std::ranges::any_of(readings, [&](const QByteArray& reading) {
        if (letters.startsWith(reading)) {
            return spells(units, unit + 1, letters.sliced(reading.size()), wholly);
        }
        return !wholly && reading.startsWith(letters);
    });
}

bool spells(const QString& folded, QByteArrayView letters, bool wholly)
{
    return spells(bundledPinyin().keysOfFolded(folded).syllables.split(' '), 0, letters, wholly);
}

/// Suzhou City, suzhou shi
QByteArray withoutCity(QByteArray letters)
{
    for (const QByteArrayView ending : {QByteArrayView("city"), QByteArrayView("shi")}) {
        if (letters.size() > ending.size() + 2 && letters.endsWith(ending)) {
            letters.chop(ending.size());
            break;
        }
    }
    return letters;
}

} // namespace

PlaceNames::PlaceNames(const Reference& reference)
{
    const auto teachRegion = [this](const QString& word, int code) {
        if (const QString folded = fold(word); !folded.isEmpty() && !m_regionByWord.contains(folded)) {
            m_regionByWord.insert(folded, code);
        }
    };
    for (const Region& region : reference.regions) {
        m_regions.push_back(
            {region.code, region.parent, region.shortName, fold(region.name), fold(region.shortName)});
        for (const QString& word : QStringList{region.name, region.shortName, region.nameEn} + region.forms) {
            teachRegion(word, region.code);
        }
    }
    for (const Prefecture& place : reference.prefectures) {
        const QString given = place.shortName.isEmpty() ? derivedShortName(place.name) : place.shortName;
        const std::size_t index = m_inner.size();
        m_inner.push_back({place.name, fold(place.name), fold(given), place.region});
        QStringList words{m_inner.back().folded};
        if (!given.isEmpty()) {
            words << m_inner.back().shortName;
            if (place.name.endsWith(u"自治州")) {
                words << m_inner.back().shortName + u'州'; // 延边州
            }
        }
        words.removeDuplicates();
        for (const QString& word : std::as_const(words)) {
            m_innerByWord[word].push_back(index);
        }
    }
}

const PlaceNames& PlaceNames::bundled()
{
    // The same for everybody, and most sessions do not need it.
    static const PlaceNames names(loadPlaces().value_or(Reference()));
    return names;
}

PlaceMeaning PlaceNames::read(QStringView text) const
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty() || typed.size() > LongestPlace || std::ranges::any_of(typed, isSeparator)) {
        return {};
    }
    const QString folded = fold(typed);
    if (const auto region = m_regionByWord.constFind(folded); region != m_regionByWord.cend()) {
        return {*region, {}, {}};
    }
    if (const auto* places = innerNamed(folded)) {
        return meaningOf(*places);
    }
    if (PlaceMeaning parts = readParts(folded); parts.region != 0) {
        return parts;
    }
    return readPinyin(typed);
}

const std::vector<std::size_t>* PlaceNames::innerNamed(const QString& folded) const
{
    const auto found = m_innerByWord.constFind(folded);
    return found == m_innerByWord.cend() ? nullptr : &*found;
}

PlaceMeaning PlaceNames::meaningOf(const std::vector<std::size_t>& places) const
{
    const Inner& first = m_inner[places.front()];
    const bool isOne =
        std::ranges::all_of(places, [&](std::size_t index) { return m_inner[index].region == first.region; });
    if (isOne) {
        return {first.region, first.name, {}};
    }
    PlaceMeaning several;
    for (const std::size_t index : places) {
        const Outer* region = outer(m_inner[index].region);
        several.among << (region == nullptr ? m_inner[index].name
                                            : u"%1（%2）"_s.arg(m_inner[index].name, region->title));
    }
    return several;
}

const PlaceNames::Outer* PlaceNames::outer(int code) const
{
    const auto found = std::ranges::find(m_regions, code, &Outer::code);
    return found == m_regions.end() ? nullptr : &*found;
}

const PlaceNames::Inner* PlaceNames::innerAtStart(QStringView folded, int region) const
{
    const Inner* longest = nullptr;
    qsizetype size = 0;
    for (const Inner& inner : m_inner) {
        const Outer* of = outer(inner.region);
        if (region != 0 && inner.region != region && (of == nullptr || of->parent != region)) {
            continue;
        }
        for (const QString& word : {inner.folded, inner.shortName}) {
            if (word.size() > size && folded.startsWith(word)) {
                longest = &inner;
                size = word.size();
            }
        }
    }
    const QStringView rest = folded.sliced(size);
    const bool isOne = rest.isEmpty() || (endsAsDivision(rest) && !beginsWithAnd(rest));
    return isOne ? longest : nullptr;
}

/// 江苏省苏州市, 浙江宁波, 苏州工业园区, 浙江省德清县; not 浙江大学.
PlaceMeaning PlaceNames::readParts(QStringView folded) const
{
    const Outer* start = nullptr;
    qsizetype size = 0;
    for (const Outer& region : m_regions) {
        for (const QString& word : {region.folded, region.shortName}) {
            if (word.size() > size && folded.startsWith(word)) {
                start = &region;
                size = word.size();
            }
        }
    }
    if (start == nullptr) {
        const Inner* inner = innerAtStart(folded, 0);
        return inner == nullptr ? PlaceMeaning() : PlaceMeaning{inner->region, inner->name, {}};
    }
    const QStringView rest = folded.sliced(size).trimmed();
    for (const Outer& region : m_regions) {
        if (region.parent == start->code && (rest == region.folded || rest == region.shortName)) {
            return {region.code, {}, {}};
        }
    }
    if (const Inner* inner = innerAtStart(rest, start->code)) {
        return {inner->region, inner->name, {}};
    }
    const bool isInside = endsAsDivision(rest) && !beginsWithAnd(rest);
    return isInside ? PlaceMeaning{start->code, rest.toString(), {}} : PlaceMeaning();
}

PlaceMeaning PlaceNames::readPinyin(QStringView text) const
{
    const QByteArray letters = withoutCity(pinyinQuery(text));
    if (letters.size() < LeastLetters) {
        return {};
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_inner.size(); ++i) {
        if (!m_inner[i].shortName.isEmpty() && spells(m_inner[i].shortName, letters, true)) {
            found.push_back(i);
        }
    }
    return found.empty() ? PlaceMeaning() : meaningOf(found);
}

std::set<int> PlaceNames::regionsWith(QStringView typed) const
{
    const QString folded = fold(typed);
    const QByteArray letters = pinyinQuery(typed);
    const bool isLatin = !letters.isEmpty();
    std::set<int> regions;
    if (isLatin ? letters.size() < LeastLetters : folded.size() < LeastIdeographs) {
        return regions;
    }
    for (const Inner& inner : m_inner) {
        if (inner.folded.startsWith(folded) ||
            (isLatin && !inner.shortName.isEmpty() && spells(inner.shortName, letters, false))) {
            regions.insert(inner.region);
        }
    }
    return regions;
}

QStringList PlaceNames::namesIn(int region) const
{
    QStringList names;
    for (const Inner& inner : m_inner) {
        if (inner.region == region) {
            names << inner.name;
        }
    }
    return names;
}

QString placeNote(const QString& text, const PlaceMeaning& meaning, const QString& regionTitle)
{
    if (!meaning.among.empty()) {
        return QCoreApplication::translate("Places", "“%1” is the name of several places: %2.")
            .arg(shownLine(text), meaning.among.join(u"、"_s));
    }
    if (meaning.region == 0 || meaning.inner.isEmpty()) {
        return {};
    }
    //: %1 a city, %2 a province
    return QCoreApplication::translate(
               "Places", "“%1” is counted as %2: places are kept by province and separately planned city.")
        .arg(shownLine(text), regionTitle);
}

} // namespace atlas
