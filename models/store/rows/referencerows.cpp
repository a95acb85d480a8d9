// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/referencerows.h"

#include "domain/reference.h"
#include "store/sqlite/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace atlas {
namespace {

QString levelKey(RegionLevel level)
{
    switch (level) {
    case RegionLevel::SeparatelyPlanned:
        return QStringLiteral("separately_planned");
    case RegionLevel::Corps:
        return QStringLiteral("corps");
    case RegionLevel::Province:
        break;
    }
    return QStringLiteral("province");
}

QString jsonOf(const QStringList& words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

void writeRegions(Connection& connection, const std::vector<Region>& regions)
{
    Statement write(connection,
                    "INSERT INTO region (code, parent, ordinal, name, short_name, name_en, forms, level) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                    "ON CONFLICT (code) DO UPDATE SET parent = ?2, ordinal = ?3, name = ?4, short_name = ?5, "
                    "name_en = ?6, forms = ?7, level = ?8 "
                    "WHERE (parent, ordinal, name, short_name, name_en, forms, level) "
                    "IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    int ordinal = 0;
    for (const Region& region : regions) {
        const auto parent = region.parent == 0 ? std::nullopt : std::optional<qint64>(region.parent);
        write.run(region.code, parent, ++ordinal, region.name, region.shortName, region.nameEn,
                  jsonOf(region.forms), levelKey(region.level));
    }
}

void writeDivisions(Connection& connection, qint64 industry, const QStringList& divisions)
{
    Statement remove(connection, "DELETE FROM industry_division WHERE industry = ?1 AND code NOT IN "
                                 "(SELECT value FROM json_each(?2))");
    remove.run(industry, jsonOf(divisions));
    Statement write(connection, "INSERT INTO industry_division (industry, ordinal, code) VALUES (?1, ?2, ?3) "
                                "ON CONFLICT (industry, code) DO UPDATE SET ordinal = ?2 "
                                "WHERE ordinal <> ?2");
    int ordinal = 0;
    for (const QString& code : divisions) {
        write.run(industry, ++ordinal, code);
    }
}

void writeIndustries(Connection& connection, const std::vector<Industry>& industries)
{
    Statement write(connection, "INSERT INTO industry (key, ordinal, name, name_en, words) "
                                "VALUES (?1, ?2, ?3, ?4, ?5) "
                                "ON CONFLICT (key) DO UPDATE SET ordinal = ?2, name = ?3, name_en = ?4, "
                                "words = ?5 WHERE (ordinal, name, name_en, words) IS NOT (?2, ?3, ?4, ?5)");
    Statement find(connection, "SELECT id FROM industry WHERE key = ?1");
    int ordinal = 0;
    for (const Industry& industry : industries) {
        write.run(industry.key, ++ordinal, industry.name, industry.nameEn, jsonOf(industry.words));
        find.start(industry.key);
        if (find.step()) {
            const qint64 id = find.number(0);
            find.reset();
            writeDivisions(connection, id, industry.divisions);
        }
    }
}

} // namespace

void writeReference(Connection& connection, const Reference& reference)
{
    writeRegions(connection, reference.regions);
    writeIndustries(connection, reference.industries);
}

} // namespace atlas
