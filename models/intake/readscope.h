// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>

#include <stop_token>

namespace atlas {

/// How much a reader takes from one source before it refuses it. A document from outside may be made to eat
/// all memory or time: a few kilobytes of zip unpack to gigabytes, a cell is said to be merged over a million
/// rows. The values are far above any list that a person made.
struct ReadLimits
{
    qint64 fileBytes = qint64{512} << 20;
    int zipEntries = 10'000;
    int zipNameBytes = 1024;
    qint64 unpackedBytes = qint64{512} << 20; ///< of all parts of an archive together
    int zipRatio = 200;                       ///< unpacked to packed, for parts above zipRatioFrom
    qint64 zipRatioFrom = qint64{1} << 20;    ///< bytes; small parts of blanks may well pack 1000 : 1
    int xmlDepth = 256;                       ///< elements within elements, in XML and in HTML
    int tables = 1'000;
    int rows = 1'048'576; ///< of one table: what a sheet can have
    int columns = 16'384; ///< the same
    qint64 cells = 5'000'000;
    qint64 characters = 400'000'000; ///< UTF-16 units, in all cells together
    qsizetype cellCharacters = 1'000'000;
};

/// What the parts of a reader share while they read one source: its name, what may still be taken, and
/// whether somebody wants it to stop.
class ReadScope
{
public:
    explicit ReadScope(QString file, const ReadLimits& limits = {}, std::stop_token stop = {});

    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] const ReadLimits& limits() const { return m_limits; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    /// Counts what is about to be kept; false where that would be too much.
    [[nodiscard]] bool spend(qint64 cells, qint64 characters);

    /// BadInput: the file cannot be read, and why.
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& sentence) const;
    [[nodiscard]] tl::unexpected<Error> refuseAt(const SourcePlace& place, const QString& sentence) const;
    [[nodiscard]] tl::unexpected<Error> refuseTooLarge() const;
    [[nodiscard]] tl::unexpected<Error> refusePassword() const;
    [[nodiscard]] tl::unexpected<Error> cancelled() const;

private:
    QString m_file;
    ReadLimits m_limits;
    std::stop_token m_stop;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
};

} // namespace atlas
