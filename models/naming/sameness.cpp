// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/sameness.h"

#include "domain/text/fold.h"
#include "naming/nameparts.h"
#include "naming/nearnames.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr qsizetype ShortestCore = 2;
constexpr qsizetype ShortestParent = 4;
constexpr qsizetype BrandLength = 2;
/// 中国铝业…: behind 中国 the first two characters name an industry, four a company.
constexpr qsizetype NationalBrandLength = 4;

/// Words that begin the names of companies that have nothing to do with each other.
bool isCommonBrand(QStringView brand)
{
    static constexpr std::array Common{
        u"东方", u"中国", u"中华", u"中科", u"国家", u"国际", u"第一", u"第二", u"新兴", u"华夏",
        u"工业", u"智能", u"数据", u"数字", u"信息", u"科技", u"人工", u"人形", u"具身", u"新材",
        u"能源", u"汽车", u"机械", u"建设", u"投资", u"交通", u"城市", u"创新", u"联合", u"环球",
        u"华北", u"华东", u"华南", u"华中", u"西南", u"西北", u"东北", u"南方", u"北方", u"电子",
        u"电力", u"钢铁", u"化工", u"医药", u"农业", u"银行", u"证券", u"保险", u"航空", u"铁路",
        u"港口", u"通信", u"软件", u"半导", u"生物", u"高新", u"经济", u"中小", u"大数", u"产业",
        u"技术", u"市场", u"环境", u"水务", u"城建", u"国有", u"中汽"};
    return brand.size() < BrandLength || std::any_of(Common.begin(), Common.end(), [brand](QStringView word) {
               return brand.startsWith(word);
           });
}

class Suggester
{
public:
    Suggester(const std::vector<OrganisationNames>& organisations, const Reference& reference,
              std::size_t onlyFrom)
        : m_organisations(organisations)
        , m_onlyFrom(onlyFrom)
    {
        m_parts.reserve(organisations.size());
        for (const OrganisationNames& names : organisations) {
            m_parts.push_back(partsOf(names.name, reference));
        }
    }

    std::vector<SameSuggestion> run(const std::stop_token& stop)
    {
        for (const auto find :
             {&Suggester::findSame, &Suggester::findBranches, &Suggester::findGroups, &Suggester::findNear}) {
            if (!stop.stop_requested()) {
                (this->*find)();
            }
        }
        std::sort(m_found.begin(), m_found.end(), [](const SameSuggestion& x, const SameSuggestion& y) {
            return std::minmax({x.a, x.b}) < std::minmax({y.a, y.b});
        });
        return std::move(m_found);
    }

private:
    using IndexByText = QHash<QString, std::size_t>;

    void add(std::size_t a, std::size_t b, SameRelation relation, const QString& reason, const QString& words)
    {
        const auto [low, high] = std::minmax({a, b});
        if (a == b || high < m_onlyFrom) {
            return;
        }
        const quint64 pair = (static_cast<quint64>(low) << 32U) | high;
        if (m_pairs.contains(pair)) {
            return;
        }
        m_pairs.insert(pair);
        m_found.push_back(relation == SameRelation::BranchOf
                              ? SameSuggestion{a, b, relation, reason, words}
                              : SameSuggestion{low, high, relation, reason, words});
    }

    /// Pairs all that have one text with the first that has it. An empty text joins nobody.
    template <class Text>
    void join(SameRelation relation, const QString& reason, Text textOf)
    {
        IndexByText first;
        first.reserve(static_cast<qsizetype>(m_parts.size()));
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const QString text = textOf(m_parts[i]);
            if (text.isEmpty()) {
                continue;
            }
            const auto known = first.constFind(text);
            if (known == first.cend()) {
                first.insert(text, i);
            } else {
                add(*known, i, relation, reason, text.section(u'|', 0, 0));
            }
        }
    }

    void findSame()
    {
        join(SameRelation::Same, u"exact"_s, [](const NameParts& parts) { return parts.folded; });
        joinOtherNames();
        join(SameRelation::Same, u"legal_form"_s, [](const NameParts& parts) {
            return parts.core.size() < ShortestCore ? QString() : parts.core;
        });
        join(SameRelation::Same, u"bracket_variant"_s, [](const NameParts& parts) {
            return parts.bare.size() < ShortestCore || parts.isBranch
                       ? QString()
                       : QString(parts.bare + u'|' + parts.place);
        });
        // Without a legal form a place is part of the name: 北京大学 is not 大学(北京).
        join(SameRelation::Same, u"place_moved"_s, [](const NameParts& parts) {
            return parts.brand.size() <= ShortestCore || !parts.hasLegalForm || parts.place.isEmpty()
                       ? QString()
                       : QString(parts.brand + u'|' + parts.place);
        });
    }

    void joinOtherNames()
    {
        IndexByText byName;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (!byName.contains(m_parts[i].main)) {
                byName.insert(m_parts[i].main, i);
            }
        }
        const auto tell = [&](std::size_t of, const QString& other, const QString& reason) {
            const auto known = byName.constFind(other);
            if (known != byName.cend() && !other.isEmpty()) {
                add(*known, of, SameRelation::Same, reason, other);
            }
        };
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            tell(i, m_parts[i].main, u"other_name_mark"_s);
            for (const QString& other : m_parts[i].otherNames) {
                tell(i, other, u"other_name_mark"_s);
            }
            for (const QString& alias : m_organisations[i].aliases) {
                tell(i, fold(alias), u"alias"_s);
            }
        }
    }

    void findBranches()
    {
        IndexByText byName; // whole names, and what is left of a group without its legal form
        const auto keep = [&byName](const QString& text, std::size_t index) {
            if (text.size() >= ShortestParent && !byName.contains(text)) {
                byName.insert(text, index);
            }
        };
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            keep(m_parts[i].main, i);
        }
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].core.endsWith(u"集团")) {
                keep(m_parts[i].core, i);
            }
        }
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const QString& name = m_parts[i].main;
            for (qsizetype length = name.size() - 1; length >= ShortestParent; --length) {
                const auto parent = byName.constFind(name.first(length));
                if (parent != byName.cend() && *parent != i) {
                    addPart(i, *parent, name.sliced(length));
                    break; // the longest is the nearest parent
                }
            }
        }
    }

    void addPart(std::size_t part, std::size_t parent, const QString& rest)
    {
        if (rest.startsWith(u'业')) {
            return; // 中国银行 is not the parent of 中国银行业协会
        }
        if (m_parts[part].isBranch) {
            add(part, parent, SameRelation::BranchOf, u"branch_ending"_s, rest);
        } else if (m_parts[part].hasLegalForm) {
            add(part, parent, SameRelation::Group, u"subsidiary_name"_s, m_parts[parent].main);
        } else {
            const bool isBracket = rest.startsWith(u'(') && rest.endsWith(u')');
            add(part, parent, SameRelation::BranchOf,
                isBracket ? u"bracketed_place"_s : u"begins_with_parent"_s, rest);
        }
    }

    void findGroups()
    {
        join(SameRelation::Group, u"group_word"_s, [](const NameParts& parts) {
            QString text = parts.bare;
            return parts.hasLegalForm && text.remove(u"集团"_s).size() > ShortestCore ? text : QString();
        });
        join(SameRelation::Group, u"same_parent"_s,
             [](const NameParts& parts) { return parts.parentOfBranch(); });
        join(SameRelation::Group, u"same_brand"_s, [](const NameParts& parts) {
            const qsizetype length = parts.leading == u"中国" ? NationalBrandLength : BrandLength;
            const QStringView brand = QStringView(parts.brand).first(std::min(length, parts.brand.size()));
            return !parts.hasLegalForm || brand.size() < length || isCommonBrand(brand)
                       ? QString()
                       : QString(parts.leading + brand);
        });
    }

    void findNear()
    {
        QStringList texts;
        texts.reserve(static_cast<qsizetype>(m_parts.size()));
        for (const NameParts& parts : m_parts) {
            texts << parts.main;
        }
        for (const NearPair& pair : nearPairs(texts)) {
            const NameParts& a = m_parts[pair.a];
            const NameParts& b = m_parts[pair.b];
            const auto step = oneStep(a.main, b.main);
            if (!step || a.place != b.place || a.leading != b.leading || isUsualDifference(*step)) {
                continue;
            }
            static constexpr std::array<QStringView, 3> Reasons{u"one_character", u"one_missing", u"swapped"};
            add(pair.a, pair.b, SameRelation::Near, Reasons[static_cast<std::size_t>(step->kind)].toString(),
                step->from + u'/' + step->to);
        }
    }

    /// Numerals and directions tell bodies of one series apart.
    static bool isUsualDifference(const OneStep& step)
    {
        static constexpr QStringView Series =
            u"一二三四五六七八九十百0123456789东南西北中上下左右前后大小新老内外甲乙丙丁";
        const auto isOfSeries = [](const QString& text) {
            return std::all_of(text.begin(), text.end(),
                               [](QChar c) { return c.unicode() < 0x80 || Series.contains(c); });
        };
        return isOfSeries(step.from) && isOfSeries(step.to);
    }

    const std::vector<OrganisationNames>& m_organisations;
    std::size_t m_onlyFrom;
    std::vector<NameParts> m_parts;
    QSet<quint64> m_pairs;
    std::vector<SameSuggestion> m_found;
};

} // namespace

QString key(SameRelation relation)
{
    switch (relation) {
    case SameRelation::Same:
        return u"same"_s;
    case SameRelation::BranchOf:
        return u"branch_of"_s;
    case SameRelation::Group:
        return u"group"_s;
    case SameRelation::Near:
        break;
    }
    return u"near"_s;
}

std::vector<SameSuggestion> suggestSame(const std::vector<OrganisationNames>& organisations,
                                        const Reference& reference, std::size_t onlyFrom,
                                        const std::stop_token& stop)
{
    return Suggester(organisations, reference, onlyFrom).run(stop);
}

} // namespace atlas
