// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/organisationwords.h"

#include "import/list/cells/celltext.h"
#include "naming/brackets.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

/// Words that say nothing about which organisation it is; what is made of them alone is a part of a name.
constexpr auto GeneralWords = std::to_array<QStringView>(
    {u"工程技术", u"国家重点", u"信息技术", u"有限责任", u"数据", u"科技",   u"技术", u"科学", u"信息",
     u"工程",     u"研究",     u"设计",     u"附属",     u"第一", u"第二",   u"第三", u"股份", u"有限",
     u"责任",     u"集团",     u"智能",     u"系统",     u"产业", u"发展",   u"投资", u"控股", u"服务",
     u"管理",     u"咨询",     u"装备",     u"制造",     u"工业", u"机械",   u"电子", u"电气", u"通信",
     u"网络",     u"软件",     u"材料",     u"能源",     u"环境", u"汽车",   u"医疗", u"药业", u"生物",
     u"化工",     u"钢铁",     u"建设",     u"建筑",     u"勘察", u"规划",   u"测试", u"检测", u"质量",
     u"监督",     u"检验",     u"标准",     u"创新",     u"应用", u"国家",   u"重点", u"联合", u"公共",
     u"行业",     u"开发",     u"自动",     u"企业",     u"公司", u"分公司", u"化",   u"总",   u"及",
     u"与",       u"和",       u"省",       u"市"});

/// What only goes on with a name.
constexpr auto RestWords =
    std::to_array<QStringView>({u"有限", u"股份", u"责任公司", u"公司", u"分公司", u"附属", u"集团有限",
                                u"集团股份", u"集团公司", u")", u"）", u"】", u"］", u"]", u"〕"});

/// Names of their parts stand behind these.
constexpr auto OpenEnds =
    std::to_array<QStringView>({u"集团", u"科学院", u"工程院", u"总公司", u"集团公司", u"总院"});

constexpr auto PartEnds = std::to_array<QStringView>(
    {u"学院", u"医院", u"研究所", u"研究院", u"实验室", u"中心", u"分公司", u"分院", u"校区", u"系"});
constexpr auto WholeEnds = std::to_array<QStringView>(
    {u"大学", u"学院", u"科学院", u"研究院", u"研究总院", u"集团", u"医院", u"公司"});

bool isBlankBetween(QChar before, QChar after)
{
    const auto isLatin = [](QChar c) { return c.unicode() < 0x2000 && !c.isSpace(); };
    return isLatin(before) && isLatin(after);
}

template <std::size_t Size>
bool endsWithAny(QStringView text, const std::array<QStringView, Size>& words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) {
        const QStringView ending(word);
        return text.size() > ending.size() && text.endsWith(ending);
    });
}

bool isGeneral(QStringView text)
{
    static const WordFinder general(GeneralWords);
    while (!text.isEmpty()) {
        const QStringView word = general.atStartOf(text);
        if (word.isEmpty()) {
            return false;
        }
        text = text.sliced(word.size());
    }
    return true;
}

bool hasInnerSpace(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return !isCommonIdeograph(c) && c.isSpace(); });
}

} // namespace

QString unwrapped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace()) {
            result += text[i];
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text[end].isSpace()) {
            ++end;
        }
        if (!result.isEmpty() && end < text.size() && isBlankBetween(result.back(), text[end])) {
            result += QLatin1Char(' ');
        }
        i = end - 1;
    }
    return result;
}

OrganisationWords::OrganisationWords(const Reference& reference)
    : m_reference(reference)
{
    for (const KindWord& word : reference.kindWords) {
        if (word.word.startsWith(QLatin1Char('('))) {
            m_bracketed.push_back(word.word.sliced(1).chopped(1));
        } else {
            m_words.push_back({word.word, word.strength});
        }
    }
    std::ranges::stable_sort(m_words, [](const EndWord& a, const EndWord& b) {
        return a.word.back() != b.word.back() ? a.word.back() < b.word.back() : a.word.size() > b.word.size();
    });
}

const OrganisationWords::EndWord* OrganisationWords::endWord(QStringView name) const
{
    if (name.isEmpty()) {
        return nullptr;
    }
    QString latin;
    QStringView text = name;
    if (name.back() == u'.' || name.back().script() == QChar::Script_Latin) {
        latin = name.toString().toLower().remove(QLatin1Char('.')).trimmed();
        text = latin;
        if (text.isEmpty()) {
            return nullptr;
        }
    }
    auto at = std::lower_bound(m_words.begin(), m_words.end(), text.back(),
                               [](const EndWord& word, QChar c) { return word.word.back() < c; });
    for (; at != m_words.end() && at->word.back() == text.back(); ++at) {
        const qsizetype before = text.size() - at->word.size();
        if (before <= 0 || text[before] != at->word.front() || !text.endsWith(at->word)) {
            continue;
        }
        const bool isLatin = at->word.front().unicode() < 0x80;
        if (!isLatin || !text.at(text.size() - at->word.size() - 1).isLetter()) {
            return &*at;
        }
    }
    return nullptr;
}

bool OrganisationWords::isKnownBody(QStringView text) const
{
    return m_reference.parentBodies.contains(text);
}

NameShape OrganisationWords::shape(QStringView text) const
{
    text = text.trimmed();
    QString bare;
    if (hasInnerSpace(text)) {
        bare = unwrapped(text);
        text = bare;
    }
    const QStringView main = withoutTrailingBrackets(text);
    if (main.size() < text.size()) {
        const QStringView content = bracketedParts(text).back().content;
        if (std::ranges::find(m_bracketed, content) != m_bracketed.end()) {
            return NameShape::Complete;
        }
    }
    const EndWord* word = endWord(main);
    if (word == nullptr && isKnownBody(main)) {
        return NameShape::Open;
    }
    if (word == nullptr) {
        // 中国联通有限公司技术部: what stands behind the company is a part of it.
        const qsizetype company = main.indexOf(u"有限公司");
        return company > 2 ? NameShape::Weak : NameShape::None;
    }
    const QStringView rest = main.chopped(word->word.size());
    const bool isLatin = word->word.front().unicode() < 0x80;
    if (!isLatin && isGeneral(rest)) {
        return NameShape::Generic;
    }
    if (word->strength == KindStrength::Weak) {
        return NameShape::Weak;
    }
    return endsWithAny(main, OpenEnds) ? NameShape::Open : NameShape::Complete;
}

bool OrganisationWords::isRest(QStringView text)
{
    text = text.trimmed();
    return std::any_of(RestWords.begin(), RestWords.end(),
                       [&](QStringView word) { return text.startsWith(word); });
}

bool OrganisationWords::isPartOf(QStringView part, QStringView whole)
{
    part = withoutTrailingBrackets(part);
    whole = withoutTrailingBrackets(whole);
    return endsWithAny(whole, WholeEnds) && endsWithAny(part, PartEnds) && !part.contains(u"公司");
}

bool OrganisationWords::isPlace(QStringView text) const
{
    return m_reference.placeWord(text) != nullptr || m_reference.regionNamed(text) != nullptr;
}

bool OrganisationWords::beginsWithPlace(QStringView text) const
{
    return m_reference.placeAtStart(text) != nullptr || text.startsWith(u"中国") || text.startsWith(u"国家");
}

} // namespace atlas
