// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/ooxmlpackage.h"

#include "reading/office/xmlpart.h"

#include <QDir>

namespace atlas {

using namespace Qt::StringLiterals;

Result<std::vector<OoxmlRelation>> readRelations(ZipArchive& zip, const QString& part, ReadScope& scope)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.left(slash + 1);
    const QString name = folder + u"_rels/"_s + part.sliced(slash + 1) + u".rels"_s;
    std::vector<OoxmlRelation> relations;
    if (!zip.has(name)) {
        return relations;
    }
    XmlPart xml(zip, name, scope);
    if (xml.enterChild()) {
        while (xml.enterChild()) {
            const QString target = xml.attribute("Target"_L1);
            // What lies outside of the file is never fetched.
            if (xml.attribute("TargetMode"_L1) != u"External") {
                const QString path = target.startsWith(u'/') ? target.sliced(1) : QString(folder + target);
                if (static_cast<int>(relations.size()) >= scope.limits().zipEntries) {
                    return scope.refuseTooLarge();
                }
                relations.push_back({.id = xml.attribute("Id"_L1),
                                     .type = xml.attribute("Type"_L1).section(u'/', -1),
                                     .target = QDir::cleanPath(path)});
            }
            xml.skip();
        }
    }
    if (Result<void> read = xml.result(); !read) {
        return tl::make_unexpected(read.error());
    }
    return relations;
}

Result<QString> mainPartOf(ZipArchive& zip, const QString& usual, ReadScope& scope)
{
    const Result<std::vector<OoxmlRelation>> relations = readRelations(zip, {}, scope);
    if (!relations) {
        return tl::make_unexpected(relations.error());
    }
    for (const OoxmlRelation& relation : *relations) {
        if (relation.type == u"officeDocument" && zip.has(relation.target)) {
            return relation.target;
        }
    }
    return usual;
}

} // namespace atlas
