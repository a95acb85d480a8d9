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
    qint64 fileBytes = qint64{192} << 20;
    qint64 pageBytes = qint64{64} << 20; ///< of a web page, which is in memory three times
    int zipEntries = 10'000;
    int zipNameBytes = 1024;
    qint64 unpackedBytes = qint64{512} << 20; ///< of all parts of an archive that are read, together
    int zipRatio = 200;                       ///< unpacked to packed, for parts above zipRatioFrom
    qint64 zipRatioFrom = qint64{1} << 20;    ///< bytes; small parts of blanks may well pack 1000 : 1
    int xmlDepth = 256;                       ///< elements within elements, in XML and in HTML
    int attributes = 128;                     ///< of one element, namespaces included
    int namespaces = 1'000;                   ///< declared by an element and those around it
    qint64 tokenBytes = qint64{8} << 20;      ///< of one text, comment or tag of an XML part
    int numberings = 100'000;                 ///< definitions of numbered lists in a text document
    int styles = 65'536;                      ///< of the cells of a workbook: what it can have
    int tables = 1'000;
    int rows = 1'048'576; ///< of one table: what a sheet can have
    int columns = 16'384; ///< the same
    qint64 cells = 3'000'000;
    qint64 cellElements = 2'000'000; ///< of the XML of a workbook or text document, which takes its time
    qint64 characters = 120'000'000; ///< UTF-16 units, in all cells together
    qsizetype cellCharacters = 1'000'000;
    qint64 memory = qint64{280} << 20; ///< bytes that cells and their characters take together
    qint64 merged = 10'000'000;        ///< places that merged cells cover, all together
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
    /// A file of so many bytes, in itself or of its kind.
    [[nodiscard]] tl::unexpected<Error> refuseSize(qint64 bytes) const;
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
