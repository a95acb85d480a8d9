// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/nameparts.h"

#include "domain/text/fold.h"
#include "naming/brackets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr QStringView Company = u"公司";

/// The other name that the content of a bracket tells; empty where it tells none.
QStringView markedName(QStringView content)
{
    static constexpr std::array Marks{u"曾用名", u"原名称", u"原名", u"原", u"简称"};
    for (const QStringView mark : Marks) {
        if (content.startsWith(mark)) {
            QStringView name = content.sliced(mark.size());
            while (name.startsWith(u':') || name.startsWith(u'为') || name.startsWith(u',')) {
                name = name.sliced(1);
            }
            // 原子能, 原材料 are words.
            return name.size() >= 3 && !content.startsWith(u"原子") && !content.startsWith(u"原材")
                       ? name
                       : QStringView();
        }
    }
    return {};
}

/// The text without those brackets of it that drop() takes.
template <class Drop>
QString withoutBrackets(const QString& text, Drop drop)
{
    if (!text.contains(u'(')) {
        return text;
    }
    QString rest;
    qsizetype from = 0;
    for (const Bracketed& part : bracketedParts(text)) {
        if (drop(part.content)) {
            rest += QStringView(text).sliced(from, part.start - from);
            from = part.start + part.whole.size();
        }
    }
    rest += QStringView(text).sliced(from);
    return rest;
}

bool endsAsBranch(QStringView name)
{
    static constexpr std::array Endings{u"分公司", u"支公司", u"分行", u"支行",   u"分院",
                                        u"分所",   u"分中心", u"分校", u"营业部", u"办事处"};
    return std::any_of(Endings.begin(), Endings.end(), [name](QStringView ending) {
        return name.size() > ending.size() && name.endsWith(ending);
    });
}

QStringView withoutLegalForm(QStringView name)
{
    static constexpr std::array Forms{u"股份有限公司", u"有限责任公司", u"有限公司", u"股份公司",
                                      u"总公司",       u"公司",         u"co.,ltd.", u"co.,ltd",
                                      u"ltd.",         u"ltd",          u"gmbh",     u"inc."};
    for (const QStringView form : Forms) {
        if (name.size() >= form.size() + 2 && name.endsWith(form)) {
            return name.chopped(form.size());
        }
    }
    return name;
}

bool isLatin(QStringView content)
{
    return std::all_of(content.begin(), content.end(), [](QChar c) { return c.unicode() < 0x80; });
}

void readPlaces(NameParts& parts, const Reference& reference)
{
    parts.bare = withoutBrackets(parts.core, [&](QStringView content) {
        if (const PlaceWord* place = reference.placeWord(content)) {
            parts.place = QString::number(place->region);
            return true;
        }
        return content == u"集团" || content == u"控股" || content == u"中国" || isLatin(content);
    });
    static constexpr QStringView China = u"中国";
    if (const PlaceWord* place = reference.placeAtStart(parts.bare);
        place != nullptr && place->word.size() + 1 < parts.bare.size()) {
        parts.leading = place->word;
        if (parts.place.isEmpty()) {
            parts.place = QString::number(place->region);
        }
    } else if (parts.bare.startsWith(China) && parts.bare.size() > China.size() + 1) {
        parts.leading = China.toString();
    }
    parts.brand = parts.bare.sliced(parts.leading.size());
}

} // namespace

QString NameParts::parentOfBranch() const
{
    const qsizetype at = isBranch ? main.indexOf(Company) : -1;
    const qsizetype behind = at + Company.size();
    return at > 1 && behind < main.size() ? main.first(behind) : QString();
}

NameParts partsOf(const QString& name, const Reference& reference)
{
    NameParts parts;
    parts.folded = fold(name);
    parts.main = withoutBrackets(parts.folded, [&parts](QStringView content) {
        const QStringView other = markedName(content);
        if (!other.isEmpty()) {
            parts.otherNames << other.toString();
        }
        return !other.isEmpty();
    });
    parts.isBranch = endsAsBranch(parts.main);
    parts.core = parts.isBranch ? parts.main : withoutLegalForm(parts.main).toString();
    parts.hasLegalForm = parts.core.size() < parts.main.size();
    readPlaces(parts, reference);
    return parts;
}

} // namespace atlas
