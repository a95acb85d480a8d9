// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <vector>

namespace atlas {

/// A PDF file as its objects: just enough of ISO 32000-1 (7.3, 7.5) for the files that QPdfWriter writes,
/// which have one section, a plain cross-reference table and no object streams.
struct PdfObject
{
    QByteArray head;   ///< all but the stream; references are in here
    QByteArray stream; ///< from the keyword "stream" on; empty for none
};

struct PdfFile
{
    QByteArray version; ///< the first line and the binary comment
    std::map<int, PdfObject> objects;
    int root = 0;
    int info = 0;

    /// Empty where the bytes have another structure.
    [[nodiscard]] static std::optional<PdfFile> read(const QByteArray& bytes);
    /// The numbers of the pages, in order; empty where they are in no plain list.
    [[nodiscard]] std::vector<int> pages() const;
    /// Takes the last page out of the list, so that renumber() drops it; false where nothing was done.
    [[nodiscard]] bool dropLastPage();
    /// Numbers the objects from 1 in the order in which they are referred to from the root, the information
    /// dictionary last; what nothing refers to is dropped.
    void renumber();
    /// The file with a cross-reference table and an id made from the contents.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] int add(const QByteArray& head);
    /// The object that an entry of another one refers to, by number; 0 for none.
    [[nodiscard]] int referenceIn(int number, const char* key) const;
    /// The numbers in "n 0 R" of a head, in order.
    [[nodiscard]] static std::vector<int> references(const QByteArray& head);

private:
    /// The object that lists the pages; objects.end() where there is none.
    [[nodiscard]] std::map<int, PdfObject>::const_iterator pageList() const;
};

} // namespace atlas
