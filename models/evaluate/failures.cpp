// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/failures.h"

#include "domain/parallel.h"
#include "evaluate/leads.h"
#include "evaluate/verdicts.h"
#include "snapshot/fieldcodes.h"

#include <algorithm>
#include <array>
#include <functional>

namespace atlas {
namespace {

constexpr std::size_t RowsInPart = 32768; ///< that a thread takes at a time

using FieldVerdicts = std::array<Verdicts, FieldCount>;

/// What keeps the memberships of each profile out, by their organisation and their role.
std::vector<FailMask> failuresOfMemberships(const Snapshot& snapshot, const FieldVerdicts& verdicts)
{
    std::vector<FailMask> failures(snapshot.regions.size() * AllKinds.size() * AllRoles.size());
    const auto failure = [&verdicts](Field field, auto visitCodes) {
        return verdicts[indexOf(field)].pass(visitCodes) ? FailMask{0} : bitOf(field);
    };
    const auto regions = static_cast<quint16>(snapshot.regions.size());
    for (quint16 home = 0; home < regions; ++home) {
        const FailMask ofHome = failure(Field::Home, [&](auto& test) {
            test(home);
            if (snapshot.regionParent[home] != 0) {
                test(snapshot.regionParent[home]);
            }
        });
        for (const OrganisationKind kind : AllKinds) {
            const auto kindCode = static_cast<quint8>(kind);
            const FailMask ofKind = failure(Field::Kind, [&](auto& test) { test(kindCode); });
            for (const Role role : AllRoles) {
                const auto roleCode = static_cast<quint8>(role);
                const FailMask ofRole = failure(Field::Role, [&](auto& test) { test(roleCode); });
                failures[CodeBits::membershipProfile(home, kindCode, roleCode)] = ofHome | ofKind | ofRole;
            }
        }
    }
    return failures;
}

/// A field's verdicts as sets of codes, so that a whole set is asked at once.
class SetTest
{
public:
    SetTest(const BitLayout& layout, Field field, const Verdicts& verdicts)
        : m_field(field)
        , m_asksForSome(verdicts.asksForSome)
        , m_included(layout.words)
        , m_excluded(layout.words)
    {
        for (std::size_t code = 0; code < verdicts.byCode.size(); ++code) {
            if (verdicts.byCode[code] == Verdicts::Verdict::Included) {
                layout.set(m_included.data(), field, code);
            } else if (verdicts.byCode[code] == Verdicts::Verdict::Excluded) {
                layout.set(m_excluded.data(), field, code);
            }
        }
    }

    /// The field's bit where it keeps a record with these codes out.
    [[nodiscard]] FailMask failure(const quint64* bits) const
    {
        quint64 included = 0;
        quint64 excluded = 0;
        for (std::size_t word = 0; word < m_included.size(); ++word) {
            included |= bits[word] & m_included[word];
            excluded |= bits[word] & m_excluded[word];
        }
        return excluded != 0 || (m_asksForSome && included == 0) ? bitOf(m_field) : FailMask{0};
    }

private:
    Field m_field;
    bool m_asksForSome;
    std::vector<quint64> m_included;
    std::vector<quint64> m_excluded;
};

} // namespace

Failures::Failures(const Snapshot& snapshot, const Filter& filter)
    : m_terms(findTerms(snapshot, filter.texts()))
{
    findProfiles(snapshot, filter);
    findRecords(snapshot, filter);
    findDates(snapshot, filter);
}

void Failures::findProfiles(const Snapshot& snapshot, const Filter& filter)
{
    FieldVerdicts verdicts;
    for (const Field field : AllFields) {
        verdicts[indexOf(field)] = compile(snapshot, field, filter.choice(field));
    }
    m_ofMemberships = failuresOfMemberships(snapshot, verdicts);
    const CodeBits& codes = snapshot.codes;
    const std::size_t words = codes.consortiumLayout.words;
    std::vector<SetTest> tests;
    for (const Field field : ConsortiumFields) {
        if (verdicts[indexOf(field)].isActive) {
            tests.emplace_back(codes.consortiumLayout, field, verdicts[indexOf(field)]);
        }
    }
    const auto ofAll = [&](const std::vector<quint64>& bits) {
        std::vector<FailMask> failures(bits.size() / words);
        for (std::size_t i = 0; i < failures.size(); ++i) {
            for (const SetTest& test : tests) {
                failures[i] |= test.failure(bits.data() + i * words);
            }
        }
        return failures;
    };
    m_ofProfiles = ofAll(codes.consortiumProfiles);
    m_ofOthers = ofAll(codes.others);
}

void Failures::findRecords(const Snapshot& snapshot, const Filter& filter)
{
    const auto find = [&](std::vector<FailMask>& failed, std::size_t rows, auto isMeant, auto countOf) {
        if (std::ranges::none_of(filter.counts(), isMeant)) {
            return;
        }
        failed.assign(rows, 0);
        inParallel(rows, RowsInPart, [&](std::size_t first, std::size_t last) {
            for (auto row = static_cast<Row>(first); row < last; ++row) {
                for (const CountCondition& condition : filter.counts()) {
                    if (isMeant(condition) && !condition.holds(countOf(condition.field, row))) {
                        failed[row] = RestBit;
                    }
                }
            }
        });
    };
    const auto isOfOrganisations = [](const CountCondition& condition) {
        return condition.field == CountField::Consortia;
    };
    find(m_ofOrganisations, snapshot.organisationCount(), isOfOrganisations,
         [&](CountField /*field*/, Row row) { return snapshot.consortiaOf(row); });
    find(m_ofConsortia, snapshot.consortiumCount(), std::not_fn(isOfOrganisations),
         [&](CountField field, Row row) {
             return field == CountField::Leads ? leadsOf(snapshot, row) : snapshot.membersOf(row);
         });
}

/// Dates are those of lists, of which there are few.
void Failures::findDates(const Snapshot& snapshot, const Filter& filter)
{
    if (filter.dates().empty()) {
        return;
    }
    std::vector<FailMask> ofNotice;
    for (const NoticeInfo& notice : snapshot.notices.info) {
        const auto published = readDate(notice.publishedOn);
        const bool holds = std::ranges::all_of(
            filter.dates(), [&](const DateCondition& condition) { return condition.holds(published); });
        ofNotice.push_back(holds ? FailMask{0} : RestBit);
    }
    m_ofConsortia.resize(snapshot.consortiumCount());
    for (Row row = 0; row < m_ofConsortia.size(); ++row) {
        m_ofConsortia[row] |= ofNotice[snapshot.consortia.notice[row]];
    }
}

} // namespace atlas
