// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"

#include <QString>

namespace atlas {

struct HomeReading
{
    int region = 0; ///< region code; 0 unknown
    Derivation basis;
};

/// Reads where an organisation is at home from its name. The first rule that finds a place wins:
/// - known_body: the whole name is one of Reference::bodies; basis reference, the words are the row's source.
/// It
///   comes first, because a whole name is more than its parts: 四川美术学院 is in Chongqing;
/// - bracketed_place: a place that is the whole of a bracket, the last such (哈尔滨工业大学(威海));
/// - branch_place: the place of a branch (…有限公司浙江省分公司);
/// - after_parent_body: a place right behind a parent (上海交通大学宁波人工智能研究院, 中煤张家口…);
/// - leading_place: a place that the name begins with (南京钢铁股份有限公司);
/// - after_latin_prefix: the same, behind a brand in Latin letters (OPPO广东移动通信有限公司);
/// - before_legal_form: a region, or a city with 市, before the legal form (中科催化新技术大连股份有限公司).
///
/// Chinese company names carry the administrative division of their seat (企业名称登记管理规定, articles 6
/// and 7), which is why these places count and others do not. A prefecture counts for its province, a
/// separately planned city for itself. Words that merely look like a place (东方, 朝阳, 华北) are in no table
/// of places, so they give no home. The words of a basis `name` stand in the name as they are.
[[nodiscard]] HomeReading readHome(const QString& name, const Reference& reference);

} // namespace atlas
