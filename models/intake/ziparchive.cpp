// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ziparchive.h"

#include "intake/unziplibrary.h"

#include <QCoreApplication>
#include <QHash>

#include <cstring>

namespace atlas {
namespace {

/// A file in memory, as minizip wants to read it.
struct Memory
{
    QByteArrayView bytes;
    ZPOS64_T at = 0;
};

voidpf openMemory(voidpf opaque, const void*, int)
{
    return opaque;
}

uLong readMemory(voidpf opaque, voidpf, void* to, uLong size)
{
    auto* memory = static_cast<Memory*>(opaque);
    const auto end = static_cast<ZPOS64_T>(memory->bytes.size());
    const auto count = static_cast<std::size_t>(std::min<ZPOS64_T>(size, end - std::min(end, memory->at)));
    if (count > 0) {
        std::memcpy(to, memory->bytes.data() + memory->at, count);
        memory->at += count;
    }
    return count;
}

uLong writeMemory(voidpf, voidpf, const void*, uLong)
{
    return 0;
}

ZPOS64_T tellMemory(voidpf opaque, voidpf)
{
    return static_cast<Memory*>(opaque)->at;
}

long seekMemory(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    auto* memory = static_cast<Memory*>(opaque);
    const auto end = static_cast<ZPOS64_T>(memory->bytes.size());
    const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory->at
                          : origin == ZLIB_FILEFUNC_SEEK_END ? end
                                                             : 0;
    if (offset > end || from > end - offset) {
        return -1;
    }
    memory->at = from + offset;
    return 0;
}

int closeMemory(voidpf, voidpf)
{
    return 0;
}

/// Names are compared without case; some writers use the other slash.
QString keyOf(const QString& name)
{
    QString key = name.toCaseFolded();
    key.replace(u'\\', u'/');
    return key;
}

QString damaged()
{
    return QCoreApplication::translate("Intake", "The file is damaged or cut off. Fetch or save it again.");
}

} // namespace

class ZipArchive::Data
{
public:
    Data(const UnzipLibrary& library, QByteArrayView bytes, ReadScope& scope)
        : m_library(library)
        , m_scope(scope)
        , m_memory{bytes}
    {
        zlib_filefunc64_def functions{openMemory, readMemory,  writeMemory, tellMemory,
                                      seekMemory, closeMemory, closeMemory, &m_memory};
        m_file = m_library.open(nullptr, &functions);
    }
    ~Data()
    {
        if (m_file) {
            m_library.close(m_file);
        }
    }
    Q_DISABLE_COPY_MOVE(Data)

    [[nodiscard]] Result<void> list();
    [[nodiscard]] Result<QByteArray> read(const QString& name);
    [[nodiscard]] bool has(const QString& name) const { return m_parts.contains(keyOf(name)); }

private:
    struct Part
    {
        unz64_file_pos at;
        qint64 size = 0;
    };

    [[nodiscard]] Result<void> listPart();
    [[nodiscard]] bool isTooLarge(const unz_file_info64& info) const;
    [[nodiscard]] Result<QByteArray> inflate(qint64 size);

    const UnzipLibrary& m_library;
    ReadScope& m_scope;
    Memory m_memory;
    unzFile m_file = nullptr;
    QHash<QString, Part> m_parts;
    qint64 m_declared = 0; ///< bytes of all parts, as the archive says
    qint64 m_unpacked = 0; ///< bytes that were read
};

bool ZipArchive::Data::isTooLarge(const unz_file_info64& info) const
{
    const ReadLimits& limits = m_scope.limits();
    const auto most = static_cast<ZPOS64_T>(limits.unpackedBytes);
    if (info.uncompressed_size > most || static_cast<ZPOS64_T>(m_declared) > most - info.uncompressed_size) {
        return true;
    }
    return info.uncompressed_size > static_cast<ZPOS64_T>(limits.zipRatioFrom) &&
           info.uncompressed_size / static_cast<ZPOS64_T>(limits.zipRatio) > info.compressed_size;
}

Result<void> ZipArchive::Data::listPart()
{
    unz_file_info64 info{};
    if (m_library.partInfo(m_file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    if (info.size_filename > static_cast<uLong>(m_scope.limits().zipNameBytes) || isTooLarge(info)) {
        return m_scope.refuseTooLarge();
    }
    // Bit 0 of the general purpose flag (APPNOTE 4.4.4).
    if ((info.flag & 1U) != 0) {
        return m_scope.refusePassword();
    }
    QByteArray name(static_cast<qsizetype>(info.size_filename), '\0');
    Part part{.at = {}, .size = static_cast<qint64>(info.uncompressed_size)};
    if (m_library.partInfo(m_file, &info, name.data(), info.size_filename, nullptr, 0, nullptr, 0) !=
            UNZ_OK ||
        m_library.position(m_file, &part.at) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    const QString key = keyOf(QString::fromUtf8(name));
    if (m_parts.contains(key)) {
        // Two programs could then see two different lists in the same file.
        return m_scope.refuse(damaged());
    }
    m_declared += part.size;
    m_parts.insert(key, part);
    return {};
}

Result<void> ZipArchive::Data::list()
{
    unz_global_info64 info{};
    if (!m_file || m_library.archiveInfo(m_file, &info) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    if (info.number_entry > static_cast<ZPOS64_T>(m_scope.limits().zipEntries)) {
        return m_scope.refuseTooLarge();
    }
    int status = m_library.first(m_file);
    // The count in the archive is a promise only.
    for (int count = 0; status == UNZ_OK; status = m_library.next(m_file)) {
        if (++count > m_scope.limits().zipEntries) {
            return m_scope.refuseTooLarge();
        }
        if (Result<void> listed = listPart(); !listed) {
            return listed;
        }
    }
    if (status != UNZ_END_OF_LIST_OF_FILE) {
        return m_scope.refuse(damaged());
    }
    return {};
}

Result<QByteArray> ZipArchive::Data::inflate(qint64 size)
{
    constexpr qint64 Chunk = qint64{1} << 20;
    QByteArray bytes;
    for (;;) {
        if (m_scope.isStopped()) {
            return m_scope.cancelled();
        }
        const qsizetype before = bytes.size();
        bytes.resize(before + static_cast<qsizetype>(std::min(Chunk, size - before + 1)));
        const int count =
            m_library.readPart(m_file, bytes.data() + before, static_cast<unsigned>(bytes.size() - before));
        if (count < 0) {
            return m_scope.refuse(damaged());
        }
        bytes.resize(before + count);
        m_unpacked += count;
        if (bytes.size() > size || m_unpacked > m_scope.limits().unpackedBytes) {
            return m_scope.refuseTooLarge();
        }
        if (count == 0) {
            return bytes;
        }
    }
}

Result<QByteArray> ZipArchive::Data::read(const QString& name)
{
    const auto part = m_parts.constFind(keyOf(name));
    if (part == m_parts.cend()) {
        const QString sentence =
            QCoreApplication::translate("Intake", "The file is not whole: its part %1 is missing.");
        return m_scope.refuse(sentence.arg(name));
    }
    if (m_library.goTo(m_file, &part->at) != UNZ_OK || m_library.openPart(m_file) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    Result<QByteArray> bytes = inflate(part->size);
    // Closing compares the checksum.
    const bool isWhole = m_library.closePart(m_file) == UNZ_OK;
    if (bytes && (!isWhole || bytes->size() != part->size)) {
        return m_scope.refuse(damaged());
    }
    return bytes;
}

ZipArchive::ZipArchive(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(QByteArrayView bytes, ReadScope& scope)
{
    const Result<const UnzipLibrary*> library = UnzipLibrary::load();
    if (!library) {
        return tl::make_unexpected(library.error());
    }
    auto data = std::make_unique<Data>(**library, bytes, scope);
    if (Result<void> listed = data->list(); !listed) {
        return tl::make_unexpected(listed.error());
    }
    return ZipArchive(std::move(data));
}

bool ZipArchive::has(const QString& name) const
{
    return m_data->has(name);
}

Result<QByteArray> ZipArchive::read(const QString& name)
{
    return m_data->read(name);
}

} // namespace atlas
