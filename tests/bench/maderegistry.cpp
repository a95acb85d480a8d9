// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/maderegistry.h"

#include "domain/text/pinyin.h"
#include "store/thread/registrystore.h"
#include "support/generator.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

namespace atlas {
namespace {

GeneratedSize sizeOf(quint32 memberships)
{
    return {.consortia = memberships / 10, .organisations = memberships / 2, .memberships = memberships};
}

} // namespace

double megabytes(const char* what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (QByteArray line = status.readLine(); !line.isEmpty(); line = status.readLine()) {
            if (line.startsWith(what)) {
                return line.simplified().split(' ').value(1).toDouble() / 1024;
            }
        }
    }
    return 0;
}

bool makeRegistry(const QString& path, quint32 memberships)
{
    const Result<Reference> reference = loadReference();
    const Result<PinyinTable> table = PinyinTable::load();
    if (!isDone(reference) || !isDone(table)) {
        return false;
    }
    RegistryStore store(*reference, [&table](const QString& folded) {
        PinyinKeys keys = table->keysOfFolded(folded);
        return StoredReadings{std::move(keys.syllables), std::move(keys.initials)};
    });
    OpenRequest open;
    open.path = path;
    open.createIfMissing = true;
    if (!isDone(store.open(open).result())) {
        return false;
    }
    const SnapshotPtr snapshot = generateSnapshot(sizeOf(memberships), *reference);
    const QDateTime at(QDate(2026, 4, 20), QTime(8, 0), QTimeZone::utc());
    return isDone(store.accept(proposalOf(*snapshot), QStringLiteral("bench"), at).result());
}

bool makeList(const QString& path, quint32 memberships)
{
    const Result<Reference> reference = loadReference();
    QFile file(path);
    if (!isDone(reference) || !file.open(QIODevice::WriteOnly)) {
        return false;
    }
    const SnapshotPtr snapshot = generateSnapshot(sizeOf(memberships), *reference);
    file.write("序号,联合体名称,地方,联合体单位\n");
    for (Row row = 0; row < snapshot->consortiumCount(); ++row) {
        file.write(QStringList{snapshot->consortia.number.at(row), snapshot->consortia.name.at(row),
                               snapshot->consortia.placeText.at(row), snapshot->membersText(row)}
                       .join(u',')
                       .toUtf8() +
                   '\n');
    }
    return file.flush();
}

} // namespace atlas
