// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/readscope.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>

namespace atlas {

/// The parts of a zip archive in memory, by name. Nothing is ever written to disk. Encrypted archives, names
/// that stand twice, parts that overlap, and more parts than the limits allow are refused when it is opened.
class ZipArchive
{
public:
    /// The bytes must outlive the archive.
    [[nodiscard]] static Result<ZipArchive> open(QByteArrayView bytes, ReadScope& scope);
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    /// Letter case does not count (ISO/IEC 29500-2, 6.2.2.3).
    [[nodiscard]] bool has(const QString& name) const;
    /// A small part as a whole.
    [[nodiscard]] Result<QByteArray> read(const QString& name);

    /// Unpacks a part from its beginning, piece by piece, so that a large one is never in memory. One part is
    /// open at a time.
    [[nodiscard]] Result<void> openPart(const QString& name);
    /// The next bytes; fewer only at the end of the part, where its checksum is compared.
    [[nodiscard]] Result<qint64> readPart(char* to, qint64 size);

    /// How many elements of that name an XML part begins, in any namespace: a quick look, without parsing,
    /// that goes no further than `most`. What is in a comment counts, too; what is wrong with the part is
    /// told when it is read.
    [[nodiscard]] qint64 countElements(const QString& part, QByteArrayView element, qint64 most);

private:
    class Data;
    explicit ZipArchive(std::unique_ptr<Data> data);

    std::unique_ptr<Data> m_data;
};

} // namespace atlas
