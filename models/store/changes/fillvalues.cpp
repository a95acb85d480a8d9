// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/fillvalues.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

[[noreturn]] void refuse(ErrorCode code, const QString& message)
{
    throw StoreFailure({code, message, nothingChanged()});
}

/// What is in the registry, and what a value would make of it.
class ValueFiller final
{
    Q_DISABLE_COPY_MOVE(ValueFiller)

public:
    explicit ValueFiller(Connection& connection)
        : m_readOrganisation(connection, "SELECT home_code, kind FROM organisation WHERE id = ?1")
        , m_findRegion(connection, "SELECT 1 FROM region WHERE code = ?1")
        , m_readCodes(connection,
                      "SELECT value FROM organisation_identifier WHERE organisation = ?1 AND scheme = 'uscc'")
        , m_writeHome(connection, "UPDATE organisation SET home_code = ?2, home_basis = ?3, home_rule = ?4, "
                                  "home_words = ?5 WHERE id = ?1")
        , m_writeKind(connection, "UPDATE organisation SET kind = ?2, kind_basis = ?3, kind_rule = ?4, "
                                  "kind_words = ?5 WHERE id = ?1")
        , m_removeCodes(connection,
                        "DELETE FROM organisation_identifier WHERE organisation = ?1 AND scheme = 'uscc'")
        , m_addCode(connection, "INSERT INTO organisation_identifier (organisation, scheme, value, basis, "
                                "words, notice) VALUES (?1, 'uscc', ?2, ?3, ?4, NULL)")
    {
    }
    ~ValueFiller() = default;

    [[nodiscard]] bool isFilled(const FilledValue& value)
    {
        check(value);
        if (!value.code.isEmpty()) {
            const QStringList codes = codesOf(value.organisation);
            return codes == QStringList{value.code} || (!codes.isEmpty() && !value.overrides);
        }
        m_readOrganisation.start(value.organisation);
        const bool hasHome = m_readOrganisation.step() && !m_readOrganisation.isNull(0);
        const bool isKnown = value.home != 0 ? hasHome : m_readOrganisation.text(1) != UnknownKey;
        const bool isSame = value.home != 0 ? hasHome && m_readOrganisation.number(0) == value.home
                                            : m_readOrganisation.text(1) == key(value.kind);
        m_readOrganisation.reset();
        return isSame || (isKnown && !value.overrides);
    }

    void fill(const FilledValue& value)
    {
        const Derivation& basis = value.basis;
        if (!value.code.isEmpty()) {
            m_removeCodes.run(value.organisation);
            m_addCode.run(value.organisation, value.code, key(basis.basis), basis.words);
        } else if (value.home != 0) {
            m_writeHome.run(value.organisation, value.home, key(basis.basis), basis.rule, basis.words);
        } else {
            m_writeKind.run(value.organisation, key(value.kind), key(basis.basis), basis.rule, basis.words);
        }
    }

private:
    void check(const FilledValue& value)
    {
        const int said = (value.home != 0 ? 1 : 0) + (value.kind != OrganisationKind::Unknown ? 1 : 0) +
                         (value.code.isEmpty() ? 0 : 1);
        if (said != 1 || value.basis.basis == Basis::Unknown) {
            refuse(ErrorCode::BadInput,
                   QCoreApplication::translate("Store",
                                               "It does not say what is to be filled, and from where."));
        }
        if (!has(m_readOrganisation, value.organisation)) {
            refuse(
                ErrorCode::NotFound,
                QCoreApplication::translate("Store", "There is no organisation %1.").arg(value.organisation));
        }
        if (value.home != 0 && !has(m_findRegion, value.home)) {
            refuse(ErrorCode::BadInput,
                   QCoreApplication::translate("Store", "There is no place %1.").arg(value.home));
        }
    }

    template <typename Value>
    [[nodiscard]] static bool has(Statement& statement, const Value& value)
    {
        statement.start(value);
        const bool found = statement.step();
        statement.reset();
        return found;
    }

    [[nodiscard]] QStringList codesOf(qint64 organisation)
    {
        QStringList codes;
        m_readCodes.start(organisation);
        while (m_readCodes.step()) {
            codes << m_readCodes.text(0);
        }
        m_readCodes.reset();
        return codes;
    }

    Statement m_readOrganisation;
    Statement m_findRegion;
    Statement m_readCodes;
    Statement m_writeHome;
    Statement m_writeKind;
    Statement m_removeCodes;
    Statement m_addCode;
};

} // namespace

bool areFilled(Connection& connection, const std::vector<FilledValue>& values)
{
    ValueFiller filler(connection);
    // All are looked at, so that none is written where one is refused.
    return std::ranges::count_if(values, [&](const FilledValue& value) { return filler.isFilled(value); }) ==
           static_cast<std::ptrdiff_t>(values.size());
}

void fillValues(Connection& connection, const std::vector<FilledValue>& values)
{
    ValueFiller filler(connection);
    for (const FilledValue& value : values) {
        if (!filler.isFilled(value)) {
            filler.fill(value);
        }
    }
}

} // namespace atlas
