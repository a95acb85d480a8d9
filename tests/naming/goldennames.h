// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

#include <vector>

namespace atlas::test {

/// A row of fixtures/lists/names.tsv: what the names of the bundled list show.
struct GoldenName
{
    QString name;
    QString kind; ///< key
    QString home; ///< short name of a region, or - for none
};

inline std::vector<GoldenName> goldenNames()
{
    QFile file(QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/names.tsv"));
    std::vector<GoldenName> names;
    if (file.open(QIODevice::ReadOnly)) {
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList fields = line.split(u'\t');
            if (fields.size() == 3 && !line.startsWith(u'#') && fields[0] != u"name") {
                names.push_back({fields[0], fields[1], fields[2]});
            }
        }
    }
    return names;
}

} // namespace atlas::test
