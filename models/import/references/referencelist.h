// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"
#include "import/list/cells/membergrammar.h"
#include "reading/rawtable.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>
#include <vector>

namespace atlas {

/// An organisation of a reference list, with what the list says of it.
struct ReferenceRow
{
    QString name;
    QString folded;     ///< fold() of it
    QString code{};     ///< 18 characters in upper case; empty for none
    int home = 0;       ///< region code; 0 for none
    QString homeText{}; ///< as it stands there
    OrganisationKind kind = OrganisationKind::Unknown;
    QString kindText{};
    SourcePlace at{}; ///< without a column
};

/// A person's own list of organisations with codes, homes and kinds: each is of one organisation, and no
/// column names a consortium.
struct ReferenceList
{
    QString file;
    QString title{}; ///< the line above the table; empty for none
    std::vector<ReferenceRow> rows{};
    ListAccount account{}; ///< columns, rows and cells: used, or left out with the reason
    QStringList remarks{}; ///< see RawTable::remarks
};

/// Reads the first table of the document that is such a list. Columns are recognised by their headers and by
/// what they hold: whole names, one in a cell; credit codes; places and addresses; kinds. Headers in the
/// words of a list, with other contents, are not taken. Nothing for a document without such a table; once
/// `stop` is requested it comes back soon, and is of no use.
[[nodiscard]] std::optional<ReferenceList> readReferenceList(const RawDocument& document,
                                                             const MemberGrammar& grammar,
                                                             const std::stop_token& stop = {});

} // namespace atlas
