// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/sqlite/connection.h"
#include "store/thread/filenews.h"

#include <QStringList>

#include <new>

namespace atlas {

/// An Error on its way to answered(). Thrown inside the store only.
class StoreFailure final : public std::exception
{
public:
    explicit StoreFailure(Error error)
        : m_error(std::move(error))
    {
    }

    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return "the store refused"; }

private:
    Error m_error;
};

/// The file's name as people write it, without its folder.
[[nodiscard]] QString shownName(const QString& path);

/// "Nothing was changed." and the like, joined to a detail.
[[nodiscard]] QString nothingChanged();

[[nodiscard]] Error errorOf(const SqlFailure& failure, const QString& path);
[[nodiscard]] Error notARegistry(const QString& path, const QString& whatItIs);
[[nodiscard]] Error newerSchema(const QString& path, int found, int known);
[[nodiscard]] Error canOnlyBeRead(const QString& path);
[[nodiscard]] Error cannotWrite(const QString& path, const QString& words);
[[nodiscard]] Error cannotRead(const QString& path, const QString& words);
/// words: what is wrong, in English, for whoever repairs it.
[[nodiscard]] Error damaged(const QString& path, const QString& words);
/// The first of them, which are whole sentences on rows that are not as the journal has them, and on pages.
[[nodiscard]] QString damageText(const QStringList& differences);
[[nodiscard]] Error notAsJournalled(const QString& path, const QStringList& differences);
[[nodiscard]] Error damagedCopy(const QString& path, const QString& target, const QStringList& differences);
[[nodiscard]] Error internalError(const QString& words);
/// differences: phrases that name the first parts that differ.
[[nodiscard]] Error foreignSchema(const QString& path, const QStringList& differences);
/// reason: in the system's words; empty where there is none.
[[nodiscard]] Error fileTrouble(FileTrouble trouble, const QString& path, const QString& reason = {});
/// Names the disk, since the one that is full is not always the one that is thought of.
[[nodiscard]] Error diskFull(const QString& path);
/// Of the backup that is made before a change.
[[nodiscard]] Error noRoomForBackup(const QString& path);
/// Whether SQLite may not make or grow a file on the disk of that path because it is full.
[[nodiscard]] bool meansNoRoom(const SqlFailure& failure, const QString& path);
/// The disk of a file as people know it: its place in the tree, and its name where it has one.
[[nodiscard]] QString diskName(const QString& path);

/// Runs work and gives its value; whatever it throws comes back as an Error.
template <typename T, typename Work>
[[nodiscard]] Result<T> answered(const QString& path, Work&& work)
{
    try {
        return work();
    } catch (const SqlFailure& failure) {
        return tl::make_unexpected(errorOf(failure, path));
    } catch (const StoreFailure& failure) {
        return tl::make_unexpected(failure.error());
    } catch (const std::exception& exception) {
        return tl::make_unexpected(internalError(QString::fromUtf8(exception.what())));
    }
}

} // namespace atlas
