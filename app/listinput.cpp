// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listinput.h"

#include "invocation.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

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
            return wrongUsage(CommandLineText::tr("“%1” cannot be used for %2.").arg(entry, u"--map"_s),
                              CommandLineText::tr("It can be number, name, place, members, lead or industry, "
                                                  "then = and a column: its header or its number."));
        }
        options.columns.insert(*known, column);
    }
    return options;
}

Outcome<QByteArray> bytesOf(const QString& name)
{
    QFile file(name);
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly)) {
        const QString why =
            QFileInfo(name).isDir() ? CommandLineText::tr("it is a folder") : file.errorString();
        return failed(ErrorCode::Io, CommandLineText::tr("The file %1 cannot be read: %2.").arg(name, why),
                      CommandLineText::tr(
                          "Nothing was changed. Check the name of the file, and that you may read it."));
    }
    return file.readAll();
}

Outcome<ListInput> readListFile(const QString& file, const ReadOptions& options)
{
    const Outcome<QByteArray> bytes = bytesOf(file);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    const SourceDigest digest(*bytes);
    const QString name = QFileInfo(file).fileName();
    Result<PublishedList> list = readList(*bytes, name, options);
    if (!list) {
        return failed(list.error());
    }
    const NoticeInfo notice = noticeOf(*list, digest, name);
    return ListInput{std::move(*list), notice};
}

} // namespace atlas
