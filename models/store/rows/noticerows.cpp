// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/noticerows.h"

#include "domain/lists/proposal.h"
#include "store/journal/runningchange.h"
#include "store/sqlite/connection.h"

namespace atlas {
namespace {

qint64 addProgramme(Connection& connection, const ProgrammeInfo& programme)
{
    Statement(connection, "INSERT INTO programme (name, name_en, level, authority, summary, summary_en) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run(programme.name, programme.nameEn, programme.level, programme.authority, programme.summary,
             programme.summaryEn);
    return connection.lastInsertId();
}

} // namespace

NoticeIds findNotice(Connection& connection, const Proposal& proposal)
{
    NoticeIds ids;
    Statement programme(connection, "SELECT id FROM programme WHERE name = ?1");
    programme.start(proposal.programme.name);
    if (programme.step()) {
        ids.programme = programme.number(0);
    }
    Statement notice(connection,
                     "SELECT id FROM notice WHERE programme = ?1 AND title = ?2 AND edition = ?3");
    notice.start(ids.programme, proposal.notice.title, proposal.notice.edition);
    if (notice.step()) {
        ids.notice = notice.number(0);
    }
    return ids;
}

NoticeIds writeNotice(Connection& connection, const Proposal& proposal, const QDateTime& at)
{
    NoticeIds ids = findNotice(connection, proposal);
    if (ids.programme == 0) {
        ids.programme = addProgramme(connection, proposal.programme);
    }
    const NoticeInfo& notice = proposal.notice;
    if (ids.notice == 0) {
        Statement(connection,
                  "INSERT INTO notice (programme, title, edition, title_en, issuer, published_on, "
                  "source, digest, read_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .run(ids.programme, notice.title, notice.edition, notice.titleEn, notice.issuer,
                 notice.publishedOn, notice.source, notice.digest, storedTime(at));
        ids.notice = connection.lastInsertId();
    } else {
        Statement(connection, "UPDATE notice SET title_en = iif(?2 = '', title_en, ?2), "
                              "issuer = iif(?3 = '', issuer, ?3), "
                              "published_on = iif(?4 = '', published_on, ?4), "
                              "source = iif(?5 = '', source, ?5), digest = iif(?6 = '', digest, ?6), "
                              "read_at = ?7 WHERE id = ?1")
            .run(ids.notice, notice.titleEn, notice.issuer, notice.publishedOn, notice.source, notice.digest,
                 storedTime(at));
    }
    return ids;
}

} // namespace atlas
