// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeDirectly(const QString& path, const std::function<Result<void>(QIODevice&)>& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return writeFailure(file, path);
    }
    if (auto done = content(file); !done) {
        return done;
    }
    if (!file.flush()) {
        return writeFailure(file, path);
    }
    return {};
}

} // namespace

tl::unexpected<Error> writeFailure(const QIODevice& device, const QString& path)
{
    const auto* const file = qobject_cast<const QFileDevice*>(&device);
    // A disk that gets full takes the part that still fits, and no error is set.
    const bool tookPart = file != nullptr && file->error() == QFileDevice::NoError;
    const bool isFull = tookPart || (file != nullptr && file->error() == QFileDevice::ResourceError);
    const QString name = path.isEmpty() && file != nullptr ? file->fileName() : path;
    const QString reason =
        tookPart ? QCoreApplication::translate("Output", "only part of it fitted") : device.errorString();
    const QString message =
        name.isEmpty()
            ? QCoreApplication::translate("Output", "The output could not be written: %1.").arg(reason)
            : QCoreApplication::translate("Output", "The file %1 could not be written: %2.")
                  .arg(QDir::toNativeSeparators(name), reason);
    const QString detail =
        isFull ? QCoreApplication::translate(
                     "Output",
                     "Free some space or choose another place. A file that was there before is unchanged.")
               : QCoreApplication::translate(
                     "Output", "Choose another place. A file that was there before is unchanged.");
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::Io, message, detail);
}

Result<void> writeFile(const QString& path, const std::function<Result<void>(QIODevice&)>& content)
{
    const QFileInfo target(path);
    // A device or pipe must not be replaced by a file of its name.
    if (target.exists() && !target.isFile() && !target.isDir()) {
        return writeDirectly(path, content);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return writeFailure(file, path);
    }
    if (auto done = content(file); !done) {
        file.cancelWriting();
        return done;
    }
    // Of what is still in Qt's buffer commit() does not say whether it found room.
    if (!file.flush()) {
        auto failed = writeFailure(file, path);
        file.cancelWriting();
        return failed;
    }
    if (!file.commit()) {
        return writeFailure(file, path);
    }
    return {};
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes)
{
    return writeFile(path, [&](QIODevice& device) -> Result<void> {
        // A disk that gets full takes a part without an error; the rest is refused with one.
        for (qint64 done = 0; done < bytes.size();) {
            const qint64 taken = device.write(bytes.constData() + done, bytes.size() - done);
            if (taken <= 0) {
                return writeFailure(device, path);
            }
            done += taken;
        }
        return {};
    });
}

} // namespace atlas
