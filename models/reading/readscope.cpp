// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/readscope.h"

#include "reading/problems.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {
namespace {

constexpr qint64 Megabyte = qint64{1} << 20;

} // namespace

ReadScope::ReadScope(QString file, const ReadLimits& limits, std::stop_token stop)
    : m_file(std::move(file))
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

bool ReadScope::spend(qint64 cells, qint64 characters)
{
    m_cells += cells;
    m_characters += characters;
    // A cell with the beginning of its text, and what every character adds to it.
    constexpr qint64 BytesOfCell = 88;
    constexpr qint64 BytesOfCharacter = 2;
    return m_cells <= m_limits.cells && m_characters <= m_limits.characters &&
           m_cells * BytesOfCell + m_characters * BytesOfCharacter <= m_limits.memory;
}

tl::unexpected<Error> ReadScope::refuse(const QString& sentence) const
{
    return badInput({.file = m_file, .part = {}}, sentence);
}

tl::unexpected<Error> ReadScope::refuseAt(const SourcePlace& place, const QString& sentence) const
{
    SourcePlace full = place;
    full.file = m_file;
    return badInput(full, sentence);
}

tl::unexpected<Error> ReadScope::refuseTooLarge() const
{
    return refuse(QCoreApplication::translate("Intake",
                                              "The file contains more than a list can have; it may be "
                                              "malicious. Save the list alone in a file of its own."));
}

tl::unexpected<Error> ReadScope::refuseSize(qint64 bytes) const
{
    const QString sentence = QCoreApplication::translate(
        "Intake", "The file has %1 MB, which is more than can be read. Save the list alone in a file of its "
                  "own, or in several.");
    return refuse(sentence.arg((bytes + Megabyte - 1) / Megabyte));
}

tl::unexpected<Error> ReadScope::refusePassword() const
{
    return refuse(QCoreApplication::translate(
        "Intake", "The file is protected by a password. Open it in the program that it was made with, save "
                  "it without the password, then import it again."));
}

tl::unexpected<Error> ReadScope::cancelled() const
{
    return failure(ErrorCode::Cancelled,
                   QCoreApplication::translate("Intake", "Reading %1 was stopped.").arg(m_file),
                   QCoreApplication::translate("Intake", "Nothing was changed."));
}

} // namespace atlas
