// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/watchedregistry.h"

#include "store/file/filetrouble.h"
#include "store/file/outsidechanges.h"
#include "store/sqlite/storeerror.h"
#include "store/verify/damage.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr int MostTries = 4; ///< to see a file that is not being written

bool meansDamage(const SqlFailure& failure)
{
    const int code = failure.code() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

} // namespace

void WatchedRegistry::take(OpenFile file, int waitForLock)
{
    close();
    m_file = std::move(file);
    m_isOpen = true;
    m_waitForLock = waitForLock;
    record();
    m_lastChange = newestChange();
    m_lastChangeText = textOfChange(*m_file.connection, m_lastChange);
    if (m_state.logSize > 0) {
        rest();
    }
}

void WatchedRegistry::close()
{
    if (m_file.connection) {
        try {
            if (find().trouble != FileTrouble::None) {
                m_file.connection->abandon();
            }
        } catch (const SqlFailure&) {
            m_file.connection->abandon();
        }
    }
    m_file = {};
    m_kept = {};
    m_trouble = FileTrouble::None;
    m_error = {};
    m_news = {};
    m_own.clear();
    m_isFoundSound = false;
    m_schemaVersion = 0;
    m_isFileThere = true;
    m_isOpen = false;
}

QString WatchedRegistry::heldPath() const
{
    return m_file.connection ? m_file.opened.path : QString();
}

/// After everything that this store has done to the file. Commits of others that were not noted yet are left
/// for the next look.
void WatchedRegistry::record()
{
    FileState before;
    for (int tries = 0; tries < MostTries; ++tries) { // somebody may just be writing his log to it
        before = std::exchange(m_state, fileStateOf(m_file.opened.path));
        m_dataVersion = m_file.connection->dataVersion();
        if (m_state.isUntouched(before)) {
            break;
        }
    }
    if (!m_state.isUntouched(before)) {
        m_dataVersion = -1; // the next look waits for the end of it
    }
    const qint64 version = m_file.connection->number("PRAGMA schema_version");
    const bool isFirst = m_schemaVersion == 0;
    if (!isFirst && (version != m_schemaVersion || newestChange() != m_lastChange)) {
        m_dataVersion = -1;
        return;
    }
    m_schemaVersion = version;
}

qint64 WatchedRegistry::newestChange() const
{
    return m_file.connection->number("SELECT max(id) FROM change");
}

void WatchedRegistry::refuse() const
{
    if (m_trouble == FileTrouble::None) {
        throw StoreFailure({ErrorCode::NotFound, QCoreApplication::translate("Store", "No registry is open."),
                            QCoreApplication::translate("Store", "Open one first.")});
    }
    throw StoreFailure(m_error);
}

Connection& WatchedRegistry::forReading()
{
    if (m_isOpen) {
        examine();
    }
    if (!m_file.connection) {
        refuse();
    }
    return *m_file.connection;
}

Connection& WatchedRegistry::forWriting()
{
    Connection& registry = forReading();
    if (m_file.opened.readOnly) {
        throw StoreFailure(whyReadOnly(m_file.opened));
    }
    if (!m_isFoundSound) {
        refuseDamaged(registry, DamageSearch::Quick);
        m_isFoundSound = true;
    }
    return registry;
}

WatchedRegistry::Finding WatchedRegistry::find() const
{
    const QString& path = m_file.opened.path;
    Finding finding;
    FileState before = fileStateOf(path);
    for (int tries = 0;; ++tries) {
        if (!before.isSameFile(m_state) || m_file.connection->isMoved()) {
            finding.state = before;
            finding.trouble = troubleOf(before);
            return finding;
        }
        finding.dataVersion = m_file.connection->dataVersion();
        finding.state = fileStateOf(path);
        finding.isStill = finding.state.isUntouched(before);
        if (finding.isStill || tries == MostTries) {
            break;
        }
        before = finding.state;
    }
    finding.isCommitted = finding.dataVersion != m_dataVersion;
    finding.isWritten = !finding.state.isUntouched(m_state);
    if (finding.isStill && finding.isWritten && !finding.isCommitted && m_state.logSize <= 0) {
        finding.trouble = FileTrouble::Overwritten;
    }
    return finding;
}

void WatchedRegistry::examine()
{
    if (m_trouble != FileTrouble::None) {
        examineTrouble();
        return;
    }
    try {
        if (!m_file.connection) { // it could not be opened again after the last write
            reconnect();
        }
        const Finding finding = find();
        if (finding.trouble != FileTrouble::None) {
            enter(finding.trouble, finding.state);
        } else if (finding.isStill && (finding.isCommitted || finding.isWritten)) {
            adopt(finding);
        } else if (finding.isStill) {
            m_state.logSize = finding.state.logSize;
        }
    } catch (const SqlFailure& failure) {
        if (meansDamage(failure)) {
            enter(FileTrouble::Damaged, fileStateOf(m_file.opened.path));
        } else {
            throw;
        }
    }
}

/// Somebody else used SQLite on the file.
void WatchedRegistry::adopt(const Finding& finding)
{
    if (!isSchemaOurs(finding.state)) {
        return;
    }
    if (m_lastChange != 0 && textOfChange(*m_file.connection, m_lastChange) != m_lastChangeText) {
        enter(FileTrouble::Overwritten, finding.state); // it is not the registry that it was
        return;
    }
    m_isFoundSound = false;
    // The log was written to the file, or was begun anew.
    const bool isCheckpoint = finding.isWritten ? m_state.logSize > 0 : finding.state.logSize <= 0;
    m_state = finding.state;
    m_dataVersion = finding.dataVersion;
    noteChanges(isCheckpoint);
    rest();
}

/// Looks at the schema where it was changed; enters the trouble where it is not the known one any more.
bool WatchedRegistry::isSchemaOurs(const FileState& now)
{
    const Connection& registry = *m_file.connection;
    const qint64 version = registry.number("PRAGMA schema_version");
    if (version == m_schemaVersion) {
        return true;
    }
    try {
        if (const int found = schemaVersion(registry); found > m_file.schema->version()) {
            throw StoreFailure(newerSchema(m_file.opened.path, found, m_file.schema->version()));
        }
        m_file.schema->refuseOther(registry);
    } catch (const StoreFailure& failure) {
        enter(FileTrouble::ForeignSchema, now, failure.error());
        return false;
    }
    m_schemaVersion = version;
    return true;
}

/// isSilent: that nothing is in the journal means that nothing was changed.
void WatchedRegistry::noteChanges(bool isSilent)
{
    std::vector<qint64> outside;
    Statement read(*m_file.connection, "SELECT id FROM change WHERE id > ?1 ORDER BY id");
    read.start(m_lastChange);
    while (read.step()) {
        m_lastChange = read.number(0);
        if (!isMadeHere(m_lastChange)) {
            outside.push_back(m_lastChange);
        }
    }
    read.reset();
    m_lastChangeText = textOfChange(*m_file.connection, m_lastChange);
    std::ranges::for_each(outside,
                          [this](qint64 change) { addRowsOf(*m_file.connection, change, m_news.changes); });
    m_news.isChanged = m_news.isChanged || !isSilent || !outside.empty();
}

void WatchedRegistry::enter(FileTrouble trouble, const FileState& now, const Error& error)
{
    const QString& path = m_file.opened.path;
    // Without the log the file would lack what others committed last.
    if (m_file.connection && isWithoutName(trouble) && m_state.logSize <= 0) {
        m_kept = KeptFile::among(m_file.connection->openedAs());
    }
    if (m_file.connection) {
        m_file.connection->abandon();
        m_file.connection.reset();
    }
    if (!now.exists) {
        removeEmptyLog(path);
    }
    m_trouble = trouble;
    m_troubled = now;
    if (trouble == FileTrouble::Overwritten && m_state.logSize <= 0 && isDamaged(path, *m_file.schema)) {
        m_trouble = FileTrouble::Damaged;
    }
    m_isFileThere = now.exists;
    m_error = fileTrouble(m_trouble, path, now.reason);
    if (!error.message.isEmpty()) {
        m_error.detail += u' ' + error.message + u' ' + error.detail;
    }
}

/// A file that lost its name may get it back: a folder that was moved, a disk that was away.
void WatchedRegistry::examineTrouble()
{
    const FileState now = fileStateOf(m_file.opened.path);
    m_isFileThere = now.exists;
    if (!isWithoutName(m_trouble)) {
        // It may have been half written when it was looked at.
        if (m_trouble == FileTrouble::Damaged && !now.isUntouched(m_troubled) &&
            !isDamaged(m_file.opened.path, *m_file.schema)) {
            m_trouble = FileTrouble::Overwritten;
            m_error = fileTrouble(m_trouble, m_file.opened.path, now.reason);
        }
        m_troubled = now;
        return;
    }
    if (!now.isUntouched(m_state)) {
        m_trouble = troubleOf(now);
        m_error = fileTrouble(m_trouble, m_file.opened.path, now.reason);
        return;
    }
    m_file.connection = openAgain(m_file.opened, m_waitForLock);
    m_kept = {};
    m_trouble = FileTrouble::None;
    m_error = {};
    m_news.isSettled = true;
    m_isFoundSound = false;
    m_dataVersion = -1; // whatever was committed meanwhile
    examine();
}

/// The log goes into the file, and its index is made anew: it would tell whoever opens the file the size of
/// ours.
void WatchedRegistry::rest()
{
    if (m_file.opened.readOnly) {
        return;
    }
    m_file.connection->checkpoint();
    if (fileStateOf(m_file.opened.path).logSize > 0) {
        record(); // somebody is reading
        return;
    }
    reconnect();
}

void WatchedRegistry::reconnect()
{
    const FileState closed = m_file.connection ? fileStateOf(m_file.opened.path) : m_state;
    m_state = closed;
    m_file.connection.reset();
    m_file.connection = openAgain(m_file.opened, m_waitForLock);
    if (!m_file.connection->openedAs().isSameFile(closed)) {
        enter(FileTrouble::Replaced, m_file.connection->openedAs());
        return;
    }
    record();
    if (!m_state.isUntouched(closed)) {
        m_dataVersion = -1; // somebody was quicker: the next look sees to it
    }
    m_state = closed;
}

void WatchedRegistry::written()
{
    Connection& registry = *m_file.connection;
    const std::vector<qint64> changes = registry.takeChanges();
    const bool isInPlace = registry.takeWrittenInPlace();
    if (changes.empty() && !isInPlace) {
        return;
    }
    m_own.insert(m_own.end(), changes.begin(), changes.end());
    const Finding finding = find();
    const bool isLost = isWithoutName(finding.trouble);
    if (isLost || (finding.trouble != FileTrouble::None && !isInPlace)) {
        enter(finding.trouble, finding.state);
        if (isLost) {
            QFile::resize(m_file.opened.path + u"-wal", 0); // what was just committed, beside another file
        }
        refuse();
    }
    if (!isSchemaOurs(finding.state)) { // a long import makes its triggers anew
        refuse();
    }
    noteChanges(true);
    rest();
}

void WatchedRegistry::writeFailed()
{
    if (!m_file.connection) {
        return;
    }
    static_cast<void>(m_file.connection->takeChanges());
    try {
        if (m_file.connection->takeWrittenInPlace()) {
            if (!m_file.connection->isMoved()) {
                record();
            }
            return;
        }
        examine();
        if (m_file.connection && fileStateOf(m_file.opened.path).logSize > 0) {
            rest(); // rows that were taken back
        }
    } catch (const SqlFailure&) {
        return; // the next look finds it
    }
}

FileNews WatchedRegistry::look()
{
    if (!m_isOpen) {
        return {};
    }
    try {
        examine();
    } catch (const SqlFailure&) {
        // locked for the moment
    } catch (const StoreFailure&) {
        // the same
    }
    FileNews news = std::exchange(m_news, {});
    news.trouble = m_trouble;
    news.error = m_error;
    news.isFileThere = m_isFileThere;
    return news;
}

bool WatchedRegistry::isMadeHere(qint64 change) const
{
    return std::ranges::binary_search(m_own, change);
}

} // namespace atlas
