// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/home.h"

#include "domain/text/fold.h"
#include "naming/brackets.h"
#include "naming/characterset.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr qsizetype ShortestPlace = 2;
constexpr qsizetype LongestPlace = 12;

HomeReading reading(const PlaceWord& place, const QString& rule, QStringView words)
{
    return {place.region, {Basis::Name, rule, words.toString()}};
}

HomeReading reading(const PlaceWord* place, const QString& rule)
{
    return place == nullptr ? HomeReading{} : reading(*place, rule, place->word);
}

/// The longest place word that the text ends with.
const PlaceWord* placeAtEnd(QStringView text, const Reference& reference)
{
    for (qsizetype length = std::min(LongestPlace, text.size()); length >= ShortestPlace; --length) {
        if (const PlaceWord* place = reference.placeWord(text.last(length))) {
            return place;
        }
    }
    return nullptr;
}

HomeReading bracketedPlace(QStringView name, const Reference& reference)
{
    const std::vector<Bracketed> brackets = bracketedParts(name);
    for (auto part = brackets.rbegin(); part != brackets.rend(); ++part) {
        if (const PlaceWord* place = reference.placeWord(part->content)) {
            return reading(*place, u"bracketed_place"_s, part->whole);
        }
    }
    return {};
}

HomeReading branchPlace(QStringView name, const Reference& reference)
{
    static constexpr std::array Endings{u"分公司", u"支公司", u"分行",   u"支行",  u"分院",
                                        u"分所",   u"分中心", u"分局",   u"分校",  u"分部",
                                        u"分社",   u"营业部", u"办事处", u"代表处"};
    for (const QStringView ending : Endings) {
        if (!name.endsWith(ending)) {
            continue;
        }
        const QStringView before = name.chopped(ending.size());
        const PlaceWord* place = placeAtEnd(before, reference);
        if (place != nullptr && place->word.size() < before.size()) {
            return reading(*place, u"branch_place"_s, name.last(place->word.size() + ending.size()));
        }
    }
    return {};
}

/// The place of the last part: 中国科学院 大学 深圳 … has two parents before its place.
HomeReading placeAfterParent(QStringView name, const Reference& reference)
{
    const PlaceWord* found = nullptr;
    qsizetype foundAt = 0;
    const CharacterSet characters(name);
    for (const QString& ending : reference.parentEndings) {
        if (!characters.mayHold(ending)) {
            continue;
        }
        for (qsizetype at = name.indexOf(ending, 1); at >= 0; at = name.indexOf(ending, at + 1)) {
            const qsizetype behind = at + ending.size();
            const PlaceWord* place = reference.placeAtStart(name.sliced(behind));
            if (place != nullptr && behind > foundAt) {
                found = place;
                foundAt = behind;
            }
        }
    }
    if (found != nullptr) {
        return reading(found, u"after_parent_body"_s);
    }
    for (const QString& parent : reference.parentBodies) {
        if (!name.isEmpty() && name.front() == parent.front() && name.startsWith(parent)) {
            return reading(reference.placeAtStart(name.sliced(parent.size())), u"after_parent_body"_s);
        }
    }
    return {};
}

HomeReading leadingPlace(QStringView name, const Reference& reference)
{
    return reading(reference.placeAtStart(name), u"leading_place"_s);
}

HomeReading placeAfterLatin(QStringView name, const Reference& reference)
{
    const auto isOfBrand = [](QChar c) {
        return c.script() == QChar::Script_Latin || c.isDigit() || c.isSpace() || c == u'&' || c == u'-' ||
               c == u'.' || c == u'·';
    };
    const auto behind = std::find_if_not(name.begin(), name.end(), isOfBrand);
    if (behind == name.begin()) {
        return {};
    }
    return reading(reference.placeAtStart(name.sliced(behind - name.begin())), u"after_latin_prefix"_s);
}

/// Only regions and cities called so, because nothing marks where the place begins: the last characters of
/// two other words could spell one of the many prefectures.
HomeReading placeBeforeLegalForm(QStringView name, const Reference& reference)
{
    static constexpr std::array Forms{u"股份有限公司", u"有限责任公司", u"有限公司"};
    for (const QStringView form : Forms) {
        if (!name.endsWith(form)) {
            continue;
        }
        const QStringView before = name.chopped(form.size());
        const PlaceWord* place = placeAtEnd(before, reference);
        const bool isClear = place != nullptr && place->word.size() + 1 < before.size() &&
                             (place->word.endsWith(u'市') || reference.regionNamed(place->word) != nullptr);
        return isClear ? reading(place, u"before_legal_form"_s) : HomeReading{};
    }
    return {};
}

} // namespace

HomeReading readHome(const QString& name, const Reference& reference)
{
    if (const Body* body = reference.body(fold(name)); body != nullptr && body->home != 0) {
        return {body->home, {Basis::Reference, u"known_body"_s, body->source}};
    }
    if (const HomeReading home = bracketedPlace(name, reference); home.region != 0) {
        return home;
    }
    const QStringView plain = withoutTrailingBrackets(name);
    for (const auto read :
         {branchPlace, placeAfterParent, leadingPlace, placeAfterLatin, placeBeforeLegalForm}) {
        if (HomeReading home = read(plain, reference); home.region != 0) {
            return home;
        }
    }
    return {};
}

} // namespace atlas
