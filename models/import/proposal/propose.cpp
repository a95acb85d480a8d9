// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/propose.h"

#include "domain/parallel.h"
#include "domain/placenames.h"
#include "domain/text/fold.h"
#include "import/list/rows/rowmembers.h"
#include "import/proposal/organisationindex.h"
#include "import/proposal/saiddetails.h"
#include "naming/home.h"
#include "naming/industry.h"
#include "naming/kind.h"
#include "reading/problems.h"
#include "reading/readscope.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// Lists are worked on in pieces of so many rows or names: enough to be worth a thread.
constexpr std::size_t RowsAtOnce = 1024;
constexpr std::size_t NamesAtOnce = 4096;

/// A member of a row before its organisation is looked up.
struct ReadMember
{
    MemberToken token;
    QString folded; ///< the same text as the name where both are alike
    std::size_t hash = 0;
    QString industry; ///< key of the industry that it leads
    bool isLeadByOrder = false;
};

/// The members of a row.
using ReadRow = std::vector<ReadMember>;

/// Reads rows each for itself; may be used by several threads.
class RowInterpreter final
{
public:
    RowInterpreter(const Reference& reference, const MemberRules& rules)
        : m_reference(reference)
        , m_rules(rules)
        , m_grammar(reference)
    {
    }

    /// Everything that can be read from the row of a consortium alone; its members are for the caller.
    [[nodiscard]] ReadRow read(ProposedConsortium& consortium) const
    {
        PublishedRow& row = consortium.row;
        std::vector<MemberToken> tokens = membersOf(row, m_rules, m_grammar);
        const bool isByOrder = leadsByOrder(tokens, m_rules);
        QStringList leadTexts;
        ReadRow members;
        members.reserve(tokens.size());
        for (MemberToken& token : tokens) {
            if (token.role == Role::IndustryLead) {
                leadTexts << token.roleText;
            }
            members.push_back(memberOf(std::move(token)));
        }
        if (isByOrder) {
            members.front().isLeadByOrder = true;
        }
        consortium.industries = industriesOf(row, leadTexts);
        // The cells say it all now.
        row.sources = {};
        readSeat(consortium);
        return members;
    }

private:
    [[nodiscard]] ReadMember memberOf(MemberToken token) const
    {
        ReadMember member;
        member.folded = fold(token.name);
        if (member.folded == token.name) {
            member.folded = token.name;
        }
        member.hash = qHash(member.folded);
        if (token.role == Role::IndustryLead) {
            const auto industries = readIndustries({}, {token.industryText}, m_reference);
            member.industry = industries.empty() ? QString() : industries.front().key;
        }
        member.isLeadByOrder = token.isByOrder;
        member.token = std::move(token);
        return member;
    }

    /// What the list says of the industry counts before what the name shows.
    [[nodiscard]] std::vector<ProposedIndustry> industriesOf(const PublishedRow& row,
                                                             const QStringList& leadTexts) const
    {
        std::vector<ProposedIndustry> published = readIndustries(row.industry, {}, m_reference);
        for (ProposedIndustry& industry : published) {
            industry.basis.basis = Basis::Published;
            industry.basis.rule = u"industry_cell"_s;
        }
        return published.empty() ? readIndustries(row.name, leadTexts, m_reference) : published;
    }

    void readSeat(ProposedConsortium& consortium) const
    {
        readPlace(consortium, consortium.row.place);
        if (consortium.seat == 0) {
            readAuthority(consortium, consortium.row.recommending, u"recommending_authority"_s);
        }
    }

    void readPlace(ProposedConsortium& consortium, const QString& cell) const
    {
        const QString place = cell.trimmed();
        const PlaceWord* start = m_reference.placeAtStart(place);
        if (const Region* region = m_reference.regionNamed(place)) {
            consortium.seat = region->code;
            consortium.seatBasis = {Basis::Published, u"place_cell"_s, place};
        } else if (const PlaceWord* word = m_reference.placeWord(place)) {
            consortium.seat = word->region;
            consortium.seatBasis = {Basis::Reference, u"prefecture"_s, place};
        } else if (readKind(place, m_reference).kind == OrganisationKind::Government) {
            readAuthority(consortium, place, {});
        } else if (const int meant = PlaceNames::bundled().read(place).region; meant != 0) {
            consortium.seat = meant; // 浙江省杭州市, 日照, 苏州工业园区
            consortium.seatBasis = {Basis::Reference, u"prefecture"_s, place};
        } else if (start != nullptr && isOnePlace(place)) {
            // 浙江省杭州市, 江苏南京江宁区
            const PlaceWord* inner = m_reference.placeAtStart(QStringView(place).sliced(start->word.size()));
            const PlaceWord& within = inner != nullptr ? *inner : *start;
            consortium.seat = within.region;
            consortium.seatBasis = {Basis::Reference, u"prefecture"_s, place};
        }
    }

    /// 上海、江苏 are two.
    [[nodiscard]] static bool isOnePlace(const QString& place)
    {
        constexpr qsizetype Longest = 16;
        return place.size() <= Longest && std::none_of(place.begin(), place.end(), [](QChar c) {
                   return QStringView(u"、，,；;/和与及\n").contains(c);
               });
    }

    /// 江苏省工业和信息化厅, but not 江苏省苏州市工业和信息化局 or 青岛市工业和信息化局.
    [[nodiscard]] bool isOfProvince(const QString& name) const
    {
        const PlaceWord* start = m_reference.placeAtStart(name);
        if (start == nullptr) {
            return false;
        }
        const Region* region = m_reference.regionNamed(start->word);
        return region != nullptr && region->level != RegionLevel::SeparatelyPlanned &&
               m_reference.placeAtStart(QStringView(name).sliced(start->word.size())) == nullptr;
    }

    /// The seat is that of the authority only where it is a province's.
    void readAuthority(ProposedConsortium& consortium, const QString& cell, const QString& rule) const
    {
        const QString name = cell.trimmed();
        if (name.isEmpty()) {
            return;
        }
        if (const Region* region = m_reference.regionNamed(name);
            region != nullptr && region->level != RegionLevel::SeparatelyPlanned) {
            consortium.seat = region->code;
            consortium.seatBasis = {Basis::Reference, u"recommending_authority"_s, name};
            return;
        }
        if (!rule.isEmpty() && !isOfProvince(name)) {
            return;
        }
        const HomeReading home = readHome(name, m_reference);
        const bool isGovernment = readKind(name, m_reference).kind == OrganisationKind::Government;
        if (home.region != 0 && isGovernment) {
            consortium.seat = home.region;
            consortium.seatBasis = home.basis;
            if (!rule.isEmpty()) {
                consortium.seatBasis = {Basis::Reference, rule, name};
            }
        }
    }

    const Reference& m_reference;
    const MemberRules& m_rules;
    MemberGrammar m_grammar;
};

/// Makes one of equal values, so that a long list holds each once. For one thread.
class Interning final
{
public:
    SharedWords words(const MemberWords& words)
    {
        if (words == MemberWords()) {
            return {};
        }
        for (auto known = m_words.constFind(words.roleText);
             known != m_words.cend() && known.key() == words.roleText; ++known) {
            if (**known == words) {
                return *known;
            }
        }
        // A name that is another one than the organisation's stands in few cells.
        return words.publishedName.isEmpty() ? *m_words.insert(words.roleText, SharedWords(words))
                                             : SharedWords(words);
    }

    SharedDerivation derivation(const Derivation& derivation)
    {
        if (derivation == Derivation()) {
            return {};
        }
        for (auto known = m_derivations.constFind(derivation.words);
             known != m_derivations.cend() && known.key() == derivation.words; ++known) {
            if (**known == derivation) {
                return *known;
            }
        }
        return *m_derivations.insert(derivation.words, SharedDerivation(derivation));
    }

private:
    QMultiHash<QString, SharedWords> m_words;
    QMultiHash<QString, SharedDerivation> m_derivations;
};

/// Puts rows together to a proposal, in their order.
class ProposalBuilder final
{
public:
    /// Takes the rows; what is read from them comes afterwards.
    explicit ProposalBuilder(std::vector<PublishedRow> rows)
        : m_index(std::in_place, m_proposal.organisations)
    {
        m_proposal.consortia.reserve(rows.size());
        // More than there will be: room that is never used costs nothing, moving a million records does.
        std::size_t members = 0;
        for (PublishedRow& row : rows) {
            members += row.tokenCount;
            m_proposal.consortia.emplace_back().row = std::move(row);
        }
        m_proposal.organisations.reserve(members);
    }

    [[nodiscard]] std::vector<ProposedConsortium>& consortia() { return m_proposal.consortia; }

    void add(ProposedConsortium& consortium, const ReadRow& members)
    {
        consortium.members.reserve(members.size());
        for (const ReadMember& member : members) {
            consortium.members.push_back(membershipOf(member));
        }
        consortium.seatBasis = m_interning.derivation(consortium.seatBasis);
    }

    /// Reads kind and home of every organisation from its name.
    void readNames(const Reference& reference, const std::stop_token& stop)
    {
        m_index.reset();
        std::vector<ProposedOrganisation>& organisations = m_proposal.organisations;
        inParallel(organisations.size(), NamesAtOnce, [&](std::size_t first, std::size_t last) {
            Interning interning;
            for (std::size_t i = first; i < last && !stop.stop_requested(); ++i) {
                ProposedOrganisation& organisation = organisations[i];
                const QString name = organisation.name;
                const KindReading kind = readKind(name, reference);
                const HomeReading home = readHome(name, reference);
                organisation.kind = kind.kind;
                organisation.kindBasis = interning.derivation(kind.basis);
                organisation.home = home.region;
                organisation.homeBasis = interning.derivation(home.basis);
            }
        });
    }

    Proposal finish(const ProgrammeInfo& programme, const NoticeInfo& notice)
    {
        m_proposal.programme = programme;
        m_proposal.notice = notice;
        m_details.moveTo(m_proposal);
        return std::move(m_proposal);
    }

private:
    ProposedMembership membershipOf(const ReadMember& member)
    {
        const MemberToken& token = member.token;
        ProposedMembership membership;
        membership.organisation = m_index->indexFor(member.folded, member.hash);
        if (membership.organisation == m_proposal.organisations.size()) {
            ProposedOrganisation& organisation = m_proposal.organisations.emplace_back();
            organisation.name = token.name;
            organisation.folded = member.folded == token.name ? organisation.name : RareText(member.folded);
        }
        m_details.add(membership.organisation, token);
        const bool isOwn = m_proposal.organisations[membership.organisation].name == token.name;
        membership.role = member.isLeadByOrder ? Role::Lead : token.role;
        membership.roleBasis = member.isLeadByOrder ? Basis::Order
                               : token.isByHand     ? Basis::User
                                                    : Basis::Published;
        membership.words = m_interning.words({.publishedName = isOwn ? QString() : token.name,
                                              .roleText = token.roleText,
                                              .industryText = token.industryText,
                                              .industry = member.industry});
        return membership;
    }

    Proposal m_proposal;
    std::optional<OrganisationIndex> m_index; ///< as long as there are members to be looked up
    Interning m_interning;
    SaidDetails m_details;
};

/// Reads rows in pieces ahead of the one who puts them together, in as many threads as the machine has
/// processors; whoever waits for a piece reads one meanwhile.
class RowPieces final
{
    Q_DISABLE_COPY_MOVE(RowPieces)

public:
    using Piece = std::vector<ReadRow>;

    RowPieces(std::vector<ProposedConsortium>& rows, const RowInterpreter& interpreter,
              const std::stop_token& stop)
        : m_rows(rows)
        , m_interpreter(interpreter)
        , m_stop(stop)
        , m_count((rows.size() + RowsAtOnce - 1) / RowsAtOnce)
    {
        const std::size_t threads =
            std::min<std::size_t>(m_count, std::max(1U, std::thread::hardware_concurrency()));
        for (std::size_t i = 1; i < threads; ++i) {
            m_helpers.emplace_back([this](const std::stop_token& end) { help(end); });
        }
    }
    ~RowPieces() = default;

    /// The pieces in order, each once: rows from piece * RowsAtOnce on.
    [[nodiscard]] Piece take(std::size_t piece)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_failure) {
                std::rethrow_exception(m_failure);
            }
            if (const auto ready = m_ready.find(piece); ready != m_ready.end()) {
                Piece taken = std::move(ready->second);
                m_ready.erase(ready);
                m_taken = piece + 1;
                m_changed.notify_all();
                return taken;
            }
            if (mayRead()) {
                readNext(lock);
            } else {
                m_changed.wait(lock);
            }
        }
    }

private:
    static constexpr std::size_t Ahead = 4; ///< pieces that wait at most, of some 5 MB each

    [[nodiscard]] bool mayRead() const { return m_next < m_count && m_next < m_taken + Ahead; }

    void help(const std::stop_token& end)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, end, [this] { return mayRead() || m_next == m_count; }) &&
               m_next < m_count) {
            readNext(lock);
        }
    }

    void readNext(std::unique_lock<std::mutex>& lock)
    {
        const std::size_t piece = m_next++;
        lock.unlock();
        Piece rows;
        std::exception_ptr failure;
        try {
            rows = read(piece);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        m_ready.emplace(piece, std::move(rows));
        m_failure = m_failure ? m_failure : failure;
        m_changed.notify_all();
    }

    [[nodiscard]] Piece read(std::size_t piece) const
    {
        const std::size_t from = piece * RowsAtOnce;
        const std::size_t end = std::min(from + RowsAtOnce, m_rows.size());
        Piece rows;
        rows.reserve(end - from);
        for (std::size_t i = from; i < end && !m_stop.stop_requested(); ++i) {
            rows.push_back(m_interpreter.read(m_rows[i]));
        }
        return rows;
    }

    std::vector<ProposedConsortium>& m_rows;
    const RowInterpreter& m_interpreter;
    const std::stop_token& m_stop;
    const std::size_t m_count;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::size_t m_next = 0;  ///< piece to be read
    std::size_t m_taken = 0; ///< pieces
    std::map<std::size_t, Piece> m_ready;
    std::exception_ptr m_failure;
    std::vector<std::jthread> m_helpers; // last: they use everything above
};

void addRows(const Reference& reference, const MemberRules& rules, const ProposeOptions& options,
             ProposalBuilder& builder)
{
    std::vector<ProposedConsortium>& consortia = builder.consortia();
    const RowInterpreter interpreter(reference, rules);
    RowPieces pieces(consortia, interpreter, options.stop);
    for (std::size_t at = 0; at < consortia.size() && !options.stop.stop_requested(); at += RowsAtOnce) {
        std::size_t row = at;
        for (const ReadRow& members : pieces.take(at / RowsAtOnce)) {
            builder.add(consortia[row++], members);
        }
        if (options.progress) {
            options.progress(static_cast<int>(std::min(at + RowsAtOnce, consortia.size())),
                             static_cast<int>(consortia.size()));
        }
    }
}

} // namespace

Result<Proposal> propose(PublishedList list, const ProgrammeInfo& programme, const NoticeInfo& notice,
                         const Reference& reference, const ProposeOptions& options)
{
    if (list.rows.empty()) {
        return badInput({.file = notice.source, .part = {}},
                        QCoreApplication::translate("Intake", "The list has no rows."));
    }
    ProposalBuilder builder(std::move(list.rows));
    addRows(reference, list.rules, options, builder);
    builder.readNames(reference, options.stop);
    if (options.stop.stop_requested()) {
        return ReadScope(notice.source, {}, options.stop).cancelled();
    }
    NoticeInfo titled = notice;
    if (titled.title.isEmpty()) {
        titled.title = list.title;
    }
    Proposal proposal = builder.finish(programme, titled);
    proposal.account = std::move(list.account);
    return proposal;
}

} // namespace atlas
