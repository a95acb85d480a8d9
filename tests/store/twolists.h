// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/listreader.h"
#include "import/proposal/bundled.h"
#include "import/proposal/propose.h"
#include "store/thread/registrystore.h"
#include "support/readlists.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

namespace atlas {

/// A made-up list of a province, for the same registry as the bundled list: some of its organisations are the
/// same, and so are some of its numbers.
inline Result<Proposal> provincialProposal(const Reference& reference)
{
    using namespace Qt::StringLiterals;
    QFile file(QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/provincial.tsv"));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Io, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    const Result<PublishedList> list = readList(bytes, u"provincial.tsv"_s, *bundledGrammar());
    if (!list) {
        return tl::make_unexpected(list.error());
    }
    ProgrammeInfo programme;
    programme.name = u"浙江省高质量数据集行动"_s;
    programme.nameEn = u"Zhejiang datasets action"_s;
    programme.level = u"local"_s;
    NoticeInfo notice = noticeOf(*list, SourceDigest(bytes), u"provincial.tsv"_s);
    notice.issuer = u"浙江省经济和信息化厅"_s;
    notice.publishedOn = u"2025-11-03"_s;
    return propose(*list, programme, notice, reference);
}

/// A registry in that folder with the bundled list and the one of the province, as it is loaded.
inline Result<SnapshotPtr> snapshotOfTwoLists(const QString& path, const Reference& reference)
{
    using namespace Qt::StringLiterals;
    const QDateTime at(QDate(2026, 4, 20), QTime(8, 0), QTimeZone::utc());
    const Result<Proposal> bundled = bundledProposal(reference);
    const Result<Proposal> provincial = provincialProposal(reference);
    if (!bundled || !provincial) {
        return tl::make_unexpected(bundled ? provincial.error() : bundled.error());
    }
    RegistryStore store(reference);
    if (const auto made = store.create(path, *bundled, u"first"_s, at).result(); !made) {
        return tl::make_unexpected(made.error());
    }
    if (const auto taken = store.accept(*provincial, u"second"_s, at).result(); !taken) {
        return tl::make_unexpected(taken.error());
    }
    return store.load().result();
}

} // namespace atlas
