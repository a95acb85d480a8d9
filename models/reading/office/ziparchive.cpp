// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/ziparchive.h"

#include "reading/office/unziplibrary.h"

#include <QCoreApplication>
#include <QHash>

#include <cstring>

namespace atlas {
/// A file in memory, as minizip wants to read it.
struct ZippedBytes
{
    QByteArrayView bytes;
    ZPOS64_T at = 0;
};

namespace {

voidpf openMemory(voidpf opaque, const void*, int)
{
    return opaque;
}

uLong readMemory(voidpf opaque, voidpf, void* to, uLong size)
{
    auto* memory = static_cast<ZippedBytes*>(opaque);
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
    return static_cast<ZippedBytes*>(opaque)->at;
}

long seekMemory(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    auto* memory = static_cast<ZippedBytes*>(opaque);
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
    return QCoreApplication::translate("Intake",
                                       "The file is damaged or incomplete. Download or save it again.");
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
    [[nodiscard]] Result<void> openPart(const QString& name);
    [[nodiscard]] qint64 countElements(const QString& part, QByteArrayView element, qint64 most);
    [[nodiscard]] Result<qint64> readPart(char* to, qint64 size);
    [[nodiscard]] bool has(const QString& name) const { return m_parts.contains(keyOf(name)); }

private:
    struct Part
    {
        unz64_file_pos at;
        qint64 size = 0;
    };

    [[nodiscard]] Result<void> listPart();
    [[nodiscard]] bool isBomb(const unz_file_info64& info) const;
    [[nodiscard]] tl::unexpected<Error> refuseBomb(const QString& part) const;
    [[nodiscard]] Result<void> closePart();

    const UnzipLibrary& m_library;
    ReadScope& m_scope;
    ZippedBytes m_memory;
    unzFile m_file = nullptr;
    QHash<QString, Part> m_parts;
    ZPOS64_T m_packed = 0; ///< bytes of all parts in the archive, as it says
    qint64 m_unpacked = 0; ///< bytes that were read, of all parts together
    QString m_open;        ///< the part that is being read
    qint64 m_left = 0;     ///< of it, as the archive says
    bool m_isOpen = false;
};

bool ZipArchive::Data::isBomb(const unz_file_info64& info) const
{
    const ReadLimits& limits = m_scope.limits();
    return info.uncompressed_size > static_cast<ZPOS64_T>(limits.zipRatioFrom) &&
           info.uncompressed_size / static_cast<ZPOS64_T>(limits.zipRatio) > info.compressed_size;
}

tl::unexpected<Error> ZipArchive::Data::refuseBomb(const QString& part) const
{
    //: %1 a part of the file, such as xl/worksheets/sheet1.xml
    const QString sentence = QCoreApplication::translate(
        "Intake", "Its part %1 unpacks to far more than a list can have; the file may be malicious. Save the "
                  "list alone in a file of its own.");
    return m_scope.refuse(sentence.arg(part));
}

Result<void> ZipArchive::Data::listPart()
{
    unz_file_info64 info{};
    if (m_library.partInfo(m_file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    if (info.size_filename > static_cast<uLong>(m_scope.limits().zipNameBytes)) {
        return m_scope.refuseTooLarge();
    }
    // Parts that lie over each other unpack to more than their share of the archive.
    const auto size = static_cast<ZPOS64_T>(m_memory.bytes.size());
    if (info.compressed_size > size - m_packed) {
        return m_scope.refuse(damaged());
    }
    m_packed += info.compressed_size;
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
    if (isBomb(info)) {
        return refuseBomb(QString::fromUtf8(name));
    }
    const QString key = keyOf(QString::fromUtf8(name));
    if (m_parts.contains(key)) {
        // Two programs could then see two different lists in the same file.
        return m_scope.refuse(damaged());
    }
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

Result<void> ZipArchive::Data::openPart(const QString& name)
{
    const auto part = m_parts.constFind(keyOf(name));
    if (part == m_parts.cend()) {
        const QString sentence =
            QCoreApplication::translate("Intake", "The file is incomplete: its part %1 is missing.");
        return m_scope.refuse(sentence.arg(name));
    }
    m_open = name;
    m_left = part->size;
    m_isOpen = true;
    if (m_library.goTo(m_file, &part->at) != UNZ_OK || m_library.openPart(m_file) != UNZ_OK) {
        return m_scope.refuse(damaged());
    }
    return {};
}

Result<void> ZipArchive::Data::closePart()
{
    m_isOpen = false;
    // Closing compares the checksum.
    if (m_library.closePart(m_file) != UNZ_OK || m_left != 0) {
        return m_scope.refuse(damaged());
    }
    return {};
}

Result<qint64> ZipArchive::Data::readPart(char* to, qint64 size)
{
    constexpr qint64 Most = qint64{1} << 20;
    qint64 done = 0;
    while (done < size && m_isOpen) {
        if (m_scope.isStopped()) {
            return m_scope.cancelled();
        }
        const auto wanted = static_cast<unsigned>(std::min(size - done, Most));
        const int count = m_library.readPart(m_file, to + done, wanted);
        if (count < 0) {
            return m_scope.refuse(damaged());
        }
        done += count;
        m_left -= count;
        m_unpacked += count;
        if (m_left < 0 || m_unpacked > m_scope.limits().unpackedBytes) {
            return refuseBomb(m_open);
        }
        if (count == 0) {
            if (const Result<void> closed = closePart(); !closed) {
                return tl::make_unexpected(closed.error());
            }
        }
    }
    return done;
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

qint64 ZipArchive::Data::countElements(const QString& part, QByteArrayView element, qint64 most)
{
    constexpr qint64 Piece = qint64{1} << 18;
    constexpr qsizetype LongestName = 256;
    const qint64 unpacked = m_unpacked; // a look is no reading
    qint64 count = 0;
    QByteArray bytes;
    for (bool isOpen = openPart(part).has_value(); isOpen && count <= most && !m_scope.isStopped();) {
        const qsizetype kept = bytes.size();
        bytes.resize(kept + Piece);
        const Result<qint64> read = readPart(bytes.data() + kept, Piece);
        isOpen = read && *read > 0;
        bytes.truncate(kept + read.value_or(0));
        qsizetype at = bytes.indexOf('<');
        while (at >= 0) {
            const auto from = bytes.cbegin() + at + 1;
            const auto end =
                std::find_if(from, bytes.cend(), [](char c) { return c <= ' ' || c == '/' || c == '>'; });
            if (end == bytes.cend() && isOpen && end - from < LongestName) {
                break; // its name goes on in the next piece
            }
            const QByteArrayView name(from, end);
            count += name.sliced(name.lastIndexOf(':') + 1) == element ? 1 : 0;
            at = bytes.indexOf('<', at + 1);
        }
        bytes = at < 0 ? QByteArray() : bytes.sliced(at);
    }
    m_unpacked = unpacked;
    return count;
}

Result<void> ZipArchive::openPart(const QString& name)
{
    return m_data->openPart(name);
}

Result<qint64> ZipArchive::readPart(char* to, qint64 size)
{
    return m_data->readPart(to, size);
}

qint64 ZipArchive::countElements(const QString& part, QByteArrayView element, qint64 most)
{
    return m_data->countElements(part, element, most);
}

Result<QByteArray> ZipArchive::read(const QString& name)
{
    constexpr qint64 Small = qint64{1} << 16;
    if (const Result<void> opened = openPart(name); !opened) {
        return tl::make_unexpected(opened.error());
    }
    QByteArray bytes(Small, '\0');
    const Result<qint64> size = readPart(bytes.data(), Small);
    if (!size) {
        return tl::make_unexpected(size.error());
    }
    bytes.resize(*size);
    return bytes;
}

} // namespace atlas
