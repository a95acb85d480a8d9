// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/blankspots.h"
#include "ui/look/richtext.h"

#include <QCoreApplication>

namespace atlas {
namespace {

constexpr qsizetype MostNames = 8; ///< more are for the page that has all of them

/// A class, since the extraction of strings does not see through a function.
struct StartText
{
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

/// Provinces and what stands beside them, without the places counted on their own inside one.
bool isWhole(const Snapshot& snapshot, Field field, std::size_t code)
{
    return keyOfCode(snapshot, field, code) != UnknownKey &&
           (!isPlace(field) || snapshot.regionParent[code] == 0);
}

BlankSpot without(const View& view, Field field, Unit unit)
{
    BlankSpot spot{field, unit};
    const auto& counts = view.facets[static_cast<std::size_t>(field)];
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (isWhole(*view.snapshot, field, code)) {
            ++spot.of;
            if (counts[code][unit] == 0) {
                ++spot.count;
                spot.values << keyOfCode(*view.snapshot, field, code);
            }
        }
    }
    return spot;
}

BlankSpot unknown(const View& view, Field field, Unit unit)
{
    return {field, unit, true, view.facet(field, UnknownKey)[unit], view.totals()[unit]};
}

QString link(const QString& target, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(htmlEscaped(target), htmlEscaped(text));
}

QString valueLink(Field field, const QString& value, const QString& text)
{
    return link(QStringLiteral("value:") + key(field) + u':' + value, text);
}

/// Names of the values; of a province that has organisations, though no consortium, the name leads to them.
QString namesText(const BlankSpot& spot, const View& view, Language language)
{
    QStringList names;
    for (const QString& value : spot.values.mid(0, MostNames)) {
        const QString name = view.snapshot->vocabulary.title(spot.field, value, language);
        const bool hasRows =
            spot.field == Field::Seat && view.facet(Field::Home, value)[Unit::Organisations] > 0;
        names << (hasRows ? valueLink(Field::Home, value, name) : htmlEscaped(name));
    }
    QString text = names.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
    if (const auto more = spot.values.size() - MostNames; more > 0) {
        //: behind a list of names: %1 the names, %2 how many more
        text = StartText::tr("%1 and %2 more").arg(text, QString::number(more));
    }
    return text;
}

QString withoutText(const BlankSpot& spot, const QString& names)
{
    const QString count = QString::number(spot.count);
    const QString regions = link(QStringLiteral("page:regions:") + key(spot.field), count);
    const QString of = QString::number(spot.of);
    switch (spot.field) {
    case Field::Seat:
        //: %1 and %2 numbers of provinces; %3 their names
        return StartText::tr("No consortium is seated in %1 of %2 provinces: %3.").arg(regions, of, names);
    case Field::Home:
        return StartText::tr("No organisation is known to be from %1 of %2 provinces: %3.")
            .arg(regions, of, names);
    case Field::Industry:
        return StartText::tr("No consortium is known to be in %1 of %2 industries: %3.")
            .arg(link(QStringLiteral("page:charts"), count), of, names);
    default:
        return StartText::tr("%1 of %2 roles are held by no member: %3.").arg(count, of, names);
    }
}

QString unknownText(const BlankSpot& spot)
{
    const QString count = valueLink(spot.field, UnknownKey, QString::number(spot.count));
    const QString of = link(QStringLiteral("unit:") + key(spot.unit), QString::number(spot.of));
    switch (spot.field) {
    case Field::Seat:
        return StartText::tr("The seat of %1 of %2 consortia is not known.").arg(count, of);
    case Field::Home:
        return StartText::tr("The home of %1 of %2 organisations is not known.").arg(count, of);
    case Field::Industry:
        return StartText::tr("The industry of %1 of %2 consortia is not known.").arg(count, of);
    case Field::Kind:
        return StartText::tr("The kind of %1 of %2 organisations is not known.").arg(count, of);
    default:
        return StartText::tr("The kind of lead subject of %1 of %2 consortia is not known.").arg(count, of);
    }
}

} // namespace

std::vector<BlankSpot> blankSpots(const View& everything)
{
    std::vector<BlankSpot> spots{
        without(everything, Field::Seat, Unit::Consortia),
        without(everything, Field::Home, Unit::Organisations),
        without(everything, Field::Industry, Unit::Consortia),
        without(everything, Field::Role, Unit::Memberships),
        unknown(everything, Field::Seat, Unit::Consortia),
        unknown(everything, Field::Home, Unit::Organisations),
        unknown(everything, Field::Kind, Unit::Organisations),
        unknown(everything, Field::Industry, Unit::Consortia),
        unknown(everything, Field::Subject, Unit::Consortia),
    };
    std::erase_if(spots, [](const BlankSpot& spot) { return spot.count == 0; });
    return spots;
}

QString blankSpotText(const BlankSpot& spot, const View& everything, Language language)
{
    return spot.isUnknown ? unknownText(spot) : withoutText(spot, namesText(spot, everything, language));
}

} // namespace atlas
