// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"

#include "import/list/missinglist.h"
#include "import/list/ownexport.h"
#include "import/list/rows/jointables.h"
#include "import/list/rows/sectionnames.h"
#include "import/list/rows/turnedtables.h"
#include "reading/problems.h"
#include "reading/rawdocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

/// What is to be asked of the columns, with what would say it on the command line.
Error columnQuestions(const RawTable& table, const ListHeader& header)
{
    Error error{ErrorCode::Ambiguous, {}, {}};
    SourcePlace at = table.placeOf(table.rows[header.row]);
    QStringList answers;
    QStringList others;
    for (const ColumnUse& use : header.uses) {
        if (use.question.isEmpty()) {
            continue;
        }
        at.column = use.number;
        const QString sentence =
            QCoreApplication::translate("Intake", "%1: %2").arg(at.toString(), use.question);
        (error.message.isEmpty() ? error.message : others.emplace_back()) = sentence;
        for (const std::optional<ListColumn> field : use.candidates()) {
            const QString answer =
                QStringLiteral("--map %1=%2").arg(key(field.value_or(ListColumn::Kept))).arg(use.number);
            field&& field == use.field ? answers.prepend(answer) : answers.append(answer);
        }
    }
    error.detail =
        QCoreApplication::translate(
            "Intake", "Nothing was changed. Say what the column holds, the first being the best guess:") +
        u'\n' + answers.join(u'\n') + (others.isEmpty() ? QString() : u'\n' + others.join(u'\n'));
    return error;
}

/// The list of a table that is to be taken as it stands.
Result<ReadList> wholeList(const RawTable& table, const ListHeader& header, const MemberGrammar& grammar,
                           const ReadOptions& options)
{
    if (!header.questions().isEmpty()) {
        return tl::make_unexpected(columnQuestions(table, header));
    }
    ListReading reading = readRows(table, header, grammar, options.rules, options.source.stop);
    if (options.source.stop.stop_requested()) {
        return ReadScope(table.file, {}, options.source.stop).cancelled();
    }
    if (reading.problems.empty()) {
        reading.list.remarks = table.remarks;
        return ReadList{std::move(reading.list), std::move(reading.titles.lines)};
    }
    Problems problems;
    for (const ListProblem& problem : reading.problems) {
        problems.add(problem.at, problem.problem.sentence);
    }
    return tl::make_unexpected(problems.error(QCoreApplication::translate(
        "Intake", "Nothing was changed. Import the list in the window (File > Import a list…) to answer it "
                  "there, or correct the list, then import it again.")));
}

/// A list of a document: the table that it stands in, and its header.
struct ListPlace
{
    const RawTable* table = nullptr;
    ListHeader header;
};

std::vector<ListPlace> listsIn(const RawDocument& document, const MemberGrammar& grammar,
                               const ReadOptions& options)
{
    std::vector<ListPlace> lists;
    for (const RawTable& table : document.tables) {
        for (ListHeader& header : findHeaders(table, grammar, options.columns, options.source.stop)) {
            if (header.isEnough()) {
                lists.push_back({&table, std::move(header)});
            }
        }
    }
    return lists;
}

} // namespace

Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName, const MemberGrammar& grammar,
                               const ReadOptions& options)
{
    Result<RawDocument> document = readDocument(bytes, fileName, options.source);
    return document ? readList(std::move(*document), grammar, options)
                    : tl::make_unexpected(document.error());
}

Result<PublishedList> readList(RawDocument document, const MemberGrammar& grammar, const ReadOptions& options)
{
    return readListWithLines(std::move(document), grammar, options).map([](ReadList read) {
        return std::move(read.list);
    });
}

Result<ReadList> readListWithLines(RawDocument document, const MemberGrammar& grammar,
                                   const ReadOptions& options)
{
    if (const auto refused = refuseOwnExport(document)) {
        return tl::make_unexpected(*refused);
    }
    ListAccount joints = joinTables(document, grammar, options.columns, options.source.stop);
    std::vector<ListPlace> lists = listsIn(document, grammar, options);
    if (lists.empty() && !options.source.stop.stop_requested()) {
        ListAccount shaped = turnTables(document, grammar, options.columns);
        shaped = shaped.empty() ? nameSections(document, grammar, options.columns) : shaped;
        joints.insert(joints.end(), shaped.begin(), shaped.end());
        lists = shaped.empty() ? lists : listsIn(document, grammar, options);
    }
    if (options.source.stop.stop_requested()) {
        return ReadScope(document.file, {}, options.source.stop).cancelled();
    }
    if (lists.empty()) {
        return tl::make_unexpected(missingList(document, grammar, options.columns));
    }
    if (options.table == 0 && lists.size() > 1) {
        const SourcePlace second = lists[1].table->placeOf(lists[1].table->rows[lists[1].header.row]);
        return tl::make_unexpected(
            Error{ErrorCode::BadInput,
                  QCoreApplication::translate("Intake", "%1: %2")
                      .arg(second.toString(),
                           QCoreApplication::translate(
                               "Intake", "A second list starts here. Say which of the two is meant.")),
                  QCoreApplication::translate(
                      "Intake", "Nothing was changed. --table 1 is the first list, --table 2 the second.")});
    }
    const auto wanted = static_cast<std::size_t>(std::max(1, options.table));
    if (wanted > lists.size()) {
        return badInput({.file = document.file, .part = {}},
                        QCoreApplication::translate("Intake", "The file has %1 lists; there is no list %2.")
                            .arg(lists.size())
                            .arg(options.table));
    }
    const ListPlace& place = lists[wanted - 1];
    Result<ReadList> read = wholeList(*place.table, place.header, grammar, options);
    if (read) {
        ListAccount& account = read->list.account;
        account.insert(account.begin(), joints.begin(), joints.end());
        std::vector<const RawTable*> tables;
        for (const ListPlace& other : lists) {
            tables.push_back(other.table);
        }
        if (lists.size() > 1 && read->list.title.isEmpty()) {
            read->list.title = place.table->part; // the name of the file would be that of all
        }
        addOtherTables(document, *place.table, tables, account);
    }
    return read;
}

NoticeInfo noticeOf(const PublishedList& list, const SourceDigest& digest, const QString& fileName)
{
    NoticeInfo notice;
    notice.title = list.title.isEmpty() ? fileName : list.title;
    notice.source = fileName;
    notice.digest = digest.hex();
    return notice;
}

} // namespace atlas
