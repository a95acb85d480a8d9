// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/columnguess.h"

#include "domain/text/fold.h"
#include "import/list/cells/rolewords.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/headwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

/// How much of a column must be organisations to be taken for members: below the first it is none, whatever
/// its head; above the second it is, whatever its head.
constexpr double FewOrganisations = 0.25;
constexpr double MostlyOrganisations = 0.6;
constexpr double Mostly = 0.8;
/// How sure the words of a head are.
constexpr double SureHead = 0.9;
constexpr double LikelyHead = 0.6;
/// Two columns whose heads are so nearly as good for a field that stands once: a person is to say.
constexpr double Margin = 0.02;

int percent(double share)
{
    return static_cast<int>(std::lround(share * 100));
}

/// A column said by its number, from 1.
std::optional<int> numberSaid(const QString& said)
{
    bool isNumber = false;
    const int number = said.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional<int>(number) : std::nullopt;
}

class ColumnGuesser final
{
public:
    ColumnGuesser(const std::vector<ColumnHead>& heads, const ColumnMap& map)
        : m_map(map)
        , m_uses(heads.size())
        , m_meanings(heads.size())
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            m_uses[i].head = heads[i].words;
            m_uses[i].number = heads[i].number;
            m_uses[i].group = heads[i].group;
            if (heads.size() > MostHeads) {
                continue; // nothing has so many columns
            }
            m_meanings[i] = readHead(m_uses[i].head);
        }
        readGroups();
    }

    void byWords()
    {
        takeSaid();
        for (const ListColumn field :
             {ListColumn::Number, ListColumn::Name, ListColumn::Recommending, ListColumn::Place,
              ListColumn::Industry, ListColumn::Role, ListColumn::Code}) {
            takeOnce(field);
        }
        takeMembers();
    }

    void byContents(const RawTable& table, std::size_t from, std::size_t to, const MemberGrammar& grammar)
    {
        m_contents.reserve(m_uses.size());
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            m_contents.push_back(columnContents(table, from, to, i, grammar));
        }
        takeTicks();
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            checkTaken(i);
        }
        moveApplicants();
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            takeByContents(i);
        }
        takeNameByContents();
    }

    std::vector<ColumnUse> take() { return std::move(m_uses); }

private:
    /// Below 组建单位 a head that says nothing, 行业服务机构, is one kind of members, and 名称 their names;
    /// 注册地 is where they are at home, not the consortium.
    void readGroups()
    {
        QSet<QString> named; // groups with a column of names
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            if (saysName(i)) {
                named.insert(m_uses[i].group);
            }
        }
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            std::vector<HeadMeaning> group = readHead(m_uses[i].group);
            std::erase_if(group, [](const HeadMeaning& meaning) {
                return !mayRepeat(meaning.field) || meaning.strength < LikelyHead;
            });
            if (group.empty() || m_uses[i].head.isEmpty()) {
                continue;
            }
            std::vector<HeadMeaning>& own = m_meanings[i];
            const bool isWeak = own.empty() || own.front().strength < LikelyHead;
            const bool isMembers = isWeak && group.front().field == ListColumn::Members;
            if (saysName(i) || (isMembers && !named.contains(m_uses[i].group))) {
                own = std::move(group);
            } else if (isWeak || own.front().field == ListColumn::Place ||
                       own.front().field == ListColumn::Number) {
                own.clear();
            }
        }
    }

    [[nodiscard]] bool saysName(std::size_t column) const
    {
        const std::vector<HeadMeaning>& own = m_meanings[column];
        return !own.empty() && own.front().strength >= LikelyHead &&
               (own.front().field == ListColumn::Name || own.front().isApplicant);
    }

    /// 牵头, 牵头单位, 牵头人: nothing but the lead.
    [[nodiscard]] static bool saysLead(const QString& head)
    {
        const auto role = readRole(head.simplified());
        return role && role->isSure && role->role != Role::Member;
    }

    [[nodiscard]] bool areNamesConsortia() const
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            if (m_uses[i].field == ListColumn::Name) {
                return m_contents[i].share(&ColumnContents::consortia) >= FewOrganisations;
            }
        }
        return false;
    }

    /// Columns that only tick, below heads that are roles: √ below 牵头.
    void takeTicks()
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const ColumnContents& contents = m_contents[i];
            const int yes = contents.ticks + contents.circles;
            const auto role = yes > 0 && yes + contents.crosses == contents.filled
                                  ? readRole(m_uses[i].head.simplified())
                                  : std::nullopt;
            if (!role || !role->isSure || m_uses[i].isSaid) {
                continue;
            }
            m_uses[i].field = ListColumn::Role;
            m_uses[i].isTicked = true;
            m_uses[i].circlesTick = contents.ticks == 0;
            if (contents.ticks > 0 && contents.circles > 0) {
                ask(i, QCoreApplication::translate(
                           "Intake", "Below “%1” stand ○ and other marks: which of them say yes?")
                           .arg(m_uses[i].head.simplified()));
            }
        }
    }

    [[nodiscard]] bool isOpen(std::size_t column) const
    {
        return !m_uses[column].field && !m_uses[column].isSaid;
    }
    [[nodiscard]] bool has(ListColumn field) const
    {
        return std::ranges::any_of(m_uses, [field](const ColumnUse& use) { return use.field == field; });
    }
    /// Words and contents need not be asked where the field is.
    [[nodiscard]] bool isSaid(ListColumn field) const { return m_map.contains(field); }
    [[nodiscard]] bool isSaidNowhere(ListColumn field) const { return m_map.contains(field, QString()); }

    void takeSaid()
    {
        for (auto said = m_map.cbegin(); said != m_map.cend(); ++said) {
            if (said.value().isEmpty()) {
                continue;
            }
            const auto number = numberSaid(said.value());
            const QString words = fold(said.value()).simplified();
            for (std::size_t i = 0; i < m_uses.size(); ++i) {
                const bool isMeant =
                    number ? *number == m_uses[i].number : fold(m_uses[i].head).simplified() == words;
                if (isMeant && isOpen(i)) {
                    m_uses[i].isSaid = true;
                    if (said.key() == ListColumn::Kept) {
                        continue;
                    }
                    m_uses[i].field = said.key();
                    m_uses[i].members =
                        said.key() == ListColumn::Lead ? MemberColumn::Leads : MemberColumn::Members;
                    if (!mayRepeat(said.key())) {
                        break;
                    }
                }
            }
        }
    }

    [[nodiscard]] double strengthOf(std::size_t column, ListColumn field) const
    {
        for (const HeadMeaning& meaning : m_meanings[column]) {
            if (meaning.field == field) {
                return meaning.strength;
            }
        }
        return 0;
    }

    /// The surest column of a field that stands once.
    void takeOnce(ListColumn field)
    {
        if (has(field) || isSaid(field)) {
            return;
        }
        std::optional<std::size_t> best;
        std::optional<std::size_t> second;
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const bool isBest = !m_meanings[i].empty() && m_meanings[i].front().field == field;
            if (!isOpen(i) || !isBest) {
                continue;
            }
            if (!best || strengthOf(i, field) > strengthOf(*best, field)) {
                second = best;
                best = i;
            } else if (!second || strengthOf(i, field) > strengthOf(*second, field)) {
                second = i;
            }
        }
        if (!best) {
            return;
        }
        m_uses[*best].field = field;
        const bool isClose = second && strengthOf(*best, field) - strengthOf(*second, field) < Margin;
        if (isClose && field == ListColumn::Name) {
            ask(*best,
                QCoreApplication::translate("Intake", "“%1” and “%2” may both be the name of the consortium.")
                    .arg(m_uses[*best].head.simplified(), m_uses[*second].head.simplified()));
        }
    }

    void takeMembers()
    {
        const bool leadIsSaid = isSaid(ListColumn::Lead);
        const bool membersAreSaid = isSaid(ListColumn::Members);
        bool hasMembers = has(ListColumn::Members);
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const HeadMeaning* meaning = memberMeaning(i);
            if (meaning == nullptr || meaning->isApplicant) {
                continue;
            }
            // What a person says of one column says nothing of another that is sure.
            const bool wasSaid = meaning->field == ListColumn::Lead ? leadIsSaid : membersAreSaid;
            if (meaning->strength < (wasSaid ? SureHead : LikelyHead) || isSaidNowhere(meaning->field)) {
                continue;
            }
            m_uses[i].field = meaning->field;
            m_uses[i].members = meaning->use;
            hasMembers = hasMembers || meaning->field == ListColumn::Members;
        }
        takeApplicants(hasMembers, leadIsSaid, membersAreSaid);
        takeBodies();
    }

    [[nodiscard]] const HeadMeaning* memberMeaning(std::size_t column) const
    {
        if (!isOpen(column) || m_meanings[column].empty()) {
            return nullptr;
        }
        const HeadMeaning& meaning = m_meanings[column].front();
        return mayRepeat(meaning.field) ? &meaning : nullptr;
    }

    /// 申报单位 leads beside 成员单位 or 联合申报单位; alone it holds all of them.
    void takeApplicants(bool hasMembers, bool leadIsSaid, bool membersAreSaid)
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const HeadMeaning* meaning = memberMeaning(i);
            if (meaning == nullptr || !meaning->isApplicant) {
                continue;
            }
            const bool leads = hasMembers && !has(ListColumn::Lead) && !leadIsSaid;
            if (leads) {
                m_uses[i].field = ListColumn::Lead;
                m_uses[i].members = MemberColumn::Leads;
            } else if (!has(ListColumn::Members) && !membersAreSaid) {
                m_uses[i].field = ListColumn::Members;
            }
        }
    }

    /// 单位 is the lead beside members only; these may have turned out to be counts.
    void moveApplicants()
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const bool isApplicant = !m_meanings[i].empty() && m_meanings[i].front().isApplicant;
            if (!has(ListColumn::Members) && isApplicant && m_uses[i].field == ListColumn::Lead &&
                !m_uses[i].isSaid && !isSaid(ListColumn::Members)) {
                m_uses[i].field = ListColumn::Members;
                m_uses[i].members = MemberColumn::Members;
            }
        }
    }

    /// 企业 and 高校 are two columns of members where they stand beside each other or beside a lead.
    void takeBodies()
    {
        if (isSaid(ListColumn::Members) || has(ListColumn::Members)) {
            // Their contents must say it.
            return;
        }
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const HeadMeaning* meaning = memberMeaning(i);
            if (meaning != nullptr && meaning->field == ListColumn::Members &&
                meaning->strength < LikelyHead) {
                m_uses[i].field = ListColumn::Members;
            }
        }
    }

    void ask(std::size_t column, const QString& question) { m_uses[column].question = question; }

    [[nodiscard]] QString shareOf(double share, const QString& what) const
    {
        return QCoreApplication::translate("Intake", "%1 % of its cells are %2.")
            .arg(percent(share))
            .arg(what);
    }

    /// Whether the contents say what the head says; where they cannot be it, the column is a further one.
    void checkTaken(std::size_t column)
    {
        ColumnUse& use = m_uses[column];
        const ColumnContents& contents = m_contents[column];
        if (use.field == ListColumn::Number && contents.rows > 0 && contents.filled == 0 && !use.isSaid) {
            use.field.reset(); // numbered by the program that shows it, or not yet
        }
        if (!use.field || contents.filled == 0) {
            return;
        }
        switch (*use.field) {
        case ListColumn::Members:
        case ListColumn::Lead: {
            const double share = contents.share(&ColumnContents::organisations);
            use.evidence = shareOf(share, QCoreApplication::translate("Intake", "organisations"));
            const bool isNumeric = contents.texts * 2 < contents.filled;
            if (use.isSaid) {
                break;
            }
            if (share == 0 && saysLead(use.head)) {
                ask(column,
                    QCoreApplication::translate(
                        "Intake", "The header “%1” speaks of the lead, but its cells name no organisation.")
                        .arg(use.head.simplified()));
                break;
            }
            if (contents.share(&ColumnContents::consortia) >= Mostly && !areNamesConsortia()) {
                ask(column, QCoreApplication::translate("Intake",
                                                        "The cells below “%1” look like names of consortia.")
                                .arg(use.head.simplified()));
            }
            if (isNumeric || (share < FewOrganisations && strength(column) < LikelyHead)) {
                use.field.reset();
                use.evidence.clear();
            } else if (share < FewOrganisations && contents.filled > 2 && strength(column) < SureHead) {
                // Short names (华为) are no organisations to any rule, but the head says what they are.
                ask(column,
                    QCoreApplication::translate(
                        "Intake", "The header “%1” says that the column holds organisations, but few of "
                                  "its cells look like names of such.")
                        .arg(use.head.simplified()));
            }
            if (use.question.isEmpty() && isDoubtfulLead(column)) {
                ask(column, QCoreApplication::translate(
                                "Intake", "“%1” is a word of a role, but does not say for certain who leads.")
                                .arg(use.head.simplified()));
            }
            break;
        }
        case ListColumn::Place:
            use.evidence = shareOf(contents.share(&ColumnContents::places),
                                   QCoreApplication::translate("Intake", "places"));
            break;
        case ListColumn::Recommending:
            use.evidence = shareOf(contents.share(&ColumnContents::authorities),
                                   QCoreApplication::translate("Intake", "authorities"));
            break;
        case ListColumn::Code:
            if (!use.isSaid && contents.codes + contents.destroyedCodes == 0 && contents.organisations > 0) {
                use.field.reset(); // names, whatever the head says
                break;
            }
            use.evidence = shareOf(contents.share(&ColumnContents::codes),
                                   QCoreApplication::translate("Intake", "whole credit codes"));
            break;
        case ListColumn::Role:
            // 是 and √ say a role below 是否牵头.
            use.evidence = shareOf(
                std::max(contents.share(&ColumnContents::roles),
                         contents.share(&ColumnContents::ticks) + contents.share(&ColumnContents::crosses)),
                QCoreApplication::translate("Intake", "roles"));
            break;
        case ListColumn::Industry:
        case ListColumn::Name:
        case ListColumn::Number:
        case ListColumn::Kept:
            break;
        }
    }

    /// 理事长单位 beside 成员单位 leads where it names one in each row; 链主 may lead the chain alone.
    [[nodiscard]] bool isDoubtfulLead(std::size_t column) const
    {
        if (m_uses[column].field != ListColumn::Lead || m_meanings[column].empty() ||
            !m_meanings[column].front().isDoubtful) {
            return false;
        }
        const bool isChain = m_uses[column].head.contains(u'链');
        const bool isOne = m_contents[column].share(&ColumnContents::several) < 0.2;
        return isChain || !isOne || !has(ListColumn::Members);
    }

    [[nodiscard]] double strength(std::size_t column) const
    {
        return m_meanings[column].empty() ? 0 : m_meanings[column].front().strength;
    }

    /// What no head says, or what its head says wrongly.
    void takeByContents(std::size_t column)
    {
        ColumnUse& use = m_uses[column];
        const ColumnContents& contents = m_contents[column];
        if (!isOpen(column) || contents.filled == 0) {
            return;
        }
        // Beside columns that are known, words with capitals may be anything: South West, Strand 2.
        const bool isKnown =
            !use.head.trimmed().isEmpty() && (has(ListColumn::Members) || has(ListColumn::Lead));
        const double organisations = contents.share(&ColumnContents::organisations) -
                                     (isKnown ? contents.share(&ColumnContents::latin) : 0);
        const double authorities = contents.share(&ColumnContents::authorities);
        if (organisations >= MostlyOrganisations && authorities < 0.5 && !isSaid(ListColumn::Members) &&
            !isOtherBody(column)) {
            takeOrganisations(column, organisations);
        } else if (isOfRoles(contents) && !has(ListColumn::Role)) {
            use.field = ListColumn::Role;
            use.evidence = shareOf(contents.share(&ColumnContents::roles),
                                   QCoreApplication::translate("Intake", "roles"));
        } else if (contents.share(&ColumnContents::codes) >= Mostly && !has(ListColumn::Code)) {
            use.field = ListColumn::Code;
            use.evidence = shareOf(contents.share(&ColumnContents::codes),
                                   QCoreApplication::translate("Intake", "whole credit codes"));
        } else if (contents.share(&ColumnContents::places) >= Mostly && contents.filled > 1 &&
                   !has(ListColumn::Place) && !isSaid(ListColumn::Place) &&
                   (use.head.trimmed().isEmpty() || (use.group.isEmpty() && headEndsAsPlace(use.head)))) {
            use.field = ListColumn::Place;
            use.evidence = shareOf(contents.share(&ColumnContents::places),
                                   QCoreApplication::translate("Intake", "places"));
        } else if (column == 0 && contents.share(&ColumnContents::numbers) >= Mostly &&
                   contents.share(&ColumnContents::rising) >= 0.5 && !has(ListColumn::Number) &&
                   use.head.trimmed().isEmpty()) {
            use.field = ListColumn::Number;
            use.evidence = shareOf(contents.share(&ColumnContents::numbers),
                                   QCoreApplication::translate("Intake", "numbers"));
        }
    }

    /// 总体牵头, 协同攻关, 场景应用: short words of which some are roles for certain, and some lead.
    [[nodiscard]] static bool isOfRoles(const ColumnContents& contents)
    {
        const bool isShort = contents.shorts == contents.filled && contents.texts == contents.filled;
        const double share = contents.share(&ColumnContents::roles);
        return contents.filled > 1 && isShort &&
               (share >= Mostly || (contents.leads > 0 && share >= FewOrganisations));
    }

    /// 指导单位, 联系单位: organisations, but of no part in the consortium that anybody knows; 英文名称:
    /// names that stand in another column already.
    [[nodiscard]] bool isOtherBody(std::size_t column) const
    {
        const auto meaning = std::ranges::find_if(m_meanings[column], [](const HeadMeaning& entry) {
            return entry.field == ListColumn::Recommending || entry.field == ListColumn::Kept;
        });
        return meaning != m_meanings[column].end();
    }

    void takeOrganisations(std::size_t column, double share)
    {
        ColumnUse& use = m_uses[column];
        use.evidence = shareOf(share, QCoreApplication::translate("Intake", "organisations"));
        use.field = ListColumn::Members;
        const bool isBody =
            !m_meanings[column].empty() && m_meanings[column].front().field == ListColumn::Members;
        // 企业 beside 高校; and where nothing else holds organisations, these are the list's.
        if (isBody && (has(ListColumn::Lead) || hasOtherBody(column) || isAlone(column))) {
            return;
        }
        const QString head = use.head.simplified();
        ask(column,
            head.isEmpty()
                ? QCoreApplication::translate("Intake", "Column %1 has no header, and %2 % of its cells are "
                                                        "organisations: are they members?")
                      .arg(use.number)
                      .arg(percent(share))
                : QCoreApplication::translate("Intake",
                                              "The header “%1” does not say whether the organisations "
                                              "below it are members.")
                      .arg(head));
    }

    /// Whether no other column holds organisations.
    [[nodiscard]] bool isAlone(std::size_t column) const
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            if (i != column && m_contents[i].share(&ColumnContents::organisations) >= FewOrganisations &&
                m_uses[i].field != ListColumn::Name) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool hasOtherBody(std::size_t column) const
    {
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            if (i != column && m_uses[i].field == ListColumn::Members && strength(i) < LikelyHead) {
                return true;
            }
        }
        return false;
    }

    /// The one column of names that end as those of consortia do.
    void takeNameByContents()
    {
        if (has(ListColumn::Name) || isSaid(ListColumn::Name)) {
            return;
        }
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_uses.size(); ++i) {
            const ColumnContents& contents = m_contents[i];
            if (isOpen(i) && contents.filled > 0 && contents.share(&ColumnContents::consortia) >= 0.5 &&
                (!best || contents.consortia > m_contents[*best].consortia)) {
                best = i;
            }
        }
        if (!best) {
            return;
        }
        ColumnUse& use = m_uses[*best];
        use.field = ListColumn::Name;
        use.evidence = shareOf(m_contents[*best].share(&ColumnContents::consortia),
                               QCoreApplication::translate("Intake", "names of consortia or projects"));
        ask(*best,
            use.head.simplified().isEmpty()
                ? QCoreApplication::translate("Intake", "Column %1 has no header: are its cells the names "
                                                        "of the consortia?")
                      .arg(use.number)
                : QCoreApplication::translate("Intake", "Is “%1” the name of the consortium?")
                      .arg(use.head.simplified()));
    }

    const ColumnMap& m_map;
    std::vector<ColumnUse> m_uses;
    std::vector<std::vector<HeadMeaning>> m_meanings;
    std::vector<ColumnContents> m_contents;
};

} // namespace

std::vector<ColumnUse> guessColumns(const std::vector<ColumnHead>& heads, const RawTable& table,
                                    std::size_t from, std::size_t to, const MemberGrammar& grammar,
                                    const ColumnMap& map)
{
    ColumnGuesser guesser(heads, map);
    guesser.byWords();
    guesser.byContents(table, from, to, grammar);
    return guesser.take();
}

std::vector<ColumnUse> guessByWords(const std::vector<ColumnHead>& heads, const ColumnMap& map)
{
    ColumnGuesser guesser(heads, map);
    guesser.byWords();
    return guesser.take();
}

} // namespace atlas
