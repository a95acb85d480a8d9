// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/listinput.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/invocation.h"
#include "reading/sourcefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

Outcome<ReadOptions> readOptionsOf(const Invocation& invocation)
{
    ReadOptions options;
    if (invocation.has("table")) {
        bool ok = false;
        options.table = invocation.value("table").toInt(&ok);
        if (!ok || options.table < 1) {
            return wrongUsage(
                CommandLineText::tr("“%1” is not a table number.").arg(invocation.value("table")),
                CommandLineText::tr("Tables are counted from 1."));
        }
    }
    if (invocation.has("encoding")) {
        options.source.encoding = sourceEncodingFromKey(invocation.value("encoding"));
        if (!options.source.encoding) {
            return wrongUsage(CommandLineText::tr("“%1” cannot be used for %2.")
                                  .arg(invocation.value("encoding"), u"--encoding"_s),
                              CommandLineText::tr("It can be utf-8, gb18030, utf-16le or utf-16be."));
        }
    }
    for (const QString& entry : invocation.values("map")) {
        const QString field = entry.section(u'=', 0, 0).trimmed();
        const QString column = entry.section(u'=', 1).trimmed();
        const auto known = listColumnFromKey(field);
        if (!known || column.isEmpty()) {
            return wrongUsage(
                CommandLineText::tr("“%1” cannot be used for %2.").arg(entry, u"--map"_s),
                CommandLineText::tr("It can be number, name, place, members, lead, industry, "
                                    "recommending, role, code or kept, then = and a column: its "
                                    "header or its number."));
        }
        options.columns.insert(*known, column);
    }
    return options;
}

Outcome<ListInput> readListFile(const QString& file, const MemberGrammar& grammar, const ReadOptions& options)
{
    Result<QByteArray> bytes = readSourceFile(file, options.source.limits, options.source.stop);
    if (!bytes) {
        return failed(bytes.error());
    }
    const SourceDigest digest(*bytes);
    const QString name = QFileInfo(file).fileName();
    Result<RawDocument> document = readDocument(*bytes, name, options.source);
    if (!document) {
        return failed(document.error());
    }
    // A long list is in memory once: as bytes, as cells, as rows.
    bytes->clear();
    Result<ReadList> read = readListWithLines(std::move(*document), grammar, options);
    if (!read) {
        const bool isUnclear = read.error().code == ErrorCode::Ambiguous;
        return isUnclear ? wrongUsage(read.error().message, read.error().detail) : failed(read.error());
    }
    ReadNotice notice;
    notice.notice = noticeOf(read->list, digest, name);
    notice.guess = guessNotice(read->list, read->lines, name, grammar.reference());
    return ListInput{std::move(read->list), std::move(notice)};
}

} // namespace atlas
