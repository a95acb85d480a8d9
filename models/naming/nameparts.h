// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"

#include <QString>
#include <QStringList>

namespace atlas {

/// An organisation's name taken apart, each part after fold(), so that names can be compared by their parts.
struct NameParts
{
    QString folded;  ///< the whole: 中汽智造科技(天津)有限公司(原中汽智造)
    QString main;    ///< without the marks of other names: 中汽智造科技(天津)有限公司
    QString core;    ///< without the legal form at the end: 中汽智造科技(天津)
    QString bare;    ///< without brackets that hold a place, 集团, or Latin letters: 中汽智造科技
    QString brand;   ///< bare without the place or 中国 that it begins with
    QString place;   ///< the place in a bracket or at the start, as its region's code; empty for none
    QString leading; ///< what bare begins with before brand: 四川, 中国; empty for none
    /// Former names and short names that marks in the name tell: (原中汽智造), (曾用名:…), (简称:…).
    QStringList otherNames;
    bool hasLegalForm = false; ///< ends with a form of company, and is no branch
    bool isBranch = false;     ///< ends with 分公司, 分行, 分院 …

    /// The name of the company in front of a branch: 甲有限公司浙江省分公司 gives 甲有限公司; empty for none.
    [[nodiscard]] QString parentOfBranch() const;
};

[[nodiscard]] NameParts partsOf(const QString& name, const Reference& reference);

} // namespace atlas
