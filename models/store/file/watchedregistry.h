// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/filestate.h"
#include "store/file/keptfile.h"
#include "store/openregistry.h"
#include "store/thread/filenews.h"

#include <memory>
#include <vector>

namespace atlas {

/// The open registry, and whether its file is still what was opened. Every reading and writing asks here
/// first. What can be seen, and what it means:
/// - another file, or none, has the name (device and inode, SQLITE_FCNTL_HAS_MOVED): Replaced, Gone;
/// - somebody committed (PRAGMA data_version): a change to be shown, if the journal goes on from what was
///   known and the schema is still ours;
/// - the file itself was written to (size, time) though nobody committed and no log was waiting to be written
///   to it: not by SQLite, so Overwritten.
/// From then on the file is never touched again: SQLite lets go of it without writing its log to it, and what
/// lost its name is kept by a descriptor. Between commits the log is empty and its index (-shm) new, so that
/// a file that takes the name of ours meets nothing of ours.
///
/// For the store thread. Functions throw SqlFailure or StoreFailure.
class WatchedRegistry final
{
    Q_DISABLE_COPY_MOVE(WatchedRegistry)

public:
    WatchedRegistry() = default;
    ~WatchedRegistry() { close(); }

    /// In the place of the one that is open.
    void take(OpenFile file, int waitForLock);
    void close();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const OpenedRegistry& opened() const { return m_file.opened; }
    /// Empty where the file is not held open.
    [[nodiscard]] QString heldPath() const;

    [[nodiscard]] Connection& forReading();
    /// Before a write; then written() or writeFailed(). Refuses a registry that is damaged.
    [[nodiscard]] Connection& forWriting();
    void written();
    void writeFailed();

    /// What happened since this was asked last. Does not throw: what cannot be found out now, because the
    /// file is locked, will be the next time.
    [[nodiscard]] FileNews look();

    /// Whether the change was committed here since the registry was opened.
    [[nodiscard]] bool isMadeHere(qint64 change) const;
    [[nodiscard]] FileTrouble trouble() const { return m_trouble; }
    /// The registry without its name, where it could be kept.
    [[nodiscard]] const KeptFile& kept() const { return m_kept; }

private:
    /// What the file and the connection say now.
    struct Finding
    {
        FileState state;
        qint64 dataVersion = 0;
        FileTrouble trouble = FileTrouble::None;
        bool isCommitted = false; ///< by somebody else
        bool isWritten = false;   ///< the file itself
        bool isStill = true;      ///< false: it is being written right now
    };

    [[nodiscard]] Finding find() const;
    void examine();
    void examineTrouble();
    void adopt(const Finding& finding);
    [[nodiscard]] bool isSchemaOurs(const FileState& now);
    [[nodiscard]] qint64 newestChange() const;
    void noteChanges(bool isSilent);
    void enter(FileTrouble trouble, const FileState& now, const Error& error = {});
    void rest();
    void reconnect();
    void record();
    [[noreturn]] void refuse() const;

    OpenFile m_file;
    bool m_isOpen = false;
    int m_waitForLock = 0;
    FileState m_state;    ///< the last that was known to be ours
    FileState m_troubled; ///< when the trouble was last looked at
    qint64 m_dataVersion = 0;
    qint64 m_schemaVersion = 0;
    qint64 m_lastChange = 0;   ///< the newest in the journal that is known
    QString m_lastChangeText;  ///< by which it is known again
    std::vector<qint64> m_own; ///< changes made here, in order
    FileNews m_news;           ///< to be told
    FileTrouble m_trouble = FileTrouble::None;
    Error m_error;
    bool m_isFileThere = true;
    bool m_isFoundSound = false; ///< since it was opened, or since others wrote to it
    KeptFile m_kept;
};

} // namespace atlas
