// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"

#include "import/list/listreader.h"
#include "import/proposal/propose.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

Result<QByteArray> readResource(const QString& name)
{
    QFile file(u":/atlas/registry/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("Intake", "The bundled list is missing: %1.").arg(name),
                       QCoreApplication::translate("Intake", "Install the program again."));
    }
    return file.readAll();
}

/// key, tab, value; lines that begin with # are comments.
QHash<QString, QString> readAbout(const QByteArray& bytes)
{
    QHash<QString, QString> values;
    const QString text = QString::fromUtf8(bytes);
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const qsizetype tab = line.indexOf(u'\t');
        if (tab > 0 && !line.startsWith(u'#')) {
            values.insert(line.first(tab).toString(), line.sliced(tab + 1).toString());
        }
    }
    return values;
}

} // namespace

Result<BundledSource> bundledSource()
{
    const QString fileName = u"consortia.txt"_s;
    const Result<QByteArray> bytes = readResource(fileName);
    const Result<QByteArray> aboutBytes = readResource(u"about.tsv"_s);
    if (!bytes || !aboutBytes) {
        return tl::make_unexpected(bytes ? aboutBytes.error() : bytes.error());
    }
    const QHash<QString, QString> about = readAbout(*aboutBytes);
    BundledSource source{.bytes = *bytes, .fileName = fileName, .programme = {}, .notice = {}};
    source.programme = {.name = about.value(u"programme"_s),
                        .nameEn = about.value(u"programme_en"_s),
                        .level = about.value(u"level"_s),
                        .authority = about.value(u"authority"_s),
                        .summary = about.value(u"summary"_s),
                        .summaryEn = about.value(u"summary_en"_s)};
    source.notice = noticeOf({}, SourceDigest(source.bytes), fileName);
    source.notice.title = about.value(u"notice_title"_s);
    source.notice.titleEn = about.value(u"notice_title_en"_s);
    source.notice.issuer = about.value(u"issuer"_s);
    source.notice.publishedOn = about.value(u"published_on"_s);
    source.notice.source = about.value(u"source"_s);
    return source;
}

Result<Proposal> bundledProposal(const Reference& reference)
{
    const Result<BundledSource> source = bundledSource();
    if (!source) {
        return tl::make_unexpected(source.error());
    }
    const Result<PublishedList> list = readList(source->bytes, source->fileName, MemberGrammar(reference));
    if (!list) {
        return tl::make_unexpected(list.error());
    }
    return propose(*list, source->programme, source->notice, reference);
}

} // namespace atlas
