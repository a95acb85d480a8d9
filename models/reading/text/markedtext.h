// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace atlas {

/// How the source sets a part of a text apart, so that it may be no part of what the text says.
enum class TextMark : quint8 {
    StruckOut,
    Deleted, ///< by a tracked change
    Hidden,
    Raised, ///< superscript: left out only where it is a footnote mark
};

/// One part that was taken out of a text.
struct MarkedPart
{
    TextMark mark = TextMark::StruckOut;
    QString text; ///< without the separators around it

    /// "The struck-out text “…” is left out.", in the user's language.
    [[nodiscard]] QString sentence() const;
};

/// A cell is put together from runs, and whether a run counts depends on what stands around it. Until the
/// cell is whole, its marks stand in the text: as noncharacters, which Unicode leaves to programs for their
/// own use (23.7) and which no source may hold.
[[nodiscard]] QString marked(QStringView text, TextMark mark);

/// The text of a source, with U+FFFD for characters that marked() needs.
[[nodiscard]] QString withoutMarkCharacters(const QString& text);

/// Takes the marked parts out of the text, with one separator beside each where two would be left, and with
/// brackets that would be left empty. What is raised and is no footnote mark (m², 10³) stays.
[[nodiscard]] std::vector<MarkedPart> takeMarkedParts(QString& text);

/// The text of a table that stands in a cell, to be kept or taken out once the table around it is known.
[[nodiscard]] QString nestedTable(std::size_t index, const QString& text);
struct NestedTable
{
    qsizetype begin = 0; ///< in the text of the cell
    qsizetype end = 0;
    std::size_t index = 0;
    QString text;
};
/// The first one from that place on.
[[nodiscard]] std::optional<NestedTable> findNestedTable(const QString& text, qsizetype from);

} // namespace atlas
