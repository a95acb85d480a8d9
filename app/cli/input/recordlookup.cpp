// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/recordlookup.h"

#include "domain/text/fold.h"

#include <QCoreApplication>

#include <functional>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Rows whose text holds the condition.
template <typename Holds>
std::vector<Row> rowsWhere(std::size_t count, Holds holds)
{
    std::vector<Row> rows;
    for (Row row = 0; row < count; ++row) {
        if (holds(row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// The id in "id:17", which can never be taken for a list's number; 0 for other words.
qint64 idIn(const QString& words)
{
    const QString text = words.trimmed();
    return text.startsWith(u"id:"_s) ? text.mid(3).toLongLong() : 0;
}

/// The first of several ways to mean a record that finds any.
template <typename Way, typename... Ways>
std::vector<Row> firstFound(std::size_t count, Way way, Ways... others)
{
    std::vector<Row> rows = rowsWhere(count, way);
    if constexpr (sizeof...(others) > 0) {
        if (rows.empty()) {
            return firstFound(count, others...);
        }
    }
    return rows;
}

Outcome<Row> theOne(const std::vector<Row>& rows, const QString& words, const QString& notFound,
                    const QString& hint, const std::function<QString(Row)>& describe)
{
    if (rows.size() == 1) {
        return rows.front();
    }
    if (rows.empty()) {
        return failed(ErrorCode::NotFound, notFound.arg(words), hint);
    }
    constexpr qsizetype most = 10;
    QStringList lines{QCoreApplication::translate("CommandLine", "Give the id of the one you mean:")};
    for (const Row row : rows) {
        if (lines.size() > most) {
            lines << u"  …"_s;
            break;
        }
        lines << u"  "_s + describe(row);
    }
    return failed(ErrorCode::NotFound,
                  QCoreApplication::translate("CommandLine", "“%1” matches %2 records.")
                      .arg(words, QString::number(rows.size())),
                  lines.join(u'\n'));
}

bool holdsAlias(const Snapshot& snapshot, Row organisation, const QByteArray& folded, bool whole)
{
    for (const Row alias : snapshot.organisations.aliasesOf(organisation)) {
        const QByteArrayView text = snapshot.organisations.alias.foldedUtf8(alias);
        if (whole ? text == folded : text.contains(folded)) {
            return true;
        }
    }
    return false;
}

bool holdsCode(const Snapshot& snapshot, Row organisation, const QByteArray& code)
{
    const Identifiers& identifiers = snapshot.organisations.identifiers;
    const Identifiers::Run run = code.isEmpty() ? Identifiers::Run() : identifiers.of(organisation);
    for (std::size_t index = run.first; index < run.first + run.count; ++index) {
        if (identifiers.value(index).startsWith(code)) {
            return true;
        }
    }
    return false;
}

} // namespace

Outcome<Row> lookUpConsortium(const Snapshot& snapshot, const QString& words)
{
    const auto& consortia = snapshot.consortia;
    const QByteArray folded = fold(words).toUtf8();
    const QByteArray number = words.trimmed().toUtf8();
    const qint64 id = idIn(words) > 0 ? idIn(words) : number.toLongLong();
    const std::vector<Row> rows = firstFound(
        snapshot.consortiumCount(), [&](Row row) { return consortia.name.foldedUtf8(row) == folded; },
        [&](Row row) { return consortia.number.utf8(row) == number; },
        [&](Row row) { return snapshot.isConsortiumLabel(row, folded.toStdString()); },
        [&](Row row) { return consortia.id[row] == id; },
        [&](Row row) { return !folded.isEmpty() && consortia.name.foldedUtf8(row).contains(folded); });
    return theOne(
        rows, words, QCoreApplication::translate("CommandLine", "There is no consortium “%1”."),
        QCoreApplication::translate("CommandLine", "“consortium-atlas list consortia” lists them all."),
        [&](Row row) {
            return u"id:%1  %2"_s.arg(consortia.id[row])
                .arg(snapshot.consortiumTitle(row, currentLanguage()));
        });
}

Outcome<Row> lookUpOrganisation(const Snapshot& snapshot, const QString& words)
{
    const auto& organisations = snapshot.organisations;
    const QByteArray folded = fold(words).toUtf8();
    const QByteArray code = codeBeginning(words);
    const qint64 id = idIn(words) > 0 ? idIn(words) : words.trimmed().toLongLong();
    const std::vector<Row> rows = firstFound(
        snapshot.organisationCount(), [&](Row row) { return organisations.name.foldedUtf8(row) == folded; },
        [&](Row row) { return holdsAlias(snapshot, row, folded, true); },
        [&](Row row) { return organisations.id[row] == id; },
        [&](Row row) { return holdsCode(snapshot, row, code); },
        [&](Row row) {
            return !folded.isEmpty() && (organisations.name.foldedUtf8(row).contains(folded) ||
                                         holdsAlias(snapshot, row, folded, false));
        });
    return theOne(
        rows, words, QCoreApplication::translate("CommandLine", "There is no organisation “%1”."),
        QCoreApplication::translate("CommandLine", "“consortium-atlas list organisations” lists them all."),
        [&](Row row) { return u"id:%1  %2"_s.arg(organisations.id[row]).arg(organisations.name.at(row)); });
}

Outcome<quint16> lookUpNotice(const Snapshot& snapshot, const QString& words)
{
    const auto& notices = snapshot.notices;
    const QString folded = fold(words);
    const qint64 id = idIn(words) > 0 ? idIn(words) : words.trimmed().toLongLong();
    const auto isTitle = [&](Row row, auto isLike) {
        return isLike(fold(notices.info[row].title)) || isLike(fold(notices.info[row].titleEn));
    };
    const std::vector<Row> rows = firstFound(
        notices.info.size(),
        [&](Row row) {
            return !folded.isEmpty() && isTitle(row, [&](const QString& title) { return title == folded; });
        },
        [&](Row row) { return notices.id[row] == id; },
        [&](Row row) {
            return !folded.isEmpty() &&
                   isTitle(row, [&](const QString& title) { return title.contains(folded); });
        });
    const Outcome<Row> row = theOne(
        rows, words, QCoreApplication::translate("CommandLine", "There is no list “%1”."),
        QCoreApplication::translate("CommandLine", "“consortium-atlas list notices” lists them all."),
        [&](Row found) { return u"id:%1  %2"_s.arg(notices.id[found]).arg(notices.info[found].title); });
    if (!row) {
        return tl::make_unexpected(row.error());
    }
    return static_cast<quint16>(*row);
}

} // namespace atlas
