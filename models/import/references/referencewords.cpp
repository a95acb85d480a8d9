// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/references/referencewords.h"

#include "domain/placenames.h"
#include "domain/text/fold.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

struct HeadWord
{
    const char16_t* word;
    ReferenceColumn column;
};

/// Folded, without blanks and brackets.
constexpr HeadWord HeadWords[]{
    {u"单位名称", ReferenceColumn::Name},
    {u"企业名称", ReferenceColumn::Name},
    {u"机构名称", ReferenceColumn::Name},
    {u"公司名称", ReferenceColumn::Name},
    {u"组织名称", ReferenceColumn::Name},
    {u"单位全称", ReferenceColumn::Name},
    {u"企业全称", ReferenceColumn::Name},
    {u"单位", ReferenceColumn::Name},
    {u"企业", ReferenceColumn::Name},
    {u"机构", ReferenceColumn::Name},
    {u"名称", ReferenceColumn::Name},
    {u"全称", ReferenceColumn::Name},
    {u"organisation", ReferenceColumn::Name},
    {u"organization", ReferenceColumn::Name},
    {u"organisationname", ReferenceColumn::Name},
    {u"organizationname", ReferenceColumn::Name},
    {u"name", ReferenceColumn::Name},
    {u"company", ReferenceColumn::Name},
    {u"institution", ReferenceColumn::Name},
    {u"companyname", ReferenceColumn::Name},

    {u"统一社会信用代码", ReferenceColumn::Code},
    {u"社会信用代码", ReferenceColumn::Code},
    {u"信用代码", ReferenceColumn::Code},
    {u"统一代码", ReferenceColumn::Code},
    {u"代码", ReferenceColumn::Code},
    {u"uscc", ReferenceColumn::Code},
    {u"creditcode", ReferenceColumn::Code},
    {u"identifiers", ReferenceColumn::Code},
    {u"code", ReferenceColumn::Code},
    {u"unifiedsocialcreditcode", ReferenceColumn::Code},

    {u"单位所在地", ReferenceColumn::Home},
    {u"所在地", ReferenceColumn::Home},
    {u"所在省", ReferenceColumn::Home},
    {u"所在省份", ReferenceColumn::Home},
    {u"所在省市", ReferenceColumn::Home},
    {u"所在地区", ReferenceColumn::Home},
    {u"省份", ReferenceColumn::Home},
    {u"省市", ReferenceColumn::Home},
    {u"省", ReferenceColumn::Home},
    {u"地区", ReferenceColumn::Home},
    {u"地方", ReferenceColumn::Home},
    {u"属地", ReferenceColumn::Home},
    {u"注册地", ReferenceColumn::Home},
    {u"注册地址", ReferenceColumn::Home},
    {u"住所", ReferenceColumn::Home},
    {u"地址", ReferenceColumn::Home},
    {u"单位地址", ReferenceColumn::Home},
    {u"企业所在地", ReferenceColumn::Home},
    {u"home", ReferenceColumn::Home},
    {u"province", ReferenceColumn::Home},
    {u"location", ReferenceColumn::Home},
    {u"address", ReferenceColumn::Home},
    {u"place", ReferenceColumn::Home},
    {u"region", ReferenceColumn::Home},

    {u"单位类型", ReferenceColumn::Kind},
    {u"单位性质", ReferenceColumn::Kind},
    {u"单位类别", ReferenceColumn::Kind},
    {u"机构类型", ReferenceColumn::Kind},
    {u"机构性质", ReferenceColumn::Kind},
    {u"企业性质", ReferenceColumn::Kind},
    {u"类型", ReferenceColumn::Kind},
    {u"性质", ReferenceColumn::Kind},
    {u"类别", ReferenceColumn::Kind},
    {u"kind", ReferenceColumn::Kind},
    {u"type", ReferenceColumn::Kind},
    {u"category", ReferenceColumn::Kind},
};

struct KindCell
{
    const char16_t* word;
    OrganisationKind kind;
};

/// Whole cells, folded; what ends with 企业 or 公司 is an enterprise besides.
constexpr KindCell KindCells[]{
    {u"企业", OrganisationKind::Enterprise},
    {u"公司", OrganisationKind::Enterprise},
    {u"央企", OrganisationKind::Enterprise},
    {u"国企", OrganisationKind::Enterprise},
    {u"民企", OrganisationKind::Enterprise},
    {u"外企", OrganisationKind::Enterprise},
    {u"enterprise", OrganisationKind::Enterprise},
    {u"company", OrganisationKind::Enterprise},
    {u"高校", OrganisationKind::University},
    {u"高等院校", OrganisationKind::University},
    {u"高等学校", OrganisationKind::University},
    {u"大学", OrganisationKind::University},
    {u"院校", OrganisationKind::University},
    {u"university", OrganisationKind::University},
    {u"科研院所", OrganisationKind::ResearchInstitute},
    {u"科研机构", OrganisationKind::ResearchInstitute},
    {u"研究机构", OrganisationKind::ResearchInstitute},
    {u"研究院所", OrganisationKind::ResearchInstitute},
    {u"科研单位", OrganisationKind::ResearchInstitute},
    {u"新型研发机构", OrganisationKind::ResearchInstitute},
    {u"research institute", OrganisationKind::ResearchInstitute},
    {u"research_institute", OrganisationKind::ResearchInstitute},
    {u"事业单位", OrganisationKind::PublicInstitution},
    {u"公益一类事业单位", OrganisationKind::PublicInstitution},
    {u"公益二类事业单位", OrganisationKind::PublicInstitution},
    {u"public institution", OrganisationKind::PublicInstitution},
    {u"public_institution", OrganisationKind::PublicInstitution},
    {u"社会团体", OrganisationKind::Association},
    {u"社会组织", OrganisationKind::Association},
    {u"行业组织", OrganisationKind::Association},
    {u"行业协会", OrganisationKind::Association},
    {u"协会", OrganisationKind::Association},
    {u"学会", OrganisationKind::Association},
    {u"协会学会", OrganisationKind::Association},
    {u"association", OrganisationKind::Association},
    {u"政府部门", OrganisationKind::Government},
    {u"政府机构", OrganisationKind::Government},
    {u"政府", OrganisationKind::Government},
    {u"机关", OrganisationKind::Government},
    {u"行政机关", OrganisationKind::Government},
    {u"党政机关", OrganisationKind::Government},
    {u"government", OrganisationKind::Government},
    {u"其他", OrganisationKind::Other},
    {u"other", OrganisationKind::Other},
};

/// 浙江省杭州市西湖区余杭塘路866号, but not 浙江大学.
bool isAddress(QStringView text)
{
    static constexpr std::array Words{u"路", u"街", u"号", u"区", u"县", u"镇", u"乡", u"村", u"道", u"大厦"};
    return std::ranges::any_of(Words,
                               [text](const char16_t* word) { return text.contains(QStringView(word)); });
}

} // namespace

QString key(ReferenceColumn column)
{
    switch (column) {
    case ReferenceColumn::Code:
        return u"code"_s;
    case ReferenceColumn::Home:
        return u"home"_s;
    case ReferenceColumn::Kind:
        return u"kind"_s;
    case ReferenceColumn::Name:
        break;
    }
    return u"name"_s;
}

QString title(ReferenceColumn column)
{
    switch (column) {
    case ReferenceColumn::Code:
        return QCoreApplication::translate("References", "Credit code");
    case ReferenceColumn::Home:
        return QCoreApplication::translate("References", "Home", "of an organisation");
    case ReferenceColumn::Kind:
        return QCoreApplication::translate("References", "Kind", "of an organisation");
    case ReferenceColumn::Name:
        break;
    }
    return QCoreApplication::translate("References", "Name", "of an organisation");
}

std::optional<ReferenceColumn> referenceColumnOf(const QString& head)
{
    static const QRegularExpression besides(u"[（(][^（）()]*[）)]|[\\s:：*＊_-]"_s);
    const QString word = fold(QString(head).remove(besides));
    const auto known = std::ranges::find_if(
        HeadWords, [&](const HeadWord& entry) { return word == QStringView(entry.word); });
    return known == std::end(HeadWords) ? std::nullopt : std::optional(known->column);
}

OrganisationKind kindOfCell(const QString& cell)
{
    const QString word = fold(cell.simplified());
    static const QHash<QString, OrganisationKind> kinds = [] {
        QHash<QString, OrganisationKind> words;
        for (const KindCell& entry : KindCells) {
            words.insert(fold(QStringView(entry.word)), entry.kind);
        }
        return words;
    }();
    if (const auto known = kinds.constFind(word); known != kinds.cend()) {
        return *known;
    }
    constexpr qsizetype Longest = 12; // a kind, and not a name
    const bool isCompany = word.size() <= Longest && (word.endsWith(u"企业") || word.endsWith(u"公司"));
    return isCompany ? OrganisationKind::Enterprise : OrganisationKind::Unknown;
}

int homeOfCell(const QString& cell, const Reference& reference)
{
    const QString text = cell.simplified();
    const PlaceMeaning meaning = PlaceNames::bundled().read(text);
    if (meaning.region != 0 || !meaning.among.isEmpty() || !isAddress(text)) {
        return meaning.region;
    }
    const PlaceWord* start = reference.placeAtStart(text);
    if (start == nullptr) {
        return 0;
    }
    const PlaceWord* inner = reference.placeAtStart(QStringView(text).sliced(start->word.size()));
    const Region* region = inner == nullptr ? nullptr : reference.region(inner->region);
    const bool isInside =
        region != nullptr && (region->code == start->region || region->parent == start->region);
    return isInside ? region->code : start->region;
}

} // namespace atlas
